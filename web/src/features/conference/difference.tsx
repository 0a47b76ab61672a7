// What publishing would change: old struck, new bold, who will be told. Publishing is its own press.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../../answers";
import { new_key } from "../../api";
import { t } from "../../language";
import type { TextKey } from "../../texts";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { publish } from "./act";
import { reason_text, spot_named, time_in, type Change, type Desk, type Names } from "./model";

const shown_at_first = 12;

type Props = { id: string; desk: Desk; names: Names; onProblem: (problem: Problem | null) => void };

export function Differences({ id, desk, names, onProblem }: Props): JSX.Element {
  const [all, set_all] = useState(false);
  const [key, set_key] = useState(new_key);
  const count = (kind: Change["kind"]): number =>
    desk.changes.filter((change) => change.kind === kind).length;
  const order = ["dropped", "moved", "added", "changed"];
  const changes = [...desk.changes].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const shown = all ? changes : changes.slice(0, shown_at_first);
  const do_publish = async (): Promise<void> => {
    const answer = await publish(id, desk, key);
    set_key(new_key());
    onProblem(answer.ok ? null : answer.problem);
    if (answer.ok)
      toast(t("room.published", { n: answer.value.changed, told: answer.value.told.length }));
  };
  return (
    <Section id="room-diff" title={t("room.diff")} note={String(desk.changes.length)}>
      {desk.troubles.length > 0 ? (
        <ul class="diff room-troubles" aria-label={t("room.happened")}>
          {desk.troubles.map((trouble, index) => (
            <li key={index}><Icon name="warn" /><span>
              {t(`room.trouble.${trouble.kind}` as TextKey, {
                name: trouble.name, from: trouble.from ? time_in(trouble.from, desk.event.zone) : "",
              })}</span></li>
          ))}
        </ul>
      ) : null}
      <p class="small">{desk.changes.length === 0 ? t("room.diff_none") : t("room.diff_count", {
        added: count("added"), moved: count("moved"), dropped: count("dropped"),
        told: desk.concerned.length,
      })}</p>
      {shown.length > 0 ? (
        <ul class="diff">
          {shown.map((change) => <Line key={change.item} change={change} desk={desk} names={names} />)}
        </ul>
      ) : null}
      {changes.length > shown.length ? (
        <Button kind="quiet" small onPress={() => set_all(true)}>
          {t("room.more", { n: changes.length })}</Button>
      ) : null}
      {desk.changes.length > 0 || desk.troubles.length > 0 ? (
        <>
          {desk.concerned.length > 0 ? (
            <details class="room-told">
              <summary>{t("room.told")}: {desk.concerned.length}</summary>
              <p class="small">{desk.concerned.map((party) => names.name(party)).join(", ")}</p>
            </details>
          ) : null}
          <div class="actions">
            <Button kind="main" onPress={do_publish}>
              {t("room.publish_now", { n: desk.concerned.length })}</Button>
          </div>
        </>
      ) : null}
    </Section>
  );
}

function Line({ change, desk, names }: { change: Change; desk: Desk; names: Names }): JSX.Element {
  const item = desk.items.find((one) => one.id === change.item);
  const reason = item?.reason;
  return (
    <li>
      <Icon name={change.kind === "dropped" ? "x" : change.kind === "added" ? "plus" : "right"} />
      <span>
        {item ? names.of(item) : change.item}:{" "}
        {change.before ? <del>{spot_named(desk, change.before)}</del> : null}
        {change.before && change.kind === "moved" ? " → " : " "}
        {change.kind === "dropped" ? <ins>{t("room.dropped")}</ins>
          : change.kind === "changed" ? <ins>{t("room.changed")}</ins>
            : <ins>{spot_named(desk, change.after)}</ins>}
        {change.kind === "dropped" && reason
          ? <span class="d">{reason_text(reason)}</span> : null}
      </span>
    </li>
  );
}
