// Between what the server answers, what a form holds and what is sent back.
import type { FieldProblem, Json, JsonObject, RecordAnswer } from "../answers";
import { either } from "../language";
import type { FieldSchema } from "../schema";

export function member(record: RecordAnswer, name: string): Json | undefined {
  return (record as unknown as JsonObject)[name];
}

function is_reference(field: FieldSchema): boolean {
  return field.kind === "ref" || field.kind === "party";
}

function id_of(value: Json | undefined): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value["id"] ?? null;
  }
  return value ?? null;
}

/// The form keeps references with their titles; the server takes ids.
export function to_send(field: FieldSchema, value: Json | undefined): Json {
  if (field.kind === "rows") {
    const rows = Array.isArray(value) ? value : [];
    return rows.map((row) => {
      const from = typeof row === "object" && row !== null && !Array.isArray(row) ? row : {};
      const out: JsonObject = {};
      for (const column of field.columns ?? []) {
        const cell = from[column.name];
        if (cell !== undefined) out[column.name] = to_send(column, cell);
      }
      return out;
    });
  }
  if (field.multiple) {
    const items = Array.isArray(value) ? value.filter((item) => item !== null) : [];
    return is_reference(field) ? items.map(id_of) : items;
  }
  return is_reference(field) ? id_of(value) : value ?? null;
}

export function same(field: FieldSchema, a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(to_send(field, a)) === JSON.stringify(to_send(field, b));
}

/// Only what differs from `before` is sent.
export function changes(
  fields: FieldSchema[], before: JsonObject, values: JsonObject,
): JsonObject {
  const out: JsonObject = {};
  for (const field of fields) {
    if (field.name in values && !same(field, before[field.name], values[field.name])) {
      out[field.name] = to_send(field, values[field.name]);
    }
  }
  return out;
}

export function values_of(fields: FieldSchema[], record: RecordAnswer): JsonObject {
  const out: JsonObject = {};
  for (const field of fields) out[field.name] = member(record, field.name) ?? null;
  return out;
}

export type FieldErrors = {
  /// Whole fields: name → sentence.
  fields: Record<string, string>;
  /// Inner places: field → rest of the path ("0.starts") → sentence.
  inner: Record<string, Record<string, string>>;
};

export const no_errors: FieldErrors = { fields: {}, inner: {} };

/// "slots[0].starts" and "slots.0.starts" both belong to the field `slots`.
export function sort_problems(problems: FieldProblem[]): FieldErrors {
  const out: FieldErrors = { fields: {}, inner: {} };
  for (const problem of problems) {
    const path = problem.field.replace(/\[(\d+)\]/g, ".$1");
    const dot = path.indexOf(".");
    const name = dot < 0 ? path : path.slice(0, dot);
    const sentence = either(problem.text, problem.text_en);
    if (dot >= 0) {
      const inner = (out.inner[name] ??= {});
      inner[path.slice(dot + 1)] = sentence;
    }
    out.fields[name] ??= sentence;
  }
  return out;
}
