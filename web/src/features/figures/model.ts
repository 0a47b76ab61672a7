// Reads the figures' answer (docs/figures.md): groups of figures, each with rows one level below.
import type { Json, JsonObject } from "../../answers";

export type Source = { title: string; href: string | null; quote: string };
export type Figure = {
  key: string;
  label: string;
  label_en: string;
  value: Json;
  text: string;
  text_en: string;
  unit: string;
  unit_en: string;
  note: string;
  note_en: string;
  period: string;
  computed: boolean;
  people: number | null;   // of a count of delegations
  href: string | null;
  sources: Source[];
  rows: Figure[];
  below?: boolean;         // one level below the figure before it
};
export type FigureGroup = {
  key: string;
  label: string;
  label_en: string;
  note: string;
  note_en: string;
  figures: Figure[];
};

function is_object(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(from: JsonObject, name: string): string {
  const value = from[name];
  return typeof value === "string" ? value : "";
}

function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(is_object) : [];
}

function source_of(from: JsonObject): Source {
  const document = is_object(from["document"]) ? from["document"] : {};
  const plural = words(document, "plural");
  const id = words(document, "id");
  return {
    title: words(document, "title"),
    href: plural && id ? `/${plural}/${id}` : null,
    quote: words(from, "quote"),
  };
}

/// "USD 15000000.00" → "USD 15,000,000".
function grouped(text: string): string {
  const parts = /^([A-Z]{3}) (\d+)(?:\.0+)?(\.\d+)?$/.exec(text);
  if (!parts) return text;
  return `${parts[1]} ${(parts[2] ?? "").replace(/\B(?=(\d{3})+$)/g, ",")}${parts[3] ?? ""}`;
}

function figure_of(from: JsonObject, index: number): Figure {
  return {
    key: words(from, "key") || String(index),
    label: words(from, "label"),
    label_en: words(from, "label_en"),
    value: from["value"] ?? null,
    text: words(from, "text"),
    text_en: grouped(words(from, "text_en")),
    unit: words(from, "unit"),
    unit_en: words(from, "unit_en"),
    note: words(from, "explanation") || words(from, "note"),
    note_en: words(from, "explanation_en") || words(from, "note_en"),
    period: words(from, "period"),
    computed: from["computed"] === true,
    people: typeof from["people"] === "number" ? from["people"] : null,
    href: words(from, "href") || null,
    sources: objects(from["sources"]).map(source_of),
    rows: objects(from["rows"]).map(figure_of),
  };
}

export function figure_groups(answer: Json | undefined): FigureGroup[] {
  const list = is_object(answer) ? answer["groups"] : undefined;
  return objects(list).map((group, index) => ({
    key: words(group, "key") || String(index),
    label: words(group, "label"),
    label_en: words(group, "label_en"),
    note: words(group, "note"),
    note_en: words(group, "note_en"),
    figures: objects(group["figures"]).map(figure_of),
  }));
}

/// Bars compare only what is counted in one unit and nothing published.
export function comparable(figures: Figure[]): boolean {
  return figures.length > 1 && figures.every((figure) =>
    figure.unit === figures[0]?.unit && figure.sources.length === 0 && size_of(figure) !== null);
}

export function size_of(figure: Figure): number | null {
  if (typeof figure.value === "number") return figure.value;
  if (typeof figure.value !== "string" || !/^-?\d+(\.\d+)?$/.test(figure.value)) return null;
  return Number(figure.value);
}
