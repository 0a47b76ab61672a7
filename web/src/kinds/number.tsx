// number (whole) and decimal (text with at most four digits after the point)
import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { Json } from "../answers";
import { show_number } from "../format";
import { t } from "../language";
import { read_number } from "../typing/number";
import type { FieldSchema } from "../schema";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";

/// A year is a name, not an amount: its digits are not grouped.
function shown(field: FieldSchema, value: number | string): string {
  return field.name === "year" ? String(value) : show_number(value);
}

function Show({ field, value }: ShowProps): JSX.Element {
  if (typeof value !== "number" && typeof value !== "string") {
    return <span class="muted">–</span>;
  }
  return <span class="num">{shown(field, value)}</span>;
}

function typed_form(field: FieldSchema, value: Json | undefined): string {
  if (typeof value !== "number" && typeof value !== "string") return "";
  return shown(field, value).replace("−", "-");
}

/// Shown again, in full, below the box; a doubtful number asks which one is meant.
function Edit(props: EditProps): JSX.Element {
  const { field, id, value } = props;
  const [typed, set_typed] = useState<string | null>(null);
  const [options, set_options] = useState<string[]>([]);
  const whole = field.kind === "number";

  const take = (plain: string): void => {
    set_options([]);
    if (whole && !/^-?\d+$/.test(plain)) {
      props.onChange(plain, t("number.whole"));
    } else {
      props.onChange(whole ? Number(plain) : plain);
    }
  };
  const read = (words: string): void => {
    set_typed(words);
    if (words.trim() === "") {
      set_options([]);
      props.onChange(null);
      return;
    }
    const result = read_number(words);
    if (result.kind === "number") take(result.value);
    else if (result.kind === "ask") {
      set_options(result.options);
      props.onChange(words, t("number.ambiguous", {
        text: words, a: show_number(result.options[0]), b: show_number(result.options[1]),
      }));
    } else {
      set_options([]);
      props.onChange(words, t("number.not_understood", { text: words }));
    }
  };
  return (
    <>
      <input class="in w-number num" id={id} type="text" inputMode="decimal" autocomplete="off"
        value={typed ?? typed_form(field, value)} aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined} aria-label={props.label}
        onInput={(event) => read(event.currentTarget.value)}
        onBlur={() => options.length === 0 && !props.invalid && set_typed(null)} />
      {options.length > 0 ? (
        <span class="row ask">
          {options.map((option) => (
            <button key={option} type="button" class="btn s" onClick={() => {
              set_typed(null);
              take(option);
              document.getElementById(id)?.focus();
            }}>{show_number(option)}</button>
          ))}
        </span>
      ) : null}
    </>
  );
}

function Filter({ field, conditions, onChange }: FilterProps): JSX.Element {
  return <Range conditions={conditions} onChange={onChange} read={(words) => {
    const result = read_number(words);
    return result.kind === "number" ? result.value : null;
  }} show={(value) => shown(field, value)} />;
}

type RangeProps = {
  conditions: FilterProps["conditions"];
  onChange: FilterProps["onChange"];
  read: (words: string) => string | null;
  show: (value: string) => string;
};

/// From … to …: shared by numbers, money and dates.
export function Range({ conditions, onChange, read, show }: RangeProps): JSX.Element {
  const id = useId();
  const change = (operator: "ge" | "le", words: string): void => {
    const next = { ...conditions };
    const value = words.trim() === "" ? null : read(words);
    if (value === null) delete next[operator];
    else next[operator] = value;
    onChange(next);
  };
  const box = (operator: "ge" | "le", label: string): JSX.Element => (
    <div class="field">
      <label for={`${id}-${operator}`}>{label}</label>
      <input class="in w-number" id={`${id}-${operator}`} type="text" autocomplete="off"
        value={conditions[operator] ? show(conditions[operator] ?? "") : ""}
        onChange={(event) => change(operator, event.currentTarget.value)} />
    </div>
  );
  return <div class="row">{box("ge", t("filter.from"))}{box("le", t("filter.to"))}</div>;
}

export function say_range(
  conditions: FilterProps["conditions"], show: (value: string) => string,
): string {
  const from = conditions["ge"];
  const to = conditions["le"];
  if (from && to) return t("filter.say_between", { a: show(from), b: show(to) });
  if (from) return t("filter.say_from", { a: show(from) });
  return t("filter.say_to", { b: show(to ?? "") });
}

function Say({ field, conditions }: SayProps): JSX.Element {
  return <>{say_range(conditions, (value) => shown(field, value))}</>;
}

export const number: Kind = { Show, Edit, Filter, Say };
