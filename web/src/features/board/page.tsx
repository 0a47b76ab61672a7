// The chain board: how far needs come, where they stand, by province, sector and year. Every
// number opens its records; tiles and rows come from the same answers, so they agree.
import type { JSX } from "preact";
import type { Json, Listing } from "../../answers";
import { useGet } from "../../cache";
import { show_number } from "../../format";
import { either, lower_first, pick, t } from "../../language";
import { navigate } from "../../router";
import { record_schema } from "../../schema_lookup";
import { Bar, LineChart, type Series } from "../../ui/chart";
import { Empty } from "../../ui/empty";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { figure_groups, size_of, type Figure } from "../figures/model";
import { Scope, scope_of } from "../figures/scope";
import type { Count } from "../map/model";
import { Elsewhere, UnitsChoice, useCounted } from "../map/page";
import { TileMap } from "../map/tile_map";
import type { Units } from "../map/tiles";

const steps = ["need", "meeting", "commitment", "agreement", "investment_project"];

export function BoardPage({ query }: { query: URLSearchParams }): JSX.Element {
  const scope = scope_of(query);
  const got = useGet<Json>(`/api/figures?${scope}`);
  const groups = figure_groups(got.value);
  const chain = groups.find((group) => group.key === "chain")?.figures ?? [];
  const value = groups.find((group) => group.key === "value")?.figures ?? [];
  const type = steps.includes(query.get("type") ?? "") ? query.get("type") ?? "need" : "need";
  return (
    <>
      <PageHead title={t("nav.board")} sub={t("board.about")} />
      <Scope page="/chuoi" query={query} />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {got.value === undefined && got.loading ? <Loading /> : null}
      {got.value !== undefined && chain.length === 0
        ? <Empty title={t("board.nothing")} /> : null}
      {chain.length > 0 ? (
        <>
          <Tiles chain={chain} value={value} />
          <Funnel rows={funnel_of(chain)} />
          <div class="cols two">
            <Where query={query} type={type} />
            <div>
              <Years scope={scope} />
              <Sectors scope={scope} type={type} />
            </div>
          </div>
        </>
      ) : null}
    </>
  );
}

type Row = { key: string; label: string; parts: Figure[]; count: number };

/// Needs and offers are one place of the chain; the parts keep their own links.
function funnel_of(chain: Figure[]): Row[] {
  return steps.flatMap((step) => {
    const parts = chain.filter((one) => one.key === step || (step === "need" && one.key === "offer"));
    if (parts.length === 0) return [];
    const label = parts.length > 1 ? t("board.needs")
      : either(parts[0]?.label, parts[0]?.label_en);
    const count = parts.reduce((sum, one) => sum + (size_of(one) ?? 0), 0);
    return [{ key: step, label, parts, count }];
  });
}

function Tiles(props: { chain: Figure[]; value: Figure[] }): JSX.Element {
  const shown = [...props.chain.filter((one) => one.key !== "offer"), ...props.value].slice(0, 8);
  return (
    <dl class="kpis">
      {shown.map((figure) => {
        const text = either(figure.text, figure.text_en);
        return (
          <div key={figure.key}>
            <dt>{either(figure.label, figure.label_en)}</dt>
            <dd class={`f ${text.length > 12 ? "long-figure" : ""}`}>
              {figure.href ? <a href={figure.href}>{text}</a> : text}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Funnel({ rows }: { rows: Row[] }): JSX.Element {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <Section id="h-funnel" title={t("board.funnel")} note={t("board.funnel_note")}>
      <Table caption={t("board.funnel")} rows={rows} row_key={(row) => row.key} class="chain-table"
        columns={[
          { key: "step", head: t("board.step"), cell: (row) => <b>{row.label}</b> },
          { key: "count", head: t("board.records"), label: t("board.records"), right: true,
            cell: (row) => row.parts.map((part, at) => (
              <span key={part.key}>{at > 0 ? " + " : ""}
                <a href={part.href ?? "/"} aria-label={`${either(part.label, part.label_en)}: `
                  + either(part.text, part.text_en)}>{either(part.text, part.text_en)}</a></span>
            )) },
          { key: "bar", head: t("board.records"), hidden_head: true, class: "b",
            cell: (row) => <Bar value={row.count} most={most} /> },
          { key: "share", head: t("board.compared"), label: t("board.compared"), right: true,
            cell: (row) => {
              const before = rows[rows.indexOf(row) - 1];
              if (!before || before.count === 0) return "–";
              return `${show_number(Math.round(row.count / before.count * 100))}%`;
            } },
          { key: "stands", head: t("board.stands"), label: t("board.stands"),
            cell: (row) => <Stands row={row} /> },
        ]} />
    </Section>
  );
}

/// The states of the records of a step, the fullest first; each opens its list.
function Stands({ row }: { row: Row }): JSX.Element {
  const states = row.parts.flatMap((part) => part.rows)
    .sort((a, b) => (size_of(b) ?? 0) - (size_of(a) ?? 0)).slice(0, 4);
  return (
    <span class="d">
      {states.map((state, at) => (
        <span key={`${state.key}${at}`}>{at > 0 ? " · " : ""}
          <a href={state.href ?? "/"}>{either(state.text, state.text_en)}{" "}
            {lower_first(either(state.label, state.label_en))}</a></span>
      ))}
    </span>
  );
}

function Where(props: { query: URLSearchParams; type: string }): JSX.Element {
  const { query, type } = props;
  const units: Units = query.get("units") === "63" ? "63" : "34";
  const { counted, problem, reload } = useCounted(type, units);
  const record = record_schema(type);
  const name = lower_first(pick(record?.labelPlural));
  const go = (changed: Record<string, string>): void => {
    const next = new URLSearchParams(query);
    for (const [key, text] of Object.entries(changed)) next.set(key, text);
    navigate(`/chuoi?${next}`, { replace: true });
  };
  return (
    <Section id="h-where" title={t("board.places")} note={name}
      more={<a href={`/ban-do?type=${type}&units=${units}`}>{t("chart.table")}</a>}>
      <div class="row-fields no-print">
        <div class="field">
          <label for="board-type">{t("map.type")}</label>
          <select class="in" id="board-type" value={type}
            onChange={(event) => go({ type: event.currentTarget.value })}>
            {steps.map((step) => (
              <option key={step} value={step}>{pick(record_schema(step)?.labelPlural)}</option>
            ))}
          </select>
        </div>
        <UnitsChoice units={units} onChange={(next) => go({ units: next })} />
      </div>
      {problem ? <ProblemNote problem={problem} retry={reload} /> : null}
      {counted ? (
        <>
          <TileMap units={units} counted={counted} plural={record?.plural ?? "needs"} what={name} />
          <Elsewhere counted={counted} />
        </>
      ) : null}
    </Section>
  );
}

const in_years = ["need", "meeting", "commitment", "agreement"] as const;

function Years({ scope }: { scope: string }): JSX.Element | null {
  const ask = (type: string): string => `/api/figures/by?type=${type}&by=year&${scope}`;
  const need = useGet<Listing<Count>>(ask("need"));
  const meeting = useGet<Listing<Count>>(ask("meeting"));
  const commitment = useGet<Listing<Count>>(ask("commitment"));
  const agreement = useGet<Listing<Count>>(ask("agreement"));
  const answers = { need, meeting, commitment, agreement };
  const xs = need.value?.items.map((item) => item.key) ?? [];
  if (xs.length === 0) return null;
  const series = in_years.flatMap((type): Series[] => {
    const items = answers[type].value?.items ?? [];
    const record = record_schema(type);
    if (items.length === 0 || !record) return [];
    return [{ key: type, label: pick(record.labelPlural), href: `/${record.plural}`,
      values: items.map((item) => item.count) }];
  });
  return (
    <Section id="h-years" title={t("board.years")} note={t("board.years_note")}>
      <LineChart name={t("board.years")} head={t("chart.year")} xs={xs} series={series} />
    </Section>
  );
}

function Sectors(props: { scope: string; type: string }): JSX.Element | null {
  const { scope, type } = props;
  const got = useGet<Listing<Count>>(`/api/figures/by?type=${type}&by=sector&${scope}`);
  const items = (got.value?.items ?? []).slice(0, 10);
  const record = record_schema(type);
  if (items.length === 0 || !record) return null;
  const most = Math.max(1, ...items.map((item) => item.count));
  const href = (item: Count): string =>
    `/${record.plural}?filter[sectors][has]=${encodeURIComponent(item.key)}`;
  return (
    <Section id="h-sectors" title={t("board.sectors")} note={lower_first(pick(record.labelPlural))}>
      <Table caption={t("board.sectors")} rows={items} row_key={(item) => item.key} columns={[
        { key: "name", head: t("board.sectors"), cell: (item) => (
          <a class="t" href={href(item)}>{either(item.label, item.label_en)}</a>) },
        { key: "count", head: t("board.records"), label: t("board.records"), right: true,
          cell: (item) => show_number(item.count) },
        { key: "bar", head: t("board.records"), hidden_head: true, class: "b",
          cell: (item) => <Bar value={item.count} most={most} /> },
      ]} />
    </Section>
  );
}
