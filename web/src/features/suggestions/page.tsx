// Whom should we meet for this need or offer: reasons in words, what is missing, yes or no.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { JsonObject, Listing, Problem, RecordHead, SuggestionLine } from "../../answers";
import { new_key, send } from "../../api";
import { refresh, useGet } from "../../cache";
import { either, pick, t } from "../../language";
import { record_schema } from "../../schema_lookup";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { useSubject } from "./subject";

const decline_reasons = [
  "suggestions.no_sector", "suggestions.no_capacity", "suggestions.no_known",
  "suggestions.no_other",
] as const;

export function SuggestionsPage({ id }: { id: string }): JSX.Element {
  const subject = useSubject(id);
  const got = useGet<Listing<SuggestionLine> & { declined?: DeclinedLine[] }>(`/api/suggestions?for=${encodeURIComponent(id)}`);
  const items = got.value?.items ?? [];
  const schema = subject ? record_schema(subject.type) : undefined;
  const title = subject ? t("suggestions.title_for", { title: subject.title })
    : t("suggestions.title");
  return (
    <>
      <PageHead title={title} sub={t("suggestions.about")} crumb={subject && schema ? (
        <><a href={`/${schema.plural}`}>{pick(schema.labelPlural)}</a> /{" "}
          <a class="num" href={`/${schema.plural}/${id}`}>{subject.code || subject.title}</a></>
      ) : null} />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!got.value && got.loading ? <Loading /> : null}
      {got.value && items.length === 0 ? (
        <Empty title={t("suggestions.none")}><p>{t("suggestions.none_next")}</p></Empty>
      ) : null}
      <ol class="suggestions">
        {items.map((item) => <Suggestion key={item.record.id} item={item} subject={id} />)}
      </ol>
      <Declined subject={id} items={got.value?.declined ?? []} />
    </>
  );
}

type DeclinedLine = { record: RecordHead; reason: string };

/// What was said not to fit, so that it can be taken back.
function Declined({ subject, items }: { subject: string; items: DeclinedLine[] }): JSX.Element | null {
  const [problem, set_problem] = useState<Problem | null>(null);
  if (items.length === 0) return null;
  const undo = async (item: DeclinedLine): Promise<void> => {
    const sent = await send("POST", "/api/suggestions/undo", { subject, other: item.record.id }, { key: new_key() });
    set_problem(sent.ok ? null : sent.problem);
    if (!sent.ok) return;
    refresh();
    toast(t("suggestions.undone", { title: item.record.title }));
  };
  return (
    <Section id="s-declined" title={t("suggestions.was_declined_all")} note={String(items.length)}>
      {problem ? <ProblemNote problem={problem} /> : null}
      <ul class="list">
        {items.map((item) => (
          <li key={item.record.id} class="with-button">
            <span><a href={`/${record_schema(item.record.type)?.plural ?? item.record.type}/${item.record.id}`}>
              {item.record.title}</a><span class="d">{item.reason}</span></span>
            <Button small label={`${t("suggestions.undo")} ${item.record.title}`} onPress={() => undo(item)}>
              {t("suggestions.undo")}</Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Suggestion(props: { item: SuggestionLine; subject: string }): JSX.Element {
  const { item, subject } = props;
  const [declining, set_declining] = useState(false);
  const [reason, set_reason] = useState("");
  const [problem, set_problem] = useState<Problem | null>(null);
  const [key] = useState(new_key);
  const { record } = item;
  const answer = async (action: "accept" | "decline"): Promise<void> => {
    const body: JsonObject = { subject, other: record.id };
    if (action === "decline") body["reason"] = reason;
    const sent = await send("POST", `/api/suggestions/${action}`, body, { key });
    if (!sent.ok) {
      set_problem(sent.problem);
      return;
    }
    set_declining(false);
    set_problem(null);
    refresh();
    toast(t(action === "accept" ? "suggestions.accepted" : "suggestions.declined",
      { title: record.title }));
  };
  const reason_id = `reason-${record.id}`;
  return (
    <li>
      <h2>
        <a href={`/${record_schema(record.type)?.plural ?? record.type}/${record.id}`}>
          {record.title}</a>{" "}
        {item.verdict === "accepted"
          ? <Chip tone="ok">{t("suggestions.was_accepted")}</Chip> : null}
        {item.verdict === "declined"
          ? <Chip tone="ended">{t("suggestions.was_declined")}</Chip> : null}
      </h2>
      <p class="small muted num">{[pick(record_schema(record.type)?.label), record.code,
        t("suggestions.score", { n: Math.round(item.score) }),
        t("suggestions.quality", { n: Math.round(item.quality) })].filter(Boolean).join(" · ")}</p>
      <ul class="reasons">
        {item.reasons.map((line, index) => (
          <li key={index}><Icon name="check" /><span>{either(line.text, line.text_en)}</span></li>
        ))}
        {item.missing.map((line, index) => (
          <li key={`m${index}`} class="lacks"><Icon name="dash" /><span>
            {t("suggestions.missing")}{" "}
            {typeof line === "string" ? line : either(line.text, line.text_en)}</span></li>
        ))}
      </ul>
      {problem ? <ProblemNote problem={problem} /> : null}
      {declining ? (
        <div class="field">
          <label for={reason_id}>{t("suggestions.why_not")}</label>
          <select class="in w-select" id={reason_id} value={reason}
            onChange={(event) => set_reason(event.currentTarget.value)}>
            <option value="">{t("choose")}</option>
            {decline_reasons.map((name) => <option key={name} value={t(name)}>{t(name)}</option>)}
          </select>
        </div>
      ) : null}
      <div class="actions">
        {declining ? (
          <>
            <Button onPress={() => answer("decline")}>{t("suggestions.decline_do")}</Button>
            <Button kind="quiet" onPress={() => set_declining(false)}>{t("close")}</Button>
          </>
        ) : (
          <>
            {item.verdict === "accepted" ? null : (
              <Button label={t("suggestions.accept_named", { title: record.title })}
                onPress={() => answer("accept")}>{t("suggestions.accept")}</Button>
            )}
            {item.verdict === "declined" ? null : (
              <Button kind="quiet" label={t("suggestions.decline_named", { title: record.title })}
                onPress={() => set_declining(true)}>{t("suggestions.decline")}</Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}
