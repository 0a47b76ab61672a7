// The form of one outcome. Ctrl+Enter saves, Esc leaves.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { JsonObject, Problem } from "../../answers";
import { new_key, send } from "../../api";
import { refresh } from "../../cache";
import { either, t } from "../../language";
import { today } from "../../session";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { ProblemNote } from "../../ui/page";
import { toast } from "../../ui/toast";
import type { Item, Names } from "./model";

const weeks_for_next_step = 4;

function weeks_later(date: string, weeks: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

type Props = { item: Item; names: Names; version: number; onClose: () => void };

export function OutcomeForm({ item, names, version, onClose }: Props): JSX.Element {
  const [held, set_held] = useState(true);
  const [absent, set_absent] = useState("");
  const [note, set_note] = useState("");
  const [next, set_next] = useState("");
  const [owner, set_owner] = useState(item.guests[0] ?? "");
  const [due, set_due] = useState(weeks_later(today(), weeks_for_next_step));
  const [key, set_key] = useState(new_key);
  const [problem, set_problem] = useState<Problem | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const error = (...fields: string[]): string | undefined => {
    const found = (problem?.fields ?? []).find((field) => fields.includes(field.field));
    return found ? either(found.text, found.text_en) : undefined;
  };
  const save = async (): Promise<void> => {
    const body: JsonObject = { result: held ? "held" : "absent", note: note.trim() };
    if (!held) body["absent"] = absent;
    if (held && next.trim()) Object.assign(body, { next_step: next.trim(), next_owner: owner, next_due: due });
    const answer = await send<{ commitment: unknown }>("POST", `/api/meetings/${item.id}/outcome`,
      body, { version, key });
    set_key(new_key());
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    toast(answer.value.commitment ? t("room.outcome.saved_commitment") : t("room.outcome.saved"));
    refresh();
    onClose();
  };
  return (
    <section class="step-panel" aria-labelledby="outcome-title" onKeyDown={(event) => {
      if (event.key === "Escape") onClose();
      if (event.key === "Enter" && event.ctrlKey) void save();
    }}>
      <h2 id="outcome-title" tabIndex={-1} ref={heading}>
        {t("room.outcome_named", { name: names.of(item) })}</h2>
      {problem && !problem.fields?.length ? <ProblemNote problem={problem} /> : null}
      <Field id="out-result" label={t("room.outcome.result")} group>
        <span class="room-views">
          <label><input type="radio" name="out-result" checked={held}
            onChange={() => set_held(true)} /> {t("room.outcome.held")}</label>
          <label><input type="radio" name="out-result" checked={!held}
            onChange={() => set_held(false)} /> {t("room.outcome.absent")}</label>
        </span>
      </Field>
      {held ? null : (
        <Field id="out-absent" label={t("room.outcome.who_absent")} error={error("absent")}>
          <Parties id="out-absent" item={item} names={names} value={absent} onChange={set_absent} empty />
        </Field>
      )}
      <Field id="out-note" label={t("room.outcome.note")} optional={!held} error={error("note", "our_note")} wide>
        <textarea class="in" id="out-note" rows={3} value={note}
          onInput={(event) => set_note(event.currentTarget.value)} />
      </Field>
      {held ? (
        <Field id="out-next" label={t("room.outcome.next")} hint={t("room.outcome.next_hint")} optional wide
          error={error("next_step", "title")}>
          <input class="in" id="out-next" value={next}
            onInput={(event) => set_next(event.currentTarget.value)} />
        </Field>
      ) : null}
      {held && next.trim() ? (
        <div class="row-fields">
          <Field id="out-owner" label={t("room.outcome.owner")} error={error("next_owner", "owner_party")}>
            <Parties id="out-owner" item={item} names={names} value={owner} onChange={set_owner} />
          </Field>
          <Field id="out-due" label={t("room.outcome.due")} error={error("next_due", "due")}>
            <input class="in" id="out-due" type="date" value={due}
              onInput={(event) => set_due(event.currentTarget.value)} />
          </Field>
        </div>
      ) : null}
      <div class="actions">
        <Button kind="main" onPress={save}>{t("room.outcome.save")}</Button>
        <Button kind="quiet" onPress={onClose}>{t("close")}</Button>
      </div>
    </section>
  );
}

function Parties(props: {
  id: string; item: Item; names: Names; value: string; empty?: boolean; onChange: (party: string) => void;
}): JSX.Element {
  return (
    <select class="in" id={props.id} value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}>
      {props.empty ? <option value="">{t("choose")}</option> : null}
      {props.item.guests.map((party) => (
        <option key={party} value={party}>{props.names.name(party)}</option>
      ))}
    </select>
  );
}
