// Reads an amount of money as people type it (glossary §4.4): "1,2 tỷ", "500 triệu USD", "tỷ rưỡi".
import { fold } from "./fold";
import { read_number, shift } from "./number";

export type Amount = { amount: string; currency: string };
export type ReadAmount =
  | { kind: "amount"; value: Amount }
  | { kind: "ask"; options: Amount[] }
  | { kind: "none" };

const none: ReadAmount = { kind: "none" };

const currencies: [RegExp, string][] = [
  [/us ?\$|\$|\busd\b|\bdo la my\b|\bdo la\b|\bmy kim\b|\bdo\b|\bdollars?\b/, "USD"],
  [/€|\beur\b|\beuro\b/, "EUR"],
  [/¥|\bjpy\b|\byen\b/, "JPY"],
  [/₩|\bkrw\b|\bwon\b/, "KRW"],
  [/\bcny\b|\bnhan dan te\b|\bte\b/, "CNY"],
  [/\bgbp\b|£|\bbang anh\b/, "GBP"],
  [/\bthb\b|\bbat\b/, "THB"],
  [/\blak\b|\bkip\b/, "LAK"],
  [/\bsgd\b/, "SGD"],
  [/\baud\b/, "AUD"],
  [/₫|\bvnd\b|\bdong\b|\bd\b/, "VND"],
];

const scales: [RegExp, number][] = [
  [/^(?:nghin|ngan) ?(?:ty|ti)$|^trillion$/, 12],
  [/^(?:ty|ti|billion|bn|b)$/, 9],
  [/^(?:trieu|tr|million|mio|m)$/, 6],
  [/^(?:nghin|ngan|k|thousand)$/, 3],
];

function scale_of(word: string): number | null {
  if (word === "") return 0;
  return scales.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/// Takes the currency's word or sign out of the text.
function split_currency(text: string): { currency: string | null; rest: string } {
  for (const [pattern, currency] of currencies) {
    if (pattern.test(text)) {
      return { currency, rest: text.replace(pattern, " ").replace(/\s+/g, " ").trim() };
    }
  }
  const code = /\b([a-z]{3})$/.exec(text);
  if (code && scale_of(code[1] ?? "") === null && code[1] !== "ruoi") {
    return { currency: (code[1] ?? "").toUpperCase(), rest: text.slice(0, -3).trim() };
  }
  return { currency: null, rest: text };
}

/// "1ty2", "1 tỷ 2", "2 tỷ rưỡi": what follows the unit is its next digits.
function read_tail(scale: number, whole: string, tail: string): string | null {
  if (!/^\d+$/.test(whole)) return null;
  if (tail === "ruoi") return shift(`${whole}.5`, scale);
  return /^\d{1,3}$/.test(tail) ? shift(`${whole}.${tail}`, scale) : null;
}

/// `currency` is the field's own, taken when none is typed. "500m" alone is asked about.
export function read_amount(typed: string, currency: string): ReadAmount {
  const split = split_currency(fold(typed));
  const chosen = split.currency ?? currency;
  const half = /^(?:(nua) ([a-z]+)|([a-z]+) ruoi)$/.exec(split.rest);
  const half_of = half ? scale_of(half[2] ?? half[3] ?? "") : null;
  if (half && half_of) {
    return made({ amount: shift(half[1] ? "0.5" : "1.5", half_of), currency: chosen });
  }
  const parts = /^(-?\d[\d., ]*?) ?((?:nghin|ngan) ?(?:ty|ti)|[a-z]+)? ?(\d{1,3}|ruoi)?$/.exec(
    split.rest,
  );
  if (!parts) return none;
  const word = parts[2] ?? "";
  const tail = word === "" ? "" : parts[3] ?? "";
  const number = word === "" ? split.rest : (parts[1] ?? "").trim();
  if (word === "ruoi") return none;
  const scale = scale_of(word);
  if (scale === null) return none;
  const answer = (amount: string): Amount => ({ amount, currency: chosen });
  if (tail) {
    const amount = read_tail(scale, number, tail);
    return amount === null ? none : made(answer(amount));
  }
  const read = read_number(number);
  if (read.kind === "none") return none;
  if (word === "m" && split.currency === null) return none;
  if (read.kind === "ask") {
    return { kind: "ask", options: read.options.map((value) => answer(shift(value, scale))) };
  }
  return made(answer(shift(read.value, scale)));
}

function made(value: Amount): ReadAmount {
  return { kind: "amount", value };
}
