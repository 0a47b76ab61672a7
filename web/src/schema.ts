// The shape of schema.gen.ts, which the server writes (donghanh schema typescript).
export type Text = { vi: string; en: string };
export type Tone = "neutral" | "info" | "warn" | "bad" | "ok" | "ended";
export type KindName =
  | "text" | "long_text" | "number" | "decimal" | "money" | "date" | "instant" | "bool"
  | "enum" | "code" | "ref" | "party" | "rows";
export type Choice = { value: string; label: Text; tone?: Tone };
export type FieldSchema = {
  name: string;
  kind: KindName;
  multiple?: true;
  label: Text;
  hint?: Text;
  group?: Text;          // heading of the form section that starts with this field
  required?: true;
  listed?: true;         // a column of the list by default
  searched?: true;
  byFlow?: true;         // set by steps, never by the form
  maxLength?: number;
  choices?: Choice[];    // enum
  list?: string;         // code: reference list name
  targets?: string[];    // ref, party: record types
  columns?: FieldSchema[]; // rows
  personal?: true;
};
export type StateSchema = Choice & { final?: true };
export type StepSchema = {
  action: string; label: Text; from: string[]; to: string; inputs: string[]; needs: string[];
};
export type RecordSchema = {
  type: string; plural: string; prefix: string; label: Text; labelPlural: Text;
  title: string;         // name of the field that is the title
  fields: FieldSchema[];
  states: StateSchema[]; // empty when the type has no flow
  steps: StepSchema[];
};
export type Schema = {
  records: RecordSchema[];
  publicity: Choice[];
  channel: Choice[];
  texts: Record<string, Text>; // messages of data/text with this prefix: "ui."
};
