// Records of another type that name this one: a small table, and the way to add one with what is
// already known filled in.
import type { JSX } from "preact";
import type { Listing, RecordAnswer, Reference } from "../answers";
import { useGet } from "../cache";
import { show_date } from "../format";
import { kind_of } from "../kinds";
import { lower_first, pick, t } from "../language";
import { any_field, record_schema, state_of } from "../schema_lookup";
import { type_allows } from "../session";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { ProblemNote, Section } from "../ui/page";
import { Table, type Column } from "../ui/table";
import { member } from "./values";

const most_shown = 8;

export type Given = Record<string, Reference | RecordAnswer | string | null | undefined>;

/// The address of a new record with some of its fields filled.
export function new_address(type: string, given: Given): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (!value) continue;
    if (typeof value === "string") params.set(name, value);
    else if (value.id) {
      params.set(name, value.id);
      params.set(`${name}_title`, value.title);
    }
  }
  return `/${record_schema(type)?.plural ?? type}/moi?${params}`;
}

type Props = {
  type: string;
  title?: string;
  field: string;                 // of the other type, that names this record
  value: RecordAnswer;
  columns?: string[];
  given?: Given;                 // null when nothing may be added from here
  no_add?: boolean;
};

export function Related(props: Props): JSX.Element | null {
  const { type, field, value, columns = [], given = {} } = props;
  const record = record_schema(type);
  const named = record ? any_field(record, field) : undefined;
  const wanted = record && named && type_allows(type, "view");
  const filter = `filter[${field}][${named?.multiple ? "has" : "eq"}]=${value.id}`;
  const got = useGet<Listing<RecordAnswer>>(wanted
    ? `/api/${record.plural}?${filter}&fields=${columns.join(",")}&limit=${most_shown}` : null);
  const items = got.value?.items ?? [];
  if (!record || !wanted) return null;
  const may_add = !props.no_add && type_allows(type, "create");
  if (items.length === 0 && !may_add && !got.problem) return null;
  const name = lower_first(pick(record.label));
  const title = props.title ?? pick(record.labelPlural);
  return (
    <Section id={`s-${type}-${field}`} title={title}
      note={items.length > 0 ? `${items.length}${got.value?.next ? "+" : ""}` : null}
      more={got.value?.next ? <a href={`/${record.plural}?${filter}`}>{t("related.all")}</a> : null}>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {items.length > 0 ? <Table caption={title} rows={items} row_key={(row) => row.id}
        columns={related_columns(type, columns)} /> : null}
      {may_add ? (
        <p class="after-table"><a class="btn s" href={new_address(type, { ...given, [field]: value })}>
          <Icon name="plus" />{t("list.add", { name })}</a></p>
      ) : null}
    </Section>
  );
}

function related_columns(type: string, names: string[]): Column<RecordAnswer>[] {
  const record = record_schema(type);
  const out: Column<RecordAnswer>[] = [
    { key: "title", head: t("list.title"), class: "first", cell: (row) => (
      <><a class="t" href={`/${record?.plural ?? type}/${row.id}`}>{row.title || row.code}</a>
        <span class="d num">{row.code}</span></>
    ) },
  ];
  for (const name of names) {
    const field = record ? any_field(record, name) : undefined;
    if (!field) continue;
    const Show = kind_of(field).Show;
    out.push({ key: name, head: pick(field.label), label: pick(field.label),
      right: field.kind === "money",
      cell: (row) => <Show field={field} value={member(row, name)} /> });
  }
  if (record && record.states.length > 0) {
    out.push({ key: "state", head: t("list.state"), cell: (row) => {
      const state = state_of(record, row.state);
      return state ? <><Chip tone={state.tone}>{state.label}</Chip>{row.due_on
        ? <span class="d num">{t("clock.due", { day: show_date(row.due_on) })}</span> : null}</>
        : null;
    } });
  }
  return out;
}
