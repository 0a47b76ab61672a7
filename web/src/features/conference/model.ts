// The desk as the server answers it, and what the screens read out of it.
import type { Reason } from "../../answers";
import { language, t } from "../../language";
import { kept_choice } from "../../session";

export type Spot = { slot: number; table: number };
export type Slot = {
  number: number; starts: string; ends: string; kind: string; label: string; past: boolean;
};
export type Place = {
  number: number; name: string; kind: string; link: string; own_room_of: string; closed: number[];
};
export type Guest = {
  party: string; name: string; business: boolean; attendance: string | null; version: number;
  state: string; answer: string; mode: "on_site" | "online"; zone: string; head: string;
  rank: number; room: number; languages: string[]; away: number[]; wished_free: number[];
};
export type Item = {
  id: string; code: string; title: string; kind: string; is_meeting: boolean; state: string;
  priority: string; wished: boolean; mutual: boolean; guests: string[]; seat: Spot | null; published: Spot | null;
  open: number[];
  locked: boolean; past: boolean; online: boolean; interpreter: string; reason: Reason | null;
};
export type Quality = {
  requested: number; placed: number; placed_bound: number; breaks: number; lower_bound: number;
  proven: boolean; fairness: number; table_changes: number; tables_used: number;
  tables_advised: number; milliseconds: number; least_change: boolean; faults: Reason[];
};
export type Change = {
  item: string; kind: "added" | "moved" | "dropped" | "changed";
  before: Spot | null; after: Spot | null;
};
export type Trouble = {
  kind: string; table: number; name: string; from: string | null; until: string | null;
};
export type Desk = {
  event: { id: string; code: string; title: string; state: string; version: number; zone: string };
  version: number; is_open: boolean; made_at: string | null; now: string; troubles: Trouble[];
  slots: Slot[]; tables: Place[]; guests: Guest[]; items: Item[]; quality: Quality;
  changes: Change[]; concerned: string[];
};
export type Progress = {
  running: boolean; percent: number; found: boolean; unplaced: number; breaks: number;
  lower_bound: number;
};

/// "08:25" of an instant on the clocks of that zone.
export function time_in(instant: string, zone: string): string {
  try {
    return new Intl.DateTimeFormat("en-GB", {
      timeZone: zone || "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit",
    }).format(new Date(instant));
  } catch {
    return instant.slice(11, 16);
  }
}

export function slot_time(desk: Desk, slot: Slot): string {
  return time_in(slot.starts, desk.event.zone);
}

export function slot_named(desk: Desk, number: number): string {
  const slot = desk.slots[number - 1];
  return slot ? slot_time(desk, slot) : "";
}

export function table_named(desk: Desk, number: number): string {
  return desk.tables[number - 1]?.name ?? "";
}

export function spot_named(desk: Desk, spot: Spot | null): string {
  if (!spot) return t("room.nowhere");
  const table = table_named(desk, spot.table);
  return table ? `${slot_named(desk, spot.slot)}, ${table}` : slot_named(desk, spot.slot);
}

export class Names {
  private readonly by_party: Map<string, Guest>;
  constructor(desk: Desk) {
    this.by_party = new Map(desk.guests.map((guest) => [guest.party, guest]));
  }
  guest(party: string): Guest | undefined {
    return this.by_party.get(party);
  }
  name(party: string): string {
    return this.by_party.get(party)?.name ?? "?";
  }
  of(item: Item): string {
    return item.guests.map((party) => this.name(party)).join(" – ");
  }
  /// Of an item, the parties beside this one.
  others(item: Item, party: string): string {
    return item.guests.filter((other) => other !== party).map((other) => this.name(other))
      .join(", ");
  }
}

/// Slots with meetings, and those beside them that say why there are none.
export function is_meeting_slot(slot: Slot): boolean {
  return slot.kind === "meeting";
}

/// Idle slots between a guest's first and last meeting: what the quality line counts.
export function gaps_of(desk: Desk, guest: Guest, busy: Set<number>): Set<number> {
  const numbers = desk.slots.filter(is_meeting_slot).map((slot) => slot.number);
  const held = numbers.filter((number) => busy.has(number));
  const first = held[0];
  const last = held[held.length - 1];
  if (first === undefined || last === undefined) return new Set();
  return new Set(numbers.filter((number) => number > first && number < last
    && !busy.has(number) && !guest.wished_free.includes(number)));
}

/// Short words inside a cell: the name without what stands in brackets.
export function short_name(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, "");
}

export function look_of(item: Item): string {
  return item.kind === "g2g" ? "gg" : item.kind === "b2g" ? "g" : "";
}

export type View = "guests" | "tables";
export function kept_view(): View {
  return kept_choice("room.view") === "tables" ? "tables" : "guests";
}

export function reason_text(reason: Reason | null): string {
  if (!reason) return "";
  return language() === "en" ? reason.text_en || reason.text : reason.text;
}
