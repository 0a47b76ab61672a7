// text, long_text
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { t } from "../language";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";

const short_limit = 60;

function Show({ field, value }: ShowProps): JSX.Element {
  if (typeof value !== "string" || value === "") return <span class="muted">–</span>;
  if (field.kind !== "long_text") return <>{value}</>;
  return <span class="long">{value}</span>;
}

function Edit(props: EditProps): JSX.Element {
  const { field, id, value } = props;
  const text = typeof value === "string" ? value : "";
  const shared = {
    id,
    class: `in ${(field.maxLength ?? 999) <= short_limit ? "w-short" : ""}`,
    value: text,
    maxLength: field.maxLength,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid || undefined,
    "aria-label": props.label,
  };
  const change = (typed: string): void => props.onChange(typed === "" ? null : typed);
  if (field.kind === "long_text") {
    return (
      <textarea {...shared} rows={5} onInput={(event) => change(event.currentTarget.value)} />
    );
  }
  return (
    <input {...shared} type="text" onInput={(event) => change(event.currentTarget.value)} />
  );
}

function Filter({ field, conditions, onChange }: FilterProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t("filter.contains")}</label>
      <input class="in" id={id} type="text" value={conditions["contains"] ?? ""}
        maxLength={field.maxLength}
        onChange={(event) => {
          const words = event.currentTarget.value.trim();
          onChange(words ? { contains: words } : {});
        }} />
    </div>
  );
}

function Say({ conditions }: SayProps): JSX.Element {
  return <>{t("filter.say_contains", { words: conditions["contains"] ?? "" })}</>;
}

export const text: Kind = { Show, Edit, Filter, Say };
