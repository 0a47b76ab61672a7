// A meeting: who, when and where at a glance, and the commitments that came out of it.
import type { JSX } from "preact";
import { show_day, show_instant } from "../format";
import { as_reference, ReferenceLink } from "../kinds/ref";
import { t } from "../language";
import { PersonalLinks } from "../record/personal_links";
import { Related } from "../record/related";
import { member } from "../record/values";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { Note } from "../ui/page";
import type { OwnProps } from "./index";

export function MeetingParts({ value }: OwnProps): JSX.Element {
  const at = member(value, "starts_at");
  const place = member(value, "place");
  const parties = member(value, "parties");
  const who = (Array.isArray(parties) ? parties : []).map(as_reference)
    .filter((one) => one !== null);
  const partner = who.find((one) => one.type === "partner");
  const next = member(value, "next_step");
  return (
    <>
      <p class="glance">
        <span><Icon name="clock" /><span>{typeof at === "string" && at
          ? <><b>{show_day(show_local(at))}</b> {show_instant(at).slice(-5)}</>
          : t("meeting.no_time")}</span></span>
        <span><Icon name="home" />{typeof place === "string" && place ? place
          : t("meeting.no_place")}</span>
        <span><Icon name="people" /><span>{who.length === 0 ? t("meeting.no_parties")
          : who.map((one, index) => (
            <span key={one.id}>{index > 0 ? " – " : ""}<ReferenceLink to={one} /></span>))}</span>
        </span>
      </p>
      {typeof next === "string" && next
        ? <Note><p><b>{t("meeting.next")}</b> {next}</p></Note> : null}
      <Related type="commitment" field="meeting" value={value}
        columns={["owner_party", "due", "value_expected"]} given={{ counterpart: partner, source: "meeting" }} />
      <Related type="order" field="meeting" value={value} columns={["wanted_by"]} />
      <PersonalLinks plural="meetings" value={value} />
      {value.state === "held" && !next
        ? <Empty title={t("meeting.write_next")} /> : null}
    </>
  );
}

/// The day it is in Vietnam, of an instant.
function show_local(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3600 * 1000).toISOString().slice(0, 10);
}
