// One field of a form: label, hint, control of its kind, error.
import type { JSX } from "preact";
import type { Json } from "../answers";
import { kind_of } from "../kinds";
import { pick, t } from "../language";
import type { FieldSchema } from "../schema";
import { described_by, Field } from "../ui/field";

type Props = {
  field: FieldSchema;
  value: Json | undefined;
  error?: string | undefined;
  inner?: Record<string, string> | undefined;
  required?: boolean;
  onChange: (value: Json, problem?: string) => void;
};

const hints: Partial<Record<FieldSchema["kind"], "hint.date" | "hint.money" | "hint.find">> = {
  date: "hint.date", instant: "hint.date", money: "hint.money", code: "hint.find",
  ref: "hint.find", party: "hint.find",
};

export function field_id(name: string): string {
  return `f-${name}`;
}

export function FieldBox(props: Props): JSX.Element {
  const { field, error } = props;
  const id = field_id(field.name);
  const kind = kind_of(field);
  const way = hints[field.kind];
  const hint = field.hint ? pick(field.hint) : way ? t(way) : undefined;
  const group = kind.group?.(field) ?? false;
  return (
    <Field id={id} label={pick(field.label)} hint={hint} error={error}
      optional={!(props.required ?? field.required)} group={group}
      wide={field.kind === "rows" || field.kind === "long_text"}>
      <kind.Edit field={field} id={group ? `${id}-in` : id} value={props.value}
        onChange={props.onChange} invalid={error !== undefined} errors={props.inner}
        label={group ? pick(field.label) : undefined}
        describedBy={group ? undefined : described_by(id, hint, error)} />
    </Field>
  );
}

/// All that is wrong, at the top, with a link to each place; takes the focus when it appears.
export function ErrorSummary(props: {
  errors: Record<string, string>;
  label: (name: string) => string;
  has_field: (name: string) => boolean;
}): JSX.Element | null {
  const names = Object.keys(props.errors);
  if (names.length === 0) return null;
  const take_focus = (box: HTMLDivElement | null): void => {
    if (!box || box.dataset["seen"]) return;
    box.dataset["seen"] = "yes";
    box.focus();
  };
  return (
    <div class="note bad summary" tabIndex={-1} ref={take_focus} role="group"
      aria-labelledby="summary-title">
      <div>
        <h2 id="summary-title">{t("form.errors", { n: names.length })}</h2>
        <ul>
          {names.map((name) => (
            <li key={name}>
              {props.has_field(name)
                ? <a href={`#${field_id(name)}`}>{props.label(name)}: {props.errors[name]}</a>
                : <>{props.label(name)}: {props.errors[name]}</>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
