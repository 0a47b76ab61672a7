// Slots × tables: one tab stop, arrows move, Enter places what is being placed or picks it up.
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../../language";
import { by_cell, type Meeting, type Place, type Slot } from "./model";

type Props = {
  slots: Slot[];
  places: Place[];
  meetings: Meeting[];
  placing: boolean;
  chosen: string | null;
  onCell: (slot: number, table: number) => void;
  onMeeting: (meeting: Meeting) => void;
};

const looks: Record<string, string> = { b2b: "", b2g: "g", g2g: "gg" };

export function MeetingGrid(props: Props): JSX.Element {
  const { slots, places } = props;
  const [at, set_at] = useState<[number, number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const cells = by_cell(props.meetings);

  const move = (event: KeyboardEvent): void => {
    const steps: Record<string, [number, number]> = {
      ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(places.length - 1, Math.max(0, at[0] + step[0]));
    const column = Math.min(slots.length - 1, Math.max(0, at[1] + step[1]));
    set_at([row, column]);
    table.current?.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`)?.focus();
  };
  return (
    <div class="grid-wrap">
      <table class="grid" role="grid" ref={table} onKeyDown={move}
        aria-label={t("conference.grid")}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{t("conference.where")}</th>
            {slots.map((slot) => (
              <th key={slot.number} scope="col" role="columnheader">
                {slot.label}<span class="day">{slot.day}</span></th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {places.map((place, row) => (
            <tr key={place.number} role="row">
              <th scope="row" role="rowheader">{place.label}</th>
              {slots.map((slot, column) => {
                const held = cells.get(`${slot.number},${place.number}`) ?? [];
                return (
                  <td key={slot.number} role="gridcell"
                    class={slot.free ? held.length > 1 ? "clash" : "" : "off"}>
                    <Cell slot={slot} place={place} held={held} placing={props.placing}
                      chosen={props.chosen} name={`${row},${column}`}
                      stop={at[0] === row && at[1] === column}
                      onFocus={() => set_at([row, column])}
                      onPress={() => {
                        const first = held[0];
                        if (first && !props.placing) props.onMeeting(first);
                        else props.onCell(slot.number, place.number);
                      }} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = {
  slot: Slot; place: Place; held: Meeting[]; placing: boolean; chosen: string | null;
  name: string; stop: boolean; onFocus: () => void; onPress: () => void;
};

function Cell(props: CellProps): JSX.Element {
  const { slot, place, held } = props;
  const where = t("conference.cell", { slot: slot.label, table: place.label });
  const what = slot.free ? t("conference.free") : slot.note ? "" : t("conference.blocked");
  return (
    <button type="button" class="cell" data-cell={props.name} tabIndex={props.stop ? 0 : -1}
      aria-disabled={!slot.free && held.length === 0}
      onFocus={props.onFocus} onClick={props.onPress}>
      <span class="vh">{where}: {held.length === 0 ? what : ""}</span>
      {held.map((meeting) => (
        <span key={meeting.id}
          class={`m ${looks[meeting.kind] ?? ""} ${meeting.id === props.chosen ? "mv" : ""}`}>
          <b>{meeting.parties[0]?.title ?? meeting.title}</b>
          <small>{meeting.parties.slice(1).map((party) => party.title).join(", ")}</small>
        </span>
      ))}
      {held.length === 0 && !slot.free ? <span class="block-note">{slot.note}</span> : null}
      {held.length === 0 && slot.free && props.placing
        ? <span class="put" aria-hidden="true">+</span> : null}
    </button>
  );
}
