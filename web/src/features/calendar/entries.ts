// What stands in the calendar: meetings by their hour, events over their days, days due.
import type { Listing, RecordAnswer } from "../../answers";
import { useGet } from "../../cache";
import { pick } from "../../language";
import { member } from "../../record/values";
import { record_schema } from "../../schema_lookup";
import { type_allows } from "../../session";
import { local_parts } from "../../typing/time";
import { add_days, days_between, type Entry } from "./model";

const with_due = ["opinion", "agreement", "commitment"] as const;

function address(type: string, conditions: string, fields: string): string | null {
  const plural = record_schema(type)?.plural;
  if (!plural || !type_allows(type, "view")) return null;
  return `/api/${plural}?${conditions}&fields=${fields}&limit=200`;
}

function text(record: RecordAnswer, name: string): string {
  const value = member(record, name);
  return typeof value === "string" ? value : "";
}

function link(record: RecordAnswer): { title: string; href: string } {
  return { title: record.title || record.code,
    href: `/${record_schema(record.type)?.plural ?? record.type}/${record.id}` };
}

function meetings(list: RecordAnswer[]): Entry[] {
  return list.flatMap((record) => {
    const at = local_parts(text(record, "starts_at"));
    if (!at) return [];
    return [{ ...link(record), day: at.date, time: at.time, kind: "meeting" as const,
      note: text(record, "place") }];
  });
}

function events(list: RecordAnswer[], from: string, to: string): Entry[] {
  return list.flatMap((record) => {
    const first = text(record, "starts_on");
    if (!first) return [];
    const last = text(record, "ends_on") || first;
    return days_between(first < from ? from : first, last > to ? to : last)
      .map((day) => ({ ...link(record), day, time: "", kind: "event" as const,
        note: text(record, "place") }));
  });
}

function due(list: RecordAnswer[]): Entry[] {
  return list.filter((record) => record.due_on).map((record) => ({
    ...link(record), day: record.due_on ?? "", time: "", kind: "due",
    note: pick(record_schema(record.type)?.label),
  }));
}

export function useEntries(from: string, to: string): {
  entries: Entry[]; loading: boolean; problem: ReturnType<typeof useGet>["problem"];
} {
  const before = `${add_days(from, -1)}T17:00:00.000Z`;
  const after = `${to}T17:00:00.000Z`;
  const held = useGet<Listing<RecordAnswer>>(address("meeting",
    `filter[starts_at][ge]=${before}&filter[starts_at][lt]=${after}`, "starts_at,place"));
  const shown = useGet<Listing<RecordAnswer>>(address("event",
    `filter[starts_on][le]=${to}&filter[ends_on][ge]=${from}`, "starts_on,ends_on,place"));
  const span = `filter[due_on][ge]=${from}&filter[due_on][le]=${to}`;
  const opinion = useGet<Listing<RecordAnswer>>(address(with_due[0], span, ""));
  const agreement = useGet<Listing<RecordAnswer>>(address(with_due[1], span, ""));
  const commitment = useGet<Listing<RecordAnswer>>(address(with_due[2], span, ""));
  const all = [held, shown, opinion, agreement, commitment];
  return {
    entries: [
      ...meetings(held.value?.items ?? []), ...events(shown.value?.items ?? [], from, to),
      ...[opinion, agreement, commitment].flatMap((got) => due(got.value?.items ?? [])),
    ],
    loading: all.some((got) => got.loading && !got.value),
    problem: all.find((got) => got.problem)?.problem ?? null,
  };
}
