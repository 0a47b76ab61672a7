// enum: one or several of a short list
import type { JSX } from "preact";
import type { Json } from "../answers";
import { pick, t } from "../language";
import type { Choice, FieldSchema } from "../schema";
import { Chip } from "../ui/chip";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";

function label_of(field: FieldSchema, value: string): string {
  const choice = field.choices?.find((candidate) => candidate.value === value);
  return choice ? pick(choice.label) : value;
}

function list_of(value: Json | undefined): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === "string");
}

function Show({ field, value }: ShowProps): JSX.Element {
  const values = list_of(value);
  if (values.length === 0) return <span class="muted">–</span>;
  const choice = field.choices?.find((candidate) => candidate.value === values[0]);
  if (values.length === 1 && choice?.tone) {
    return <Chip tone={choice.tone}>{pick(choice.label)}</Chip>;
  }
  return <>{values.map((item) => label_of(field, item)).join("; ")}</>;
}

function Boxes(props: {
  choices: Choice[]; chosen: string[]; onChange: (chosen: string[]) => void;
}): JSX.Element {
  const toggle = (value: string, on: boolean): void => {
    const rest = props.chosen.filter((item) => item !== value);
    props.onChange(on ? [...rest, value] : rest);
  };
  return (
    <span class="choices">
      {props.choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input type="checkbox" checked={props.chosen.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.currentTarget.checked)} />
          {pick(choice.label)}
        </label>
      ))}
    </span>
  );
}

function Edit(props: EditProps): JSX.Element {
  const { field, id, value } = props;
  const choices = field.choices ?? [];
  if (field.multiple) {
    return <Boxes choices={choices} chosen={list_of(value)} onChange={props.onChange} />;
  }
  return (
    <select class="in w-select" id={id} value={typeof value === "string" ? value : ""}
      aria-describedby={props.describedBy} aria-invalid={props.invalid || undefined}
      aria-label={props.label}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}>
      <option value="">{t("choose")}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>{pick(choice.label)}</option>
      ))}
    </select>
  );
}

function Filter({ field, conditions, onChange }: FilterProps): JSX.Element {
  const choices = field.choices ?? [];
  if (field.multiple) {
    return (
      <span class="choices">
        {choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input type="radio" name={`filter-${field.name}`}
              checked={conditions["has"] === choice.value}
              onChange={() => onChange({ has: choice.value })} />{pick(choice.label)}
          </label>
        ))}
      </span>
    );
  }
  const chosen = (conditions["in"] ?? conditions["eq"] ?? "").split(",").filter(Boolean);
  return <Boxes choices={choices} chosen={chosen} onChange={(next) =>
    onChange(next.length > 0 ? { in: next.join(",") } : {})} />;
}

function Say({ field, conditions }: SayProps): JSX.Element {
  const value = conditions["in"] ?? conditions["has"] ?? conditions["eq"] ?? "";
  const labels = value.split(",").map((item) => label_of(field, item));
  return <>{labels.join(t("filter.or"))}</>;
}

export const enumeration: Kind = {
  Show, Edit, Filter, Say, many: true, group: (field) => field.multiple === true,
};
