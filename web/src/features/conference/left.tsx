// What has no place, each with its reason and a way to place it by hand.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../language";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { reason_text, type Desk, type Item, type Names } from "./model";

const shown_at_first = 10;

export function Left({ desk, names, onTry }: {
  desk: Desk; names: Names; onTry: (item: Item) => void;
}): JSX.Element {
  const [all, set_all] = useState(false);
  const left = desk.items.filter((item) => !item.seat);
  const planned = desk.items.some((item) => item.seat);
  const shown = all ? left : left.slice(0, shown_at_first);
  return (
    <Section id="room-left" title={t("room.left")}
      note={left.length > 0 && planned ? t("room.left_note", { n: left.length }) : null}>
      {left.length === 0 ? <Empty title={t("room.left_none")} /> : null}
      {left.length > 0 && !planned ? <Empty title={t("room.left_unplanned")} /> : null}
      {left.length > 0 && planned ? (
        <>
          <Table caption={t("room.left")} rows={shown} row_key={(item) => item.id} columns={[
            { key: "what", head: t("room.what"), cell: (item) => (
              <><a class="t" href={`/${item.is_meeting ? "meetings" : "wishes"}/${item.id}`}>
                {names.of(item)}</a>
                <span class="d"><span class="num">{item.code}</span> · {item.title}</span></>
            ) },
            { key: "why", head: t("room.why"), label: t("room.why"),
              cell: (item) => reason_text(item.reason) || "–" },
            { key: "try", head: t("room.try"), hidden_head: true, right: true, cell: (item) => (
              <Button small kind="quiet" label={t("room.try_named", { name: names.of(item) })}
                onPress={() => onTry(item)}>{t("room.try")}</Button>
            ) },
          ]} />
          {left.length > shown.length ? (
            <Button kind="quiet" small onPress={() => set_all(true)}>
              {t("room.more", { n: left.length })}</Button>
          ) : null}
        </>
      ) : null}
    </Section>
  );
}
