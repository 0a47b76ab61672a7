// The timetable of an event: slots and tables are numbered from 1 by their place in the lists.
import type { Json, JsonObject, RecordAnswer, Reference } from "../../answers";
import { show_date } from "../../format";
import { t } from "../../language";
import { as_reference } from "../../kinds/ref";
import { rows_of } from "../../kinds/rows";
import { member } from "../../record/values";
import { local_parts } from "../../typing/time";

export type Slot = {
  number: number; label: string; day: string; free: boolean; note: string;
};
export type Place = { number: number; label: string };
export type Meeting = {
  id: string;
  version: number;
  title: string;
  code: string;
  state: string;
  kind: string;
  slot: number | null;
  table: number | null;
  parties: Reference[];
};
export type Wish = {
  id: string; version: number; title: string; code: string; from: Reference | null;
  to: Reference | null; need: Reference | null; priority: string; why: string;
};

function words(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

export function slots_of(event: RecordAnswer): Slot[] {
  return rows_of(member(event, "slots")).map((row: JsonObject, index) => {
    const from = local_parts(words(row["starts"]));
    const to = local_parts(words(row["ends"]));
    const kind = words(row["kind"]);
    return {
      number: index + 1,
      label: from ? `${from.time}–${to?.time ?? ""}` : t("conference.slot", { n: index + 1 }),
      day: from ? show_date(from.date) : "",
      free: kind === "" || kind === "meeting",
      note: words(row["label"]),
    };
  });
}

export function places_of(event: RecordAnswer): Place[] {
  return rows_of(member(event, "tables")).map((row, index) => ({
    number: index + 1,
    label: words(row["name"]) || t("conference.table", { n: index + 1 }),
  }));
}

function number_of(value: Json | undefined): number | null {
  return typeof value === "number" ? value : null;
}

export function meeting_of(record: RecordAnswer): Meeting {
  const parties = member(record, "parties");
  return {
    id: record.id,
    version: record.version,
    title: record.title,
    code: record.code,
    state: record.state ?? "",
    kind: words(member(record, "kind")),
    slot: number_of(member(record, "slot_number")),
    table: number_of(member(record, "table_number")),
    parties: (Array.isArray(parties) ? parties : []).map(as_reference)
      .filter((party): party is Reference => party !== null),
  };
}

export function wish_of(record: RecordAnswer): Wish {
  return {
    id: record.id,
    version: record.version,
    title: record.title,
    code: record.code,
    from: as_reference(member(record, "from_party")),
    to: as_reference(member(record, "to_party")),
    need: as_reference(member(record, "need")),
    priority: words(member(record, "priority")),
    why: words(member(record, "unplaced_because")),
  };
}

export function party_names(meeting: Meeting): string {
  return meeting.parties.map((party) => party.title).join(" – ") || meeting.title;
}

/// Meetings by "slot,table"; more than one only when the server let it be so.
export function by_cell(meetings: Meeting[]): Map<string, Meeting[]> {
  const out = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    if (meeting.slot === null || meeting.table === null) continue;
    const cell = `${meeting.slot},${meeting.table}`;
    out.set(cell, [...(out.get(cell) ?? []), meeting]);
  }
  return out;
}
