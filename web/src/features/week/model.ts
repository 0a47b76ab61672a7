// What the server says of a week, and how a line of it reads.
import { local_parts } from "../../typing/time";

export type WeekEntry = {
  id: string; type: string; plural: string; code: string; title: string; title_en: string;
  part: string;
  place: string; place_en: string; who: string; first: string; last: string;
  starts: string | null; ends: string | null;
  cancelled: boolean; restricted: boolean; lacks_interpreter: boolean;
};
export type WeekClash = {
  person: string; interpreter: boolean; one: string; other: string; from: string;
};
/// A day that is not what its weekday says: a holiday, or a Saturday that is worked.
export type SpecialDay = { day: string; name: string; working: boolean; provisional: boolean };
export type Week = {
  from: string; to: string; items: WeekEntry[]; clashes: WeekClash[]; special_days: SpecialDay[];
  text: string;
};

const short_day = (iso: string): string => `${iso.slice(8, 10)}/${iso.slice(5, 7)}`;

/// "08:30–10:00", "24/11–26/11", "" for one whole day.
export function time_of(entry: Pick<WeekEntry, "starts" | "ends" | "first" | "last">): string {
  const from = local_parts(entry.starts)?.time;
  const to = local_parts(entry.ends)?.time;
  if (from) return to ? `${from}–${to}` : from;
  return entry.first === entry.last ? "" : `${short_day(entry.first)}–${short_day(entry.last)}`;
}

/// Entries by their day; what began before the week stands on its first day.
export function days_of(week: Pick<Week, "from" | "items">): Map<string, WeekEntry[]> {
  const out = new Map<string, WeekEntry[]>();
  for (const entry of week.items) {
    const day = entry.first < week.from ? week.from : entry.first;
    out.set(day, [...(out.get(day) ?? []), entry]);
  }
  return new Map([...out].sort(([a], [b]) => a.localeCompare(b)));
}

/// Who is wanted elsewhere at the same time, each name once.
export function clashing(entry: Pick<WeekEntry, "code">, clashes: WeekClash[]): string[] {
  const mine = (what: string): boolean => what.startsWith(`${entry.code} `);
  return [...new Set(clashes.filter((clash) => mine(clash.one) || mine(clash.other))
    .map((clash) => clash.person))];
}
