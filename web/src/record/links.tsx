// Links to any other record, in both directions.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LinkLine, Listing, Problem } from "../answers";
import { new_key, send } from "../api";
import { refresh, useGet } from "../cache";
import { find_records } from "../kinds/ref";
import { either, pick, t } from "../language";
import type { RecordSchema } from "../schema";
import { record_schema } from "../schema_lookup";
import { Combobox } from "../ui/combobox";
import { Icon } from "../ui/icon";
import { ProblemNote, Section } from "../ui/page";
import { toast } from "../ui/toast";

export function Links(props: {
  record: RecordSchema; id: string; may_link: boolean;
}): JSX.Element | null {
  const url = `/api/${props.record.plural}/${props.id}/links`;
  const got = useGet<Listing<LinkLine>>(url);
  const [problem, set_problem] = useState<Problem | null>(null);
  const items = got.value?.items ?? [];
  const add = async (id: string, title: string): Promise<void> => {
    const answer = await send("POST", url, { to: id }, { key: new_key() });
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    refresh();
    toast(t("links.added", { title }));
  };
  const remove = async (link: LinkLine): Promise<void> => {
    const answer = await send("DELETE", `${url}/${link.other ?? link.id}`);
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    refresh();
    toast(t("links.removed", { title: link.title }));
  };
  if (items.length === 0 && !props.may_link) return null;
  return (
    <Section id="s-links" title={t("links.title")}
      note={items.length > 0 ? String(items.length) : null}>
      {problem ? <ProblemNote problem={problem} /> : null}
      <ul class="list">
        {items.map((link) => (
          <li key={link.id} class="with-button">
            <span>
              <a href={`/${link.plural}/${link.id}`}>{link.title}</a>
              <span class="d">{[pick(record_schema(link.type)?.label),
                either(link.state_label, link.state_label_en), link.note ?? ""]
                .filter(Boolean).join(" · ")}</span>
            </span>
            {props.may_link ? (
              <button type="button" class="icon-btn" onClick={() => void remove(link)}
                aria-label={t("links.remove", { title: link.title })}><Icon name="x" /></button>
            ) : null}
          </li>
        ))}
      </ul>
      {props.may_link ? (
        <div class="field">
          <label for="link-to">{t("links.add")}</label>
          <Combobox id="link-to" shown="" clear_after find={(words) => find_records([], words)}
            onChoose={(option) => void add(option.value, option.label)} />
        </div>
      ) : null}
    </Section>
  );
}
