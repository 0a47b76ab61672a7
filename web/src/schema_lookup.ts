// Finds things in the schema that the server wrote, and the head members every record has.
import type { Json } from "./answers";
import { pick, t } from "./language";
import type { Choice, FieldSchema, RecordSchema, Tone } from "./schema";
import { schema } from "./schema.gen";
import { texts } from "./texts";

const by_type = new Map(schema.records.map((record) => [record.type, record]));
const by_plural = new Map(schema.records.map((record) => [record.plural, record]));

export function record_schema(type: string): RecordSchema | undefined {
  return by_type.get(type);
}

export function schema_of_plural(plural: string): RecordSchema | undefined {
  return by_plural.get(plural);
}

export function all_records(): RecordSchema[] {
  return schema.records;
}

function head_fields(record: RecordSchema): FieldSchema[] {
  const own = new Set(record.fields.map((field) => field.name));
  const head: FieldSchema[] = [
    { name: "publicity", kind: "enum", label: texts["head.publicity"], choices: schema.publicity,
      group: texts["head.group"] },
    { name: "channel", kind: "enum", label: texts["head.channel"], choices: schema.channel },
    { name: "assigned_to", kind: "ref", label: texts["head.assigned_to"], targets: ["user"] },
  ];
  return head.filter((field) => !own.has(field.name)
    && (field.name !== "assigned_to" || by_type.has("user")));
}

/// Fields of the form in order; the head members that people set come last.
export function form_fields(record: RecordSchema): FieldSchema[] {
  return [...record.fields.filter((field) => !field.byFlow), ...head_fields(record)];
}

/// Every field of a record by name, head members included.
export function any_field(record: RecordSchema, name: string): FieldSchema | undefined {
  return record.fields.find((field) => field.name === name)
    ?? head_fields(record).find((field) => field.name === name)
    ?? list_head_fields(record).find((field) => field.name === name);
}

/// Head members that a list may be filtered by.
export function list_head_fields(record: RecordSchema): FieldSchema[] {
  const head: FieldSchema[] = [];
  if (record.states.length > 0) {
    head.push({ name: "state", kind: "enum", label: texts["list.state"], choices: record.states });
  }
  head.push(
    { name: "due_on", kind: "date", label: texts["list.due"] },
    { name: "created_at", kind: "date", label: texts["list.created"] },
    { name: "changed_at", kind: "date", label: texts["list.changed"] },
  );
  return head;
}

export function state_of(
  record: RecordSchema | undefined, state: string | null | undefined,
): { label: string; tone: Tone } | null {
  if (!state) return null;
  const found = record?.states.find((candidate) => candidate.value === state);
  return { label: found ? pick(found.label) : state, tone: found?.tone ?? "neutral" };
}

export function choice_label(choices: Choice[], value: Json | undefined): string {
  const found = choices.find((choice) => choice.value === value);
  return found ? pick(found.label) : typeof value === "string" ? value : "";
}

/// The name of a field for people; a name the schema does not know is shown as it is.
export function field_label(record: RecordSchema, name: string): string {
  const head = name.split(".")[0] ?? name;
  const field = any_field(record, head);
  if (field) return pick(field.label);
  return head === "note" ? t("step.note") : name;
}
