// The records of a type: a real table, filters as a sentence, saved views, export of what is seen.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { lower_first, pick, t } from "../language";
import { navigate } from "../router";
import type { RecordSchema } from "../schema";
import { type_allows } from "../session";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { Loading, PageHead, ProblemNote } from "../ui/page";
import { toast } from "../ui/toast";
import { BulkBar } from "./bulk";
import { chosen_columns, ColumnPicker } from "./columns";
import { FilterSentence } from "./filters";
import { useListPages } from "./list_pages";
import { ListTable } from "./list_table";
import { hand_over } from "./paste";
import { drafted_from_letters, imported_from_tables } from "./pasted";
import { ListQuery } from "./query";
import { useSelection } from "./selection";
import { Views } from "./views";

export function ListPage(props: { record: RecordSchema; query: URLSearchParams }): JSX.Element {
  const { record } = props;
  const query = new ListQuery(props.query);
  const columns = chosen_columns(record, query);
  const asked = query.for_server(columns);
  const pages = useListPages(record.plural, asked);
  const selection = useSelection(query.with_columns(null).text());
  const may_create = type_allows(record.type, "create");
  usePaste(record, may_create);

  const change = (changed: ListQuery): void => {
    navigate(`/${record.plural}${changed.for_page()}`, { replace: true });
  };
  return (
    <>
      <PageHead title={pick(record.labelPlural)} actions={
        <>
          {may_create && drafted_from_letters.includes(record.plural)
            ? <a class="btn" href={`/${record.plural}/tu-van-ban`}>{t("intake.do")}</a> : null}
          {may_create ? <a class="btn only-wide" href={`/${record.plural}/dan`}>
            {t(imported_from_tables.includes(record.plural) ? "table.do" : "paste.do")}</a> : null}
          <a class="btn only-wide" href={`/api/${record.plural}.csv?${asked}`} download>
            <Icon name="download" />CSV<span class="vh"> {t("list.export_seen")}</span></a>
          <a class="btn only-wide" href={`/api/${record.plural}.xlsx?${asked}`} download>
            <Icon name="download" />XLSX<span class="vh"> {t("list.export_seen")}</span></a>
          {may_create ? (
            <a class="btn main-act" href={`/${record.plural}/moi`} aria-keyshortcuts="n">
              <Icon name="plus" />{t("list.add", { name: lower_first(pick(record.label)) })}</a>
          ) : null}
        </>
      } />
      <Views record={record} query={query} />
      <FilterSentence record={record} query={query} count={pages.count} onChange={change} />
      <div class="actions no-print list-tools">
        <BulkBar record={record} selection={selection} />
        <span class="push" />
        <Button small kind="quiet" onPress={() => copy_address(record, query.with_columns(
          columns.map((column) => column.name)))}>{t("columns.copy")}</Button>
        <ColumnPicker record={record} query={query} onChange={change} />
      </div>
      {pages.problem ? <ProblemNote problem={pages.problem} retry={pages.reload} /> : null}
      {pages.first_loading ? <Loading /> : null}
      {!pages.first_loading && !pages.problem && pages.shown === 0
        ? <NoRecords record={record} filtered={query.is_filtered()} may_create={may_create} />
        : null}
      {pages.shown > 0 ? <ListTable record={record} columns={columns} query={query} pages={pages}
        selection={selection} onQuery={change} /> : null}
    </>
  );
}

/// The address with everything that makes the list as it is seen.
async function copy_address(record: RecordSchema, query: ListQuery): Promise<void> {
  const address = `${location.origin}/${record.plural}${query.for_page()}`;
  try {
    await navigator.clipboard.writeText(address);
    toast(t("columns.copied"));
  } catch {
    toast(address);
  }
}

/// A table pasted while nothing is being typed goes to the page that shows it first.
function usePaste(record: RecordSchema, may_create: boolean): void {
  useEffect(() => {
    if (!may_create) return;
    const paste = (event: ClipboardEvent): void => {
      const typing = event.target instanceof Element
        && event.target.closest("input, textarea, select, dialog");
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (typing || !/[\t\n]/.test(text.trim())) return;
      event.preventDefault();
      hand_over(text);
      navigate(`/${record.plural}/dan`);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [record, may_create]);
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
