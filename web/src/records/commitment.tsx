// A commitment: a personal link by which the counterpart confirms or rejects it.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { JsonObject, Problem } from "../answers";
import { new_key, send } from "../api";
import { refresh } from "../cache";
import { show_instant } from "../format";
import { t } from "../language";
import { PersonalLinks } from "../record/personal_links";
import { Button } from "../ui/button";
import { Note, ProblemNote, Section } from "../ui/page";
import type { OwnProps } from "./index";

type Link = { url: string; expires_at: string };

export function CommitmentParts({ record, value }: OwnProps): JSX.Element | null {
  const [name, set_name] = useState("");
  const [email, set_email] = useState("");
  const [key, set_key] = useState(new_key);
  const [link, set_link] = useState<Link | null>(null);
  const [problem, set_problem] = useState<Problem | null>(null);
  if (!value.may?.includes("edit")) return null;
  const make = async (): Promise<void> => {
    const body: JsonObject = { name: name.trim() };
    if (email.trim()) body["email"] = email.trim();
    const answer = await send<Link>("POST", `/api/${record.plural}/${value.id}/confirmations`,
      body, { key });
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    set_problem(null);
    set_key(new_key());
    set_link(answer.value);
    refresh();
  };
  return (
    <>
    <Section id="s-confirm" title={t("confirm.title")}>
      {problem ? <ProblemNote problem={problem} /> : null}
      <p class="small muted">{t("confirm.text")}</p>
      <form class="row-fields" onSubmit={(event) => event.preventDefault()}>
        <div class="field">
          <label for="confirm-name">{t("confirm.name")}</label>
          <input class="in" id="confirm-name" type="text" maxLength={200} value={name}
            autocomplete="off" onInput={(event) => set_name(event.currentTarget.value)} />
        </div>
        <div class="field">
          <label for="confirm-email">{t("confirm.email")}
            <span class="opt"> ({t("field.optional")})</span></label>
          <input class="in" id="confirm-email" type="email" maxLength={200} value={email}
            autocomplete="off" onInput={(event) => set_email(event.currentTarget.value)} />
        </div>
      </form>
      <Button onPress={make}>{t("confirm.make")}</Button>
      <div role="status">
        {link ? (
          <Note tone="ok">
            <p>{t("confirm.made", { until: show_instant(link.expires_at) })}</p>
            <p><code class="wrap">{link.url}</code></p>
          </Note>
        ) : null}
      </div>
    </Section>
    <PersonalLinks plural={record.plural} value={value} />
    </>
  );
}
