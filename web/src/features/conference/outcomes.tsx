// What came of each meeting, in one minute: held or absent, a note, the next step that becomes a commitment.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useGet } from "../../cache";
import type { RecordAnswer } from "../../answers";
import { t } from "../../language";
import { record_schema, state_of } from "../../schema_lookup";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { Empty } from "../../ui/empty";
import { Loading, PageHead, ProblemNote } from "../../ui/page";
import { Table } from "../../ui/table";
import { Names, spot_named, type Item } from "./model";
import { OutcomeForm } from "./outcome";
import { RoomTabs, type PartProps } from "./page";

export function OutcomesPage({ id, desk, crumb }: PartProps): JSX.Element {
  const [chosen, set_chosen] = useState<string | null>(null);
  const [all, set_all] = useState(false);
  const names = new Names(desk);
  const over = (item: Item): boolean => item.state === "held" || item.state === "absent";
  const published = desk.items.filter((item) => item.published && item.is_meeting);
  const rows = published.filter((item) => all || item.past).sort((a, b) =>
    Number(over(a)) - Number(over(b)) || (a.published?.slot ?? 0) - (b.published?.slot ?? 0)
    || (a.published?.table ?? 0) - (b.published?.table ?? 0));
  const item = published.find((one) => one.id === chosen) ?? null;
  return (
    <>
      <PageHead title={t("room.outcomes_for", { title: desk.event.title })} crumb={crumb}
        sub={t("room.outcomes_count", { done: published.filter(over).length, all: published.length })} />
      <RoomTabs id={id} here="ket-qua" />
      {item ? <Chosen item={item} names={names} onClose={() => set_chosen(null)} /> : null}
      <div class="room-tools">
        <label class="room-all"><input type="checkbox" checked={all}
          onChange={(event) => set_all(event.currentTarget.checked)} /> {t("room.outcomes_all")}</label>
      </div>
      {rows.length === 0 ? <Empty title={t("room.outcomes_none")} /> : (
        <Table caption={t("room.tab.outcomes")} class="room-list" rows={rows} row_key={(one) => one.id}
          columns={[
            { key: "where", head: t("room.slot"), cell: (one) => spot_named(desk, one.published) },
            { key: "what", head: t("room.what"), cell: (one) => (
              <><a class="t" href={`/meetings/${one.id}`}>{names.of(one)}</a>
                <span class="d">{one.title}</span></>
            ) },
            { key: "state", head: t("room.people.state"), label: t("room.people.state"), cell: (one) => {
              const state = state_of(record_schema("meeting"), one.state);
              return state ? <Chip tone={state.tone}>{state.label}</Chip> : null;
            } },
            { key: "do", head: t("room.outcome"), hidden_head: true, right: true, cell: (one) => (
              over(one) ? null : (
                <Button small label={t("room.outcome_named", { name: names.of(one) })}
                  onPress={() => set_chosen(one.id)}>{t("room.outcome")}</Button>
              )
            ) },
          ]} />
      )}
    </>
  );
}

/// The record's own version goes with the outcome.
function Chosen({ item, names, onClose }: { item: Item; names: Names; onClose: () => void }): JSX.Element {
  const record = useGet<RecordAnswer>(`/api/meetings/${item.id}`);
  if (record.problem) return <ProblemNote problem={record.problem} retry={record.reload} />;
  if (!record.value) return <Loading />;
  return <OutcomeForm key={item.id} item={item} names={names} version={record.value.version}
    onClose={onClose} />;
}
