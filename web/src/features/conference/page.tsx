// The conference room: one event, its parts as tabs with addresses of their own.
import type { JSX } from "preact";
import { useGet } from "../../cache";
import { pick, t } from "../../language";
import { record_schema } from "../../schema_lookup";
import type { TextKey } from "../../texts";
import { Loading, PageHead, ProblemNote } from "../../ui/page";
import { BoardPage } from "./board";
import { CheckInPage } from "./check_in";
import { DeskPage } from "./desk";
import type { Desk } from "./model";
import { OutcomesPage } from "./outcomes";
import { PeoplePage } from "./people";
import { WishesPage } from "./wishes";

export type PartProps = { id: string; desk: Desk; crumb: JSX.Element };

const parts: { place: string; text: TextKey; page: (props: PartProps) => JSX.Element }[] = [
  { place: "lich", text: "room.tab.desk", page: DeskPage },
  { place: "don-vi", text: "room.tab.people", page: PeoplePage },
  { place: "nguyen-vong", text: "room.tab.wishes", page: WishesPage },
  { place: "diem-danh", text: "room.tab.checkin", page: CheckInPage },
  { place: "ket-qua", text: "room.tab.outcomes", page: OutcomesPage },
];

export function ConferencePage({ id, tab }: { id: string; tab: string }): JSX.Element {
  if (tab === "bang") return <BoardPage id={id} />;
  return <DeskParts id={id} tab={tab} />;
}

function DeskParts({ id, tab }: { id: string; tab: string }): JSX.Element {
  const desk = useGet<Desk>(`/api/events/${id}/timetable`);
  const part = parts.find((candidate) => candidate.place === tab) ?? parts[0];
  if (!desk.value || !part) {
    return (
      <>
        <PageHead title={t("room.tab.desk")} />
        {desk.problem ? <ProblemNote problem={desk.problem} retry={desk.reload} /> : <Loading />}
      </>
    );
  }
  const events = record_schema("event");
  const Part = part.page;
  return (
    <>
      <Part id={id} desk={desk.value} crumb={
        <><a href={`/${events?.plural ?? "events"}`}>{pick(events?.labelPlural)}</a> /{" "}
          <a class="num" href={`/events/${id}`}>{desk.value.event.code}</a></>
      } />
    </>
  );
}

/// On a narrow screen the tabs scroll: the one that is open must be seen.
function show_current(tabs: HTMLElement | null): void {
  const current = tabs?.querySelector<HTMLElement>("[aria-current]");
  if (tabs && current) tabs.scrollLeft = current.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - current.offsetWidth) / 2;
}

/// The tabs stand below the heading of every part.
export function RoomTabs({ id, here }: { id: string; here: string }): JSX.Element {
  return (
    <nav class="tabs" aria-label={t("room.tabs")} ref={show_current}>
      {parts.map((part) => (
        <a key={part.place} href={`/su-kien/${id}/${part.place}`}
          aria-current={part.place === here ? "page" : undefined}>{t(part.text)}</a>
      ))}
      <a href={`/su-kien/${id}/bang`}>{t("room.tab.board")}</a>
    </nav>
  );
}
