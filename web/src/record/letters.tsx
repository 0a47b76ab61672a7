// Letters drafted from a record: those there are, and templates for more.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem, RecordAnswer, RecordLine } from "../answers";
import { new_key, send } from "../api";
import { refresh, useGet } from "../cache";
import { either, t } from "../language";
import { navigate } from "../router";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { ProblemNote, Section } from "../ui/page";
import { toast } from "../ui/toast";

type LetterTemplate = { code: string; name: string; name_en: string; kind: string; own: boolean };
type LettersAnswer = { items: RecordLine[]; templates: LetterTemplate[] };

export function Letters(props: { plural: string; value: RecordAnswer }): JSX.Element | null {
  const url = `/api/${props.plural}/${props.value.id}/letters`;
  const got = useGet<LettersAnswer>(url);
  const items = got.value?.items ?? [];
  const templates = got.value?.templates ?? [];
  if (!got.problem && items.length === 0 && templates.length === 0) return null;
  return (
    <Section id="s-letters" title={t("letter.title")}
      note={items.length > 0 ? String(items.length) : null}>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {items.length === 0 ? <p class="small muted">{t("letter.none")}</p> : null}
      <ul class="list">
        {items.map((item) => (
          <li key={item.id} class="with-button">
            <span><a class="t" href={`/letters/${item.id}`}>{item.title}</a>
              <span class="d num">{item.code} {item.state_label
                ? <Chip tone={item.tone}>{either(item.state_label, item.state_label_en)}</Chip>
                : null}</span></span>
            <Downloads id={item.id} title={item.title} />
          </li>
        ))}
      </ul>
      {templates.length > 0 ? <Draft url={url} templates={templates} /> : null}
    </Section>
  );
}

/// The same letter twice: to be changed, and to be printed.
export function Downloads(props: { id: string; title: string }): JSX.Element {
  const one = (ending: "docx" | "pdf"): JSX.Element => (
    <a class="btn s" href={`/api/letters/${props.id}/document.${ending}`} download>
      <Icon name="download" />{ending.toUpperCase()}<span class="vh"> {props.title}</span></a>
  );
  return <span class="actions">{one("docx")}{one("pdf")}</span>;
}

function Draft(props: { url: string; templates: LetterTemplate[] }): JSX.Element {
  const [template, set_template] = useState(props.templates[0]?.code ?? "");
  const [problem, set_problem] = useState<Problem | null>(null);
  const draft = async (): Promise<void> => {
    const answer = await send<RecordAnswer>("POST", props.url, { template }, { key: new_key() });
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    refresh();
    toast(t("letter.drafted", { title: answer.value.title }));
    navigate(`/letters/${answer.value.id}`);
  };
  return (
    <div class="field after-table">
      {problem ? <ProblemNote problem={problem} /> : null}
      <label for="letter-template">{t("letter.choose")}</label>
      <div class="row">
        <select class="in w-select" id="letter-template" value={template}
          onChange={(event) => set_template(event.currentTarget.value)}>
          {props.templates.map((one) => (
            <option key={one.code} value={one.code}>
              {either(one.name, one.name_en)}{one.own ? ` (${t("letter.own")})` : ""}</option>))}
        </select>
        <Button small icon="doc" onPress={draft}>{t("letter.draft")}</Button>
        <a class="small" href="/mau-van-ban">{t("forms.title")}</a>
      </div>
    </div>
  );
}
