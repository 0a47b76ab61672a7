// Addresses of calendars (RFC 5545) that a phone asks for by itself; each is shown once.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Listing, Problem } from "../../answers";
import { new_key, send } from "../../api";
import { refresh, useGet } from "../../cache";
import { show_instant } from "../../format";
import { kind_of } from "../../kinds";
import { either, t } from "../../language";
import type { FieldSchema } from "../../schema";
import { texts } from "../../texts";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Note, ProblemNote, Section } from "../../ui/page";
import { toast } from "../../ui/toast";

const province_field: FieldSchema = {
  name: "province", kind: "code", list: "provinces", label: texts["feed.place"],
};
const of_province = "province:";
const scopes = {
  all: "feed.all", own: "feed.own", outbound_delegation: "feed.outbound_delegation",
  inbound_delegation: "feed.inbound_delegation", event: "feed.event", meeting: "feed.meeting",
  province: "feed.province",
} as const;
type Scope = keyof typeof scopes;
type Feed = { id: string; scope: string; scope_label: string; scope_label_en: string; made_at: string };

/// What an address holds, in words; the server names the province.
function scope_words(feed: Feed): string {
  return feed.scope.startsWith(of_province) ? either(feed.scope_label, feed.scope_label_en)
    : t(scopes[feed.scope as Scope]);
}

export function Feeds(): JSX.Element {
  const got = useGet<Listing<Feed>>("/api/calendar-feeds");
  const [scope, set_scope] = useState<Scope>("all");
  const [province, set_province] = useState("");
  const [made, set_made] = useState("");
  const [problem, set_problem] = useState<Problem | null>(null);
  const make = async (): Promise<void> => {
    const wanted = scope === "province" ? of_province + province : scope;
    const answer = await send<{ url?: string }>("POST", "/api/calendar-feeds", { scope: wanted },
      { key: new_key() });
    set_problem(answer.ok ? null : answer.problem);
    if (answer.ok) set_made(answer.value.url ?? "");
    refresh();
  };
  const remove = async (feed: Feed): Promise<void> => {
    const answer = await send("DELETE", `/api/calendar-feeds/${feed.id}`);
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    set_made("");
    refresh();
    toast(t("feed.removed"));
  };
  const Edit = kind_of(province_field).Edit;
  const items = got.value?.items ?? [];
  return (
    <Section id="s-feeds" title={t("feed.title")} class="no-print">
      <p class="small muted">{t("feed.about")}</p>
      {problem ? <ProblemNote problem={problem} /> : null}
      {made ? (
        <Note tone="ok">
          <p>{t("feed.made")}</p>
          <input class="in" readOnly aria-label={t("feed.url")} value={made}
            onFocus={(event) => event.currentTarget.select()} />
        </Note>
      ) : null}
      <ul class="list">
        {items.map((feed) => (
          <li key={feed.id} class="with-button">
            <span>{scope_words(feed)}
              <span class="d num">{t("feed.since", { at: show_instant(feed.made_at) })}</span></span>
            <Button small kind="quiet" onPress={() => remove(feed)}
              label={t("feed.remove_named", { name: scope_words(feed) })}>
              {t("feed.remove")}</Button>
          </li>
        ))}
      </ul>
      {scope === "province" ? (
        <Field id="feed-province" label={t("feed.place")} hint={t("hint.find")}>
          <Edit field={province_field} id="feed-province" value={province || null}
            describedBy="feed-province-hint"
            onChange={(value) => set_province(typeof value === "string" ? value : "")} />
        </Field>
      ) : null}
      <div class="field">
        <label for="feed-scope">{t("feed.scope")}</label>
        <div class="row">
          <select class="in w-select" id="feed-scope" value={scope}
            onChange={(event) => set_scope(event.currentTarget.value as Scope)}>
            {(Object.keys(scopes) as Scope[]).map((name) => (
              <option key={name} value={name}>{t(scopes[name])}</option>))}
          </select>
          <Button small onPress={make}>{t("feed.make")}</Button>
        </div>
      </div>
    </Section>
  );
}
