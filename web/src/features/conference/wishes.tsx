// The wishes of the event with their place in the timetable: add one, or import a table.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../language";
import { any_field, choice_label, record_schema } from "../../schema_lookup";
import { type_allows } from "../../session";
import { fold } from "../../typing/fold";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { PageHead } from "../../ui/page";
import { Table } from "../../ui/table";
import { Import } from "./import";
import { Names, reason_text, spot_named } from "./model";
import { RoomTabs, type PartProps } from "./page";

export function WishesPage({ id, desk, crumb }: PartProps): JSX.Element {
  const [importing, set_importing] = useState(false);
  const [words, set_words] = useState("");
  const names = new Names(desk);
  const schema = record_schema("wish");
  const priorities = schema ? any_field(schema, "priority")?.choices ?? [] : [];
  const wanted = fold(words);
  const rows = desk.items.filter((item) => wanted === ""
    || fold(`${names.of(item)} ${item.title} ${item.code}`).includes(wanted));
  return (
    <>
      <PageHead title={t("room.wishes_for", { title: desk.event.title })} crumb={crumb}
        sub={t("room.placed", { placed: desk.quality.placed, requested: desk.quality.requested })}
        actions={type_allows("wish", "create") ? (
          <>
            <Button onPress={() => set_importing(!importing)}>{t("room.import")}</Button>
            <a class="btn main-act" href={`/wishes/moi?event=${id}`}>
              <Icon name="plus" />{t("room.wishes_add")}</a>
          </>
        ) : null} />
      <RoomTabs id={id} here="nguyen-vong" />
      {importing ? <Import id={id} what="wishes" onClose={() => set_importing(false)} /> : null}
      <div class="room-tools">
        <label class="vh" for="wish-find">{t("room.find")}</label>
        <input class="in" id="wish-find" type="search" placeholder={t("room.find")} value={words}
          onInput={(event) => set_words(event.currentTarget.value)} />
      </div>
      {desk.items.length === 0 ? <Empty title={t("room.no_items")} /> : (
        <Table caption={t("room.tab.wishes")} class="room-list" rows={rows} row_key={(item) => item.id}
          columns={[
            { key: "what", head: t("room.what"), cell: (item) => (
              <><a class="t" href={`/${item.is_meeting ? "meetings" : "wishes"}/${item.id}`}>
                {names.of(item)}</a>
                <span class="d"><span class="num">{item.code}</span> · {item.title}</span></>
            ) },
            { key: "priority", head: t("room.wish.priority"), label: t("room.wish.priority"),
              cell: (item) => (
                <>{item.wished ? choice_label(priorities, item.priority) : "–"}
                  {item.mutual ? <span class="d">{t("room.wish.mutual")}</span> : null}</>
              ) },
            { key: "where", head: t("room.wish.where"), label: t("room.wish.where"), cell: (item) => (
              item.seat ? spot_named(desk, item.seat)
                : <>{t("room.nowhere")}<span class="d">{reason_text(item.reason)}</span></>
            ) },
          ]} />
      )}
    </>
  );
}
