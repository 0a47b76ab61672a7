// The conference desk, by hand: meetings and wishes are placed on slots and tables; the server
// answers with the clash when a party or a table is already taken.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Json, JsonObject, Listing, Problem, RecordAnswer } from "../../answers";
import { new_key, send } from "../../api";
import { refresh, useGet } from "../../cache";
import { either, pick, t } from "../../language";
import { record_schema } from "../../schema_lookup";
import { type_allows } from "../../session";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Loading, Note, PageHead, ProblemNote } from "../../ui/page";
import { toast } from "../../ui/toast";
import { MeetingGrid } from "./grid";
import { Left, type Placing } from "./left";
import { PlacePanel } from "./panel";
import { meeting_of, party_names, places_of, slots_of, wish_of } from "./model";

const page_size = 200;

export function ConferencePage({ id }: { id: string }): JSX.Element {
  const events = record_schema("event");
  const event = useGet<RecordAnswer>(`/api/events/${id}`);
  const of_event = `filter[event][eq]=${encodeURIComponent(id)}&limit=${page_size}`;
  const meetings = useGet<Listing<RecordAnswer>>(
    `/api/meetings?${of_event}&fields=kind,parties,slot_number,table_number`);
  const wishes = useGet<Listing<RecordAnswer>>(
    `/api/wishes?${of_event}&filter[state][in]=stated,accepted,unplaced`
    + "&fields=from_party,to_party,need,priority,unplaced_because");
  const [placing, set_placing] = useState<Placing | null>(null);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [clashes, set_clashes] = useState<string[]>([]);

  if (!event.value) {
    return (
      <>
        <PageHead title={t("conference.title")} />
        {event.problem ? <ProblemNote problem={event.problem} retry={event.reload} /> : <Loading />}
      </>
    );
  }
  const slots = slots_of(event.value);
  const places = places_of(event.value);
  const all = (meetings.value?.items ?? []).map(meeting_of)
    .filter((meeting) => meeting.state !== "cancelled");
  const left = all.filter((meeting) => meeting.slot === null || meeting.table === null);
  const open_wishes = (wishes.value?.items ?? []).map(wish_of);

  const start = (next: Placing | null): void => {
    set_placing(next);
    set_problem(null);
    set_clashes([]);
  };
  const refused = (answer: Problem): void => {
    const said = (answer.fields ?? []).map((field) => either(field.text, field.text_en));
    set_clashes(said);
    set_problem(said.length > 0 ? null : answer);
    if (answer.status === 412) refresh();
  };
  const put_at = async (slot: number | null, table: number | null, kind: string): Promise<void> => {
    if (!placing) return;
    const answer = placing.meeting
      ? await send<RecordAnswer>("PATCH", `/api/meetings/${placing.meeting.id}`,
        { slot_number: slot, table_number: table }, { version: placing.meeting.version })
      : await make_meeting(id, placing, slot, table, kind);
    if (!answer.ok) {
      refused(answer.problem);
      return;
    }
    if (placing.wish) {
      await send("POST", `/api/wishes/${placing.wish.id}/steps/place`, {},
        { version: placing.wish.version });
    }
    start(null);
    refresh();
    toast(slot === null ? t("conference.taken_off") : t("conference.placed", {
      slot: slots[slot - 1]?.label ?? "", table: places[(table ?? 1) - 1]?.label ?? "",
    }));
  };
  const total = all.length;
  return (
    <>
      <PageHead title={t("conference.title_for", { title: event.value.title })} crumb={
        <><a href={`/${events?.plural ?? "events"}`}>{pick(events?.labelPlural) || t("conference.title")}</a> /{" "}
          <a class="num" href={`/events/${id}`}>{event.value.code || event.value.title}</a></>
      } sub={t("conference.about", {
        placed: total - left.length, total, slots: slots.length, tables: places.length,
      })} actions={<>
        <Button icon="print" onPress={() => window.print()}>{t("conference.print")}</Button>
        {type_allows("meeting", "create")
          ? <a class="btn main-act" href={`/meetings/moi?event=${id}`}>
            <Icon name="plus" />{t("conference.add")}</a> : null}
      </>} />
      {meetings.problem ? <ProblemNote problem={meetings.problem} retry={meetings.reload} /> : null}
      {problem ? <ProblemNote problem={problem} /> : null}
      <Clashes sentences={clashes} />
      {placing ? (
        <PlacePanel key={placing.meeting?.id ?? placing.wish?.id} placing={placing} slots={slots}
          places={places} onPut={put_at} onClose={() => start(null)} />
      ) : null}
      {slots.length === 0 || places.length === 0 ? (
        <Empty title={t("conference.no_grid")}>
          <p><a href={`/events/${id}/sua#f-slots`}>{t("conference.no_grid_next")}</a></p>
        </Empty>
      ) : (
        <>
          <MeetingGrid slots={slots} places={places} meetings={all} placing={placing !== null}
            chosen={placing?.meeting?.id ?? null}
            onCell={(slot, table) => void put_at(slot, table, "b2b")}
            onMeeting={(meeting) => start({ meeting, wish: null, name: party_names(meeting) })} />
          <Legend />
        </>
      )}
      <Left meetings={left} wishes={open_wishes} onPlace={start}
        loading={meetings.loading || wishes.loading} />
    </>
  );
}

function make_meeting(
  event: string, placing: Placing, slot: number | null, table: number | null, kind: string,
): ReturnType<typeof send<RecordAnswer>> {
  const wish = placing.wish;
  const parties: Json[] = [wish?.from?.id, wish?.to?.id]
    .filter((party): party is string => Boolean(party));
  const body: JsonObject = {
    title: wish?.title ?? placing.name, kind, parties, event,
    slot_number: slot, table_number: table,
  };
  if (wish?.need?.id) body["needs"] = [wish.need.id];
  return send<RecordAnswer>("POST", "/api/meetings", body, { key: new_key() });
}

function Clashes({ sentences }: { sentences: string[] }): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentences.length > 0) box.current?.focus();
  }, [sentences]);
  if (sentences.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Note tone="bad">
        <p><b>{t("conference.clash")}</b></p>
        {sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </Note>
    </div>
  );
}

function Legend(): JSX.Element {
  return (
    <div class="legend">
      <span><i class="b2b" />{t("conference.b2b")}</span>
      <span><i class="b2g" />{t("conference.b2g")}</span>
      <span><i class="g2g" />{t("conference.g2g")}</span>
      <span><i class="off" />{t("conference.blocked")}</span>
      <span class="keys push">
        <span><kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t("conference.move_cell")}</span>
        <span><kbd>Enter</kbd> {t("conference.pick_up")}</span>
      </span>
    </div>
  );
}
