// Archiving, and joining two records of the same thing.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem, RecordAnswer } from "../answers";
import { new_key, send } from "../api";
import { put, refresh } from "../cache";
import { find_records } from "../kinds/ref";
import { t } from "../language";
import type { RecordSchema } from "../schema";
import { Button } from "../ui/button";
import { Combobox } from "../ui/combobox";
import { Dialog } from "../ui/dialog";
import { ProblemNote, Section } from "../ui/page";
import { toast } from "../ui/toast";

type Props = { record: RecordSchema; value: RecordAnswer; may: string[] };

export function Archive({ record, value, may }: Props): JSX.Element | null {
  const [asking, set_asking] = useState(false);
  const [problem, set_problem] = useState<Problem | null>(null);
  if (!may.includes("archive")) return null;
  const url = `/api/${record.plural}/${value.id}`;
  const act = async (action: "archive" | "unarchive"): Promise<void> => {
    const answer = await send<RecordAnswer>("POST", `${url}/${action}`, {},
      { version: value.version });
    set_asking(false);
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    refresh();
    put(url, answer.value);
    toast(action === "archive" ? t("archive.done") : t("archive.undone"));
  };
  return (
    <div class="sec">
      {problem ? <ProblemNote problem={problem} /> : null}
      {value.archived
        ? <Button onPress={() => act("unarchive")}>{t("archive.undo")}</Button>
        : <Button onPress={() => set_asking(true)}>{t("archive.do")}</Button>}
      {asking ? (
        <Dialog title={t("archive.ask", { title: value.title })} onClose={() => set_asking(false)}>
          <p>{t("archive.text")}</p>
          <div class="actions">
            <Button kind="main" onPress={() => act("archive")}>{t("archive.do")}</Button>
            <Button onPress={() => set_asking(false)}>{t("archive.keep")}</Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

export function Merge({ record, value, may }: Props): JSX.Element | null {
  const [other, set_other] = useState<{ id: string; title: string } | null>(null);
  const [undo, set_undo] = useState<{ id: string; title: string } | null>(null);
  const [problem, set_problem] = useState<Problem | null>(null);
  if (!may.includes("merge")) return null;
  const act = async (
    action: "merge" | "unmerge", from: { id: string; title: string },
  ): Promise<void> => {
    const answer = await send("POST", `/api/${record.plural}/${value.id}/${action}`,
      { from: from.id }, { version: value.version, key: new_key() });
    set_problem(answer.ok ? null : answer.problem);
    set_other(null);
    if (!answer.ok) return;
    set_undo(action === "merge" ? from : null);
    refresh();
    toast(t(action === "merge" ? "merge.done" : "merge.undone", { title: from.title }));
  };
  return (
    <Section id="s-merge" title={t("merge.title")}>
      {problem ? <ProblemNote problem={problem} /> : null}
      <div class="field">
        <label for="merge-from">{t("merge.from")}</label>
        <Combobox id="merge-from" shown="" clear_after
          find={async (words) => (await find_records([record.type], words))
            .filter((option) => option.value !== value.id)}
          onChoose={(option) => set_other({ id: option.value, title: option.label })} />
      </div>
      {undo ? <Button onPress={() => act("unmerge", undo)}>
        {t("merge.undo", { title: undo.title })}</Button> : null}
      {other ? (
        <Dialog title={t("merge.ask", { from: other.title, into: value.title })}
          onClose={() => set_other(null)}>
          <p>{t("merge.text")}</p>
          <div class="actions">
            <Button kind="main" onPress={() => act("merge", other)}>{t("merge.do")}</Button>
            <Button onPress={() => set_other(null)}>{t("merge.keep")}</Button>
          </div>
        </Dialog>
      ) : null}
    </Section>
  );
}
