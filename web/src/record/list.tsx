// The records of a type: a real table, filters as a sentence, saved views, export of what is seen.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Listing, RecordAnswer } from "../answers";
import { get } from "../api";
import { useGet } from "../cache";
import { show_date, show_instant, show_number } from "../format";
import { kind_of } from "../kinds";
import { lower_first, pick, t } from "../language";
import { navigate } from "../router";
import type { FieldSchema, RecordSchema } from "../schema";
import { state_of } from "../schema_lookup";
import { type_allows } from "../session";
import { Chip } from "../ui/chip";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { Loading, PageHead, ProblemNote } from "../ui/page";
import { Table, type Column } from "../ui/table";
import { chosen_columns, ColumnPicker } from "./columns";
import { FilterSentence } from "./filters";
import { ListQuery } from "./query";
import { member } from "./values";
import { Views } from "./views";

export function ListPage(props: { record: RecordSchema; query: URLSearchParams }): JSX.Element {
  const { record } = props;
  const query = new ListQuery(props.query);
  const [columns, set_columns] = useState(() => chosen_columns(record));
  const address = `/api/${record.plural}?${query.for_server(columns)}&count=1`;
  const got = useGet<Listing<RecordAnswer>>(address);
  const [more, set_more] = useState<{ of: string; items: RecordAnswer[]; next: string | null }>(
    { of: "", items: [], next: null },
  );
  const mine = more.of === address ? more : null;
  const items = [...(got.value?.items ?? []), ...(mine?.items ?? [])];
  const next = mine ? mine.next : got.value?.next ?? null;
  const count = got.value?.count ?? items.length;
  useListKeys(items.length);

  const change = (changed: ListQuery): void => {
    navigate(`/${record.plural}${changed.for_page()}`, { replace: true });
  };
  const load_more = async (): Promise<void> => {
    const answer = await get<Listing<RecordAnswer>>(
      `${address}&after=${encodeURIComponent(next ?? "")}`,
    );
    if (!answer.ok) return;
    set_more({
      of: address,
      items: [...(mine?.items ?? []), ...answer.value.items],
      next: answer.value.next ?? null,
    });
  };
  const title = pick(record.labelPlural);
  const may_create = type_allows(record.type, "create");
  const exported = query.for_server([]);
  return (
    <>
      <PageHead title={title} actions={
        <>
          <a class="btn only-wide" href={`/api/${record.plural}.csv?${exported}`} download>
            <Icon name="download" />CSV<span class="vh"> {t("list.export_seen")}</span></a>
          <a class="btn only-wide" href={`/api/${record.plural}.xlsx?${exported}`} download>
            <Icon name="download" />XLSX<span class="vh"> {t("list.export_seen")}</span></a>
          {may_create ? (
            <a class="btn main-act" href={`/${record.plural}/moi`} aria-keyshortcuts="n">
              <Icon name="plus" />{t("list.add", { name: lower_first(pick(record.label)) })}</a>
          ) : null}
        </>
      } />
      <Views record={record} query={query} />
      <FilterSentence record={record} query={query} count={got.value ? count : null}
        onChange={change} />
      <div class="actions no-print list-tools">
        <ColumnPicker record={record} chosen={columns} onChange={set_columns} />
      </div>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!got.value && got.loading ? <Loading /> : null}
      {got.value && items.length === 0
        ? <NoRecords record={record} filtered={query.is_filtered()} may_create={may_create} />
        : null}
      {items.length > 0 ? (
        <>
          <Table caption={t("list.caption", { n: show_number(count), name: lower_first(title) })}
            columns={table_columns(record, columns, query, change)} rows={items}
            row_key={(row) => row.id} class="records" />
          <div class="tfoot">
            <span role="status">
              {t("list.shown", { n: show_number(items.length), of: show_number(count) })}
              {next ? <> · <button type="button" class="linkish"
                onClick={() => void load_more()}>{t("list.more")}</button></> : null}
            </span>
            <span class="keys">
              <span><kbd>j</kbd> <kbd>k</kbd> {t("keys.up_down")}</span>
              <span><kbd>Enter</kbd> {t("keys.open")}</span>
              <span><kbd>/</kbd> {t("search")}</span>
            </span>
          </div>
        </>
      ) : null}
    </>
  );
}

function NoRecords(props: {
  record: RecordSchema; filtered: boolean; may_create: boolean;
}): JSX.Element {
  const { record } = props;
  const name = lower_first(pick(record.label));
  return (
    <Empty title={props.filtered ? t("empty.filtered", { name }) : t("empty.list", { name })}>
      <p>
        {props.filtered ? <a href={`/${record.plural}`}>{t("filter.drop_all")}</a> : null}
        {!props.filtered && props.may_create
          ? <a href={`/${record.plural}/moi`}>{t("list.add", { name })}</a> : null}
      </p>
    </Empty>
  );
}

function table_columns(
  record: RecordSchema, fields: FieldSchema[], query: ListQuery,
  change: (query: ListQuery) => void,
): Column<RecordAnswer>[] {
  const sortable = (name: string, label: string): JSX.Element => {
    const now = query.sort();
    const down = now === `-${name}`;
    return (
      <button type="button" class="sorter"
        onClick={() => change(query.sorted_by(now === name ? `-${name}` : name))}>
        {label}{now === name ? " ↑" : down ? " ↓" : ""}
      </button>
    );
  };
  const direction = (name: string): "ascending" | "descending" | undefined => {
    if (query.sort() === name) return "ascending";
    return query.sort() === `-${name}` ? "descending" : undefined;
  };
  const shown = fields.filter((field) => field.name !== record.title);
  const columns: Column<RecordAnswer>[] = [
    { key: "title", head: sortable("title", t("list.title")), sort: direction("title"),
      class: "first", cell: (row) => (
        <><a class="t" href={`/${record.plural}/${row.id}`}>{row.title || row.code}</a>
          <span class="d num">{[row.code, row.owner?.title].filter(Boolean).join(" · ")}</span></>
      ) },
    ...shown.map((field): Column<RecordAnswer> => {
      const Show = kind_of(field).Show;
      return {
        key: field.name, head: pick(field.label), label: pick(field.label),
        right: ["number", "decimal", "money"].includes(field.kind),
        class: ["text", "ref", "party", "code"].includes(field.kind) ? "long-text" : "",
        cell: (row) => <Show field={field} value={member(row, field.name)} />,
      };
    }),
  ];
  if (record.states.length > 0) {
    columns.push({ key: "state", head: t("list.state"), cell: (row) => {
      const state = state_of(record, row.state);
      return state ? <Chip tone={state.tone}>{state.label}</Chip> : null;
    } });
    columns.push({ key: "due_on", head: sortable("due_on", t("list.due")), label: t("list.due"),
      sort: direction("due_on"), cell: (row) => <span class="num">{show_date(row.due_on)}</span> });
  }
  columns.push({ key: "changed_at", head: sortable("changed_at", t("list.changed")), right: true,
    sort: direction("changed_at"), class: "hide muted",
    cell: (row) => show_instant(row.changed_at).slice(0, -6) });
  return columns;
}

/// j and k move along the rows; Enter then opens, as on any link.
function useListKeys(rows: number): void {
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      if (event.key !== "j" && event.key !== "k") return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target;
      if (at instanceof HTMLElement && at.closest("input, textarea, select, dialog")) return;
      const links = [...document.querySelectorAll<HTMLElement>("table.records a.t")];
      const now = links.findIndex((link) => link === document.activeElement);
      const to = event.key === "j" ? now + 1 : Math.max(0, now - 1);
      links[Math.min(to, links.length - 1)]?.focus();
    };
    document.addEventListener("keydown", move);
    return () => document.removeEventListener("keydown", move);
  }, [rows]);
}
