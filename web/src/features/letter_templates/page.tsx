// The forms of letters: the wording in use, to be changed in Word; the office's own from its file; the names to write in.
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Listing, Problem, RecordAnswer } from "../../answers";
import { new_key, send } from "../../api";
import { refresh, useGet } from "../../cache";
import { either, pick, t } from "../../language";
import { navigate } from "../../router";
import { record_schema } from "../../schema_lookup";
import { type_allows } from "../../session";
import { Chip } from "../../ui/chip";
import { Icon } from "../../ui/icon";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { toast } from "../../ui/toast";

type Name = { name: string; in: string; label: string; label_en: string };
type Form = {
  code: string; name: string; name_en: string; types: string[];
  own: { id: string; title: string } | null; names: Name[];
};

export function LetterTemplatesPage(): JSX.Element {
  const got = useGet<Listing<Form>>("/api/letter-forms");
  const items = got.value?.items ?? [];
  const groups = [...new Set(items.map((form) => form.types[0] ?? ""))];
  return (
    <>
      <PageHead title={t("forms.title")} sub={t("forms.about")}
        actions={<a class="btn" href="/letter-templates">{t("forms.own_list")}</a>} />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!got.value && got.loading ? <Loading /> : null}
      {groups.map((type) => (
        <Section key={type} id={`s-${type}`} title={pick(record_schema(type)?.label) || type}>
          <ul class="list">
            {items.filter((form) => form.types[0] === type).map((form) => <Line key={form.code} form={form} />)}
          </ul>
          <Names names={items.find((form) => form.types[0] === type)?.names ?? []} />
        </Section>
      ))}
    </>
  );
}

function Line({ form }: { form: Form }): JSX.Element {
  const name = either(form.name, form.name_en);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [sending, set_sending] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const upload = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    set_problem(null);
    set_sending(true);
    const answer = await send<RecordAnswer>("POST", `/api/letter-forms/${form.code}/docx`, undefined,
      { file, key: new_key() });
    set_sending(false);
    if (box.current) box.current.value = "";
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    refresh();
    toast(t("forms.read", { name }));
    navigate(`/letter-templates/${answer.value.id}`);
  };
  const id = `docx-${form.code}`;
  return (
    <li>
      <div class="with-button">
        <span>{name}
          <span class="d">{form.own
            ? <><Chip tone="ok">{t("forms.own")}</Chip>{" "}
              <a href={`/letter-templates/${form.own.id}`}>{form.own.title}</a></>
            : t("forms.common")}</span></span>
        <span class="actions">
          <a class="btn s" href={`/api/letter-forms/${form.code}/document.docx`} download>
            <Icon name="download" />{t("forms.download")}<span class="vh"> {name}</span></a>
          {type_allows("letter_template", "create") ? (
            <>
              <input class="vh" id={id} type="file" ref={box}
                accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                onChange={(event) => void upload(event.currentTarget.files?.[0])} />
              <label for={id} class="btn s"><Icon name="plus" />{t("forms.upload")}<span class="vh"> {name}</span></label>
            </>
          ) : null}
        </span>
      </div>
      <span role="status" class="small muted">{sending ? t("forms.sending") : ""}</span>
      {problem ? <ProblemNote problem={problem} listed /> : null}
    </li>
  );
}

/// What may stand in braces; the rows of a table under the name of their loop.
function Names({ names }: { names: Name[] }): JSX.Element {
  const lists = [...new Set(names.map((one) => one.in))];
  return (
    <details>
      <summary>{t("forms.names")}</summary>
      {lists.map((list) => (
        <p key={list} class="small">
          {list ? <><b class="num">{`{each ${list}} … {end}`}</b>: </> : null}
          {names.filter((one) => one.in === list).map((one) => (
            <span key={one.name}><code>{`{${one.name}}`}</code> {either(one.label, one.label_en)}; </span>))}
        </p>
      ))}
    </details>
  );
}

/// On the page of an own template: its file, and what its marks say.
export function LetterTemplateParts({ value }: { value: RecordAnswer }): JSX.Element {
  return (
    <Section id="s-template" title={t("forms.file")}
      more={<a href="/mau-van-ban">{t("forms.title")}</a>}>
      <p><a class="btn s" href={`/api/letter-templates/${value.id}/document.docx`} download>
        <Icon name="download" />{t("forms.download")}</a></p>
      <p class="small muted">{t("forms.marks")} {t("letter.marks")}</p>
    </Section>
  );
}
