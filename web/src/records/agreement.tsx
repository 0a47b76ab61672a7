// An agreement: the bodies asked for their opinion with their clocks, asking more of them, and what
// the two dossiers still lack.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Clock, Json, Listing, Problem, RecordAnswer } from "../answers";
import { new_key, send } from "../api";
import { refresh, useGet } from "../cache";
import { show_date } from "../format";
import { as_reference, find_records } from "../kinds/ref";
import { either, pick, t } from "../language";
import { Letters } from "../record/letters";
import { PersonalLinks } from "../record/personal_links";
import { Related } from "../record/related";
import { member } from "../record/values";
import type { Choice, Tone } from "../schema";
import { any_field, record_schema } from "../schema_lookup";
import { type_allows } from "../session";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { ClockLine } from "../ui/clock";
import { Combobox } from "../ui/combobox";
import { Icon } from "../ui/icon";
import { ProblemNote, Section } from "../ui/page";
import { Popover } from "../ui/popover";
import { Table } from "../ui/table";
import { toast } from "../ui/toast";
import type { OwnProps } from "./index";

type Opinion = RecordAnswer & {
  clocks?: Clock[]; state_label: string; state_label_en: string; tone: Tone;
};

function choices_of(type: string, field: string): Choice[] {
  const record = record_schema(type);
  return (record ? any_field(record, field)?.choices : undefined) ?? [];
}

function choice_text(type: string, field: string, value: Json | undefined): string {
  return pick(choices_of(type, field).find((choice) => choice.value === value)?.label);
}

export function AgreementParts({ value }: OwnProps): JSX.Element {
  return (
    <>
      <Opinions value={value} />
      <Dossier value={value} field="consultation_dossier" />
      <Dossier value={value} field="submission_dossier" />
      <PersonalLinks plural="agreements" value={value} />
      <Letters plural="agreements" value={value} />
      <Related type="investment_project" field="agreements" value={value} columns={["status"]} />
    </>
  );
}

function Opinions({ value }: { value: RecordAnswer }): JSX.Element | null {
  const got = useGet<Listing<Opinion>>(`/api/agreements/${value.id}/opinions`);
  const items = got.value?.items ?? [];
  const may_ask = (value.steps ?? []).some((step) => step.action === "consult" && step.allowed)
    || value.state === "consulting";
  if (items.length === 0 && !may_ask) return null;
  const answered = items.filter((item) => member(item, "conclusion")).length;
  return (
    <Section id="s-opinions" title={t("agreement.opinions")}
      note={t("agreement.answered", { n: answered, of: items.length })}>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {items.length > 0 ? (
        <Table caption={t("agreement.opinions")} rows={items} row_key={(row) => row.id} columns={[
          { key: "body", head: t("agreement.body"), class: "who", cell: (row) => {
            const body = as_reference(member(row, "body"))?.title ?? row.title;
            const capacity = choice_text("opinion", "capacity", member(row, "capacity"));
            return (
              <><a class="t" href={`/opinions/${row.id}`}>{body}</a>
                {capacity === body ? null : <span class="d">{capacity}</span>}</>
            );
          } },
          { key: "received", head: t("agreement.received"), label: t("agreement.received"),
            class: "num", cell: (row) => show_date(String(member(row, "received_on") ?? "")) },
          { key: "clock", head: t("agreement.limit"), class: "w-clock",
            cell: (row) => (row.clocks ?? []).slice(0, 1).map((clock) =>
              <ClockLine key={clock.id} clock={clock} full />) },
          { key: "conclusion", head: t("agreement.conclusion"), cell: (row) => {
            const said = choice_text("opinion", "conclusion", member(row, "conclusion"));
            const conditions = member(row, "conditions");
            return (
              <><Chip tone={row.tone}>{said || either(row.state_label, row.state_label_en)}</Chip>
                {typeof conditions === "string" && conditions
                  ? <span class="d">{conditions}</span> : null}</>
            );
          } },
        ]} />
      ) : null}
      {may_ask && type_allows("agreement", "step") ? <Ask value={value} /> : null}
    </Section>
  );
}

type Asked = { body: string; title: string; capacity: string };

function Ask({ value }: { value: RecordAnswer }): JSX.Element {
  return (
    <p class="after-table">
      <Popover class="btn s" name={t("agreement.ask")} label={t("agreement.ask")}>
        {(close) => <AskBox value={value} close={close} />}
      </Popover>
    </p>
  );
}

/// Several bodies are asked in one act; each in what it is asked as.
function AskBox(props: { value: RecordAnswer; close: () => void }): JSX.Element {
  const { value, close } = props;
  const [bodies, set_bodies] = useState<Asked[]>([]);
  const [capacity, set_capacity] = useState("body_concerned");
  const [problem, set_problem] = useState<Problem | null>(null);
  const [key] = useState(new_key);
  const ask = async (): Promise<void> => {
    if (bodies.length === 0) return;
    const answer = await send<RecordAnswer>("POST", `/api/agreements/${value.id}/consultation`,
      { bodies: bodies.map((one) => ({ body: one.body, capacity: one.capacity })) },
      { version: value.version, key });
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    refresh();
    close();
    toast(t("agreement.asked", { n: bodies.length }));
  };
  return (
    <>
      {problem ? <ProblemNote problem={problem} /> : null}
      <div class="field">
        <label for="ask-capacity">{t("agreement.as")}</label>
        <select class="in" id="ask-capacity" value={capacity}
          onChange={(event) => set_capacity(event.currentTarget.value)}>
          {choices_of("opinion", "capacity").map((choice) => (
            <option key={choice.value} value={choice.value}>{pick(choice.label)}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="ask-body">{t("agreement.body")}</label>
        <Combobox id="ask-body" shown="" clear_after
          find={(words) => find_records(["organisation"], words)}
          onChoose={(option) => set_bodies([
            ...bodies.filter((one) => one.body !== option.value),
            { body: option.value, title: option.label, capacity },
          ])} />
      </div>
      <ul class="list">
        {bodies.map((one) => (
          <li key={one.body}>{one.title}
            <span class="d">{choice_text("opinion", "capacity", one.capacity)}</span></li>
        ))}
      </ul>
      <div class="actions">
        <Button small kind="main" onPress={ask}>{t("agreement.send", { n: bodies.length })}</Button>
        <Button small kind="quiet" onPress={close}>{t("close")}</Button>
      </div>
    </>
  );
}

/// Papers that are there and papers that are not, in the order of the law.
function Dossier(props: { value: RecordAnswer; field: string }): JSX.Element | null {
  const record = record_schema("agreement");
  const field = record ? any_field(record, props.field) : undefined;
  const held = member(props.value, props.field);
  const has = Array.isArray(held) ? held : [];
  const early = ["idea", "drafting", "consulting", "revising"].includes(props.value.state ?? "");
  if (!field || (has.length === 0 && !early)) return null;
  if (props.field === "submission_dossier" && has.length === 0) return null;
  const all = field.choices ?? [];
  return (
    <Section id={`s-${props.field}`} title={pick(field.label)} note={`${has.length}/${all.length}`}>
      <ul class="papers">
        {all.map((choice) => {
          const there = has.includes(choice.value);
          return (
            <li key={choice.value} class={there ? "there" : "lacks"}>
              <Icon name={there ? "check" : "dot"} />
              <span>{pick(choice.label)}<span class="vh">
                {" "}{t(there ? "agreement.there" : "agreement.lacks")}</span></span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
