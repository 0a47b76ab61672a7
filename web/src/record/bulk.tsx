// What may be done with the chosen rows at once: give them to somebody, take a step, archive.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { RecordAnswer, Step } from "../answers";
import { get } from "../api";
import { refresh } from "../cache";
import { as_reference, find_records } from "../kinds/ref";
import { either, lower_first, pick, t } from "../language";
import type { RecordSchema } from "../schema";
import { type_allows } from "../session";
import { Button } from "../ui/button";
import { Combobox } from "../ui/combobox";
import { Loading, Note } from "../ui/page";
import { Popover } from "../ui/popover";
import { toast } from "../ui/toast";
import {
  archive, assign, run_over, step_back, take_step, type Act, type Failed,
} from "./bulk_run";
import type { Selection } from "./selection";
import { member } from "./values";

type Run = (text: string, act: Act, back: ((row: RecordAnswer) => Act | null) | null)
=> Promise<void>;

export function BulkBar(props: { record: RecordSchema; selection: Selection }):
  JSX.Element | null {
  const { record, selection } = props;
  const [progress, set_progress] = useState("");
  const [failed, set_failed] = useState<Failed[]>([]);
  const rows = selection.rows;

  const finish = (done: RecordAnswer[]): void => {
    done.forEach(selection.renew);
    refresh();
  };
  const run: Run = async (text, act, back) => {
    const before = new Map(rows.map((row) => [row.id, row]));
    set_failed([]);
    const outcome = await run_over(rows, act, (n) =>
      set_progress(t("bulk.progress", { n, of: rows.length })));
    set_progress("");
    finish(outcome.done);
    set_failed(outcome.failed);
    selection.set(outcome.failed.map((one) => one.row));
    if (outcome.done.length === 0) return;
    const undo = back && (async (): Promise<void> => {
      const undone = await run_over(outcome.done, async (row) => {
        const way = back(before.get(row.id) ?? row);
        return way ? way(row) : { ok: true, value: row, status: 200, etag: null };
      }, () => undefined);
      finish(undone.done);
      set_failed(undone.failed);
      toast(t("undo.done"));
    });
    toast(t("bulk.done", { what: text, n: outcome.done.length }), "ok", undo);
  };
  if (rows.length === 0 && failed.length === 0) return null;
  return (
    <div class="bulk no-print">
      {rows.length > 0 ? (
        <div class="actions" role="group" aria-label={t("bulk.label")}>
          <span role="status"><b class="num">{rows.length}</b> {t("bulk.chosen")}</span>
          {type_allows(record.type, "edit")
            ? <Assign record={record} run={run} /> : null}
          {record.steps.length > 0 && type_allows(record.type, "step")
            ? <Steps record={record} rows={rows} run={run} /> : null}
          {type_allows(record.type, "archive") ? (
            <Button small onPress={() => run(t("bulk.archive"), archive(record, "archive"),
              () => archive(record, "unarchive"))}>{t("bulk.archive")}</Button>
          ) : null}
          <Button small kind="quiet" onPress={() => selection.set([])}>{t("bulk.drop")}</Button>
          <span class="small muted" role="status">{progress}</span>
        </div>
      ) : null}
      {failed.length > 0 ? <Failures failed={failed} onClose={() => set_failed([])} /> : null}
    </div>
  );
}

function Failures(props: { failed: Failed[]; onClose: () => void }): JSX.Element {
  return (
    <Note tone="bad">
      <p><b>{t("bulk.failed", { n: props.failed.length })}</b></p>
      <ul>
        {props.failed.map(({ row, problem }) => (
          <li key={row.id}>{row.title}: {either(problem.detail ?? problem.title,
            problem.detail_en ?? problem.title_en)}</li>
        ))}
      </ul>
      <p><Button small onPress={props.onClose}>{t("close")}</Button></p>
    </Note>
  );
}

function Assign({ record, run }: { record: RecordSchema; run: Run }): JSX.Element {
  return (
    <Popover class="btn s" label={t("bulk.assign")} name={t("bulk.assign")}>
      {(close) => (
        <div class="field">
          <label for="bulk-user">{t("head.assigned_to")}</label>
          <Combobox id="bulk-user" shown="" find={(words) => find_records(["user"], words)}
            onChoose={(option) => {
              close();
              void run(t("bulk.assigned", { name: option.label }), assign(record, option.value),
                (row) => assign(record, as_reference(member(row, "assigned_to"))?.id ?? null));
            }} />
        </div>
      )}
    </Popover>
  );
}

type Possible = { step: Step; ids: Set<string> };

/// Steps that at least one of the rows may take now without anything to fill in but a note.
async function possible_steps(record: RecordSchema, rows: RecordAnswer[]): Promise<Possible[]> {
  const out = new Map<string, Possible>();
  for (const row of rows) {
    const answer = await get<RecordAnswer>(`/api/${record.plural}/${row.id}`);
    if (!answer.ok) continue;
    for (const step of answer.value.steps ?? []) {
      const held = (name: string): boolean => member(answer.value, name) !== null;
      if (!step.allowed || !step.inputs.every(held)) continue;
      const known = out.get(step.action) ?? { step, ids: new Set<string>() };
      known.ids.add(row.id);
      out.set(step.action, known);
    }
  }
  return [...out.values()];
}

function Steps(props: { record: RecordSchema; rows: RecordAnswer[]; run: Run }): JSX.Element {
  return (
    <Popover class="btn s" label={t("bulk.step")} name={t("bulk.step")}>
      {(close) => <StepBox {...props} close={close} />}
    </Popover>
  );
}

function StepBox(props: {
  record: RecordSchema; rows: RecordAnswer[]; run: Run; close: () => void;
}): JSX.Element {
  const { record, rows, run, close } = props;
  const [possible, set_possible] = useState<Possible[] | null>(null);
  const [note, set_note] = useState("");
  const [why, set_why] = useState("");
  useEffect(() => void possible_steps(record, rows).then(set_possible), []);
  useEffect(() => document.getElementById("bulk-note")?.focus(), [possible]);
  if (!possible) return <Loading />;
  if (possible.length === 0) return <p>{t("bulk.no_step")}</p>;
  const take = ({ step, ids }: Possible): void => {
    if (step.needs_note && !note.trim()) {
      set_why(t("bulk.note_needed", { step: either(step.label, step.label_en) }));
      return;
    }
    close();
    const act = take_step(record, step.action, note.trim());
    const can_return = rows.every((row) => step_back(record, row.state, step.to));
    void run(either(step.label, step.label_en), async (row) => (ids.has(row.id) ? act(row) : {
      ok: false,
      problem: { status: 409, code: "", key: "", title: t("bulk.not_this"),
        title_en: t("bulk.not_this") },
    }), can_return ? (row) => {
      const back = step_back(record, row.state, step.to);
      return back ? take_step(record, back, "") : null;
    } : null);
  };
  return (
    <>
      <div class="field">
        <label for="bulk-note">{t("step.note")}</label>
        <textarea class="in" id="bulk-note" rows={2} maxLength={4000} value={note}
          onInput={(event) => set_note(event.currentTarget.value)} />
      </div>
      {why ? <p class="small" role="alert">{why}</p> : null}
      <div class="actions">
        {possible.map((one) => (
          <Button key={one.step.action} small onPress={() => take(one)}>
            {either(one.step.label, one.step.label_en)} ({one.ids.size}/{rows.length})</Button>
        ))}
      </div>
      <p class="small muted">{t("bulk.step_hint", { name: lower_first(pick(record.label)) })}</p>
    </>
  );
}
