// Addresses of calendars (RFC 5545) that a phone asks for by itself; each is shown once.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Listing, Problem } from "../../answers";
import { new_key, send } from "../../api";
import { refresh, useGet } from "../../cache";
import { show_instant } from "../../format";
import { t } from "../../language";
import { Button } from "../../ui/button";
import { Note, ProblemNote, Section } from "../../ui/page";
import { toast } from "../../ui/toast";

const scopes = {
  all: "feed.all", own: "feed.own", outbound_delegation: "feed.outbound_delegation",
  inbound_delegation: "feed.inbound_delegation", event: "feed.event", meeting: "feed.meeting",
} as const;
type Scope = keyof typeof scopes;
type Feed = { id: string; scope: Scope; made_at: string };

export function Feeds(): JSX.Element {
  const got = useGet<Listing<Feed>>("/api/calendar-feeds");
  const [scope, set_scope] = useState<Scope>("all");
  const [made, set_made] = useState("");
  const [problem, set_problem] = useState<Problem | null>(null);
  const make = async (): Promise<void> => {
    const answer = await send<{ url?: string }>("POST", "/api/calendar-feeds", { scope },
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
            <span>{t(scopes[feed.scope])}
              <span class="d num">{t("feed.since", { at: show_instant(feed.made_at) })}</span></span>
            <Button small kind="quiet" onPress={() => remove(feed)}
              label={t("feed.remove_named", { name: t(scopes[feed.scope]) })}>
              {t("feed.remove")}</Button>
          </li>
        ))}
      </ul>
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
