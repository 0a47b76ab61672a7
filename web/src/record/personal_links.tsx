// Personal links of a record for people without an account: to whom, what for, until when, what came back; made here
// and ended here.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem, RecordAnswer } from "../answers";
import { new_key, send } from "../api";
import { refresh, useGet } from "../cache";
import { show_instant } from "../format";
import { either, t } from "../language";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Field } from "../ui/field";
import { Note, ProblemNote, Section } from "../ui/page";
import { Table } from "../ui/table";

type Purpose = { name: string; days: number; label: string; label_en: string };
type Link = {
  id: string; purpose: string; name: string; made_at: string; expires_at: string;
  revoked_at: string | null; opened_at: string | null; answered_at: string | null; answer: string;
};
type Language = { code: string; label: string; label_en: string };
type Links = { purposes: Purpose[]; languages: Language[]; items: Link[] };

export function PersonalLinks({ plural, value }: { plural: string; value: RecordAnswer }): JSX.Element | null {
  const may = value.may?.includes("edit") ?? false;
  const path = `/api/${plural}/${value.id}/personal-links`;
  const got = useGet<Links>(may ? path : null);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [made, set_made] = useState<{ url: string; expires_at: string } | null>(null);
  if (!may) return null;
  const purposes = got.value?.purposes ?? [];
  const items = got.value?.items ?? [];
  const label = (name: string): string => {
    const one = purposes.find((purpose) => purpose.name === name);
    return one ? either(one.label, one.label_en) : name;
  };
  const end = async (id: string): Promise<void> => {
    const answer = await send("DELETE", `${path}/${id}`);
    set_problem(answer.ok ? null : answer.problem);
    if (answer.ok) refresh();
  };
  return (
    <Section id="s-personal-links" title={t("plink.title")} note={t("plink.about")}>
      {problem ? <ProblemNote problem={problem} /> : null}
      {items.length > 0 ? (
        <Table caption={t("plink.title")} rows={items} row_key={(row) => row.id} columns={[
          { key: "who", head: t("plink.who"), class: "who", cell: (row) => (
            <>{row.name}<span class="d">{label(row.purpose)}</span></>) },
          { key: "state", head: t("plink.state"), cell: (row) => <State link={row} /> },
          { key: "end", head: t("plink.end"), cell: (row) => is_open(row)
            ? <Button small onPress={() => end(row.id)} label={`${t("plink.revoke")} ${row.name}`}>{t("plink.revoke")}</Button>
            : <></> },
        ]} />
      ) : null}
      {made ? (
        <Note tone="ok">
          <p><b>{t("plink.made")}</b></p>
          <Field id="link-address" label={t("plink.address")}>
            <input class="in" id="link-address" readOnly value={made.url} onFocus={(event) => event.currentTarget.select()} />
          </Field>
          <p>{t("plink.once", { until: show_instant(made.expires_at) })}</p>
        </Note>
      ) : null}
      {purposes.length > 0 ? <Make path={path} purposes={purposes}
        languages={got.value?.languages ?? []} onMade={set_made} /> : null}
    </Section>
  );
}

function is_open(link: Link): boolean {
  return !link.revoked_at && new Date(link.expires_at).getTime() > Date.now();
}

function State({ link }: { link: Link }): JSX.Element {
  if (link.answered_at) {
    return <><Chip tone="ok">{t("plink.answered")}</Chip><span class="d">{show_instant(link.answered_at)}</span></>;
  }
  if (link.revoked_at) return <Chip tone="ended">{t("plink.revoked")}</Chip>;
  if (!is_open(link)) return <Chip tone="ended">{t("plink.over")}</Chip>;
  return (
    <><Chip tone={link.opened_at ? "info" : "neutral"}>{t(link.opened_at ? "plink.opened" : "plink.waiting")}</Chip>
      <span class="d">{t("plink.until", { until: show_instant(link.expires_at) })}</span></>
  );
}

function Make(props: {
  path: string; purposes: Purpose[]; languages: Language[]; onMade: (made: { url: string; expires_at: string }) => void;
}): JSX.Element {
  const [purpose, set_purpose] = useState(props.purposes[0]?.name ?? "");
  const [name, set_name] = useState("");
  const [language, set_language] = useState("");
  const [key, set_key] = useState(new_key);
  const [problem, set_problem] = useState<Problem | null>(null);
  const make = async (): Promise<void> => {
    const answer = await send<{ url: string; expires_at: string }>("POST", props.path,
      { purpose, name: name.trim(), ...(language ? { language } : {}) }, { key });
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    set_key(new_key());
    set_name("");
    props.onMade(answer.value);
    refresh();
  };
  return (
    <form class="row-fields" onSubmit={(event) => event.preventDefault()}>
      {problem ? <ProblemNote problem={problem} /> : null}
      <Field id="link-purpose" label={t("plink.purpose")}>
        <select class="in" id="link-purpose" value={purpose} onChange={(event) => set_purpose(event.currentTarget.value)}>
          {props.purposes.map((one) => (
            <option key={one.name} value={one.name}>{either(one.label, one.label_en)}</option>))}
        </select>
      </Field>
      <Field id="link-name" label={t("plink.to_whom")}>
        <input class="in" id="link-name" value={name} maxLength={200} autocomplete="off"
          onInput={(event) => set_name(event.currentTarget.value)} />
      </Field>
      <Field id="link-language" label={t("plink.language")}>
        <select class="in" id="link-language" value={language} onChange={(event) => set_language(event.currentTarget.value)}>
          <option value="">{t("plink.vi_en")}</option>
          {props.languages.map((one) => (
            <option key={one.code} value={one.code}>{t("plink.and_english", { name: either(one.label, one.label_en) })}</option>))}
        </select>
      </Field>
      <Button onPress={make}>{t("plink.make")}</Button>
    </form>
  );
}
