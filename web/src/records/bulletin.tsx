// An information item or a warning: who has read it and what they did; opening it counts as reading. The part of a body
// that got it, and a partner's question, lead to what they are about.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Listing } from "../answers";
import { send } from "../api";
import { useGet } from "../cache";
import { show_instant } from "../format";
import { as_reference, ReferenceLink } from "../kinds/ref";
import { either, t } from "../language";
import { Related } from "../record/related";
import { member } from "../record/values";
import { ProblemNote, Section } from "../ui/page";
import { Table } from "../ui/table";
import type { OwnProps } from "./index";

type Reader = {
  body: string; title: string; use: string; state: string; state_en: string; result: string; result_en: string;
  people: { name: string; at: string }[];
};

export function BulletinParts({ record, value }: OwnProps): JSX.Element {
  const publishes = value.may?.includes("edit") ?? false;
  const is_out = value.state === "published";
  useEffect(() => {
    if (is_out && !publishes) void send("POST", `/api/${record.plural}/${value.id}/read`);
  }, [value.id, is_out, publishes]);
  return (
    <>
      {publishes ? <Readers plural={record.plural} id={value.id} />
        : <Related type="info_use" field={record.type} value={value} columns={["result"]} no_add />}
      {record.type === "warning" && publishes
        ? <Related type="warning_case" field="warning" value={value} columns={["loss"]} /> : null}
    </>
  );
}

function Readers({ plural, id }: { plural: string; id: string }): JSX.Element {
  const got = useGet<Listing<Reader>>(`/api/${plural}/${id}/readers`);
  const items = got.value?.items ?? [];
  const read = items.filter((one) => one.people.length > 0).length;
  return (
    <Section id="s-readers" title={t("bulletin.readers")}
      note={items.length > 0 ? t("bulletin.read_by", { n: read, of: items.length }) : null}>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {got.value && items.length === 0 ? <p class="small muted">{t("bulletin.no_readers")}</p> : null}
      {items.length > 0 ? (
        <Table caption={t("bulletin.readers")} rows={items} row_key={(row) => row.body} columns={[
          { key: "body", head: t("bulletin.body"), class: "who", cell: (row) => row.use
            ? <a class="t" href={`/info-uses/${row.use}`}>{row.title}</a> : <>{row.title}</> },
          { key: "read", head: t("bulletin.read"), cell: (row) => row.people.length === 0
            ? <span class="muted">{t("bulletin.unread")}</span>
            : <>{row.people.map((one) => (
              <span class="d" key={one.name + one.at}>{one.name}, {show_instant(one.at)}</span>))}</> },
          { key: "did", head: t("bulletin.did"), cell: (row) => (
            <>{either(row.result, row.result_en) || either(row.state, row.state_en)}</>) },
        ]} />
      ) : null}
    </Section>
  );
}

export function InfoUseParts({ value }: OwnProps): JSX.Element | null {
  const about = as_reference(member(value, "info_item")) ?? as_reference(member(value, "warning"));
  if (!about) return null;
  return <Section id="s-about" title={t("bulletin.about")}><p><ReferenceLink to={about} /></p></Section>;
}

export function QuestionParts({ value }: OwnProps): JSX.Element {
  return <Related type="info_item" field="question" value={value} columns={["kind", "published_on"]} />;
}
