// An order: what each mission does and who is waited for. A part of one: what is asked of the mission, and the
// partners it names.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Clock, Json, Listing, Problem, RecordAnswer, Reference } from "../../answers";
import { new_key, send } from "../../api";
import { refresh, useGet } from "../../cache";
import { kind_of } from "../../kinds";
import type { ShowProps } from "../../kinds/kind";
import { as_reference, ReferenceLink } from "../../kinds/ref";
import { rows_of } from "../../kinds/rows";
import { either, pick, t } from "../../language";
import { member } from "../../record/values";
import type { OwnProps } from "../../records";
import type { Tone } from "../../schema";
import { any_field, record_schema } from "../../schema_lookup";
import { type_allows } from "../../session";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { ClockLine } from "../../ui/clock";
import { Icon } from "../../ui/icon";
import { Note, ProblemNote, Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { toast } from "../../ui/toast";

type Part = RecordAnswer & {
  clocks?: Clock[]; state_label: string; state_label_en: string; tone: Tone;
};

const name_of = (value: RecordAnswer, field: string): string =>
  as_reference(member(value, field))?.title ?? "";

function references(value: Json | undefined): Reference[] {
  return (Array.isArray(value) ? value : []).map(as_reference).filter((one) => one !== null);
}

/// Who is to act next on an order that no mission has yet.
function waited_for(value: RecordAnswer): string {
  switch (value.state) {
    case "sent": case "acknowledged": return t("order.ball", { who: name_of(value, "desk") });
    case "clarifying":
      return t("order.ball", { who: t("order.ball_clarify", { who: name_of(value, "party") }) });
    case "scoping": return t("order.ball", { who: name_of(value, "party") });
  }
  return "";
}

function part_waits_for(part: Part): string {
  const party = name_of(part, "party");
  switch (part.state) {
    case "assigned": case "in_progress": return name_of(part, "body");
    case "clarifying": return t("order.ball_clarify", { who: party });
    case "answered": return t("order.ball_use", { who: party });
  }
  return "";
}

function use_of(part: RecordAnswer): string {
  const record = record_schema("order_answer");
  const field = record ? any_field(record, "use_result") : undefined;
  const use = member(part, "use_result");
  return pick(field?.choices?.find((choice) => choice.value === use)?.label);
}

export function OrderParts({ value }: OwnProps): JSX.Element {
  const got = useGet<Listing<Part>>(`/api/orders/${value.id}/parts`);
  const items = got.value?.items ?? [];
  const lead = as_reference(member(value, "lead"))?.id;
  const done = items.filter((part) => part.state === "answered" || part.state === "used").length;
  const waits = waited_for(value);
  return (
    <>
      {waits ? <p class="glance"><span><Icon name="clock" />{waits}</span></p> : null}
      <Section id="s-parts" title={t("order.parts")}
        note={items.length > 0 ? t("order.parts_note", { n: done, of: items.length }) : null}>
        {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
        {got.value && items.length === 0
          ? <p class="small muted">{t("order.no_parts")}</p> : null}
        {items.length > 0 ? (
          <Table caption={t("order.parts")} rows={items} row_key={(row) => row.id} columns={[
            { key: "body", head: t("order.body"), class: "who", cell: (row) => {
              const body = as_reference(member(row, "body"));
              const waiting = part_waits_for(row);
              return (
                <><a class="t" href={`/order-answers/${row.id}`}>{body?.title ?? row.title}</a>
                  {body?.id === lead ? <span class="d">{t("order.lead")}</span> : null}
                  {waiting ? <span class="d">{t("order.ball", { who: waiting })}</span> : null}</>
              );
            } },
            { key: "clock", head: t("order.limit"), class: "w-clock",
              cell: (row) => (row.clocks ?? []).slice(-1).map((clock) =>
                <ClockLine key={clock.id} clock={clock} full />) },
            { key: "state", head: t("order.state"), cell: (row) => (
              <><Chip tone={row.tone}>{either(row.state_label, row.state_label_en)}</Chip>
                {use_of(row) ? <span class="d">{use_of(row)}</span> : null}</>
            ) },
          ]} />
        ) : null}
      </Section>
    </>
  );
}

export function AnswerParts({ value }: OwnProps): JSX.Element {
  const about = as_reference(member(value, "parent_order"));
  const got = useGet<RecordAnswer>(about ? `/api/orders/${about.id}` : null);
  const order = got.value;
  const record = record_schema("order");
  const lines = record ? any_field(record, "lines") : undefined;
  return (
    <>
      {about ? (
        <Section id="s-order" title={t("order.about")}>
          <p><a href={`/orders/${about.id}`}>{about.title}</a></p>
          {order ? <Beware order={order} /> : null}
          {order && lines ? <Lines field={lines} value={member(order, "lines")} /> : null}
        </Section>
      ) : null}
      <Leads value={value} />
    </>
  );
}

function Lines(props: ShowProps): JSX.Element {
  const Show = kind_of(props.field).Show;
  return <Show {...props} />;
}

/// What must be known before anybody is called.
function Beware({ order }: { order: RecordAnswer }): JSX.Element | null {
  const not = references(member(order, "do_not_approach"));
  const promised = references(member(order, "promised_to"));
  const agents = member(order, "existing_agents");
  const has_agents = typeof agents === "string" && agents !== "";
  if (not.length === 0 && promised.length === 0 && !has_agents) return null;
  const named = (list: Reference[]): JSX.Element[] => list.map((one, index) => (
    <span key={one.id}>{index > 0 ? ", " : " "}<ReferenceLink to={one} /></span>));
  return (
    <Note tone="warn">
      {not.length > 0 ? <p><b>{t("order.do_not_approach")}</b>{named(not)}</p> : null}
      {promised.length > 0 ? <p><b>{t("order.promised")}</b>{named(promised)}</p> : null}
      {has_agents ? <p>{t("order.agents", { text: agents })}</p> : null}
    </Note>
  );
}

function Leads({ value }: { value: RecordAnswer }): JSX.Element | null {
  const [problem, set_problem] = useState<Problem | null>(null);
  const leads = rows_of(member(value, "leads"));
  if (leads.length === 0) return null;
  const make = async (at: number): Promise<void> => {
    const answer = await send<{ partner: string }>("POST",
      `/api/order-answers/${value.id}/leads/${at + 1}/partner`, undefined, { key: new_key() });
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    refresh();
    toast(t("order.made_partner"));
  };
  return (
    <Section id="s-leads" title={t("order.leads")} note={String(leads.length)}>
      {problem ? <ProblemNote problem={problem} /> : null}
      <ul class="list">
        {leads.map((lead, at) => {
          const made = as_reference(lead["partner"]);
          const name = String(lead["name"] ?? "");
          return (
            <li key={at} class="with-button">
              <span>{made ? <ReferenceLink to={made} /> : <b>{name}</b>}
                {lead["note"] ? <span class="d">{String(lead["note"])}</span> : null}</span>
              {!made && type_allows("partner", "create") ? (
                <Button small onPress={() => make(at)} label={`${t("order.make_partner")} ${name}`}>
                  {t("order.make_partner")}</Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
