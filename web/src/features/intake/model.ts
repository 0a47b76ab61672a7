// What the server proposes, the parts of a text that it marks, and the draft that comes of what is taken.
import type { Json, JsonObject } from "../../answers";

export type Proposal = {
  field: string; of_letter: boolean; row: boolean; value: Json; show: string; show_en: string;
  from: number; to: number; taken: boolean;
};
export type IntakeAnswer = { text: string; items: Proposal[] };

/// A stretch of text and the proposals (by place in the list) that it stands for.
export type Stretch = { text: string; items: number[] };

export function stretches(text: string, items: Proposal[]): Stretch[] {
  const cuts = new Set([0, text.length]);
  for (const item of items) {
    if (item.to > item.from) cuts.add(item.from).add(item.to);
  }
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? 0;
    return { text: text.slice(from, to),
      items: items.flatMap((item, at) => (item.from <= from && item.to >= to ? [at] : [])) };
  });
}

/// Of a field with one value only one proposal is taken; rows are taken one by one.
export function toggled(items: Proposal[], at: number): Proposal[] {
  const one = items[at];
  if (!one) return items;
  return items.map((item, other) => {
    if (other === at) return { ...item, taken: !item.taken };
    const rival = !one.row && !one.taken && item.field === one.field && item.of_letter === one.of_letter;
    return rival ? { ...item, taken: false } : item;
  });
}

export function draft_of(items: Proposal[], of_letter: boolean): JsonObject {
  const out: JsonObject = {};
  for (const item of items) {
    if (!item.taken || item.of_letter !== of_letter) continue;
    const before = out[item.field];
    out[item.field] = item.row ? [...(Array.isArray(before) ? before : []), item.value] : item.value;
  }
  return out;
}

const most_around = 24;
const most_of_passage = 90;

/// A passage with a few words before and after it, of its own line; the middle of a long one is left out.
export function excerpt(text: string, from: number, to: number): { before: string; passage: string; after: string } {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", to) < 0 ? text.length : text.indexOf("\n", to);
  const before = text.slice(start, from);
  const after = text.slice(to, end);
  const passage = text.slice(from, to).replace(/\s+/g, " ");
  const half = most_of_passage / 2;
  return {
    before: before.length > most_around ? "…" + before.slice(before.indexOf(" ", before.length - most_around)) : before,
    passage: passage.length > most_of_passage ? `${passage.slice(0, half)} … ${passage.slice(-half)}` : passage,
    after: after.length > most_around ? after.slice(0, after.lastIndexOf(" ", most_around) + 1) + "…" : after,
  };
}
