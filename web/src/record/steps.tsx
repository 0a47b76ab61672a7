// The steps of the flow: what may be done now, what is missing, and why not.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Json, JsonObject, Problem, RecordAnswer, Step } from "../answers";
import { send } from "../api";
import { put, refresh } from "../cache";
import { either, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { any_field, field_label, state_of } from "../schema_lookup";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { focus_heading, ProblemNote } from "../ui/page";
import { toast } from "../ui/toast";
import { useKeptText } from "./draft";
import { ErrorSummary, FieldBox, field_id } from "./field_box";
import { edit_link } from "./form";
import { member, no_errors, sort_problems, to_send, type FieldErrors } from "./values";

const panel_id = "step-panel";

export function StepButtons(props: {
  steps: Step[]; open: string | null; onOpen: (action: string | null) => void;
}): JSX.Element {
  const { steps, open } = props;
  const main = open ? undefined : steps.find((step) => step.main && step.allowed);
  const order = [...steps].sort((a, b) => Number(a.main) - Number(b.main));
  return (
    <>
      {order.map((step) => (
        <Button key={step.action} kind={step === main ? "main" : "plain"} controls={panel_id}
          shortcut={step === main ? "s" : undefined}
          expanded={open === step.action}
          onPress={() => props.onOpen(open === step.action ? null : step.action)}>
          {either(step.label, step.label_en)}
        </Button>
      ))}
    </>
  );
}

type PanelProps = {
  record: RecordSchema; value: RecordAnswer; step: Step; onClose: () => void;
};

export function StepPanel(props: PanelProps): JSX.Element {
  const { record, value, step, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return focus_heading;
  }, []);
  return (
    <section class="step-panel" id={panel_id} aria-labelledby="step-title">
      <h2 id="step-title" tabIndex={-1} ref={heading}>{either(step.label, step.label_en)}</h2>
      {step.allowed
        ? <StepForm record={record} value={value} step={step} onClose={onClose} />
        : <WhyNot record={record} value={value} step={step} onClose={onClose} />}
    </section>
  );
}

function WhyNot({ record, value, step, onClose }: PanelProps): JSX.Element {
  return (
    <>
      <p>{t("step.not_yet")}</p>
      <ul>
        {step.why.map((reason, index) => (
          <li key={index}>{either(reason.text, reason.text_en)}</li>
        ))}
        {step.missing.map((name) => (
          <li key={name}>{t("step.needs")}{" "}
            <a href={edit_link(record, value.id, name)}>{field_label(record, name)}</a></li>
        ))}
      </ul>
      <div class="actions"><Button onPress={onClose}>{t("close")}</Button></div>
    </>
  );
}

function StepForm({ record, value, step, onClose }: PanelProps): JSX.Element {
  const inputs = step.inputs
    .map((name) => any_field(record, name))
    .filter((field): field is FieldSchema => field !== undefined);
  const [values, set_values] = useState<JsonObject>(() => Object.fromEntries(
    inputs.map((field) => [field.name, member(value, field.name) ?? null]),
  ));
  const [note, set_note] = useKeptText(`${record.plural}/${value.id}/${step.action}`);
  const [decided_by, set_decided_by] = useState("");
  const [unread, set_unread] = useState<Record<string, string>>({});
  const [errors, set_errors] = useState<FieldErrors>(no_errors);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [attempt, set_attempt] = useState(0);

  const change = (field: FieldSchema, next: Json, why?: string): void => {
    set_values((before) => ({ ...before, [field.name]: next }));
    set_unread((before) => {
      const { [field.name]: _old, ...rest } = before;
      return why ? { ...rest, [field.name]: why } : rest;
    });
  };
  const refuse = (found: FieldErrors): void => {
    set_errors(found);
    set_attempt((n) => n + 1);
  };
  const take = async (): Promise<void> => {
    set_problem(null);
    if (Object.keys(unread).length > 0) {
      refuse({ fields: unread, inner: {} });
      return;
    }
    const body: JsonObject = {};
    for (const field of inputs) {
      const sent = to_send(field, values[field.name]);
      if (sent !== null) body[field.name] = sent;
    }
    if (note.trim()) body["note"] = note.trim();
    if (decided_by.trim()) body["on_behalf_of"] = decided_by.trim();
    const url = `/api/${record.plural}/${value.id}`;
    const answer = await send<RecordAnswer>("POST", `${url}/steps/${step.action}`, body,
      { version: value.version });
    if (answer.ok) {
      set_note("");
      refresh();
      put(url, answer.value);
      toast(t("step.done", {
        step: either(step.label, step.label_en),
        state: state_of(record, answer.value.state)?.label ?? "",
      }));
      onClose();
      return;
    }
    const fields = answer.problem.fields ?? [];
    if (fields.length > 0 && answer.problem.status === 422) refuse(sort_problems(fields));
    else {
      set_problem(answer.problem);
      if (answer.problem.status === 412 || answer.problem.status === 409) refresh();
    }
  };
  const state = state_of(record, step.to)?.label ?? "";
  const has = (name: string): boolean =>
    name === "note" || name === "on_behalf_of" || inputs.some((field) => field.name === name);
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      {state ? <p>{t("step.leads_to", { state })}</p> : null}
      <ErrorSummary key={attempt} errors={errors.fields} has_field={has}
        label={(name) => field_label(record, name)} />
      {problem ? <ProblemNote problem={problem} /> : null}
      {inputs.map((field) => (
        <FieldBox key={field.name} field={field} value={values[field.name]}
          error={errors.fields[field.name]} inner={errors.inner[field.name]}
          required={(field.required ?? false) || step.needs.includes(field.name)}
          onChange={(next, why) => change(field, next, why)} />
      ))}
      {step.recordable ? (
        <Field id={field_id("on_behalf_of")} label={t("step.decided_by")}
          hint={t("step.decided_by_hint")} error={errors.fields["on_behalf_of"]}>
          <input class="in" type="text" id={field_id("on_behalf_of")} value={decided_by}
            maxLength={200} aria-describedby={`${field_id("on_behalf_of")}-hint`}
            onInput={(event) => set_decided_by(event.currentTarget.value)} />
        </Field>
      ) : null}
      <Field id={field_id("note")} label={t("step.note")} optional={!step.needs_note}
        error={errors.fields["note"]}>
        <textarea class="in" id={field_id("note")} rows={3} maxLength={4000} value={note}
          aria-describedby={errors.fields["note"] ? `${field_id("note")}-error` : undefined}
          aria-invalid={errors.fields["note"] ? true : undefined}
          onInput={(event) => set_note(event.currentTarget.value)} />
      </Field>
      <p class="small muted">{t("secret.line")}</p>
      <div class="actions">
        <Button kind="main" onPress={take}>{either(step.label, step.label_en)}</Button>
        <Button onPress={onClose}>{t("step.not_now")}</Button>
      </div>
    </form>
  );
}
