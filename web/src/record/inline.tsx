// One cell of a list changed where it stands, when the record says that it may be.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Json, Problem, RecordAnswer } from "../answers";
import { send } from "../api";
import { refresh, useGet } from "../cache";
import { either, pick, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { type_allows } from "../session";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { Loading, ProblemNote } from "../ui/page";
import { Popover } from "../ui/popover";
import { toast } from "../ui/toast";
import { field_id, FieldBox } from "./field_box";
import { member, to_send } from "./values";

const plain = ["text", "number", "decimal", "date", "enum", "money", "bool", "code", "ref", "party"];

/// Single plain values that no step sets; the rest is changed in the form, with what it hangs on.
export function may_be_inline(record: RecordSchema, field: FieldSchema): boolean {
  return plain.includes(field.kind) && !field.multiple && !field.byFlow
    && type_allows(record.type, "edit");
}

type Props = {
  record: RecordSchema;
  field: FieldSchema;
  row: RecordAnswer;
  onChanged: (record: RecordAnswer) => void;
};

/// The box is made only when it is asked for: a long list has thousands of such cells.
export function InlineCell(props: Props & { children: ComponentChildren }): JSX.Element {
  const [used, set_used] = useState(false);
  const name = t("inline.edit", { field: pick(props.field.label), title: props.row.title });
  const look = "icon-btn inline-edit no-print";
  return (
    <span class="inline-cell">{props.children}
      {used ? (
        <Popover class={look} name={name} bare skipped open
          label={<><Icon name="edit" /><span class="vh">{name}</span></>}>
          {(close) => <InlineBox {...props} close={close} />}
        </Popover>
      ) : (
        <span class="pop-root">
          <button type="button" class={look} tabIndex={-1} aria-label={name} aria-expanded={false}
            onClick={() => set_used(true)}><Icon name="edit" /></button>
        </span>
      )}
    </span>
  );
}

function InlineBox(props: Props & { close: () => void }): JSX.Element {
  const { record, field, row, close } = props;
  const got = useGet<RecordAnswer>(`/api/${record.plural}/${row.id}`);
  const [value, set_value] = useState<Json | undefined>(() => member(row, field.name));
  const [unread, set_unread] = useState("");
  const [problem, set_problem] = useState<Problem | null>(null);
  const url = `/api/${record.plural}/${row.id}`;
  const here = got.value !== undefined;
  useEffect(() => {
    if (here) document.getElementById(field_id(field.name))?.focus();
  }, [here]);
  const put_back = async (before: Json, version: number): Promise<void> => {
    const answer = await send<RecordAnswer>("PATCH", url, { [field.name]: before }, { version });
    if (answer.ok) props.onChanged(answer.value);
    toast(answer.ok ? t("undo.done") : either(answer.problem.title, answer.problem.title_en),
      answer.ok ? "ok" : "bad");
    refresh();
  };
  const save = async (): Promise<void> => {
    if (unread || !got.value) return;
    const before = to_send(field, member(got.value, field.name));
    const answer = await send<RecordAnswer>("PATCH", url,
      { [field.name]: to_send(field, value) }, { version: got.value.version });
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    props.onChanged(answer.value);
    refresh();
    close();
    toast(t("inline.done", { field: pick(field.label), title: row.title }), "ok",
      () => put_back(before, answer.value.version));
  };
  if (got.problem) return <ProblemNote problem={got.problem} />;
  if (!got.value) return <Loading />;
  const editable = got.value.editable ?? [];
  const may = got.value.may?.includes("edit")
    && (editable.includes("*") || editable.includes(field.name));
  if (!may) return <p>{t("inline.not_now")}</p>;
  const said = problem?.fields?.find((one) => one.field === field.name);
  const error = unread || (said ? either(said.text, said.text_en) : "");
  return (
    <form noValidate onSubmit={(event) => {
      event.preventDefault();
      void save();
    }}>
      {problem && !said ? <ProblemNote problem={problem} /> : null}
      <FieldBox field={field} value={value} error={error || undefined}
        onChange={(next, why) => {
          set_value(next);
          set_unread(why ?? "");
        }} />
      <div class="actions">
        <button class="btn s main-act">{t("save")}</button>
        <Button small kind="quiet" onPress={close}>{t("close")}</Button>
      </div>
    </form>
  );
}
