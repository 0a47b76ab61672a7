// A table pasted or read from a file: checked by the server row by row, then made all at once or not at all.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FieldProblem, Problem } from "../../answers";
import { new_key, send } from "../../api";
import { refresh } from "../../cache";
import { either, t } from "../../language";
import { Button } from "../../ui/button";
import { Note, ProblemNote } from "../../ui/page";
import { Table } from "../../ui/table";
import { toast } from "../../ui/toast";
import { read_table, read_xlsx } from "../../typing/xlsx";

type Row = { row: number; title: string; id: string | null; problems: FieldProblem[] };
type Answer = { made: number; faulty: number; unknown: string[]; rows: Row[] };

const shown_at_most = 50;

type Props = { id: string; what: "attendances" | "wishes"; onClose: () => void };

export function Import({ id, what, onClose }: Props): JSX.Element {
  const [text, set_text] = useState("");
  const [rows, set_rows] = useState<string[][] | null>(null);
  const [answer, set_answer] = useState<Answer | null>(null);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [unread, set_unread] = useState(false);
  const [key, set_key] = useState(new_key);
  const people = what === "attendances";

  const ask = async (table: string[][], check: boolean): Promise<void> => {
    const got = await send<Answer>("POST", `/api/events/${id}/${what}/import`,
      check ? { rows: table, check } : { rows: table }, { key });
    set_key(new_key());
    set_problem(got.ok ? null : got.problem);
    if (!got.ok) return;
    set_answer(got.value);
    if (check) return;
    toast(t("room.import_done", { n: got.value.made }));
    refresh();
    onClose();
  };
  const check = async (): Promise<void> => {
    const table = rows ?? read_table(text);
    await ask(table, true);
  };
  const read_file = async (file: File): Promise<void> => {
    set_answer(null);
    set_unread(false);
    try {
      const bytes = await file.arrayBuffer();
      const table = /\.xlsx$/i.test(file.name) ? await read_xlsx(bytes)
        : read_table(new TextDecoder().decode(bytes));
      set_rows(table);
      set_text(table.map((row) => row.join("\t")).join("\n"));
    } catch {
      set_rows(null);
      set_unread(true);
    }
  };
  const faulty = answer?.rows.filter((row) => row.problems.length > 0) ?? [];
  return (
    <section class="step-panel" aria-labelledby="import-title">
      <h2 id="import-title" tabIndex={-1}>
        {people ? t("room.import_people") : t("room.import_wishes")}</h2>
      <p class="small muted">{t("room.import_text", {
        columns: people ? t("room.import_columns_people") : t("room.import_columns_wishes"),
      })}</p>
      {problem ? <ProblemNote problem={problem} /> : null}
      <div class="field wide-field">
        <label for="import-paste">{t("room.import_paste")}</label>
        <textarea class="in room-paste" id="import-paste" spellcheck={false} value={text}
          onInput={(event) => {
            set_text(event.currentTarget.value);
            set_rows(null);
            set_answer(null);
          }} />
      </div>
      <div class={`field ${unread ? "is-bad" : ""}`}>
        <label for="import-file">{t("room.import_file")}</label>
        <input id="import-file" type="file" accept=".xlsx,.csv,.tsv,.txt" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void read_file(file);
        }} />
        {unread ? <span class="err" role="alert">{t("room.import_bad_file")}</span> : null}
      </div>
      <div role="status">
        {answer && answer.unknown.length > 0
          ? <p class="small">{t("room.import_unknown", { columns: answer.unknown.join(", ") })}</p> : null}
        {answer && answer.faulty === 0
          ? <Note tone="ok"><p>{t("room.import_good", { n: answer.rows.length })}</p></Note> : null}
        {answer && answer.faulty > 0
          ? <p><b>{t("room.import_faulty", { faulty: answer.faulty, n: answer.rows.length })}</b></p> : null}
      </div>
      {faulty.length > 0 ? (
        <Table caption={t("room.import_faulty", { faulty: faulty.length, n: answer?.rows.length ?? 0 })}
          rows={faulty.slice(0, shown_at_most)} row_key={(row) => String(row.row)} columns={[
            { key: "row", head: "#", cell: (row) => t("room.import_row", { n: row.row }) },
            { key: "what", head: t("room.what"), cell: (row) => row.title || "–" },
            { key: "why", head: t("room.why"), label: t("room.why"), cell: (row) => (
              <>{row.problems.map((one) => (
                <span class="d" key={one.field + one.key}>{either(one.text, one.text_en)}</span>
              ))}</>
            ) },
          ]} />
      ) : null}
      <div class="actions">
        {answer && answer.faulty === 0 && answer.rows.length > 0 ? (
          <Button kind="main" onPress={() => ask(rows ?? read_table(text), false)}>
            {t("room.import_do", { n: answer.rows.length })}</Button>
        ) : <Button kind="main" onPress={() => (text.trim() === ""
          ? document.getElementById("import-paste")?.focus() : check())}>
          {t("room.import_check")}</Button>}
        <Button kind="quiet" onPress={onClose}>{t("close")}</Button>
      </div>
    </section>
  );
}
