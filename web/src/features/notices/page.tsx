// One place of notices: what is urgent and unread stands apart; each leads to its record.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { get, send } from "../../api";
import { refresh, useGet } from "../../cache";
import { show_instant } from "../../format";
import { either, t } from "../../language";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { Empty } from "../../ui/empty";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { Choices } from "./choices";
import type { Notice, Notices } from "./model";

async function mark(ids?: string[]): Promise<void> {
  const answer = await send("POST", "/api/notices/read", ids ? { ids } : {});
  if (answer.ok) refresh();
}

export function NoticesPage(): JSX.Element {
  const got = useGet<Notices>("/api/notices");
  const [more, set_more] = useState<{ items: Notice[]; next: string | null } | null>(null);
  const first = got.value;
  const next = more ? more.next : first?.next ?? null;
  const older = async (): Promise<void> => {
    const answer = await get<Notices>(`/api/notices?before=${next}`);
    if (answer.ok) set_more({ items: [...more?.items ?? [], ...answer.value.items], next: answer.value.next });
  };
  const all = [...first?.items ?? [], ...more?.items ?? []];
  const urgent = all.filter((notice) => notice.urgent && !notice.read);
  const rest = all.filter((notice) => !urgent.includes(notice));
  return (
    <>
      <PageHead title={t("bell.none")} sub={t("notices.about")} actions={first && first.unread > 0
        ? <Button onPress={() => mark()}>{t("notices.all_read")}</Button> : null} />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!first && got.loading ? <Loading /> : null}
      {first && all.length === 0 ? <Empty title={t("notices.none")}><p>{t("notices.none_next")}</p></Empty> : null}
      <Group id="s-urgent" title={t("notices.urgent")} items={urgent} />
      <Group id="s-rest" title={t("notices.rest")} items={rest} />
      {next ? <p class="after-table"><Button small onPress={older}>{t("notices.more")}</Button></p> : null}
      <Choices />
    </>
  );
}

function Group(props: { id: string; title: string; items: Notice[] }): JSX.Element | null {
  if (props.items.length === 0) return null;
  return (
    <Section id={props.id} title={props.title} note={String(props.items.length)}>
      <ul class="list">
        {props.items.map((notice) => (
          <li key={notice.id}>
            <a class="t" href={`/${notice.record.plural}/${notice.record.id}`}
              onClick={() => { if (!notice.read) void mark([notice.id]); }}>{notice.record.title}</a>
            {notice.read ? null : <Chip tone={notice.urgent ? "bad" : "info"}>{t("notices.unread")}</Chip>}
            <span class="d">{either(notice.text, notice.text_en)}</span>
            <span class="d num">{notice.record.code} · {show_instant(notice.at)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
