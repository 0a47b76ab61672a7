// code: an entry of a reference list, found by name without marks or by its code
import type { JSX } from "preact";
import type { Json, Listing, ReferenceItem } from "../answers";
import { get } from "../api";
import { useGet } from "../cache";
import { either, t } from "../language";
import { current_session, today } from "../session";
import { Combobox, type Option } from "../ui/combobox";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";
import { recent, remember, without_twins } from "./recent";
import { Chosen } from "./several";

function list_of(value: Json | undefined): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === "string" && item !== "");
}

/// The name of a code; the list comes once and stays.
function useLabels(list: string, wanted: boolean): (code: string) => string {
  const got = useGet<Listing<ReferenceItem>>(wanted ? `/api/reference/${list}` : null);
  return (code) => {
    const found = got.value?.items.find((item) => item.code === code);
    return found ? either(found.label, found.label_en) : code;
  };
}

function Show({ field, value }: ShowProps): JSX.Element {
  const codes = list_of(value);
  const label = useLabels(field.list ?? "", codes.length > 0);
  if (codes.length === 0) return <span class="muted">–</span>;
  return <>{codes.map(label).join("; ")}</>;
}

function option_of(item: ReferenceItem, note?: string): Option {
  return {
    value: item.code,
    label: either(item.label, item.label_en),
    note: note ?? [item.code, item.note ?? ""].filter(Boolean).join(" · "),
  };
}

async function ask(list: string, query: string): Promise<ReferenceItem[]> {
  const answer = await get<Listing<ReferenceItem>>(`/api/reference/${list}?${query}`);
  return answer.ok ? answer.value.items : [];
}

/// What was chosen before comes first; then what the words find. Of a province that was merged
/// away, today's one is offered beside it; with no words, the reader's own and today's.
async function find(list: string, words: string): Promise<Option[]> {
  const first = recent<Option>(list, words);
  if (list !== "provinces") {
    return without_twins(first, (await ask(list, `q=${encodeURIComponent(words)}`))
      .slice(0, 50).map((item) => option_of(item)));
  }
  const found = await ask(list, words ? `q=${encodeURIComponent(words)}` : `at=${today()}`);
  const merged = found.filter((item) => item.more?.["valid_to"] && item.more["successors"]);
  const all = merged.length > 0 ? await ask(list, "q=") : [];
  const heirs = merged.flatMap((old) => (old.more?.["successors"] ?? "").split(";")
    .flatMap((code) => all.filter((item) => item.code === code && !item.more?.["valid_to"]))
    .map((item) => option_of(item, t("province.heir", { old: either(old.label, old.label_en) }))));
  const own = current_session()?.user.provinces;
  const mine = found.filter((item) => Array.isArray(own) && own.includes(item.code));
  return without_twins(without_twins(first, mine.map((item) => option_of(item))),
    [...found.map((item) => option_of(item)), ...heirs]).slice(0, 50);
}

function Edit(props: EditProps): JSX.Element {
  const { field, id, value } = props;
  const list = field.list ?? "";
  const codes = list_of(value);
  const label = useLabels(list, codes.length > 0);
  const shared = {
    id, describedBy: props.describedBy, invalid: props.invalid, label: props.label,
    find: (words: string) => find(list, words),
  };
  if (!field.multiple) {
    return <Combobox {...shared} shown={codes[0] ? label(codes[0]) : ""}
      onChoose={(option) => {
        remember(list, option.value, option.label, option);
        props.onChange(option.value);
      }} onClear={() => props.onChange(null)} />;
  }
  return (
    <>
      <Chosen items={codes.map((code) => ({ key: code, label: label(code), name: label(code) }))}
        onRemove={(code) => {
          props.onChange(codes.filter((item) => item !== code));
          document.getElementById(id)?.focus();
        }} />
      <Combobox {...shared} shown="" clear_after onChoose={(option) => {
        remember(list, option.value, option.label, option);
        if (!codes.includes(option.value)) props.onChange([...codes, option.value]);
      }} />
    </>
  );
}

function Filter({ field, conditions, onChange }: FilterProps): JSX.Element {
  const operator = field.multiple ? "has" : "in";
  const codes = (conditions[operator] ?? "").split(",").filter(Boolean);
  const one = field.multiple === true;
  return <Edit field={{ ...field, multiple: true }} id={`filter-${field.name}`} value={codes}
    label={field.label.vi} onChange={(next) => {
      const chosen = one ? list_of(next).slice(-1) : list_of(next);
      onChange(chosen.length > 0 ? { [operator]: chosen.join(",") } : {});
    }} />;
}

function Say({ field, conditions }: SayProps): JSX.Element {
  const codes = (conditions["in"] ?? conditions["has"] ?? conditions["eq"] ?? "").split(",");
  return <Show field={field} value={codes} />;
}

export const code: Kind = {
  Show, Edit, Filter, Say, many: true, group: (field) => field.multiple === true,
};
