// What this person chose before, offered first: kept in memory, so nothing stays on the machine.
import { current_session } from "../session";
import { fold } from "../typing/fold";

const most = 8;
let owner = "";
let kept = new Map<string, { key: string; label: string; value: unknown }[]>();

function own(): typeof kept {
  const now = current_session()?.user.id ?? "";
  if (now !== owner) {
    owner = now;
    kept = new Map();
  }
  return kept;
}

export function remember(list: string, key: string, label: string, value: unknown): void {
  const before = (own().get(list) ?? []).filter((one) => one.key !== key);
  own().set(list, [{ key, label, value }, ...before].slice(0, most));
}

/// Those whose name holds the words, the newest first.
export function recent<T>(list: string, words: string): T[] {
  const wanted = fold(words);
  return (own().get(list) ?? []).filter((one) => fold(one.label).includes(wanted))
    .map((one) => one.value as T);
}

/// `first` and then what of `rest` is not among them.
export function without_twins<T extends { value: string }>(first: T[], rest: T[]): T[] {
  const all = [...first, ...rest];
  return all.filter((one, at) => all.findIndex((other) => other.value === one.value) === at);
}
