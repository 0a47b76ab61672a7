// How one is told: for each kind, on the screen and by mail.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../../answers";
import { send } from "../../api";
import { put, useGet } from "../../cache";
import { show_instant } from "../../format";
import { either, t } from "../../language";
import { Note, ProblemNote, Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { toast } from "../../ui/toast";
import { mail_state, type ByMail, type Choice, type Choices as Ways } from "./model";

const address = "/api/notice-choices";
const mails = { never: "notices.never", morning: "notices.morning", at_once: "notices.at_once" } as const;

export function Choices(): JSX.Element | null {
  const got = useGet<Ways>(address);
  const [problem, set_problem] = useState<Problem | null>(null);
  const ways = got.value;
  if (!ways) return got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null;
  const choose = async (choice: Choice, change: Partial<Choice>): Promise<void> => {
    const { kind, screen, by_mail } = { ...choice, ...change };
    const answer = await send<Ways>("PATCH", address, { kind, screen, by_mail });
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    put(address, answer.value);
    toast(t("notices.saved", { name: either(choice.label, choice.label_en) }));
  };
  const name = (choice: Choice): string => either(choice.label, choice.label_en);
  return (
    <Section id="s-choices" title={t("notices.choices")}>
      {!ways.mail_on ? <p class="small muted">{t("notices.mail_off")}</p> : null}
      <p class="small muted">{ways.address ? t("notices.mail_to", { address: ways.address }) : t("notices.no_address")}</p>
      {ways.trouble ? <Note tone="warn"><p>{t("notices.trouble", {
        at: show_instant(ways.trouble.at), state: mail_state(ways.trouble.state), answer: ways.trouble.answer,
      })}</p></Note> : null}
      {problem ? <ProblemNote problem={problem} /> : null}
      <Table caption={t("notices.choices")} rows={ways.items} row_key={(choice) => choice.kind} columns={[
        { key: "kind", head: t("notices.kind"), class: "first", cell: (choice) => name(choice) },
        { key: "screen", head: t("notices.screen"), label: t("notices.screen"), cell: (choice) => (choice.locked
          ? <span class="muted">{t("notices.stays")}</span>
          : <input type="checkbox" aria-label={t("notices.screen_named", { name: name(choice) })}
              checked={choice.screen}
              onChange={(event) => void choose(choice, { screen: event.currentTarget.checked })} />) },
        { key: "mail", head: t("notices.by_mail"), label: t("notices.by_mail"), cell: (choice) => (
          <select class="in w-select" aria-label={t("notices.by_mail_named", { name: name(choice) })}
            value={choice.by_mail}
            onChange={(event) => void choose(choice, { by_mail: event.currentTarget.value as ByMail })}>
            {(Object.keys(mails) as ByMail[]).map((way) => <option key={way} value={way}>{t(mails[way])}</option>)}
          </select>) },
      ]} />
    </Section>
  );
}
