// Reads the figures' answer: groups of figures, each a value or rows of values.
import type { Json, JsonObject } from "../../answers";
import { record_schema } from "../../schema_lookup";

export type Figure = {
  key: string;
  label: string;
  label_en: string;
  value: Json;
  unit: string;
  unit_en: string;
  note: string;
  note_en: string;
  href: string | null;
  rows: Figure[];
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

/// A figure names its list as "href", or as a type with a query.
function list_of(from: JsonObject): string | null {
  const href = words(from, "href");
  if (href) return href.replace(/^\/api\//, "/");
  const query = words(from, "query");
  if (query.startsWith("/")) return query.replace(/^\/api\//, "/");
  const type = words(from, "type");
  const plural = words(from, "plural") || (type ? record_schema(type)?.plural ?? "" : "");
  return plural ? `/${plural}${query ? `?${query.replace(/^\?/, "")}` : ""}` : null;
}

function figure_of(from: JsonObject, index: number): Figure {
  return {
    key: words(from, "key") || String(index),
    label: words(from, "label"),
    label_en: words(from, "label_en"),
    value: from["value"] ?? from["count"] ?? null,
    unit: words(from, "unit"),
    unit_en: words(from, "unit_en"),
    note: words(from, "note"),
    note_en: words(from, "note_en"),
    href: list_of(from),
    rows: objects(from["rows"] ?? from["items"]).map(figure_of),
  };
}

export function figure_groups(answer: Json | undefined): FigureGroup[] {
  const list = is_object(answer) ? answer["groups"] ?? answer["items"] : answer;
  return objects(list).map((group, index) => ({
    key: words(group, "key") || String(index),
    label: words(group, "label"),
    label_en: words(group, "label_en"),
    note: words(group, "note"),
    note_en: words(group, "note_en"),
    figures: objects(group["figures"] ?? group["items"] ?? group["rows"]).map(figure_of),
  }));
}
