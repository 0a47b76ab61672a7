// money: typed as "1,2 tỷ" or "500 triệu USD", kept as an exact amount with its currency
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Json } from "../answers";
import { show_money, show_number } from "../format";
import { t } from "../language";
import { read_amount, type Amount } from "../typing/amount";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";
import { Range, say_range } from "./number";

const field_currency = "VND";

function Show({ value }: ShowProps): JSX.Element {
  if (value === null || value === undefined) return <span class="muted">–</span>;
  return <span class="num">{show_money(value)}</span>;
}

function typed_form(value: Json | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  const amount = show_number(String(value["amount"] ?? "").replace(/\.0+$/, ""));
  return `${amount} ${String(value["currency"] ?? "")}`;
}

function Edit(props: EditProps): JSX.Element {
  const { id, value } = props;
  const [typed, set_typed] = useState<string | null>(null);
  const [options, set_options] = useState<Amount[]>([]);

  const read = (words: string): void => {
    set_typed(words);
    set_options([]);
    if (words.trim() === "") {
      props.onChange(null);
      return;
    }
    const result = read_amount(words, field_currency);
    if (result.kind === "amount") props.onChange(result.value);
    else if (result.kind === "ask") {
      set_options(result.options);
      props.onChange(words, t("number.ambiguous", {
        text: words, a: show_money(result.options[0]), b: show_money(result.options[1]),
      }));
    } else props.onChange(words, t("money.not_understood", { text: words }));
  };
  const understood = typeof value === "object" && value !== null && !Array.isArray(value);
  return (
    <>
      <input class="in w-money num" id={id} type="text" autocomplete="off"
        value={typed ?? typed_form(value)} aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined} aria-label={props.label}
        onInput={(event) => read(event.currentTarget.value)} />
      <span class="read" aria-live="polite">
        {typed !== null && understood ? `= ${show_money(value)}` : ""}
      </span>
      {options.length > 0 ? (
        <span class="row ask">
          {options.map((option) => (
            <button key={option.amount} type="button" class="btn s" onClick={() => {
              set_typed(null);
              set_options([]);
              props.onChange(option);
              document.getElementById(id)?.focus();
            }}>{show_money(option)}</button>
          ))}
        </span>
      ) : null}
    </>
  );
}

function Filter({ conditions, onChange }: FilterProps): JSX.Element {
  return <Range conditions={conditions} onChange={onChange} read={(words) => {
    const result = read_amount(words, field_currency);
    return result.kind === "amount" ? result.value.amount : null;
  }} show={show_number} />;
}

function Say({ conditions }: SayProps): JSX.Element {
  return <>{say_range(conditions, show_number)}</>;
}

export const money: Kind = { Show, Edit, Filter, Say };
