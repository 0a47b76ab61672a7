// Who takes part: add, import, invite by a personal link, and what each one's day looks like.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../../answers";
import { new_key, send } from "../../api";
import { refresh } from "../../cache";
import { t } from "../../language";
import { record_schema, state_of } from "../../schema_lookup";
import { type_allows } from "../../session";
import type { TextKey } from "../../texts";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Note, PageHead, ProblemNote } from "../../ui/page";
import { Table } from "../../ui/table";
import { Import } from "./import";
import { time_in, type Desk, type Guest } from "./model";
import { RoomTabs, type PartProps } from "./page";

type Link = { name: string; url: string };

export function PeoplePage({ id, desk, crumb }: PartProps): JSX.Element {
  const [importing, set_importing] = useState(false);
  const [link, set_link] = useState<Link | null>(null);
  const [problem, set_problem] = useState<Problem | null>(null);
  const meetings = new Map<string, number>();
  for (const item of desk.items) {
    if (!item.seat) continue;
    for (const party of item.guests) meetings.set(party, (meetings.get(party) ?? 0) + 1);
  }
  /** "confirmations" asks whether they come; "link" is their page of timetable, wishes and calendar. */
  const invite = async (guest: Guest, way: "confirmations" | "link"): Promise<void> => {
    const answer = await send<{ url: string }>("POST", `/api/attendances/${guest.attendance}/${way}`,
      way === "link" ? {} : { name: guest.head || guest.name }, { key: new_key() });
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    set_link({ name: guest.name, url: answer.value.url });
    refresh();
  };
  return (
    <>
      <PageHead title={t("room.people_for", { title: desk.event.title })} crumb={crumb}
        sub={t("room.checkin_count", {
          present: desk.guests.filter((guest) => guest.state === "present").length,
          all: desk.guests.length,
        })} actions={type_allows("attendance", "create") ? (
          <>
            <Button onPress={() => set_importing(!importing)}>{t("room.import")}</Button>
            <a class="btn main-act" href={`/attendances/moi?event=${id}`}>
              <Icon name="plus" />{t("room.people_add")}</a>
          </>
        ) : null} />
      <RoomTabs id={id} here="don-vi" />
      {type_allows("event", "edit") ? <Papers id={id} /> : null}
      {problem ? <ProblemNote problem={problem} /> : null}
      {importing ? <Import id={id} what="attendances" onClose={() => set_importing(false)} /> : null}
      <div role="status">
        {link ? (
          <Note tone="ok"><p>{t("room.people.link_made", { name: link.name })}</p>
            <p><code class="wrap">{link.url}</code></p></Note>
        ) : null}
      </div>
      {desk.guests.length === 0 ? <Empty title={t("room.people_none")} /> : (
        <Table caption={t("room.tab.people")} class="room-list" rows={desk.guests}
          row_key={(guest) => guest.party} columns={[
            { key: "name", head: t("room.people.name"), cell: (guest) => <Name guest={guest} /> },
            { key: "state", head: t("room.people.state"), label: t("room.people.state"),
              cell: (guest) => <State guest={guest} /> },
            { key: "mode", head: t("room.people.mode"), label: t("room.people.mode"),
              cell: (guest) => (guest.mode === "online" ? t("room.online") : t("room.people.on_site")) },
            { key: "zone", head: t("room.people.zone"), label: t("room.people.zone"),
              cell: (guest) => local_day(desk, guest) },
            { key: "languages", head: t("room.people.languages"), label: t("room.people.languages"),
              cell: (guest) => guest.languages.join(", ") || "–" },
            { key: "meetings", head: t("room.people.meetings"), label: t("room.people.meetings"),
              right: true, cell: (guest) => String(meetings.get(guest.party) ?? 0) },
            { key: "link", head: t("room.people.link"), hidden_head: true, right: true,
              cell: (guest) => (guest.attendance ? (
                <>
                  {guest.state === "invited" ? (
                    <Button small kind="quiet" onPress={() => invite(guest, "confirmations")}
                      label={t("room.people.link_named", { name: guest.name })}>
                      {t("room.people.link")}</Button>
                  ) : null}
                  <Button small kind="quiet" onPress={() => invite(guest, "link")}
                    label={t("room.people.page_named", { name: guest.name })}>
                    {t("room.people.page")}</Button>
                </>
              ) : null) },
          ]} />
      )}
    </>
  );
}

function Name({ guest }: { guest: Guest }): JSX.Element {
  return (
    <>
      {guest.attendance
        ? <a class="t" href={`/attendances/${guest.attendance}`}>{guest.name}</a>
        : <span class="t">{guest.name}</span>}
      <span class="d">{guest.attendance ? guest.head : t("room.people.no_record")}</span>
    </>
  );
}

export function State({ guest }: { guest: Guest }): JSX.Element | null {
  const state = state_of(record_schema("attendance"), guest.state);
  if (!state) return null;
  const answer = ["awaiting", "confirmed", "rejected"].includes(guest.answer)
    ? t(`room.answer.${guest.answer}` as TextKey) : "";
  return (
    <><Chip tone={state.tone}>{state.label}</Chip>
      {answer ? <span class="d">{answer}</span> : null}</>
  );
}

/// The event's first and last slot on the delegation's own clocks.
function local_day(desk: Desk, guest: Guest): JSX.Element | string {
  const first = desk.slots[0];
  const last = desk.slots[desk.slots.length - 1];
  if (!first || !last || guest.zone === desk.event.zone) return "–";
  return (
    <span class="room-local">{time_in(first.starts, guest.zone)}–{time_in(last.ends, guest.zone)}
      <span class="d">{guest.zone.split("/").pop()?.replace("_", " ")}</span></span>
  );
}

/** What is printed before the hall opens; PDF of the published timetable. */
function Papers({ id }: { id: string }): JSX.Element {
  const papers: [string, TextKey][] = [
    ["people", "room.papers.people"], ["tables", "room.papers.tables"], ["badges", "room.papers.badges"],
  ];
  return (
    <div class="actions papers">
      {papers.map(([name, text]) => (
        <a class="btn" key={name} href={`/api/events/${id}/papers/${name}.pdf`} download>
          <Icon name="download" />{t(text)}</a>
      ))}
    </div>
  );
}
