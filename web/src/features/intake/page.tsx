// A pasted letter becomes the draft of a record: the text at the left with what was found in it, the fields at the
// right, each to be taken or left. Nothing is saved here.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../../answers";
import { send } from "../../api";
import { either, lower_first, pick, t } from "../../language";
import { drafted_from_letters, hand_over_letter } from "../../record/pasted";
import { navigate } from "../../router";
import type { RecordSchema } from "../../schema";
import { field_label, record_schema } from "../../schema_lookup";
import { keep_draft, kept_draft } from "../../session";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Field } from "../../ui/field";
import { Note, PageHead, ProblemNote } from "../../ui/page";
import { draft_of, excerpt, stretches, toggled, type IntakeAnswer, type Proposal } from "./model";

export function IntakePage({ record }: { record: RecordSchema }): JSX.Element {
  const [text, set_text] = useState("");
  const [answer, set_answer] = useState<IntakeAnswer | null>(null);
  const [problem, set_problem] = useState<Problem | null>(null);
  const place = `${record.plural}/moi`;

  const read = async (): Promise<void> => {
    const got = await send<IntakeAnswer>("POST", `/api/intake/${record.plural}/read`, { text });
    set_problem(got.ok ? null : got.problem);
    if (got.ok) set_answer(got.value);
  };
  const take = (): void => {
    if (!answer) return;
    const own = record.type === "source_document";
    const values = draft_of(answer.items, false);
    const letter = draft_of(answer.items, true);
    keep_draft(place, null);
    hand_over_letter(own
      ? { plural: record.plural, values: { kind: "letter", ...values, original: answer.text }, letter: null }
      : { plural: record.plural, values,
        letter: { title: t("intake.letter"), ...letter, original: answer.text } });
    navigate(`/${record.plural}/moi`);
  };
  if (!drafted_from_letters.includes(record.plural)) return <Empty title={t("notfound")} />;
  const refused = problem?.fields?.find((one) => one.field === "text");
  return (
    <>
      <PageHead title={t("intake.title", { name: lower_first(pick(record.label)) })} sub={t("intake.about")}
        crumb={<a href={`/${record.plural}`}>{pick(record.labelPlural)}</a>} />
      {kept_draft(place) ? <Note tone="warn"><p>{t("intake.draft_there")}</p></Note> : null}
      {problem && !refused ? <ProblemNote problem={problem} /> : null}
      {answer === null ? (
        <>
          <Field id="letter" label={t("intake.paste")} hint={t("intake.hint")} wide
            error={refused ? either(refused.text, refused.text_en) : undefined}>
            <textarea class="in intake-paste" id="letter" rows={16} value={text}
              aria-describedby={refused ? "letter-hint letter-error" : "letter-hint"}
              onInput={(event) => set_text(event.currentTarget.value)} />
          </Field>
          <div class="actions form-end"><Button kind="main" onPress={read}>{t("intake.read")}</Button></div>
        </>
      ) : (
        <Confirm record={record} answer={answer} on_change={(items) => set_answer({ ...answer, items })}
          on_take={take} on_again={() => set_answer(null)} />
      )}
    </>
  );
}

function Confirm(props: {
  record: RecordSchema; answer: IntakeAnswer; on_change: (items: Proposal[]) => void;
  on_take: () => void; on_again: () => void;
}): JSX.Element {
  const { record, answer, on_change } = props;
  const [at, set_at] = useState(-1);
  const look = (index: number): void => {
    set_at(index);
    requestAnimationFrame(() => document.querySelector(".intake-text mark.on")
      ?.scrollIntoView({ block: "nearest" }));
  };
  /// From the marked passage to the value that was read there.
  const find = (index: number): void => {
    set_at(index);
    document.getElementById(`intake-${index}`)?.focus();
  };
  const part = (of_letter: boolean): JSX.Element | null => {
    const there = answer.items.some((item) => item.of_letter === of_letter);
    if (!there) return null;
    const schema = of_letter ? record_schema("source_document") : record;
    return (
      <fieldset class="field intake-part">
        <legend class="lab">{t(of_letter ? "intake.letter_part" : "intake.record_part")}</legend>
        <ul class="list">
          {answer.items.map((item, index) => (item.of_letter === of_letter && schema ? (
            <li key={index} onMouseEnter={() => look(index)} onFocusIn={() => look(index)}>
              <label class="choice">
                <input type="checkbox" id={`intake-${index}`} checked={item.taken}
                  onChange={() => on_change(toggled(answer.items, index))} />
                <span><span class="d">{field_label(schema, item.field)}</span>
                  {either(item.show, item.show_en)}
                  <Excerpt text={answer.text} item={item} /></span>
              </label>
            </li>
          ) : null))}
        </ul>
      </fieldset>
    );
  };
  return (
    <>
      <p class="small muted">{t("intake.by_eye")}</p>
      <div class="intake">
        <div class="intake-letter">
          <h2>{t("intake.letter")}</h2>
          <p class="intake-text" tabIndex={0} role="region" aria-label={t("intake.letter")}>
            {stretches(answer.text, answer.items).map((one, index) => one.items.length === 0 ? one.text : (
              <mark key={index} class={mark_class(one.items, answer.items, at)}
                onClick={() => find(one.items[0] ?? -1)}>{one.text}</mark>))}
          </p>
        </div>
        <div>
          <h2>{t("intake.found", { n: answer.items.length })}</h2>
          {answer.items.length === 0 ? <p>{t("intake.none")}</p> : null}
          {part(false)}{part(true)}
          <div class="actions form-end">
            <Button kind="main" onPress={props.on_take}>{t("intake.take")}</Button>
            <Button onPress={props.on_again}>{t("intake.again")}</Button>
          </div>
        </div>
      </div>
    </>
  );
}

/// On a narrow screen the letter is far above its values: the words around the passage stand with each.
function Excerpt({ text, item }: { text: string; item: Proposal }): JSX.Element | null {
  if (item.to <= item.from) return null;
  const { before, passage, after } = excerpt(text, item.from, item.to);
  return <span class="d intake-excerpt">{before}<mark>{passage}</mark>{after}</span>;
}

function mark_class(covering: number[], items: Proposal[], at: number): string {
  const taken = covering.some((index) => items[index]?.taken);
  return `${taken ? "" : "left"} ${covering.includes(at) ? "on" : ""}`.trim();
}
