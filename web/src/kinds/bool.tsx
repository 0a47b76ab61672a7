// bool: yes, no, or not said
import type { JSX } from "preact";
import { t } from "../language";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";

function Show({ value }: ShowProps): JSX.Element {
  if (typeof value !== "boolean") return <span class="muted">–</span>;
  return <>{value ? t("yes") : t("no")}</>;
}

function Edit(props: EditProps): JSX.Element {
  const { field, id, value } = props;
  const options: [boolean | null, string][] = [[true, t("yes")], [false, t("no")]];
  if (!field.required) options.push([null, t("unsaid")]);
  return (
    <span class="choices">
      {options.map(([option, label]) => (
        <label key={label} class="choice">
          <input type="radio" name={id} checked={(value ?? null) === option}
            onChange={() => props.onChange(option)} />{label}
        </label>
      ))}
    </span>
  );
}

function Filter({ field, conditions, onChange }: FilterProps): JSX.Element {
  return (
    <span class="choices">
      {([["true", t("yes")], ["false", t("no")]] as const).map(([option, label]) => (
        <label key={option} class="choice">
          <input type="radio" name={`filter-${field.name}`} checked={conditions["eq"] === option}
            onChange={() => onChange({ eq: option })} />{label}
        </label>
      ))}
    </span>
  );
}

function Say({ conditions }: SayProps): JSX.Element {
  return <>{conditions["eq"] === "true" ? t("yes") : t("no")}</>;
}

export const bool: Kind = { Show, Edit, Filter, Say, group: () => true };
