// Check-in at the door: find, one press, next. Those who meet first stand first.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../../answers";
import { new_key, send } from "../../api";
import { refresh } from "../../cache";
import { t } from "../../language";
import { fold } from "../../typing/fold";
import { Button } from "../../ui/button";
import { PageHead, ProblemNote } from "../../ui/page";
import { Table } from "../../ui/table";
import { toast } from "../../ui/toast";
import { slot_named, type Guest } from "./model";
import { RoomTabs, type PartProps } from "./page";
import { State } from "./people";

export function CheckInPage({ id, desk, crumb }: PartProps): JSX.Element {
  const [words, set_words] = useState("");
  const [problem, set_problem] = useState<Problem | null>(null);
  const first = new Map<string, number>();
  for (const item of desk.items) {
    if (!item.published) continue;
    for (const party of item.guests)
      first.set(party, Math.min(first.get(party) ?? Infinity, item.published.slot));
  }
  const wanted = fold(words);
  const guests = desk.guests.filter((guest) => guest.attendance
    && (wanted === "" || fold(`${guest.name} ${guest.head}`).includes(wanted)));
  const present = guests.filter((guest) => guest.state === "present");
  guests.sort((a, b) => Number(a.state === "present") - Number(b.state === "present")
    || (first.get(a.party) ?? Infinity) - (first.get(b.party) ?? Infinity));
  const step = async (guest: Guest, action: string): Promise<void> => {
    const answer = await send("POST", `/api/attendances/${guest.attendance}/steps/${action}`, {},
      { version: guest.version, key: new_key() });
    set_problem(answer.ok ? null : answer.problem);
    if (answer.ok && action === "check_in") toast(t("room.checked_in", { name: guest.name }));
    refresh();
  };
  return (
    <>
      <PageHead title={t("room.checkin_for", { title: desk.event.title })} crumb={crumb}
        sub={t("room.checkin_count", { present: present.length, all: guests.length })} />
      <RoomTabs id={id} here="diem-danh" />
      {problem ? <ProblemNote problem={problem} /> : null}
      <div class="room-tools">
        <label class="vh" for="in-find">{t("room.find")}</label>
        <input class="in" id="in-find" type="search" placeholder={t("room.find")} value={words}
          onInput={(event) => set_words(event.currentTarget.value)} />
      </div>
      <Table caption={t("room.tab.checkin")} class="room-list" rows={guests}
        row_key={(guest) => guest.party} columns={[
          { key: "name", head: t("room.people.name"), cell: (guest) => {
            const slot = first.get(guest.party);
            return (
              <><span class={`t ${guest.state === "present" ? "done" : ""}`}>{guest.name}</span>
                <span class="d">{[guest.head,
                  slot ? t("room.checkin_next", { time: slot_named(desk, slot) }) : "",
                  guest.mode === "online" ? t("room.online") : ""].filter(Boolean).join(" · ")}</span></>
            );
          } },
          { key: "state", head: t("room.people.state"), label: t("room.people.state"),
            cell: (guest) => <State guest={guest} /> },
          { key: "do", head: t("room.check_in"), hidden_head: true, right: true, cell: (guest) => (
            guest.state === "present" ? (
              <Button small kind="quiet" label={t("room.uncheck_named", { name: guest.name })}
                onPress={() => step(guest, "undo_check_in")}>{t("room.uncheck")}</Button>
            ) : (
              <span class="room-check"><Button icon="check"
                label={t("room.check_in_named", { name: guest.name })}
                onPress={() => step(guest, "check_in")}>{t("room.check_in")}</Button></span>
            )
          ) },
        ]} />
    </>
  );
}
