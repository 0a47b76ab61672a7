// The meeting that was picked: where it is, where it could go, lock, off the timetable. The same as the grid,
// by two lists.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../language";
import { Button } from "../../ui/button";
import { is_meeting_slot, slot_time, spot_named, type Desk, type Item, type Names } from "./model";

type Props = {
  desk: Desk;
  names: Names;
  item: Item;
  refused: string[];
  onMove: (slot: number, table: number) => Promise<unknown>;
  onLock: () => Promise<unknown>;
  onClose: () => void;
};

export function Panel(props: Props): JSX.Element {
  const { desk, names, item, refused } = props;
  const [slot, set_slot] = useState(String(item.seat?.slot ?? ""));
  const [table, set_table] = useState("0");
  const heading = useRef<HTMLHeadingElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused.length > 0) alert.current?.focus();
  }, [refused]);
  return (
    <section class="step-panel room-panel" aria-labelledby="room-one" onKeyDown={(event) => {
      if (event.key === "Escape") props.onClose();
    }}>
      <h2 id="room-one" tabIndex={-1} ref={heading}>{t("room.one", { name: names.of(item) })}</h2>
      <p class="small muted">{[
        item.title, item.seat ? t("room.at", { spot: spot_named(desk, item.seat) }) : t("room.nowhere"),
        item.online ? t("room.online") : "",
        item.interpreter ? t("room.interpreter", { name: item.interpreter }) : "",
        item.locked ? t("room.locked") : "",
      ].filter(Boolean).join(" · ")}</p>
      {refused.length > 0 ? (
        <div class="note bad" role="alert" tabIndex={-1} ref={alert}><div>
          <p><b>{t("room.cannot")}</b></p>
          {refused.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </div></div>
      ) : null}
      {item.past ? <p>{t("room.is_past")}</p> : null}
      {!item.past && !item.locked ? (
        <>
          <p>{t("room.moving")}</p>
          <div class="row-fields">
            <div class="field">
              <label for="room-slot">{t("room.slot")}</label>
              <select class="in" id="room-slot" value={slot}
                onChange={(event) => set_slot(event.currentTarget.value)}>
                <option value="">{t("choose")}</option>
                {desk.slots.filter((one) => is_meeting_slot(one) && !one.past).map((one) => (
                  <option key={one.number} value={String(one.number)}>{slot_time(desk, one)}</option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for="room-table">{t("room.table")}</label>
              <select class="in" id="room-table" value={table}
                onChange={(event) => set_table(event.currentTarget.value)}>
                <option value="0">{t("room.any_table")}</option>
                {desk.tables.map((one) => (
                  <option key={one.number} value={String(one.number)}>{one.name}</option>
                ))}
              </select>
            </div>
          </div>
        </>
      ) : null}
      <div class="actions">
        {!item.past && !item.locked ? (
          <Button onPress={() => (slot === "" ? document.getElementById("room-slot")?.focus()
            : props.onMove(Number(slot), Number(table)))}>{t("room.move")}</Button>
        ) : null}
        {!item.past && item.seat ? (
          <Button icon="lock" onPress={props.onLock}>
            {item.locked ? t("room.unlock") : t("room.lock")}</Button>
        ) : null}
        {!item.past && !item.locked && item.seat
          ? <Button onPress={() => props.onMove(0, 0)}>{t("room.take_off")}</Button> : null}
        <a class="btn" href={`/${item.is_meeting ? "meetings" : "wishes"}/${item.id}`}>
          {t("room.open_record")}</a>
        <Button kind="quiet" onPress={props.onClose}>{t("close")}</Button>
      </div>
    </section>
  );
}
