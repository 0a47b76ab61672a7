// Somebody withdraws, comes late, or a table closes: what, who, from when; the repair is shown, not published.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { JsonObject } from "../../answers";
import { t } from "../../language";
import { read_time } from "../../typing/time";
import { Button } from "../../ui/button";
import { time_in, type Desk } from "./model";

const kinds = ["withdrawn", "late", "table_closed"] as const;

type Props = {
  desk: Desk;
  refused: string[];
  onRepair: (body: JsonObject) => Promise<unknown>;
  onClose: () => void;
};

/// The event's day at that hour, as an instant; the offset is read off a slot of the day.
function instant_at(desk: Desk, typed: string): string | null {
  const time = read_time(typed);
  const slot = desk.slots.find((one) => !one.past) ?? desk.slots[desk.slots.length - 1];
  if (!time || !slot) return null;
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const shown = time_in(slot.starts, desk.event.zone);
  return new Date(Date.parse(slot.starts) + (minutes(time) - minutes(shown)) * 60_000).toISOString();
}

export function TroublePanel({ desk, refused, onRepair, onClose }: Props): JSX.Element {
  const [kind, set_kind] = useState<(typeof kinds)[number]>("withdrawn");
  const [who, set_who] = useState("");
  const [table, set_table] = useState("");
  const begun = desk.slots.some((slot) => slot.past);
  const first = desk.slots[0];
  const [from, set_from] = useState(time_in(begun ? desk.now : first?.starts ?? desk.now, desk.event.zone));
  const [bad, set_bad] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const guests = desk.guests.filter((guest) => guest.attendance && guest.state !== "withdrawn"
    && guest.state !== "declined");
  const run = async (): Promise<void> => {
    const at = instant_at(desk, from);
    set_bad(at === null);
    const id = kind === "table_closed" ? "trouble-table" : "trouble-who";
    if ((kind === "table_closed" ? table : who) === "") document.getElementById(id)?.focus();
    else if (at === null) document.getElementById("trouble-from")?.focus();
    else await onRepair(kind === "table_closed" ? { kind, table: Number(table), from: at }
      : { kind, party: who, from: at });
  };
  return (
    <section class="step-panel" aria-labelledby="trouble-title" onKeyDown={(event) => {
      if (event.key === "Escape") onClose();
    }}>
      <h2 id="trouble-title" tabIndex={-1} ref={heading}>{t("room.repair")}</h2>
      <p class="small muted">{t("room.repair_text")}</p>
      {refused.length > 0 ? (
        <div class="note bad" role="alert"><div>
          {refused.map((sentence) => <p key={sentence}>{sentence}</p>)}</div></div>
      ) : null}
      <div class="row-fields">
        <div class="field">
          <label for="trouble-kind">{t("room.repair_kind")}</label>
          <select class="in" id="trouble-kind" value={kind} onChange={(event) => {
            const chosen = kinds.find((one) => one === event.currentTarget.value);
            if (chosen) set_kind(chosen);
          }}>
            {kinds.map((one) => <option key={one} value={one}>{t(`room.repair.${one}`)}</option>)}
          </select>
        </div>
        {kind === "table_closed" ? (
          <div class="field">
            <label for="trouble-table">{t("room.repair_where")}</label>
            <select class="in" id="trouble-table" value={table}
              onChange={(event) => set_table(event.currentTarget.value)}>
              <option value="">{t("choose")}</option>
              {desk.tables.map((one) => (
                <option key={one.number} value={String(one.number)}>{one.name}</option>
              ))}
            </select>
          </div>
        ) : (
          <div class="field">
            <label for="trouble-who">{t("room.repair_who")}</label>
            <select class="in" id="trouble-who" value={who}
              onChange={(event) => set_who(event.currentTarget.value)}>
              <option value="">{t("choose")}</option>
              {guests.map((guest) => (
                <option key={guest.party} value={guest.party}>{guest.name}</option>
              ))}
            </select>
          </div>
        )}
        <div class={`field ${bad ? "is-bad" : ""}`}>
          <label for="trouble-from">
            {kind === "late" ? t("room.repair_at") : t("room.repair_from")}</label>
          <input class="in" id="trouble-from" inputMode="numeric" autocomplete="off" value={from}
            aria-invalid={bad || undefined}
            onInput={(event) => set_from(event.currentTarget.value)} />
        </div>
      </div>
      <div class="actions">
        <Button kind="main" onPress={run}>{t("room.repair_do")}</Button>
        <Button kind="quiet" onPress={onClose}>{t("close")}</Button>
      </div>
    </section>
  );
}
