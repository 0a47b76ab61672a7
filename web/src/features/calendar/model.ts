// Days, weeks and months as the calendar shows them: weeks begin on Monday; a day is "2026-11-23".
import { local_parts } from "../../typing/time";
import type { WeekEntry } from "../week/model";

export type CalendarView = "month" | "week" | "agenda";
export type EntryKind = "meeting" | "event" | "delegation" | "anniversary" | "due";
export type Entry = {
  day: string;
  time: string;            // "08:30", "" for a whole day
  kind: EntryKind;
  title: string;
  href: string;
  note: string;
};

const day_ms = 86_400_000;

export function add_days(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * day_ms).toISOString().slice(0, 10);
}

export function monday_of(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return add_days(day, -((weekday + 6) % 7));
}

export function first_of_month(day: string, months = 0): string {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1));
  return date.toISOString().slice(0, 10);
}

const agenda_days = 45;

/// First and last day that a view asks for; a month is whole weeks.
export function span_of(view: CalendarView, day: string): { from: string; to: string } {
  if (view === "agenda") return { from: day, to: add_days(day, agenda_days) };
  if (view === "week") return { from: monday_of(day), to: add_days(monday_of(day), 6) };
  const last = add_days(first_of_month(day, 1), -1);
  return { from: monday_of(first_of_month(day)), to: add_days(monday_of(last), 6) };
}

export function moved(view: CalendarView, day: string, by: 1 | -1): string {
  if (view === "month") return first_of_month(day, by);
  return add_days(day, by * (view === "week" ? 7 : agenda_days));
}

export function days_between(from: string, to: string): string[] {
  const out: string[] = [];
  for (let day = from; day <= to; day = add_days(day, 1)) out.push(day);
  return out;
}

const order: Record<EntryKind, number> = { due: 0, anniversary: 1, event: 2, delegation: 3, meeting: 4 };

/// Entries of each day, time limits first, then by the hour.
export function by_day(entries: Entry[]): Map<string, Entry[]> {
  const out = new Map<string, Entry[]>();
  const sorted = [...entries].sort((a, b) => a.day.localeCompare(b.day)
    || order[a.kind] - order[b.kind] || a.time.localeCompare(b.time));
  for (const entry of sorted) out.set(entry.day, [...(out.get(entry.day) ?? []), entry]);
  return out;
}

function kind_of(entry: Pick<WeekEntry, "part" | "type">): EntryKind {
  if (entry.part.startsWith("clock.")) return "due";
  if (entry.part === "anniversary") return "anniversary";
  if (entry.type.endsWith("_delegation")) return "delegation";
  return entry.type === "meeting" ? "meeting" : "event";
}

/// Lines of the diary, each on every day that it lasts; what was called off is left out.
export function entries_of(items: WeekEntry[], from: string, to: string,
  say: (vi: string, en: string) => string): Entry[] {
  return items.filter((entry) => !entry.cancelled).flatMap((entry) => {
    const last = entry.last > to ? to : entry.last;
    const one = entry_of(entry, from, say);
    return days_between(one.day, last).map((day) => ({ ...one, day }));
  });
}

/// A line of the diary on its first day that is not before `from`.
export function entry_of(entry: WeekEntry, from: string,
  say: (vi: string, en: string) => string): Entry {
  return { day: entry.first < from ? from : entry.first,
    time: local_parts(entry.starts)?.time ?? "", kind: kind_of(entry),
    title: say(entry.title, entry.title_en), href: `/${entry.plural}/${entry.id}`, note: say(entry.place, entry.place_en) };
}
