// A year of delegations from an office's own Excel: columns told once and remembered, tried with every fault at its
// cell, brought in at once, undone while nobody has worked on it.
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Json, JsonObject, Listing, Problem } from "../../answers";
import { new_key, send } from "../../api";
import { refresh, useGet } from "../../cache";
import { show_instant } from "../../format";
import { either, lower_first, pick, t } from "../../language";
import { handed_over_text } from "../../record/paste";
import type { RecordSchema } from "../../schema";
import { field_label } from "../../schema_lookup";
import { read_table, read_xlsx } from "../../typing/xlsx";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Note, PageHead, ProblemNote, Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { toast } from "../../ui/toast";
import {
  example, faulty_cells, left_open, with_cells, with_column,
  type Faulty, type PastImport, type TableAnswer,
} from "./table_model";

const most_shown = 60;

type Chosen = { head: number; columns: string[]; otherwise: JsonObject; past: boolean };

export function TablePage({ record }: { record: RecordSchema }): JSX.Element {
  const [grid, set_grid] = useState<string[][]>([]);
  const [answer, set_answer] = useState<TableAnswer | null>(null);
  const [chosen, set_chosen] = useState<Chosen>({ head: 0, columns: [], otherwise: {}, past: false });
  const [stale, set_stale] = useState(false);       // something was changed since the table was tried
  const [problem, set_problem] = useState<Problem | null>(null);
  const [done, set_done] = useState<TableAnswer | null>(null);
  const [key, set_key] = useState(new_key);
  const name = lower_first(pick(record.label));
  const address = `/api/tables/${record.plural}`;

  const body = (rows: string[][], with_columns: boolean): JsonObject => ({
    rows: rows as unknown as Json, otherwise: chosen.otherwise, past: chosen.past,
    ...(with_columns ? { head: chosen.head, columns: chosen.columns } : {}),
  });
  const check = async (rows: string[][], with_columns: boolean): Promise<void> => {
    const got = await send<TableAnswer>("POST", `${address}/check`, body(rows, with_columns));
    set_problem(got.ok ? null : got.problem);
    if (!got.ok) return;
    set_grid(rows);
    set_answer(got.value);
    set_chosen((before) => ({ ...before, head: got.value.head, columns: got.value.columns }));
    set_stale(false);
  };
  const take = async (rows: string[][]): Promise<void> => {
    if (rows.length > 0) await check(rows, false);
  };
  useEffect(() => { void take(read_table(handed_over_text())); }, []);

  const choose = (next: Partial<Chosen>): void => {
    set_chosen({ ...chosen, ...next });
    set_stale(true);
  };
  const make = async (leave_faulty: boolean): Promise<void> => {
    const got = await send<TableAnswer>("POST", address, { ...body(grid, true), leave_faulty }, { key });
    set_key(new_key());
    set_problem(got.ok ? null : got.problem);
    if (!got.ok) return;
    toast(t("paste.done", { n: got.value.made, name }));
    set_done(got.value);
    refresh();
  };
  const drop = (): void => {
    set_answer(null);
    set_done(null);
    set_grid([]);
    set_problem(null);
  };
  return (
    <>
      <PageHead title={t("table.title", { name })} sub={t("table.about")}
        crumb={<a href={`/${record.plural}`}>{pick(record.labelPlural)}</a>} />
      {problem ? <ProblemNote problem={problem} /> : null}
      {done ? <Done record={record} answer={done} address={address} on_again={drop} />
        : answer === null ? <><Source on_rows={take} /><Earlier address={address} record={record} /></> : (
          <>
            <Columns grid={grid} answer={answer} chosen={chosen} on_choose={choose} />
            <ForAll record={record} chosen={chosen} on_choose={choose} />
            <Verdict answer={answer} grid={grid} columns={chosen.columns} record={record}
              on_cells={(rows, column, text) => {
                set_grid(with_cells(grid, rows, column, text));
                set_stale(true);
              }} />
            <div class="actions form-end">
              {stale ? <Button kind="main" onPress={() => check(grid, true)}>{t("table.check")}</Button>
                : answer.rows.length > answer.faulty ? (
                  <Button kind="main" onPress={() => make(answer.faulty > 0)}>{answer.faulty > 0
                    ? t("table.make_good", { n: answer.rows.length - answer.faulty, left: answer.faulty })
                    : t("paste.create", { n: answer.rows.length, name })}</Button>) : null}
              <Button onPress={drop}>{t("paste.drop")}</Button>
            </div>
          </>
        )}
    </>
  );
}

/// Pasted, or a file read in the browser.
function Source({ on_rows }: { on_rows: (rows: string[][]) => Promise<void> }): JSX.Element {
  const [text, set_text] = useState("");
  const [unread, set_unread] = useState(false);
  const read_file = async (file: File): Promise<void> => {
    set_unread(false);
    try {
      const bytes = await file.arrayBuffer();
      const rows = /\.xlsx$/i.test(file.name) ? await read_xlsx(bytes) : read_table(new TextDecoder().decode(bytes));
      await on_rows(rows);
    } catch {
      set_unread(true);
    }
  };
  return (
    <>
      <Field id="table-file" label={t("table.file")} hint={t("table.file_hint")}
        error={unread ? t("table.bad_file") : undefined}>
        <input id="table-file" type="file" accept=".xlsx,.csv,.tsv,.txt" aria-describedby="table-file-hint"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void read_file(file);
          }} />
      </Field>
      <Field id="table-text" label={t("table.paste")} wide>
        <textarea class="in intake-paste" id="table-text" rows={8} spellcheck={false} value={text}
          onInput={(event) => set_text(event.currentTarget.value)} />
      </Field>
      <div class="actions form-end">
        <Button kind="main" onPress={() => on_rows(read_table(text))}>{t("table.read")}</Button></div>
    </>
  );
}

/// What each column of the office's table fills; remembered when the table is brought in.
function Columns(props: {
  grid: string[][]; answer: TableAnswer; chosen: Chosen; on_choose: (next: Partial<Chosen>) => void;
}): JSX.Element {
  const { grid, answer, chosen } = props;
  const headings = grid[chosen.head] ?? [];
  const columns = chosen.columns.map((target, at) => ({ target, at }))
    .filter(({ at }) => (headings[at] ?? "") !== "" || example(grid, chosen.head, at) !== "");
  return (
    <Section id="table-columns" title={t("table.columns")} note={t("table.remembered")}>
      <Field id="table-head" label={t("table.head")}>
        <select class="in" id="table-head" value={String(chosen.head)}
          onChange={(event) => props.on_choose({ head: Number(event.currentTarget.value) })}>
          {grid.slice(0, 15).map((row, at) => (
            <option key={at} value={String(at)}>
              {`${at + 1}. ${row.filter(Boolean).join(" · ").slice(0, 80)}`}</option>))}
        </select>
      </Field>
      <Table caption={t("table.columns")} rows={columns} row_key={(row) => String(row.at)} columns={[
        { key: "heading", head: t("table.heading"), class: "first", cell: ({ at }) => (
          <><span class="t">{headings[at] || t("table.no_heading")}</span>
            <span class="d">{example(grid, chosen.head, at).slice(0, 80)}</span></>) },
        { key: "target", head: t("table.fills"), label: t("table.fills"), cell: ({ at, target }) => (
          <select class="in" aria-label={t("table.fills_of", { heading: headings[at] || String(at + 1) })} value={target}
            onChange={(event) => props.on_choose({
              columns: with_column(chosen.columns, at, event.currentTarget.value) })}>
            <option value="">{t("paste.skip")}</option>
            {answer.targets.map((one) => (
              <option key={one.name} value={one.name}>{either(one.label, one.label_en)}</option>))}
          </select>) },
      ]} />
    </Section>
  );
}

/// One value for all rows where the table has no column; delegations of the past.
function ForAll(props: {
  record: RecordSchema; chosen: Chosen; on_choose: (next: Partial<Chosen>) => void;
}): JSX.Element {
  const { record, chosen } = props;
  return (
    <Section id="table-all" title={t("table.for_all")}>
      {left_open(record.fields, chosen.columns).map((field) => (
        <Field key={field.name} id={`all-${field.name}`} label={pick(field.label)}>
          <select class="in" id={`all-${field.name}`} value={String(chosen.otherwise[field.name] ?? "")}
            onChange={(event) => {
              const { [field.name]: _old, ...rest } = chosen.otherwise;
              const value = event.currentTarget.value;
              props.on_choose({ otherwise: value === "" ? rest : { ...rest, [field.name]: value } });
            }}>
            <option value="">{t("choose")}</option>
            {field.choices?.map((choice) => (
              <option key={choice.value} value={choice.value}>{pick(choice.label)}</option>))}
          </select>
        </Field>
      ))}
      <label class="choice"><input type="checkbox" checked={chosen.past}
        onChange={(event) => props.on_choose({ past: event.currentTarget.checked })} />
        <span>{t("table.past")}<span class="d">{t("table.past_hint")}</span></span></label>
    </Section>
  );
}

function Verdict(props: {
  answer: TableAnswer; grid: string[][]; columns: string[]; record: RecordSchema;
  on_cells: (rows: number[], column: number, text: string) => void;
}): JSX.Element {
  const { answer, grid, record } = props;
  const faulty = useMemo(() => faulty_cells(answer.rows, grid), [answer]);
  const headings = grid[answer.head] ?? [];
  const said = t("table.verdict", {
    good: answer.rows.length - answer.faulty, faulty: answer.faulty, empty: answer.empty });
  return (
    <Section id="table-verdict" title={t("table.result")}>
      <div role="status">{answer.faulty === 0 && answer.rows.length > 0
        ? <Note tone="ok"><p>{said}</p></Note> : <p><b>{said}</b></p>}</div>
      {faulty.length > 0 ? (
        <Table<Faulty> caption={t("table.to_mend")} rows={faulty.slice(0, most_shown)}
          row_key={(one) => `${one.rows[0]?.row}-${one.problem.column}-${one.problem.field}`} columns={[
            { key: "row", head: t("table.row"), label: t("table.row"), cell: (one) => <RowsOf faulty={one} /> },
            { key: "cell", head: t("table.cell"), label: t("table.cell"), cell: ({ rows, problem }) => {
              const column = problem.column;
              const first = rows[0]?.row ?? 0;
              if (column < 0) return field_label(record, problem.field.split(/[[.]/)[0] ?? "");
              return (
                <div class="field is-bad">
                  <label for={`c-${first}-${column}`}>{headings[column] || String(column + 1)}</label>
                  <input class="in" id={`c-${first}-${column}`} value={grid[first]?.[column] ?? ""}
                    aria-invalid="true" aria-describedby={`w-${first}-${column}`} onInput={(event) => props.on_cells(
                      rows.map((row) => row.row), column, event.currentTarget.value)} /></div>);
            } },
            { key: "why", head: t("table.why"), label: t("table.why"), cell: ({ rows, problem }) => (
              <span id={`w-${rows[0]?.row}-${problem.column}`}>{either(problem.text, problem.text_en)}</span>) },
          ]} />
      ) : null}
      {faulty.length > most_shown
        ? <p class="small muted">{t("table.more", { n: faulty.length - most_shown })}</p> : null}
    </Section>
  );
}

const rows_named = 5;

function RowsOf({ faulty }: { faulty: Faulty }): JSX.Element {
  const numbers = faulty.rows.slice(0, rows_named).map((row) => row.row + 1).join(", ");
  const more = faulty.rows.length - rows_named;
  return (
    <><span class="num">{numbers}{more > 0 ? ` ${t("chain.more", { n: more })}` : ""}</span>{" "}
      {faulty.rows.length === 1 ? <span class="d">{faulty.rows[0]?.title}</span> : null}</>
  );
}

function Done(props: {
  record: RecordSchema; answer: TableAnswer; address: string; on_again: () => void;
}): JSX.Element {
  const { record, answer } = props;
  return (
    <>
      <Note tone="ok"><p>{t("paste.done", { n: answer.made, name: lower_first(pick(record.label)) })}</p></Note>
      <div class="actions form-end">
        <a class="btn main-act" href={`/${record.plural}`}>{t("paste.to_list")}</a>
        <Button onPress={() => undo(props.address, answer.id).then((gone) => { if (gone) props.on_again(); })}>
          {t("table.undo")}</Button>
        <Button kind="quiet" onPress={props.on_again}>{t("table.again")}</Button>
      </div>
    </>
  );
}

async function undo(address: string, id: string): Promise<boolean> {
  const got = await send<{ undone: number; kept: number }>("POST", `${address}/${id}/undo`, {}, { key: new_key() });
  if (!got.ok) {
    toast(either(got.problem.detail ?? got.problem.title, got.problem.detail_en ?? got.problem.title_en));
    return false;
  }
  toast(t(got.value.kept > 0 ? "table.undone_but" : "table.undone", { n: got.value.undone, kept: got.value.kept }));
  refresh();
  return true;
}

/// Tables that the office brought in before.
function Earlier({ address, record }: { address: string; record: RecordSchema }): JSX.Element | null {
  const got = useGet<Listing<PastImport>>(address);
  const items = got.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section id="table-earlier" title={t("table.earlier")}>
      <Table caption={t("table.earlier")} rows={items} row_key={(row) => row.id} columns={[
        { key: "at", head: t("table.at"), class: "first", cell: (row) => show_instant(row.at) },
        { key: "made", head: t("table.made"), label: t("table.made"), right: true, cell: (row) => `${row.made} ${lower_first(pick(record.label))}` },
        { key: "undo", head: t("table.undo"), hidden_head: true, cell: (row) => (row.undone
          ? <span class="muted">{t("table.is_undone")}</span>
          : <Button small onPress={() => undo(address, row.id)}
            label={`${t("table.undo")}: ${show_instant(row.at)}`}>{t("table.undo")}</Button>) },
      ]} />
    </Section>
  );
}
