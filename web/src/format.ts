// What people read: dates, times, numbers and money. Reading them back is in typing/.
import type { Json } from "./answers";
import { language } from "./language";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays_vi = [
  "Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy",
];
const weekdays_en = [
  "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
];
const vietnam_offset_ms = 7 * 3600 * 1000;
const two = (value: number): string => String(value).padStart(2, "0");

/// "2026-11-23" → "23/11/2026" or "23 Nov 2026".
export function show_date(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (!parts) return "–";
  const [, year, month, day] = parts;
  if (language() === "en") return `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}`;
  return `${day}/${month}/${year}`;
}

/// With the weekday, where a person must act: "thứ Sáu, 27/11/2026".
export function show_day(iso: string): string {
  const weekday = new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
  const name = (language() === "en" ? weekdays_en : weekdays_vi)[weekday] ?? "";
  return `${name}, ${show_date(iso)}`;
}

/// From Monday to Sunday.
export function weekday_names(): string[] {
  const names = language() === "en" ? weekdays_en : weekdays_vi;
  return [...names.slice(1), names[0] ?? ""];
}

/// An instant as Vietnam's date and time: "23/11/2026 14:30".
export function show_instant(instant: string | null | undefined): string {
  const at = Date.parse(instant ?? "");
  if (Number.isNaN(at)) return "–";
  const local = new Date(at + vietnam_offset_ms);
  const date = local.toISOString().slice(0, 10);
  return `${show_date(date)} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

export function show_time_now(): string {
  const local = new Date(Date.now() + vietnam_offset_ms);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/// Groups the digits of a plain decimal: "11974405.56" → "11.974.405,56" or "11,974,405.56".
export function show_number(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === "") return "–";
  const plain = String(value);
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!parts) return plain;
  const english = language() === "en";
  const grouped = (parts[2] ?? "").replace(/\B(?=(\d{3})+$)/g, english ? "," : ".");
  const fraction = parts[3] ? (english ? "." : ",") + parts[3] : "";
  return `${parts[1] ? "−" : ""}${grouped}${fraction}`;
}

const scales: [number, string, string][] = [
  [1e12, "nghìn tỷ", "trillion"], [1e9, "tỷ", "billion"], [1e6, "triệu", "million"],
];

/// For axes, where a whole number has no room: "15 triệu", "1,2 tỷ"; small ones in full.
export function show_short(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size);
  if (!scale) return show_number(value);
  const rounded = Math.round(value / scale[0] * 10) / 10;
  return `${show_number(rounded)} ${language() === "en" ? scale[2] : scale[1]}`;
}

/// "1.200.000.000 đồng", "11.974.405,56 USD"; in English "VND 1,200,000,000".
export function show_money(value: Json | undefined): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "–";
  const currency = String(value["currency"] ?? "");
  const amount = show_number(String(value["amount"] ?? "").replace(/\.0+$/, ""));
  if (language() === "en") return `${currency} ${amount}`;
  return `${amount} ${currency === "VND" ? "đồng" : currency}`;
}

export function show_size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${show_number((bytes / 1_000_000).toFixed(1))} MB`;
}

/// Who did something: a name, or a reference to the person.
export function show_person(value: string | { title: string } | null | undefined): string {
  if (!value) return "";
  return typeof value === "string" ? value : value.title;
}
