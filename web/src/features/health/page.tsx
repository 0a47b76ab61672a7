// For the administrator: is it well? Shows whatever the server reports, nested parts as groups.
import type { JSX } from "preact";
import type { Json, JsonObject } from "../../answers";
import { useGet } from "../../cache";
import { show_instant, show_number } from "../../format";
import { t } from "../../language";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { Mails } from "../notices/mails";
import { health_label } from "./labels";

function is_object(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function Value({ value }: { value: Json }): JSX.Element {
  if (value === null) return <span class="muted">–</span>;
  if (typeof value === "boolean") {
    return <Chip tone={value ? "ok" : "bad"}>{value ? t("yes") : t("no")}</Chip>;
  }
  if (typeof value === "number") return <span class="num">{show_number(value)}</span>;
  if (typeof value === "string") {
    if (value === "ok") return <Chip tone="ok">{t("health.ok")}</Chip>;
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return <>{show_instant(value)}</>;
    return <span class="wrap">{value || "–"}</span>;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return <span class="muted">–</span>;
    return <ul class="plain">{value.map((item, index) => (
      <li key={index}><Value value={item} /></li>))}</ul>;
  }
  return (
    <>{Object.entries(value).map(([name, inner]) => (
      <span class="change" key={name}>{health_label(name)}: <Value value={inner} /></span>
    ))}</>
  );
}

function Pairs({ values }: { values: JsonObject }): JSX.Element {
  return (
    <dl class="dl">
      {Object.entries(values).map(([name, value]) => (
        <div key={name}><dt>{health_label(name)}</dt><dd><Value value={value} /></dd></div>
      ))}
    </dl>
  );
}

export function HealthPage(): JSX.Element {
  const got = useGet<JsonObject>("/api/health");
  const all = Object.entries(got.value ?? {});
  const plain = Object.fromEntries(all.filter(([, value]) => !is_object(value)));
  return (
    <>
      <PageHead title={t("nav.health")} sub={t("health.about")} actions={
        <Button onPress={got.reload}>{t("health.again")}</Button>
      } />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!got.value && got.loading ? <Loading /> : null}
      {Object.keys(plain).length > 0 ? <Pairs values={plain} /> : null}
      <Mails />
      {all.map(([name, value]) => (is_object(value) ? (
        <Section key={name} id={`h-${name}`} title={health_label(name)}>
          <Pairs values={value} />
        </Section>
      ) : null))}
    </>
  );
}
