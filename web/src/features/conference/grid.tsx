// Delegations × slots, or tables × slots. One cell is a tab stop: arrows go, M moves, L locks, Enter opens or
// puts down; dragging does the same.
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../../language";
import { Icon } from "../../ui/icon";
import { gaps_of, is_meeting_slot, look_of, short_name, slot_time, type Desk, type Guest,
  type Item, type Names, type Slot, type View } from "./model";

type Props = {
  desk: Desk;
  names: Names;
  view: View;
  words: string;                       // folded, of what rows are looked for
  fold: (text: string) => string;
  picked: Item | null;
  moving: boolean;
  changed: Set<string>;
  onPick: (item: Item, move: boolean) => void;
  onLock: (item: Item) => void;
  onPut: (slot: number, table: number) => void;
  onLeave: () => void;
};

type Row = {
  key: string; label: string; note: string; table: number; guest: Guest | null;
  held: Map<number, Item[]>; gaps: Set<number>;
};

function rows_of(props: Props): Row[] {
  const { desk, view } = props;
  const keys = new Map<string, Map<number, Item[]>>();
  const add = (key: string, item: Item, slot: number): void => {
    const row = keys.get(key) ?? new Map<number, Item[]>();
    row.set(slot, [...(row.get(slot) ?? []), item]);
    keys.set(key, row);
  };
  for (const item of desk.items) {
    if (!item.seat) continue;
    if (view === "tables") add(String(item.seat.table), item, item.seat.slot);
    else for (const party of item.guests) add(party, item, item.seat.slot);
  }
  if (view === "tables") {
    return desk.tables.map((table) => ({
      key: String(table.number), label: table.name, note: table.own_room_of, table: table.number,
      guest: null, held: keys.get(String(table.number)) ?? new Map(), gaps: new Set(),
    }));
  }
  return desk.guests.map((guest) => {
    const held = keys.get(guest.party) ?? new Map<number, Item[]>();
    return {
      key: guest.party, label: guest.name, table: 0, guest, held,
      note: [t("room.count", { n: held.size }), guest.mode === "online" ? t("room.online") : ""]
        .filter(Boolean).join(" · "),
      gaps: gaps_of(desk, guest, new Set(held.keys())),
    };
  });
}

/// Whether the meeting picked could go there as things stand: people, tables, channels, interpreters.
function could_go(picked: Item | null, slot: Slot): boolean {
  return picked !== null && !slot.past && picked.open.includes(slot.number);
}

export function Grid(props: Props): JSX.Element {
  const { desk, view, words, picked, moving } = props;
  const [at, set_at] = useState<[number, number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const rows = rows_of(props).filter((row) => words === "" || props.fold(row.label).includes(words));
  const open = new Map(desk.slots.map((slot) => [slot.number, moving && could_go(picked, slot)]));

  const go = (row: number, column: number): void => {
    const to: [number, number] = [
      Math.min(rows.length - 1, Math.max(0, row)),
      Math.min(desk.slots.length - 1, Math.max(0, column)),
    ];
    set_at(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to[0]},${to[1]}"]`)?.focus();
  };
  const put_or_pick = (row: Row, slot: Slot): void => {
    const item = row.held.get(slot.number)?.[0];
    if (moving && picked && item !== picked) props.onPut(slot.number, row.table);
    else if (item) props.onPick(item, false);
  };
  const key = (event: KeyboardEvent): void => {
    const steps: Record<string, [number, number]> = {
      ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
      Home: [0, -at[1]], End: [0, desk.slots.length],
    };
    const step = steps[event.key];
    const row = rows[at[0]];
    const slot = desk.slots[at[1]];
    if (step) go(at[0] + step[0], at[1] + step[1]);
    else if (event.key === "Escape" && picked) props.onLeave();
    else if (!row || !slot || event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "Enter" || event.key === " ") put_or_pick(row, slot);
    else if (event.key.toLowerCase() === "m" || event.key.toLowerCase() === "l") {
      const item = row.held.get(slot.number)?.[0];
      if (!item) return;
      if (event.key.toLowerCase() === "m") props.onPick(item, true);
      else props.onLock(item);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="grid-wrap room-wrap">
      <table class="grid room-grid" role="grid" ref={table} onKeyDown={key} aria-label={t("room.grid")}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{t(`room.view.${view}`)}</th>
            {desk.slots.map((slot) => (
              <th key={slot.number} scope="col" role="columnheader"
                class={`${is_meeting_slot(slot) ? "" : "lunch"} ${slot.past ? "past" : ""}`}>
                {slot_time(desk, slot)}
                {is_meeting_slot(slot) ? null : <span class="vh"> {slot.label}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, r) => (
            <tr key={row.key} role="row"
              class={picked && row.guest && picked.guests.includes(row.guest.party) ? "of-picked" : ""}>
              <th scope="row" role="rowheader">{row.label}<span>{row.note}</span></th>
              {desk.slots.map((slot, c) => (
                <Cell key={slot.number} grid={props} row={row} slot={slot} name={`${r},${c}`}
                  stop={at[0] === r && at[1] === c} open={open.get(slot.number) ?? false}
                  onFocus={() => {
                    if (at[0] !== r || at[1] !== c) set_at([r, c]);
                  }}
                  onPress={() => put_or_pick(row, slot)} />
              ))}
            </tr>
          ))}
          {rows.length === 0
            ? <tr role="row"><td role="gridcell">{t("room.grid_empty")}</td></tr> : null}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = {
  grid: Props; row: Row; slot: Slot; name: string; stop: boolean; open: boolean;
  onFocus: () => void; onPress: () => void;
};

function Cell(props: CellProps): JSX.Element {
  const { grid, row, slot, open } = props;
  const held = row.held.get(slot.number) ?? [];
  const first = held[0];
  const closed = row.guest ? row.guest.away.includes(slot.number)
    : grid.desk.tables[row.table - 1]?.closed.includes(slot.number) ?? false;
  const away = closed && is_meeting_slot(slot);
  const own = grid.picked !== null && (!row.guest || grid.picked.guests.includes(row.guest.party));
  const gap = row.gaps.has(slot.number);
  const wished = row.guest?.wished_free.includes(slot.number) ?? false;
  const looks = [
    is_meeting_slot(slot) ? "" : "lunch", slot.past ? "past" : "", away && held.length === 0 ? "off" : "",
    gap ? "gap" : "", held.length > 1 && !row.guest ? "clash" : "", open && own ? "can" : "",
  ].filter(Boolean).join(" ");
  return (
    <td role="gridcell" class={looks} data-cell={props.name} tabIndex={props.stop ? 0 : -1}
      aria-selected={first !== undefined && first === grid.picked}
      draggable={first !== undefined && !first.past && !first.locked}
      onFocus={props.onFocus} onClick={props.onPress}
      onDragStart={(event) => {
        if (!first) return;
        event.dataTransfer?.setData("text/plain", first.id);
        grid.onPick(first, true);
      }}
      onDragOver={(event) => {
        if (grid.moving && is_meeting_slot(slot) && !slot.past) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        grid.onPut(slot.number, row.table);
      }}>
      {held.map((item) => <Meeting key={item.id} item={item} grid={grid} guest={row.guest} />)}
      {held.length === 0 ? <Nothing words={
        !is_meeting_slot(slot) ? slot.label : away ? t("room.away") : wished ? t("room.wished")
          : gap ? "" : t("room.free")} gap={gap} can={open && own} /> : null}
    </td>
  );
}

function Nothing({ words, gap, can }: { words: string; gap: boolean; can: boolean }): JSX.Element {
  return (
    <>
      {gap ? t("room.gap_word") : <span class="vh">{words}</span>}
      {can ? <span class="put" aria-hidden="true">+</span> : null}
    </>
  );
}

function Meeting({ item, grid, guest }: { item: Item; grid: Props; guest: Guest | null }): JSX.Element {
  const { names, desk } = grid;
  const [a, ...rest] = guest ? item.guests.filter((party) => party !== guest.party) : item.guests;
  const small = guest ? desk.tables[(item.seat?.table ?? 0) - 1]?.name ?? ""
    : rest.map((party) => short_name(names.name(party))).join(", ");
  return (
    <span class={`m ${look_of(item)} ${grid.changed.has(item.id) ? "mv" : ""} ${
      item === grid.picked ? "picked" : ""}`}>
      <b>{short_name(names.name(a ?? ""))}</b><small>{small}</small>
      {item.locked ? <><Icon name="lock" /><span class="vh"> {t("room.locked")}</span></> : null}
      {grid.changed.has(item.id) ? <span class="vh"> {t("room.moved")}</span> : null}
    </span>
  );
}
