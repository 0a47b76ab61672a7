// Hours as people type them, and instants as Vietnam's clocks show them (UTC+7, no summer time).
import { fold } from "./fold";

const offset_ms = 7 * 3600 * 1000;
const two = (value: number): string => String(value).padStart(2, "0");

/// "14:30" for "14:30", "14h30", "14g30", "1430", "14h", "2h30 chiều"; null when unclear.
export function read_time(typed: string): string | null {
  const text = fold(typed);
  const parts = /^(\d{1,2})(?:[:hg.] ?(\d{2})?)?(?: ?(sang|chieu|toi|am|pm))?$/.exec(text)
    ?? /^(\d{2})(\d{2})()$/.exec(text);
  if (!parts) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? "0");
  const afternoon = parts[3] === "chieu" || parts[3] === "toi" || parts[3] === "pm";
  if (afternoon && hour < 12) hour += 12;
  return hour <= 23 && minute <= 59 ? `${two(hour)}:${two(minute)}` : null;
}

export function instant_of(date: string, time: string): string {
  return new Date(Date.parse(`${date}T${time}:00Z`) - offset_ms).toISOString();
}

export function local_parts(instant: string | null): { date: string; time: string } | null {
  const at = Date.parse(instant ?? "");
  if (Number.isNaN(at)) return null;
  const local = new Date(at + offset_ms).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}
