// Every part of the interface in every state, for those who build it and for the browser tests.
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Json, Listing, ReferenceItem } from "../../answers";
import { useGet } from "../../cache";
import { pick, t } from "../../language";
import { FieldBox } from "../../record/field_box";
import { today } from "../../session";
import { Bar, LineChart } from "../../ui/chart";
import { Button } from "../../ui/button";
import { ChainLine } from "../../ui/chain";
import { Chip } from "../../ui/chip";
import { ClockLine } from "../../ui/clock";
import { Dialog } from "../../ui/dialog";
import { Empty } from "../../ui/empty";
import { Field } from "../../ui/field";
import { FlowLine } from "../../ui/flow_line";
import { Loading, Note, PageHead, ProblemNote, Section } from "../../ui/page";
import { Popover } from "../../ui/popover";
import { Table } from "../../ui/table";
import { toast } from "../../ui/toast";
import { count_places } from "../map/model";
import { TileMap } from "../map/tile_map";
import {
  chain, clocks, fields, letters, path_at, stacked, tone_words, tones, trend, years,
} from "./samples";

export function UiPage(): JSX.Element {
  return (
    <>
      <PageHead title="UI" sub={t("ui.about")} />
      <Part id="ui-type" title={t("ui.type")}><Type /></Part>
      <Part id="ui-colours" title={t("ui.colours")}><Colours /></Part>
      <Part id="ui-buttons" title={t("ui.buttons")}><Buttons /></Part>
      <Part id="ui-states" title={t("ui.states")}>
        <p class="actions">{tones.map((tone) => (
          <Chip key={tone} tone={tone}>{pick(tone_words[tone])}</Chip>))}</p>
      </Part>
      <Part id="ui-clocks" title={t("ui.clocks")}>
        <ul class="list">{clocks.map((clock) => (
          <li key={clock.id}><ClockLine clock={clock} full /></li>))}</ul>
      </Part>
      <Part id="ui-flow" title={t("ui.flow")}>
        <FlowLine path={path_at(0, 5)} /><FlowLine path={path_at(2, 8)} />
        <FlowLine path={path_at(8, 10)} />
      </Part>
      <Part id="ui-chain" title={t("ui.chain")}>
        <ChainLine places={chain} add={(place) => (place === "project" ? "/ui" : null)} />
      </Part>
      <Part id="ui-tables" title={t("ui.tables")}><Tables /></Part>
      <Part id="ui-fields" title={t("ui.fields")}><Fields /></Part>
      <Part id="ui-messages" title={t("ui.messages")}><Messages /></Part>
      <Part id="ui-charts" title={t("ui.charts")}><Charts /></Part>
    </>
  );
}

function Part(props: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  return <Section id={props.id} title={props.title}>{props.children}</Section>;
}

function Type(): JSX.Element {
  return (
    <>
      <p class="ui-h1">{stacked}</p><p class="ui-h2">{stacked}</p><p><b>{stacked}</b></p>
      <p>{stacked}</p><p class="small muted">{stacked}. {t("ui.wide")}</p>
      <p class="num">1.486 · 41,4% · 11.974.405,56 USD · 1,01 tỷ USD · 23/11/2026 · 08:30</p>
      <p class="letters" lang="vi">{letters.join(" ")}</p>
    </>
  );
}

const roles = ["ground", "surface", "raised", "line", "line-strong", "text", "muted", "accent",
  "accent-soft", "accent-line", "selected", "focus", "ok", "ok-soft", "warn", "warn-soft", "bad",
  "bad-soft", "info", "info-soft", "mark", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "s1",
  "s2", "s3", "s4", "s5"];

function Colours(): JSX.Element {
  return (
    <ul class="swatches">
      {roles.map((role) => (
        <li key={role}><i style={{ background: `var(--${role})` }} />{role}</li>))}
    </ul>
  );
}

function Buttons(): JSX.Element {
  const [asking, set_asking] = useState(false);
  const slow = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1500));
  return (
    <>
      <p class="actions">
        <Button kind="main" icon="plus" onPress={() => undefined}>{t("ui.long_button")}</Button>
        <Button onPress={() => undefined}>{t("ui.button")}</Button>
        <Button kind="quiet" onPress={() => undefined}>{t("edit")}</Button>
        <Button kind="bad" icon="warn" onPress={() => undefined}>{t("archive.do")}</Button>
        <Button small onPress={() => undefined}>{t("close")}</Button>
        <Button onPress={slow}>{t("ui.busy")}</Button>
        <a class="btn" href="/ui">{t("nav.today")}</a> <a href="/ui">{stacked}</a>
      </p>
      <p class="actions">
        <Button onPress={() => toast(t("ui.toast_text"), "ok", () => toast(t("undo.done")))}>
          {t("ui.toast")}</Button>
        <Button onPress={() => set_asking(true)}>{t("ui.dialog")}</Button>
        <Popover class="btn" name={t("columns.choose")} label={t("columns.choose")}>
          {(close) => <Button small onPress={close}>{t("close")}</Button>}
        </Popover>
      </p>
      {asking ? (
        <Dialog title={t("ui.dialog_title")} onClose={() => set_asking(false)}>
          <p>{t("archive.text")}</p>
          <div class="actions">
            <Button kind="main" onPress={() => set_asking(false)}>{t("archive.do")}</Button>
            <Button onPress={() => set_asking(false)}>{t("archive.keep")}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

function Tables(): JSX.Element {
  const rows = tones.map((tone, at) => ({ tone, at }));
  return (
    <Table caption={t("ui.tables")} rows={rows} row_key={(row) => row.tone} class="records"
      row_class={(row) => (row.at === 1 ? "picked" : "")} columns={[
        { key: "title", head: t("list.title"), class: "first", sort: "ascending", cell: (row) => (
          <><a class="t" href="/ui">{stacked}</a><span class="d num">TTQT-2026-00{row.at}</span></>
        ) },
        { key: "state", head: t("list.state"), cell: (row) => (
          <Chip tone={row.tone}>{pick(tone_words[row.tone])}</Chip>) },
        { key: "n", head: t("figures.value"), label: t("figures.value"), right: true,
          cell: (row) => `${(row.at + 1) * 1486}` },
        { key: "b", head: t("figures.value"), hidden_head: true, class: "b",
          cell: (row) => <Bar value={row.at + 1} most={6} /> },
      ]} />
  );
}

function Fields(): JSX.Element {
  const [values, set_values] = useState<Record<string, Json>>({ ui_text: stacked });
  return (
    <>
      <div class="row-fields">
        {fields.map((field) => (
          <FieldBox key={field.name} field={field} value={values[field.name]}
            onChange={(value) => set_values({ ...values, [field.name]: value })} />
        ))}
      </div>
      <Field id="ui-wrong" label={t("date.day")} hint={t("ui.hint")} error={t("ui.error")}>
        <input class="in w-date" id="ui-wrong" value="31/4" aria-invalid={true}
          aria-describedby="ui-wrong-hint ui-wrong-error" />
      </Field>
    </>
  );
}

function Messages(): JSX.Element {
  return (
    <>
      <Note><p>{t("secret.line")}</p></Note>
      <Note tone="ok"><p>{t("confirm.text")}</p></Note>
      <Note tone="warn"><p>{t("record.missing", { n: 2 })} {stacked}.</p></Note>
      <Note tone="bad"><p>{t("crash.text")}</p></Note>
      <ProblemNote retry={() => undefined} problem={{ status: 503, code: "", key: "",
        title: stacked, title_en: stacked, request_id: "5f0c2a" }} />
      <Empty title={t("empty.today")}><p>{t("empty.today_next")}</p></Empty>
      <Loading />
    </>
  );
}

function Charts(): JSX.Element {
  const provinces = useGet<Listing<ReferenceItem>>("/api/reference/provinces");
  const items = provinces.value?.items ?? [];
  const counts = items.map((item, at) =>
    ({ key: item.code, label: "", label_en: "", count: at % 40 }));
  return (
    <div class="cols two">
      <div><LineChart name={t("board.years")} head={t("chart.year")} xs={years} series={trend} /></div>
      <div><TileMap units="34" counted={count_places(counts, items, "34", today())}
        plural="needs" what={t("board.records")} /></div>
    </div>
  );
}
