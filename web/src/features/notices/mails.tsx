// For the administrator: mails that were refused, came back or wait.
import type { JSX } from "preact";
import { useGet } from "../../cache";
import { show_instant } from "../../format";
import { t } from "../../language";
import { Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { mail_state } from "./model";

type Sent = {
  id: string; state: string; address: string; answer: string; at: string; user: { id: string; title: string };
};

export function Mails(): JSX.Element {
  const got = useGet<{ host: string; items: Sent[] }>("/api/mails");
  const items = got.value?.items ?? [];
  return (
    <Section id="s-mails" title={t("mails.title")} note={String(items.length)}>
      {got.value && !got.value.host ? <p class="small muted">{t("mails.off")}</p> : null}
      {items.length === 0 ? <p class="small muted">{t("mails.none")}</p> : (
        <Table caption={t("mails.title")} rows={items} row_key={(mail) => mail.id} columns={[
          { key: "who", head: t("mails.who"), class: "first",
            cell: (mail) => <a class="t" href={`/users/${mail.user.id}`}>{mail.user.title}</a> },
          { key: "address", head: t("mails.address"), label: t("mails.address"), cell: (mail) => mail.address },
          { key: "state", head: t("mails.state"), label: t("mails.state"),
            cell: (mail) => <>{mail_state(mail.state)}<span class="d num">{show_instant(mail.at)}</span></> },
          { key: "answer", head: t("mails.answer"), label: t("mails.answer"), class: "wrap",
            cell: (mail) => mail.answer },
        ]} />
      )}
    </Section>
  );
}
