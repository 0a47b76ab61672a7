// Delegations out and in: the limits that a trip meets with their sources, who is in two places at
// once, the letters, and what was promised.
import type { JSX } from "preact";
import type { RecordAnswer } from "../answers";
import { useGet } from "../cache";
import type { WeekClash } from "../features/week/model";
import { either, t } from "../language";
import { Letters } from "../record/letters";
import { PersonalLinks } from "../record/personal_links";
import { Related } from "../record/related";
import { type_allows } from "../session";
import { texts, type TextKey } from "../texts";
import { Chip } from "../ui/chip";
import { Note, ProblemNote, Section } from "../ui/page";
import { Table } from "../ui/table";
import type { OwnProps } from "./index";

type Limit = {
  code: string; subject: string; label: string; label_en: string; found: number; most: number;
  exceeded: boolean; unit: string; place: string; source: string; verified: string;
};
type ChecksAnswer = { limits: Limit[]; clashes: WeekClash[] };

const commitment_columns = ["owner_party", "due", "value_expected"];

export function OutboundParts({ record, value }: OwnProps): JSX.Element {
  return (
    <>
      <Checks value={value} />
      <Letters plural={record.plural} value={value} />
      <Related type="commitment" field="outbound_delegation" value={value}
        columns={commitment_columns} given={{ source: "delegation" }} />
      <Related type="order" field="outbound" value={value} columns={["wanted_by"]} />
      <PersonalLinks plural={record.plural} value={value} />
    </>
  );
}

export function InboundParts({ record, value }: OwnProps): JSX.Element {
  return (
    <>
      <Letters plural={record.plural} value={value} />
      <Related type="commitment" field="inbound_delegation" value={value}
        columns={commitment_columns} given={{ source: "delegation" }} />
      <Related type="order" field="inbound" value={value} columns={["wanted_by"]} />
      <PersonalLinks plural={record.plural} value={value} />
    </>
  );
}

function counted(n: number, unit: string): string {
  const key = `unit.${unit}`;
  return key in texts ? `${n} ${t(key as TextKey)}` : String(n);
}

function Checks({ value }: { value: RecordAnswer }): JSX.Element {
  const got = useGet<ChecksAnswer>(`/api/outbound-delegations/${value.id}/checks`);
  const limits = got.value?.limits ?? [];
  const clashes = got.value?.clashes ?? [];
  const over = limits.filter((limit) => limit.exceeded).length;
  return (
    <Section id="s-checks" title={t("checks.title")}
      note={got.value ? over > 0 ? t("checks.over", { n: over }) : t("checks.none_over") : null}>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {clashes.length > 0 ? (
        <Note tone="warn">
          <p><b>{t("checks.clashes")}</b></p>
          <ul>{clashes.map((clash, at) => (
            <li key={at}>{t("checks.clash", { who: clash.person,
              other: clash.one.startsWith(`${value.code} `) ? clash.other : clash.one })}</li>
          ))}</ul>
        </Note>
      ) : null}
      <Table caption={t("checks.title")} rows={limits}
        row_key={(limit) => limit.code + limit.subject} columns={[
          { key: "what", head: t("checks.what"), class: "first", cell: (limit) => (
            <>{either(limit.label, limit.label_en)}
              {limit.subject ? <span class="d">{limit.subject}</span> : null}</>) },
          { key: "found", head: t("checks.found"), label: t("checks.found"), class: "num",
            cell: (limit) => <>{counted(limit.found, limit.code === "same_content_years"
              ? "trip" : limit.unit)}{" "}<Chip tone={limit.exceeded ? "warn" : "ok"}>
              {t(limit.exceeded ? "checks.exceeds" : "checks.within")}</Chip></> },
          { key: "limit", head: t("checks.limit"), label: t("checks.limit"), class: "num",
            cell: (limit) => counted(limit.most, limit.unit) },
          { key: "source", head: t("checks.source"), label: t("checks.source"),
            cell: (limit) => <>{limit.place}<span class="d">{limit.source}</span></> },
        ]} />
      <p class="small muted">{t("checks.unverified")}</p>
      {type_allows("delegation_limit", "view")
        ? <p><a href="/delegation-limits">{t("checks.own_limits")}</a></p> : null}
    </Section>
  );
}
