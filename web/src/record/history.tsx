// Who changed what and when; one field can be set back to what it was.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Change, HistoryEntry, Listing, Problem, RecordAnswer } from "../answers";
import { send } from "../api";
import { put, refresh, useGet } from "../cache";
import { show_instant, show_person } from "../format";
import { either, pick, t } from "../language";
import type { RecordSchema } from "../schema";
import { Button } from "../ui/button";
import { Loading, ProblemNote, Section } from "../ui/page";
import { Table } from "../ui/table";
import { toast } from "../ui/toast";

const first_shown = 5;
const few = 4;

const actions = {
  create: "history.create", update: "history.update", restore: "history.restore",
  archive: "history.archive", unarchive: "history.unarchive",
} as const;

function action_text(record: RecordSchema, entry: HistoryEntry): string {
  if (entry.action_label) return either(entry.action_label, entry.action_label_en);
  const name = entry.action.replace(/^step:/, "");
  const step = record.steps.find((candidate) => candidate.action === name);
  if (step) return pick(step.label);
  const key = Object.entries(actions).find(([action]) => action === entry.action)?.[1];
  return key ? t(key) : entry.action;
}

/// Only a field of the record itself goes back; what a step set, a step must set again.
function restorable(record: RecordSchema, entry: HistoryEntry, change: Change): boolean {
  const field = record.fields.find((candidate) => candidate.name === change.field);
  return entry.action !== "create" && field !== undefined && !field.byFlow;
}

export function History(props: {
  record: RecordSchema; value: RecordAnswer; may_restore: boolean;
}): JSX.Element {
  const { record, value } = props;
  const url = `/api/${record.plural}/${value.id}`;
  const got = useGet<Listing<HistoryEntry>>(`${url}/history`);
  const [all, set_all] = useState(false);
  const [problem, set_problem] = useState<Problem | null>(null);
  const items = got.value?.items ?? [];
  const shown = all ? items : items.slice(0, first_shown);

  const restore = async (entry: HistoryEntry, change: Change): Promise<void> => {
    set_problem(null);
    const answer = await send<RecordAnswer>("POST", `${url}/restore`,
      { seq: entry.seq, field: change.field }, { version: value.version });
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    refresh();
    put(url, answer.value);
    toast(t("history.restored", { field: either(change.label, change.label_en) }));
  };
  const by = (entry: HistoryEntry): JSX.Element => (
    <>{show_person(entry.actor) || "–"}
      {entry.post ? <span class="d">{entry.post}</span> : null}
      {entry.on_behalf_of ? <span class="d">{t("history.for", {
        person: show_person(entry.on_behalf_of),
      })}</span> : null}</>
  );
  const what = (entry: HistoryEntry): JSX.Element => (
    <>
      {entry.changes.length === 0 || entry.action !== "update"
        ? <b>{action_text(record, entry)}</b> : null}
      {entry.note ? <span class="d">{entry.note}</span> : null}
      {entry.changes.length > few
        ? <details><summary>{t("history.all_values", { n: entry.changes.length })}</summary>
          {lines(entry)}</details>
        : lines(entry)}
    </>
  );
  const lines = (entry: HistoryEntry): JSX.Element => (
    <>
      {entry.changes.map((change) => (
        <span class="change" key={change.field}>
          {either(change.label, change.label_en)}: <del class="muted">{change.old_text || "–"}</del>
          {" → "}<b>{change.new_text || "–"}</b>
          {restorable(record, entry, change) && props.may_restore ? (
            <Button small kind="quiet" label={t("history.restore_named", {
              field: either(change.label, change.label_en), at: show_instant(entry.at),
            })} onPress={() => restore(entry, change)}>{t("history.restore_button")}</Button>
          ) : null}
        </span>
      ))}
    </>
  );
  return (
    <Section id="s-history" title={t("history.title")}
      note={items.length > 0 ? t("history.count", { n: items.length }) : null}
      more={items.length > first_shown && !all
        ? <button type="button" class="linkish" onClick={() => set_all(true)}>
          {t("history.all")}</button> : null}>
      {problem ? <ProblemNote problem={problem} /> : null}
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!got.value && got.loading ? <Loading /> : null}
      {shown.length > 0 ? (
        <Table caption={t("history.title")} rows={shown} row_key={(entry) => String(entry.seq)}
          columns={[
            { key: "at", head: t("history.at"), class: "num nowrap",
              cell: (entry) => show_instant(entry.at) },
            { key: "who", head: t("history.who"), label: t("history.who"), class: "who", cell: by },
            { key: "what", head: t("history.what"), cell: what },
          ]} />
      ) : null}
    </Section>
  );
}
