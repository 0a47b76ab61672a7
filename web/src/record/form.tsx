// Makes or changes a record of any type. Nothing typed is ever lost: drafts are kept while
// typing, an ended session asks for sign-in over the form, a conflict shows both versions.
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Json, JsonObject, Problem, RecordAnswer } from "../answers";
import { new_key, send } from "../api";
import { put, refresh, useGet } from "../cache";
import { show_instant, show_time_now } from "../format";
import { lower_first, pick, t } from "../language";
import { go_back, navigate } from "../router";
import type { FieldSchema, RecordSchema } from "../schema";
import { field_label, form_fields } from "../schema_lookup";
import { kept_draft } from "../session";
import { Button } from "../ui/button";
import { Loading, Note, PageHead, ProblemNote } from "../ui/page";
import { toast } from "../ui/toast";
import { Conflict } from "./conflict";
import { draft_collides, useDraftKeeping } from "./draft";
import { ErrorSummary, field_id, FieldBox } from "./field_box";
import { drafted_from_letters, hand_over_letter, letter_for, type Pasted } from "./pasted";
import { changes, no_errors, sort_problems, values_of, type FieldErrors } from "./values";

export function NewPage(props: { record: RecordSchema; query: URLSearchParams }): JSX.Element {
  const { record, query } = props;
  const pasted = letter_for(record.plural);
  const start = useMemo(() => ({ ...given_in_address(form_fields(record), query), ...pasted?.values }), [record]);
  return (
    <RecordForm key={record.type} record={record} current={null} start={start} pasted={pasted}
      fields={form_fields(record)} />
  );
}

/// A page may link to a form with some values: /cam-ket…/moi?meeting=…&title=…
function given_in_address(fields: FieldSchema[], query: URLSearchParams): JsonObject {
  const out: JsonObject = {};
  for (const field of fields) {
    const value = query.get(field.name);
    if (value === null) continue;
    const title = query.get(`${field.name}_title`) ?? value;
    const reference = field.kind === "ref" || field.kind === "party";
    const one: Json = reference ? { id: value, type: "", title } : value;
    out[field.name] = field.multiple ? [one] : one;
  }
  return out;
}

export function EditPage(props: { record: RecordSchema; id: string }): JSX.Element {
  const { record, id } = props;
  const got = useGet<RecordAnswer>(`/api/${record.plural}/${id}`);
  const [current, set_current] = useState<RecordAnswer | null>(null);
  useEffect(() => {
    if (got.value && !got.loading && !current) set_current(got.value);
  }, [got.value, got.loading]);
  if (current) {
    const editable = current.editable ?? [];
    const own = new Set(record.fields.map((field) => field.name));
    const fields = form_fields(record).filter((field) =>
      !own.has(field.name) || editable.includes("*") || editable.includes(field.name));
    return (
      <RecordForm key={id} record={record} current={current} fields={fields}
        start={values_of(fields, current)} />
    );
  }
  if (got.problem) {
    return (
      <>
        <PageHead title={pick(record.label)} />
        <ProblemNote problem={got.problem} retry={got.reload} />
      </>
    );
  }
  return <><PageHead title={pick(record.label)} /><Loading /></>;
}

type FormProps = {
  record: RecordSchema;
  current: RecordAnswer | null;
  fields: FieldSchema[];
  start: JsonObject;
  pasted?: Pasted | null;      // the letter that a new record is drafted from
};

type Group = { label: string; fields: FieldSchema[] };

function groups_of(fields: FieldSchema[]): Group[] {
  const out: Group[] = [];
  for (const field of fields) {
    const last = out[out.length - 1];
    if (field.group || !last) {
      out.push({ label: field.group ? pick(field.group) : "", fields: [field] });
    } else last.fields.push(field);
  }
  return out;
}

function RecordForm({ record, current, fields, start, pasted }: FormProps): JSX.Element {
  const place = current ? `${record.plural}/${current.id}` : `${record.plural}/moi`;
  const [draft, set_draft] = useState(() => kept_draft(place));
  const [collides] = useState(() => draft_collides(fields, draft, current, start));
  const [base, set_base] = useState<JsonObject>(
    current ? { ...start, ...(collides ? draft?.base : {}) } : {});
  const [version, set_version] = useState(
    (collides ? draft?.version : current?.version) ?? 0);
  const [values, set_values] = useState<JsonObject>({ ...start, ...draft?.values });
  const [unread, set_unread] = useState<Record<string, string>>({});
  const [errors, set_errors] = useState<FieldErrors>(no_errors);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [theirs, set_theirs] = useState<RecordAnswer | null>(collides ? current : null);
  const [attempt, set_attempt] = useState(0);
  const [letter, set_letter] = useState(pasted?.letter ?? null);
  const key = useRef(new_key());
  const keeping = useDraftKeeping(place, fields, base, values, version);
  const back = current ? `/${record.plural}/${current.id}` : `/${record.plural}`;

  useEffect(() => {
    if (pasted) keeping.touch();
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  }, []);

  const change = (field: FieldSchema, value: Json, why?: string): void => {
    keeping.touch();
    set_values((before) => ({ ...before, [field.name]: value }));
    set_unread((before) => {
      const { [field.name]: _old, ...rest } = before;
      return why ? { ...rest, [field.name]: why } : rest;
    });
    set_errors((before) => {
      if (!(field.name in before.fields)) return before;
      const { [field.name]: _old, ...rest } = before.fields;
      const { [field.name]: _inner, ...inner } = before.inner;
      return { fields: rest, inner };
    });
  };

  const refuse = (found: FieldErrors): void => {
    set_errors(found);
    set_attempt((n) => n + 1);
  };

  const save = async (): Promise<void> => {
    set_problem(null);
    if (Object.keys(unread).length > 0) {
      refuse({ fields: unread, inner: {} });
      return;
    }
    const body = changes(fields, base, values);
    if (current && Object.keys(body).length === 0) {
      keeping.forget();
      navigate(back);
      return;
    }
    const answer = current
      ? await send<RecordAnswer>("PATCH", `/api/${record.plural}/${current.id}`, body, { version })
      : letter
        ? await send<RecordAnswer>("POST", `/api/intake/${record.plural}`, { record: body, letter },
          { key: key.current })
        : await send<RecordAnswer>("POST", `/api/${record.plural}`, body, { key: key.current });
    if (answer.ok) {
      keeping.forget();
      if (!current) hand_over_letter(null);
      refresh();
      if (current) put(`/api/${record.plural}/${current.id}`, answer.value);
      toast(t("save.done", { time: show_time_now() }));
      navigate(`/${record.plural}/${answer.value.id}`, { replace: true });
      return;
    }
    if (answer.problem.status === 422) key.current = new_key();
    if (answer.problem.status === 412 && answer.problem.current) {
      set_theirs(answer.problem.current);
    } else if (answer.problem.fields && answer.problem.fields.length > 0) {
      refuse(sort_problems(answer.problem.fields));
    } else set_problem(answer.problem);
  };

  const settle = (merged: JsonObject, now: RecordAnswer): void => {
    set_values(merged);
    set_base(values_of(fields, now));
    set_version(now.version);
    set_theirs(null);
    keeping.touch();
    toast(t("conflict.settled"));
  };

  const drop_letter = (): void => {
    hand_over_letter(null);
    set_letter(null);
  };

  const drop_draft = (): void => {
    keeping.forget();
    set_draft(null);
    set_theirs(null);
    if (current) {
      set_base(start);
      set_version(current.version);
    }
    set_values(start);
    set_unread({});
  };

  useFormKeys(save, () => go_back(back), theirs === null);

  const name = lower_first(pick(record.label));
  const title = current ? t("form.edit_title", { name: current.title })
    : t("form.new_title", { name });
  const has = (field: string): boolean => fields.some((candidate) => candidate.name === field);
  return (
    <>
      <PageHead title={title} actions={!current && !pasted && drafted_from_letters.includes(record.plural)
        ? <a class="btn" href={`/${record.plural}/tu-van-ban`}>{t("intake.do")}</a> : null} crumb={
        <><a href={`/${record.plural}`}>{pick(record.labelPlural)}</a>
          {current ? <> / <a class="num" href={back}>{current.code || current.title}</a></> : null}
        </>
      } />
      {theirs ? (
        <Conflict record={record} fields={fields} base={base} mine={values} theirs={theirs}
          onSettle={settle} onClose={() => set_theirs(null)} />
      ) : null}
      <form class="record-form" noValidate onSubmit={(event) => event.preventDefault()}>
        {draft ? (
          <Note tone="warn">
            <p>{t("draft.found", { at: show_instant(draft.at) })}</p>
            <p><Button small onPress={drop_draft}>{t("draft.drop")}</Button></p>
          </Note>
        ) : null}
        {letter ? <PastedLetter letter={letter} onDrop={drop_letter} /> : null}
        <ErrorSummary key={attempt} errors={errors.fields} has_field={has}
          label={(field) => field_label(record, field)} />
        {problem ? <ProblemNote problem={problem} /> : null}
        {groups_of(fields).map((group, index) => (
          <section class="sec form-group" key={index}
            aria-labelledby={group.label ? `g-${index}` : undefined}>
            {group.label ? <h2 id={`g-${index}`}>{group.label}</h2> : null}
            {group.fields.map((field) => (
              <FieldBox key={field.name} field={field} value={values[field.name]}
                error={errors.fields[field.name]} inner={errors.inner[field.name]}
                onChange={(value, why) => change(field, value, why)} />
            ))}
          </section>
        ))}
        <p class="small muted">{t("secret.line")}</p>
        <div class="actions form-end">
          <Button kind="main" onPress={save}>{t("save")}</Button>
          <a class="btn" href={back}>{t("form.leave")}</a>
          <span class="small muted" role="status">
            {keeping.kept_at ? t("draft.kept", { time: keeping.kept_at }) : ""}
          </span>
          <span class="keys small muted">
            <span><kbd>Ctrl</kbd> <kbd>Enter</kbd> {t("save")}</span>
            <span><kbd>Esc</kbd> {t("form.leave")}</span>
          </span>
        </div>
      </form>
    </>
  );
}

/// The letter goes with the record when it is saved.
function PastedLetter(props: { letter: JsonObject; onDrop: () => void }): JSX.Element {
  return (
    <Note tone="ok">
      <p>{t("intake.keeps")}</p>
      <details class="pasted-letter">
        <summary>{t("intake.show_letter")}</summary>
        <p class="long small">{String(props.letter["original"] ?? "")}</p>
      </details>
      <p><Button small onPress={props.onDrop}>{t("intake.drop_letter")}</Button></p>
    </Note>
  );
}

/// Ctrl+Enter saves wherever the focus is; Esc leaves from within the form. Bound as soon as a
/// letter is drawn, so that keys pressed right after it save that letter too.
function useFormKeys(save: () => Promise<void>, leave: () => void, may_leave: boolean): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void save();
        return;
      }
      const inside = event.target instanceof Element && event.target.closest(".record-form");
      if (event.key === "Escape" && inside && may_leave) leave();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

export function edit_link(record: RecordSchema, id: string, field?: string): string {
  return `/${record.plural}/${id}/sua${field ? `#${field_id(field)}` : ""}`;
}
