// From the cells of a pasted table to values of fields: what each heading means, what each cell says.
import type { Json, Listing, RecordLine, ReferenceItem } from "../answers";
import { get } from "../api";
import { t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { form_fields } from "../schema_lookup";
import { today } from "../session";
import { read_amount } from "../typing/amount";
import { read_date } from "../typing/date";
import { fold } from "../typing/fold";
import { read_number } from "../typing/number";

export type Read = { value: Json } | { problem: string };

const not_pasted = ["rows", "instant"];

/// Fields that a cell may fill: one value, or several with semicolons between.
export function pasted_fields(record: RecordSchema): FieldSchema[] {
  return form_fields(record).filter((field) => !not_pasted.includes(field.kind));
}

function names_of(field: FieldSchema): string[] {
  return [field.name, field.label.vi, field.label.en].map(fold);
}

/// Which field each column fills; "" for one that nobody names. With no heading that is known,
/// the first line is data and the columns follow the form.
export function guess_columns(
  fields: FieldSchema[], first: string[],
): { columns: string[]; headed: boolean } {
  const columns = first.map((head) =>
    fields.find((field) => names_of(field).includes(fold(head)))?.name ?? "");
  if (columns.some(Boolean)) return { columns, headed: true };
  return { columns: first.map((_cell, at) => fields[at]?.name ?? ""), headed: false };
}

async function code_of(field: FieldSchema, text: string): Promise<Read> {
  const url = `/api/reference/${field.list ?? ""}?q=${encodeURIComponent(text)}`;
  const answer = await get<Listing<ReferenceItem>>(url);
  const items = answer.ok ? answer.value.items : [];
  const wanted = fold(text);
  const exact = items.filter((item) => fold(item.code) === wanted || fold(item.label) === wanted
    || fold(item.label_en) === wanted);
  const found = exact.length > 0 ? exact : items;
  if (found.length === 1 && found[0]) return { value: found[0].code };
  return { problem: t(found.length > 1 ? "paste.several" : "paste.unknown", { text }) };
}

async function reference_of(field: FieldSchema, text: string): Promise<Read> {
  const type = (field.targets ?? []).join(",");
  const answer = await get<Listing<RecordLine>>(
    `/api/search?q=${encodeURIComponent(text)}&type=${type}&limit=20`,
  );
  const items = answer.ok ? answer.value.items : [];
  const wanted = fold(text);
  const exact = items.filter((item) => fold(item.title) === wanted || fold(item.code) === wanted);
  const found = exact.length > 0 ? exact : items;
  if (found.length === 1 && found[0]) {
    return { value: { id: found[0].id, type: found[0].type, title: found[0].title } };
  }
  return { problem: t(found.length > 1 ? "paste.several" : "paste.unknown", { text }) };
}

function choice_of(field: FieldSchema, text: string): Read {
  const wanted = fold(text);
  const found = field.choices?.find((choice) => [choice.value, choice.label.vi, choice.label.en]
    .map(fold).includes(wanted));
  if (found) return { value: found.value };
  return { problem: t("paste.not_choice", {
    text, choices: (field.choices ?? []).map((choice) => choice.label.vi).join(", "),
  }) };
}

function number_of(field: FieldSchema, text: string): Read {
  const read = read_number(text);
  if (read.kind === "ask") return { problem: t("paste.ask", { text }) };
  if (read.kind === "none") return { problem: t("number.not_understood", { text }) };
  if (field.kind === "decimal") return { value: read.value };
  if (!/^-?\d+$/.test(read.value)) return { problem: t("number.whole") };
  return { value: Number(read.value) };
}

async function one_of(field: FieldSchema, text: string): Promise<Read> {
  switch (field.kind) {
    case "number": case "decimal": return number_of(field, text);
    case "date": {
      const date = read_date(text, today());
      return date ? { value: date } : { problem: t("date.not_understood", { text }) };
    }
    case "money": {
      const read = read_amount(text, "VND");
      if (read.kind === "amount") return { value: { ...read.value } };
      return { problem: t(read.kind === "ask" ? "paste.ask" : "number.not_understood", { text }) };
    }
    case "bool": {
      const said = fold(text);
      if (["co", "yes", "x", "1", "true"].includes(said)) return { value: true };
      if (["khong", "no", "0", "false"].includes(said)) return { value: false };
      return { problem: t("paste.not_choice", { text, choices: `${t("yes")}, ${t("no")}` }) };
    }
    case "enum": return choice_of(field, text);
    case "code": return code_of(field, text);
    case "ref": case "party": return reference_of(field, text);
    default: return { value: text };
  }
}

/// What a cell says as a value of its field, or why it says none.
export async function read_cell(field: FieldSchema, text: string): Promise<Read> {
  if (text === "") return { value: field.multiple ? [] : null };
  if (!field.multiple) return one_of(field, text);
  const values: Json[] = [];
  for (const part of text.split(/[;\n]/).map((one) => one.trim()).filter(Boolean)) {
    const read = await one_of(field, part);
    if ("problem" in read) return read;
    values.push(read.value);
  }
  return { value: values };
}
