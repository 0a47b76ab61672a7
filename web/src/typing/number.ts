// Reads a number as people type it (glossary §4.3): both marks are known, doubt is asked about.
import { fold } from "./fold";

export type ReadNumber =
  | { kind: "number"; value: string }          // plain decimal: "1234.5"
  | { kind: "ask"; options: [string, string] } // "1,234": a thousand, or one point two?
  | { kind: "none" };

const none: ReadNumber = { kind: "none" };

function tidy(whole: string, fraction: string): ReadNumber {
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const rest = fraction.replace(/0+$/, "");
  return { kind: "number", value: rest ? `${digits}.${rest}` : digits };
}

function negative(read: ReadNumber): ReadNumber {
  if (read.kind !== "number" || read.value === "0") return read;
  return { kind: "number", value: `-${read.value}` };
}

const grouped = (text: string, mark: string): boolean =>
  new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(text);

function read_marked(text: string): ReadNumber {
  const commas = text.split(",").length - 1;
  const dots = text.split(".").length - 1;
  if (commas === 0 && dots === 0) return tidy(text, "");
  if (commas > 0 && dots > 0) {
    const decimal = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
    const thousands = decimal === "," ? "." : ",";
    const [whole = "", fraction = "", more] = text.split(decimal);
    if (more !== undefined || !grouped(whole, thousands)) return none;
    return tidy(whole.split(thousands).join(""), fraction);
  }
  const mark = commas > 0 ? "," : ".";
  if (commas + dots > 1) {
    return grouped(text, mark) ? tidy(text.split(mark).join(""), "") : none;
  }
  const [whole = "", fraction = ""] = text.split(mark);
  const thousands_possible = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!thousands_possible) return fraction === "" ? none : tidy(whole, fraction);
  if (mark === ".") return tidy(whole + fraction, "");
  return { kind: "ask", options: [whole + fraction, `${whole}.${fraction}`] };
}

export function read_number(typed: string): ReadNumber {
  const text = fold(typed).replace(/[−–]/g, "-").replace(/(\d) (?=\d{3}(?:\D|$))/g, "$1");
  const thousand = /^(-?[\d.,]+) ?k$/.exec(text);
  if (thousand) {
    const read = read_number(thousand[1] ?? "");
    return read.kind === "number" ? { kind: "number", value: shift(read.value, 3) } : none;
  }
  const parts = /^(-?)(\d[\d.,]*)%?$/.exec(text);
  if (!parts) return none;
  const read = read_marked(parts[2] ?? "");
  return parts[1] ? negative(read) : read;
}

/// Moves the point of a plain decimal to the right, without binary fractions.
export function shift(plain: string, places: number): string {
  const minus = plain.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = plain.replace("-", "").split(".");
  const digits = (whole + fraction.padEnd(places, "0")).replace(/^0+(?=\d)/, "");
  const rest = Math.max(0, fraction.length - places);
  if (rest === 0) return minus + digits;
  const padded = digits.padStart(rest + 1, "0");
  return `${minus}${padded.slice(0, -rest)}.${padded.slice(-rest)}`;
}
