// Where: records of one type by province, on the tile map and in the table beside it.
import type { JSX } from "preact";
import type { Listing, ReferenceItem } from "../../answers";
import { useGet } from "../../cache";
import { show_number } from "../../format";
import { either, lower_first, pick, t } from "../../language";
import { navigate } from "../../router";
import { all_records, record_schema } from "../../schema_lookup";
import { today, type_allows } from "../../session";
import { Bar } from "../../ui/chart";
import { Field } from "../../ui/field";
import { Loading, Note, PageHead, ProblemNote, Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { count_places, list_of, type Count, type Counted } from "./model";
import { TileMap } from "./tile_map";
import type { Units } from "./tiles";

/// Records of a type by tile; null until both answers are there.
export function useCounted(type: string, units: Units): {
  counted: Counted | null; problem: ReturnType<typeof useGet>["problem"]; reload: () => void;
} {
  const got = useGet<Listing<Count>>(`/api/figures/by?type=${type}&by=province`);
  const provinces = useGet<Listing<ReferenceItem>>("/api/reference/provinces");
  const ready = got.value && provinces.value;
  return {
    counted: ready ? count_places(got.value?.items ?? [], provinces.value?.items ?? [], units,
      today()) : null,
    problem: got.problem ?? provinces.problem,
    reload: got.reload,
  };
}

const shown_types = ["need", "offer", "meeting", "commitment", "agreement", "investment_project",
  "event", "opinion", "organisation"];

export function MapPage({ query }: { query: URLSearchParams }): JSX.Element {
  const units: Units = query.get("units") === "63" ? "63" : "34";
  const asked = query.get("type") ?? "need";
  const record = record_schema(shown_types.includes(asked) ? asked : "need") ?? all_records()[0];
  const type = record?.type ?? "need";
  const { counted, problem, reload } = useCounted(type, units);
  const go = (next_type: string, next_units: string): void =>
    navigate(`/ban-do?type=${next_type}&units=${next_units}`, { replace: true });
  const name = lower_first(pick(record?.labelPlural));
  return (
    <>
      <PageHead title={t("nav.map")} sub={t("map.sub")} />
      <div class="row-fields no-print">
        <Field id="map-type" label={t("map.type")}>
          <select class="in w-select" id="map-type" value={type}
            onChange={(event) => go(event.currentTarget.value, units)}>
            {all_records().filter((one) => shown_types.includes(one.type)
              && type_allows(one.type, "view")).map((one) => (
              <option key={one.type} value={one.type}>{pick(one.labelPlural)}</option>
            ))}
          </select>
        </Field>
        <UnitsChoice units={units} onChange={(next) => go(type, next)} />
      </div>
      {problem ? <ProblemNote problem={problem} retry={reload} /> : null}
      {!counted && !problem ? <Loading /> : null}
      {counted ? (
        <div class="cols two">
          <Section id="h-map" title={t("map.title")} note={name}>
            <TileMap units={units} counted={counted} plural={record?.plural ?? "needs"}
              what={name} />
            <Elsewhere counted={counted} />
          </Section>
          <Section id="h-table" title={t("chart.table")} note={name}>
            <PlaceTable counted={counted} plural={record?.plural ?? "needs"} what={name} />
          </Section>
        </div>
      ) : null}
      <World type="partner" />
      <World type="investment_project" />
    </>
  );
}

/// The world by partner country: numbers and bars, no line of a border is drawn.
function World({ type }: { type: string }): JSX.Element | null {
  const record = record_schema(type);
  const wanted = record !== undefined && type_allows(type, "view");
  const got = useGet<Listing<Count>>(wanted ? `/api/figures/by?type=${type}&by=country` : null);
  const items = got.value?.items ?? [];
  if (!record || items.length === 0) return null;
  const most = Math.max(...items.map((item) => item.count));
  const title = t("map.world", { what: lower_first(pick(record.labelPlural)) });
  return (
    <Section id={`h-world-${type}`} title={title}>
      <Table caption={title} rows={items} row_key={(item) => item.key} columns={[
        { key: "name", head: t("map.country"), cell: (item) => (
          <a class="t" href={`/${record.plural}?filter[country][in]=${item.key}`}>
            {either(item.label, item.label_en)}</a>) },
        { key: "count", head: t("figures.value"), label: t("figures.value"), right: true,
          cell: (item) => show_number(item.count) },
        { key: "bar", head: t("figures.value"), hidden_head: true, class: "b",
          cell: (item) => <Bar value={item.count} most={most} /> },
      ]} />
    </Section>
  );
}

export function UnitsChoice(props: {
  units: Units; onChange: (units: Units) => void;
}): JSX.Element {
  return (
    <fieldset class="field">
      <legend class="lab">{t("map.units")}</legend>
      <span class="choices">
        {(["34", "63"] as const).map((option) => (
          <label key={option} class="choice">
            <input type="radio" name="units" checked={props.units === option}
              onChange={() => props.onChange(option)} />
            {t(option === "34" ? "map.units_34" : "map.units_63")}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

export function Elsewhere({ counted }: { counted: Counted }): JSX.Element | null {
  if (counted.elsewhere === 0) return null;
  return <Note><p>{t("map.elsewhere", { n: show_number(counted.elsewhere) })}</p></Note>;
}

function PlaceTable(props: { counted: Counted; plural: string; what: string }): JSX.Element {
  const rows = [...props.counted.places].map(([slug, place]) => ({ slug, place }))
    .sort((a, b) => b.place.count - a.place.count
      || a.place.label.localeCompare(b.place.label, "vi"));
  return (
    <Table caption={t("map.caption", { what: props.what })} rows={rows}
      row_key={(row) => row.slug} columns={[
        { key: "name", head: t("map.province"), cell: ({ place }) => (
          <a class="t" href={list_of(props.plural, place)}>
            {either(place.label, place.label_en)}</a>
        ) },
        { key: "count", head: t("figures.value"), label: t("figures.value"), right: true,
          cell: ({ place }) => show_number(place.count) },
      ]} />
  );
}
