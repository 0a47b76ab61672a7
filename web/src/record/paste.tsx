// A table from Excel becomes records: pasted, seen and mended first, then made one by one, each
// with its own key, so that sending again never makes two.
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Json, JsonObject, RecordAnswer } from "../answers";
import { new_key, send } from "../api";
import { refresh } from "../cache";
import { either, lower_first, pick, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { keep_draft, kept_draft } from "../session";
import { read_table } from "../typing/table";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { Field } from "../ui/field";
import { Note, PageHead } from "../ui/page";
import { toast } from "../ui/toast";
import { guess_columns, pasted_fields, read_cell } from "./paste_model";
import { PasteTable, type PastedRow } from "./paste_table";
import { sort_problems, to_send } from "./values";

const most_rows = 500;
let handed_over = "";

/// What was pasted on the list itself, on the way to this page.
export function hand_over(text: string): void {
  handed_over = text;
}

/// Once: what was handed over, for the page that takes it.
export function handed_over_text(): string {
  const text = handed_over;
  handed_over = "";
  return text;
}

function rows_of(cells: string[][]): PastedRow[] {
  return cells.slice(0, most_rows)
    .map((row) => ({ key: new_key(), cells: row, problems: {}, fault: "", made: null }));
}

export function PastePage({ record }: { record: RecordSchema }): JSX.Element {
  const fields = pasted_fields(record);
  const place = `${record.plural}/dan`;
  const [columns, set_columns] = useState<string[]>([]);
  const [rows, set_rows] = useState<PastedRow[]>([]);
  const [progress, set_progress] = useState("");
  const name = lower_first(pick(record.label));

  const take = (text: string): void => {
    const table = read_table(text);
    if (table.length === 0) return;
    const guess = guess_columns(fields, table[0] ?? []);
    set_columns(guess.columns);
    set_rows(rows_of(guess.headed ? table.slice(1) : table));
  };
  useEffect(() => {
    const kept = kept_draft(place)?.values;
    if (handed_over) take(handed_over);
    else if (kept) {
      set_columns(kept["columns"] as string[]);
      set_rows(kept["rows"] as unknown as PastedRow[]);
    }
    handed_over = "";
  }, []);
  useLayoutEffect(() => {
    const personal = fields.some((field) => field.personal && columns.includes(field.name));
    if (rows.length === 0 || personal) return;
    keep_draft(place, { values: { columns, rows: rows as unknown as Json }, version: null,
      at: new Date().toISOString() });
  }, [rows, columns]);

  const change = (at: number, next: Partial<PastedRow>): void => set_rows((before) =>
    before.map((row, other) => (other === at ? { ...row, ...next } : row)));
  const drop = (): void => {
    keep_draft(place, null);
    set_rows([]);
    set_columns([]);
  };
  const create = async (): Promise<void> => {
    let done = 0;
    for (const [at, row] of rows.entries()) {
      if (row.made) continue;
      set_progress(t("bulk.progress", { n: at + 1, of: rows.length }));
      const next = await create_one(record, fields, columns, row);
      if (next.made) done += 1;
      change(at, next);
    }
    set_progress("");
    refresh();
    toast(t("paste.done", { n: done, name }));
  };
  const left = rows.filter((row) => !row.made).length;
  return (
    <>
      <PageHead title={t("paste.title", { name })} sub={t("paste.about")}
        crumb={<a href={`/${record.plural}`}>{pick(record.labelPlural)}</a>} />
      {rows.length === 0 ? (
        <>
          <Field id="paste" label={t("paste.label")} hint={t("paste.hint")} wide>
            <textarea class="in" id="paste" rows={8} aria-describedby="paste-hint"
              onPaste={(event) => {
                event.preventDefault();
                take(event.clipboardData?.getData("text/plain") ?? "");
              }} onChange={(event) => take(event.currentTarget.value)} />
          </Field>
          <Empty title={t("paste.columns")}>
            <p>{fields.map((field) => pick(field.label)).join(" · ")}</p></Empty>
        </>
      ) : (
        <>
          {rows.length === most_rows
            ? <Note tone="warn"><p>{t("paste.most", { n: most_rows })}</p></Note> : null}
          <PasteTable record={record} fields={fields} columns={columns} rows={rows}
            onColumns={set_columns} onRow={change}
            onRemove={(at) => set_rows(rows.filter((_row, other) => other !== at))} />
          <div class="actions form-end">
            {left > 0 ? <Button kind="main" onPress={create}>
              {t("paste.create", { n: left, name })}</Button>
              : <a class="btn main-act" href={`/${record.plural}`}>{t("paste.to_list")}</a>}
            <Button onPress={drop}>{t("paste.drop")}</Button>
            <span class="small muted" role="status">{progress}</span>
          </div>
        </>
      )}
    </>
  );
}

/// A refused row says at which cell and why; the key changes only when the server refused it.
async function create_one(
  record: RecordSchema, fields: FieldSchema[], columns: string[], row: PastedRow,
): Promise<Partial<PastedRow>> {
  const body: JsonObject = {};
  const problems: Record<string, string> = {};
  for (const [at, name] of columns.entries()) {
    const field = fields.find((one) => one.name === name);
    if (!field) continue;
    const read = await read_cell(field, row.cells[at] ?? "");
    if ("problem" in read) problems[name] = read.problem;
    else if (read.value !== null) body[name] = to_send(field, read.value);
  }
  if (Object.keys(problems).length > 0) return { problems, fault: "" };
  const answer = await send<RecordAnswer>("POST", `/api/${record.plural}`, body, { key: row.key });
  if (answer.ok) {
    const { id, title, code } = answer.value;
    return { made: { id, title: title || code }, problems: {}, fault: "" };
  }
  const refused = answer.problem.status === 422 ? { key: new_key() } : {};
  const said = sort_problems(answer.problem.fields ?? []).fields;
  const elsewhere = Object.entries(said).filter(([name]) => !columns.includes(name));
  const fault = elsewhere.length > 0
    ? elsewhere.map(([name, text]) => `${label_of(fields, name)}: ${text}`).join(" ")
    : Object.keys(said).length > 0 ? ""
      : either(answer.problem.detail ?? answer.problem.title,
        answer.problem.detail_en ?? answer.problem.title_en);
  return { ...refused, problems: said, fault };
}

function label_of(fields: FieldSchema[], name: string): string {
  return pick(fields.find((field) => field.name === name)?.label) || name;
}
