// The table of a list: its columns, the box to choose a row, the keys, and more rows near the end.
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { RecordAnswer } from "../answers";
import { show_date, show_instant, show_number } from "../format";
import { useKeys } from "../keys";
import { kind_of } from "../kinds";
import { language, lower_first, pick, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { state_of } from "../schema_lookup";
import { Chip } from "../ui/chip";
import { LongTable, type Column } from "../ui/table";
import { InlineCell, may_be_inline } from "./inline";
import type { ListPages } from "./list_pages";
import type { ListQuery } from "./query";
import type { Selection } from "./selection";
import { member } from "./values";

type Props = {
  record: RecordSchema;
  columns: FieldSchema[];
  query: ListQuery;
  pages: ListPages;
  selection: Selection;
  onQuery: (query: ListQuery) => void;
};

export function ListTable(props: Props): JSX.Element {
  const { record, pages, selection } = props;
  const box = useRef<HTMLDivElement>(null);
  const [widths, set_widths] = useState<{ of: string; values: number[] } | null>(null);
  const shape = props.columns.map((column) => column.name).join(",");
  useListKeys();
  useNearEnd(pages);
  useEffect(() => {
    const anew = (): void => set_widths(null);
    window.addEventListener("resize", anew);
    return () => window.removeEventListener("resize", anew);
  }, []);
  useEffect(() => {
    if (pages.chunks.length < 2 || widths?.of === shape || window.innerWidth <= 640) return;
    const heads = [...(box.current?.querySelectorAll("thead th") ?? [])];
    set_widths({ of: shape, values: heads.map((head) => head.getBoundingClientRect().width) });
  }, [pages.chunks.length < 2, widths, shape]);
  const columns = useMemo(() => table_columns(props),
    [record, shape, props.query.text(), selection.state, language()]);
  const name = lower_first(pick(record.labelPlural));
  const count = pages.count ?? pages.shown;
  return (
    <div ref={box}>
      <LongTable caption={t("list.caption", { n: show_number(count), name })}
        columns={columns} chunks={pages.chunks} count={count + 1} state={selection.state}
        widths={widths?.of === shape ? widths.values : null} row_key={(row) => row.id}
        row_class={(row) => `has-ck ${selection.has(row) ? "picked" : ""}`} class="records" />
      <div class="tfoot" id="list-end">
        <span role="status">
          {t("list.shown", { n: show_number(pages.shown),
            of: pages.count === null ? "…" : show_number(pages.count) })}
          {pages.next ? <> · <button type="button" class="linkish"
            onClick={() => void pages.load_more()}>{t("list.more")}</button></> : null}
        </span>
        <span class="keys">
          <span><kbd>j</kbd> <kbd>k</kbd> {t("keys.up_down")}</span>
          <span><kbd>x</kbd> {t("keys.choose")}</span>
          <span><kbd>Enter</kbd> {t("keys.open")}</span>
          <span><kbd>?</kbd> {t("keys.all")}</span>
        </span>
      </div>
    </div>
  );
}

function check_column(props: Props): Column<RecordAnswer> {
  const { selection, pages } = props;
  const all = pages.chunks.flat();
  const every = all.length > 0 && all.every((row) => selection.has(row));
  return {
    key: "check", class: "ck", head: (
      <input type="checkbox" checked={every} aria-label={t("select.all_shown")}
        onChange={() => selection.set(every ? [] : all)} />
    ),
    cell: (row) => (
      <input type="checkbox" checked={selection.has(row)} tabIndex={-1}
        aria-label={t("select.row", { title: row.title || row.code })}
        onChange={() => selection.toggle(row)} />
    ),
  };
}

function table_columns(props: Props): Column<RecordAnswer>[] {
  const { record, columns: fields, query, onQuery, selection } = props;
  const direction = (name: string): "ascending" | "descending" | undefined => {
    if (query.sort() === name) return "ascending";
    return query.sort() === `-${name}` ? "descending" : undefined;
  };
  const sortable = (name: string, label: string): JSX.Element => {
    const now = direction(name);
    return (
      <button type="button" class="sorter" onClick={() =>
        onQuery(query.sorted_by(now === "ascending" ? `-${name}` : name))}>
        {label}{now === "ascending" ? " ↑" : now ? " ↓" : ""}
      </button>
    );
  };
  const columns: Column<RecordAnswer>[] = [
    check_column(props),
    { key: "title", head: sortable("title", t("list.title")), sort: direction("title"),
      class: "first", cell: (row) => (
        <><a class="t" href={`/${record.plural}/${row.id}`}>{row.title || row.code}</a>
          <span class="d num">{[row.code === row.id ? "" : row.code, row.owner?.title]
            .filter(Boolean).join(" · ")}</span></>
      ) },
    ...fields.map((field): Column<RecordAnswer> => {
      const Show = kind_of(field).Show;
      return {
        key: field.name, head: pick(field.label), label: pick(field.label),
        right: ["number", "decimal", "money"].includes(field.kind),
        class: ["text", "ref", "party", "code"].includes(field.kind) ? "long-text" : "",
        cell: (read) => {
          const row = selection.fresh(read);
          const shown = <Show field={field} value={member(row, field.name)} />;
          if (!may_be_inline(record, field)) return shown;
          return <InlineCell record={record} field={field} row={row}
            onChanged={selection.renew}>{shown}</InlineCell>;
        },
      };
    }),
  ];
  if (record.states.length > 0) {
    columns.push({ key: "state", head: t("list.state"), cell: (row) => {
      const state = state_of(record, selection.fresh(row).state);
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

/// j and k move along the rows, x chooses one, e opens its first cell that may be changed;
/// Enter then opens, as on any link.
function useListKeys(): void {
  const here = (): HTMLElement | null =>
    document.activeElement?.closest<HTMLElement>("table.records tbody tr") ?? null;
  const press = (selector: string): boolean => {
    const found = here()?.querySelector<HTMLElement>(selector);
    found?.click();
    return Boolean(found);
  };
  const move = (by: number): void => {
    const links = [...document.querySelectorAll<HTMLElement>("table.records a.t")];
    const now = here()?.querySelector<HTMLElement>("a.t");
    const at = now ? links.indexOf(now) + by : 0;
    const to = links[Math.max(0, Math.min(at, links.length - 1))];
    to?.focus();
    to?.scrollIntoView({ block: "nearest" });
  };
  useKeys({
    j: () => move(1), k: () => move(-1),
    x: () => press(".ck input"), e: () => press(".inline-edit"),
  });
}

/// The next rows are asked for before the reader meets the end.
function useNearEnd(pages: ListPages): void {
  const load = useRef(pages.load_more);
  load.current = pages.load_more;
  useEffect(() => {
    const end = document.getElementById("list-end");
    if (!end || !pages.next) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void load.current();
    }, { rootMargin: "0px 0px 1200px 0px" });
    watch.observe(end);
    return () => watch.disconnect();
  }, [pages.next]);
}
