// Reads a date as people type it (glossary §4.1). Order is always day, month, year.
import { fold } from "./fold";

/// Which year a date without one takes: the next such day, the last one, or the nearer.
export type Lean = "next" | "last" | "near";

const day_ms = 86_400_000;

function from_ms(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function to_ms(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

/// null when the calendar has no such day (31/4, 29/2 of a common year).
function make(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const ms = Date.UTC(year, month - 1, day);
  const iso = from_ms(ms);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return iso === `${year}-${pad(month)}-${pad(day)}` ? iso : null;
}

function full_year(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

function without_year(day: number, month: number, today: string, lean: Lean): string | null {
  const year = Number(today.slice(0, 4));
  const options = [year - 1, year, year + 1]
    .map((candidate) => make(candidate, month, day))
    .filter((candidate): candidate is string => candidate !== null);
  if (lean === "next") return options.find((option) => option >= today) ?? null;
  if (lean === "last") return options.filter((option) => option <= today).pop() ?? null;
  const distance = (option: string): number => Math.abs(to_ms(option) - to_ms(today));
  return options.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const near_days: Record<string, number> = {
  "hom nay": 0, "nay": 0, "today": 0,
  "mai": 1, "ngay mai": 1, "tomorrow": 1,
  "mot": 2, "ngay kia": 2, "ngay mot": 2,
  "hom qua": -1, "qua": -1, "yesterday": -1,
};

const weekday_names: Record<string, number> = {
  "2": 1, "hai": 1, "3": 2, "ba": 2, "4": 3, "tu": 3, "5": 4, "nam": 4, "6": 5, "sau": 5,
  "7": 6, "bay": 6,
};

const english_weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/// "thứ 6", "t6", "CN", "thứ 6 tuần sau", "friday": the coming one, today included.
function read_weekday(text: string, today: string): string | null {
  const english = /^(next )?(sun|mon|tues?|wednes|wed|thurs?|fri|satur|sat)(?:day)?$/.exec(text);
  const parts = english ? [text, "", "", english[1]]
    : /^(?:(?:thu|t) ?(\w+)|(cn|chu nhat|cuoi tuan))( tuan (?:sau|toi))?$/.exec(text);
  if (!parts) return null;
  const wanted = english ? english_weekdays.indexOf((english[2] ?? "").slice(0, 3))
    : parts[2] ? 0 : weekday_names[parts[1] ?? ""];
  if (wanted === undefined) return null;
  const now = to_ms(today);
  const weekday = new Date(now).getUTCDay();
  if (!parts[3]) return from_ms(now + ((wanted - weekday + 7) % 7) * day_ms);
  const monday = now - ((weekday + 6) % 7) * day_ms;
  return from_ms(monday + (7 + ((wanted + 6) % 7)) * day_ms);
}

const spans: [RegExp, number][] = [
  [/^thang$|^month$/, 1], [/^quy$|^quarter$/, 3], [/^nam$|^year$/, 12],
];

/// "cuối tháng", "đầu quý sau", "cuối năm nay", "end of month": an edge of a span of months.
function read_edge(text: string, today: string): string | null {
  const parts = /^(dau|cuoi|start of|end of) (thang|quy|nam|month|quarter|year)( sau| toi| nay)?$/
    .exec(text);
  if (!parts) return null;
  const months = spans.find(([name]) => name.test(parts[2] ?? ""))?.[1] ?? 1;
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const start = parts[1] === "dau" || parts[1] === "start of";
  const later = parts[3] === " sau" || parts[3] === " toi" || (start && !parts[3]);
  const first = month - (month % months) + (later ? months : 0);
  return from_ms(start ? Date.UTC(year, first, 1) : Date.UTC(year, first + months, 0));
}

/// "3 ngày nữa", "sau 2 tuần", "1 tháng trước": so long from today; a month keeps its day.
function read_distance(text: string, today: string): string | null {
  const parts = /^(?:(sau) )?(\d{1,3}) (ngay|tuan|thang|nam)(?: (nua|truoc|sau))?$/.exec(text);
  if (!parts || (!parts[1] && !parts[4])) return null;
  const count = Number(parts[2]) * (parts[4] === "truoc" ? -1 : 1);
  if (parts[3] === "ngay") return from_ms(to_ms(today) + count * day_ms);
  if (parts[3] === "tuan") return from_ms(to_ms(today) + count * 7 * day_ms);
  const months = Number(today.slice(5, 7)) - 1 + count * (parts[3] === "nam" ? 12 : 1);
  const year = Number(today.slice(0, 4));
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return from_ms(Date.UTC(year, months, Math.min(Number(today.slice(8, 10)), last)));
}

const english_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
  "dec"];

/// "5 Sep 2026", "5 September".
function read_english(text: string, today: string, lean: Lean): string | null {
  const parts = /^(\d{1,2}) ([a-z]{3})[a-z]*\.?(?:,? (\d{4}))?$/.exec(text);
  const month = parts ? english_months.indexOf(parts[2] ?? "") + 1 : 0;
  if (!parts || month === 0) return null;
  const day = Number(parts[1]);
  return parts[3] ? make(Number(parts[3]), month, day) : without_year(day, month, today, lean);
}

function read_numbers(text: string, today: string, lean: Lean): string | null {
  const machine = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (machine) return make(Number(machine[1]), Number(machine[2]), Number(machine[3]));
  const separated = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(text);
  const packed = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const worded = /^(\d{1,2}) (?:thang|thg) (\d{1,2})(?: (?:nam )?(\d{4}))?$/.exec(text);
  const found = separated ?? packed ?? worded;
  if (!found) return null;
  const day = Number(found[1]);
  const month = Number(found[2]);
  if (found[3]) return make(full_year(found[3]), month, day);
  return without_year(day, month, today, lean);
}

/// "2026-09-05" for "5/9", "05092026", "mai", "thứ 6", "+3", "2 tuần nữa"; null for no date.
export function read_date(typed: string, today: string, lean: Lean = "near"): string | null {
  const text = fold(typed).replace(/^ngay (?=\d)/, "");
  const near = near_days[text];
  if (near !== undefined) return from_ms(to_ms(today) + near * day_ms);
  const plus = /^\+ ?(\d{1,3})$/.exec(text);
  if (plus) return from_ms(to_ms(today) + Number(plus[1]) * day_ms);
  return read_weekday(text, today) ?? read_edge(text, today) ?? read_distance(text, today)
    ?? read_numbers(text, today, lean) ?? read_english(text, today, lean);
}
