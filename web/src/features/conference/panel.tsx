// What is being placed, and the same choice by two lists for those who do not use the grid.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { pick, t } from "../../language";
import { any_field, record_schema } from "../../schema_lookup";
import { Button } from "../../ui/button";
import { focus_heading } from "../../ui/page";
import type { Placing } from "./left";
import type { Place, Slot } from "./model";

type Props = {
  placing: Placing;
  slots: Slot[];
  places: Place[];
  onPut: (slot: number | null, table: number | null, kind: string) => Promise<void>;
  onClose: () => void;
};

export function PlacePanel({ placing, slots, places, onPut, onClose }: Props): JSX.Element {
  const [slot, set_slot] = useState(String(placing.meeting?.slot ?? ""));
  const [table, set_table] = useState(String(placing.meeting?.table ?? ""));
  const [kind, set_kind] = useState("b2b");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
    return focus_heading;
  }, []);
  const schema = record_schema("meeting");
  const kinds = schema ? any_field(schema, "kind")?.choices ?? [] : [];
  const placed = placing.meeting !== null && placing.meeting.slot !== null;
  const ready = slot !== "" && table !== "";
  return (
    <section class="step-panel" aria-labelledby="place-title" onKeyDown={(event) => {
      if (event.key === "Escape") onClose();
    }}>
      <h2 id="place-title" tabIndex={-1} ref={heading}>
        {t("conference.placing", { name: placing.name })}</h2>
      <p>{t("conference.placing_how")}</p>
      <div class="row-fields">
        <div class="field">
          <label for="place-slot">{t("conference.when")}</label>
          <select class="in" id="place-slot" value={slot}
            onChange={(event) => set_slot(event.currentTarget.value)}>
            <option value="">{t("choose")}</option>
            {slots.filter((item) => item.free).map((item) => (
              <option key={item.number} value={String(item.number)}>
                {item.day} {item.label}</option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="place-table">{t("conference.where")}</label>
          <select class="in" id="place-table" value={table}
            onChange={(event) => set_table(event.currentTarget.value)}>
            <option value="">{t("choose")}</option>
            {places.map((item) => (
              <option key={item.number} value={String(item.number)}>{item.label}</option>
            ))}
          </select>
        </div>
        {placing.wish ? (
          <div class="field">
            <label for="place-kind">{t("conference.kind")}</label>
            <select class="in" id="place-kind" value={kind}
              onChange={(event) => set_kind(event.currentTarget.value)}>
              {kinds.map((choice) => (
                <option key={choice.value} value={choice.value}>{pick(choice.label)}</option>
              ))}
            </select>
          </div>
        ) : null}
      </div>
      <div class="actions">
        <Button onPress={() => (ready ? onPut(Number(slot), Number(table), kind)
          : document.getElementById(slot === "" ? "place-slot" : "place-table")?.focus())}>
          {t("conference.place")}</Button>
        {placed ? <Button onPress={() => onPut(null, null, kind)}>
          {t("conference.take_off")}</Button> : null}
        {placing.meeting
          ? <a class="btn" href={`/meetings/${placing.meeting.id}`}>{t("conference.open_one")}</a>
          : null}
        <Button kind="quiet" onPress={onClose}>{t("close")}</Button>
      </div>
    </section>
  );
}
