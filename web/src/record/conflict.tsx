// Someone saved first (412): both versions side by side, chosen field by field.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { JsonObject, RecordAnswer } from "../answers";
import { show_instant, show_person } from "../format";
import { kind_of } from "../kinds";
import { lower_first, pick, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { Button } from "../ui/button";
import { focus_heading } from "../ui/page";
import { member, same, values_of } from "./values";

type Props = {
  record: RecordSchema;
  fields: FieldSchema[];
  base: JsonObject;
  mine: JsonObject;
  theirs: RecordAnswer;
  onSettle: (merged: JsonObject, theirs: RecordAnswer) => void;
  onClose: () => void;
};

function who(record: RecordAnswer): string {
  const by = member(record, "changed_by");
  if (typeof by === "object" && by !== null && !Array.isArray(by) && "title" in by) {
    return show_person({ title: String(by["title"]) });
  }
  return t("conflict.someone");
}

export function Conflict(props: Props): JSX.Element {
  const { record, fields, base, mine, theirs } = props;
  const now = values_of(fields, theirs);
  const changed_by_them = fields.filter((f) => !same(f, base[f.name], now[f.name]));
  const both = changed_by_them.filter((f) => !same(f, base[f.name], mine[f.name])
    && !same(f, now[f.name], mine[f.name]));
  const only_theirs = changed_by_them.filter((f) => same(f, base[f.name], mine[f.name]));
  const [keep_theirs, set_keep_theirs] = useState<string[]>([]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    return focus_heading;
  }, []);

  const settle = (): void => {
    const merged: JsonObject = { ...mine };
    for (const field of only_theirs) merged[field.name] = now[field.name] ?? null;
    for (const field of both) {
      if (keep_theirs.includes(field.name)) merged[field.name] = now[field.name] ?? null;
    }
    props.onSettle(merged, theirs);
  };
  const choose = (name: string, take: boolean): void => set_keep_theirs((before) => {
    const rest = before.filter((other) => other !== name);
    return take ? [...rest, name] : rest;
  });
  return (
    <section class="conflict" ref={box} tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t("conflict.title")}</h2>
      <p>{t("conflict.text", {
        person: who(theirs), name: lower_first(pick(record.label)),
        at: show_instant(theirs.changed_at),
      })}</p>
      {both.map((field) => {
        const Show = kind_of(field).Show;
        const theirs_chosen = keep_theirs.includes(field.name);
        return (
          <fieldset class="versions" key={field.name}>
            <legend>{pick(field.label)}</legend>
            <label class="choice">
              <input type="radio" name={`keep-${field.name}`} checked={!theirs_chosen}
                onChange={() => choose(field.name, false)} />
              <span><b>{t("conflict.mine")}</b><span class="d">
                <Show field={field} value={mine[field.name]} /></span></span>
            </label>
            <label class="choice">
              <input type="radio" name={`keep-${field.name}`} checked={theirs_chosen}
                onChange={() => choose(field.name, true)} />
              <span><b>{t("conflict.theirs")}</b><span class="d">
                <Show field={field} value={now[field.name]} /></span></span>
            </label>
          </fieldset>
        );
      })}
      {only_theirs.length > 0 ? (
        <p class="small muted">{t("conflict.only_theirs", {
          fields: only_theirs.map((field) => pick(field.label)).join(", "),
        })}</p>
      ) : null}
      <div class="actions">
        <Button onPress={settle}>{t("conflict.settle")}</Button>
        <Button kind="quiet" onPress={props.onClose}>{t("close")}</Button>
      </div>
    </section>
  );
}
