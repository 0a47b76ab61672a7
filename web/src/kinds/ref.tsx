// ref and party: another record, found by its words or its code
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Json, Listing, RecordAnswer, RecordLine, Reference } from "../answers";
import { get } from "../api";
import { pick, t } from "../language";
import { record_schema } from "../schema_lookup";
import { current_session } from "../session";
import { Combobox, type Option } from "../ui/combobox";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";
import { recent, remember, without_twins } from "./recent";
import { Chosen } from "./several";

export function as_reference(value: Json | undefined): Reference | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  if (value["hidden"] === true) return { id: "", type: "", title: t("ref.hidden"), hidden: true };
  return {
    id: String(value["id"] ?? ""),
    type: String(value["type"] ?? ""),
    title: String(value["title"] ?? ""),
  };
}

function references(value: Json | undefined): Reference[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map(as_reference).filter((item): item is Reference => item !== null);
}

export function ReferenceLink({ to }: { to: Reference }): JSX.Element {
  const plural = record_schema(to.type)?.plural;
  if (to.hidden || !plural) return <span class={to.hidden ? "muted" : ""}>{to.title}</span>;
  return <a href={`/${plural}/${to.id}`}>{to.title}</a>;
}

function Show({ value }: ShowProps): JSX.Element {
  const found = references(value);
  if (found.length === 0) return <span class="muted">–</span>;
  return (
    <>
      {found.map((item, index) => (
        <span key={item.id || index}>{index > 0 ? "; " : ""}<ReferenceLink to={item} /></span>
      ))}
    </>
  );
}

type Found = Option & { reference: Reference };

function found_of(item: { id: string; type: string; title: string; code: string }): Found {
  return {
    value: item.id,
    label: item.title,
    note: [item.code === item.id ? "" : item.code, pick(record_schema(item.type)?.label)]
      .filter(Boolean).join(" · "),
    reference: { id: item.id, type: item.type, title: item.title },
  };
}

const first_shown = 8;

/// Before anything is typed: those of one's own office, then the last changed of each type.
async function own_first(types: string[]): Promise<Found[]> {
  const office = current_session()?.user.organisation?.id;
  const lists = await Promise.all(types.flatMap((type) => {
    const plural = record_schema(type)?.plural;
    if (!plural) return [];
    const url = `/api/${plural}?limit=${first_shown}&sort=-changed_at&fields=`;
    return [...(office ? [`${url}&filter[owner][eq]=${office}`] : []), url]
      .map((one) => get<Listing<RecordAnswer>>(one));
  }));
  const records = lists.flatMap((answer) => (answer.ok ? answer.value.items : []));
  return without_twins<Found>([], records.map(found_of));
}

/// Records of the given types whose words begin so; no types means every type.
export async function find_records(types: string[], words: string): Promise<Found[]> {
  const before = types.flatMap((type) => recent<Found>(type, words));
  if (words.trim() === "") return without_twins(before, await own_first(types));
  const type = types.length > 0 ? `&type=${types.join(",")}` : "";
  const answer = await get<Listing<RecordLine>>(
    `/api/search?q=${encodeURIComponent(words)}${type}&limit=20`,
  );
  return without_twins(before, answer.ok ? answer.value.items.map(found_of) : []);
}

/// What is kept while editing is the reference itself; the form sends its id.
function Edit(props: EditProps): JSX.Element {
  const { field, id, value } = props;
  const [seen] = useState(() => new Map<string, Reference>());
  const chosen = references(value);
  const shared = {
    id, describedBy: props.describedBy, invalid: props.invalid, label: props.label,
    find: async (words: string): Promise<Option[]> => {
      const found = await find_records(field.targets ?? [], words);
      for (const option of found) seen.set(option.value, option.reference);
      return found;
    },
  };
  const taken = (option: Option): Reference => {
    const reference = seen.get(option.value)
      ?? { id: option.value, type: "", title: option.label };
    if (reference.type) {
      remember(reference.type, reference.id, reference.title, { ...option, reference });
    }
    return reference;
  };
  if (!field.multiple) {
    return <Combobox {...shared} shown={chosen[0]?.title ?? ""}
      onChoose={(option) => props.onChange(taken(option))}
      onClear={() => props.onChange(null)} />;
  }
  return (
    <>
      <Chosen items={chosen.map((item) => ({
        key: item.id, label: item.title, name: item.title,
      }))} onRemove={(gone) => {
        props.onChange(chosen.filter((item) => item.id !== gone));
        document.getElementById(id)?.focus();
      }} />
      <Combobox {...shared} shown="" clear_after onChoose={(option) => {
        if (!chosen.some((item) => item.id === option.value)) {
          props.onChange([...chosen, taken(option)]);
        }
      }} />
    </>
  );
}

/// The title of a record of which only the id is in the address.
function useTitle(targets: string[], id: string): string {
  const [title, set_title] = useState("");
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      for (const target of targets) {
        const plural = record_schema(target)?.plural;
        const answer = plural ? await get<RecordAnswer>(`/api/${plural}/${id}`) : null;
        if (gone) return;
        if (answer?.ok) {
          set_title(answer.value.title);
          return;
        }
      }
    };
    if (id) void ask();
    return () => {
      gone = true;
    };
  }, [id]);
  return title;
}

function Filter({ field, conditions, onChange }: FilterProps): JSX.Element {
  const operator = field.multiple ? "has" : "eq";
  const id = conditions[operator] ?? "";
  const title = useTitle(field.targets ?? [], id);
  const { multiple: _several, ...single } = field;
  return <Edit field={single} id={`filter-${field.name}`} label={pick(field.label)}
    value={id ? { id, type: "", title: title || id } : null} onChange={(next) => {
      const chosen = as_reference(next);
      onChange(chosen ? { [operator]: chosen.id } : {});
    }} />;
}

function Say({ field, conditions }: SayProps): JSX.Element {
  const title = useTitle(field.targets ?? [], conditions["eq"] ?? conditions["has"] ?? "");
  return <>{title || "…"}</>;
}

export const ref: Kind = {
  Show, Edit, Filter, Say, many: true, group: (field) => field.multiple === true,
};
