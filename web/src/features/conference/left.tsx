// What is not on the grid yet: meetings without a place, wishes without a meeting.
import type { JSX } from "preact";
import { t } from "../../language";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { party_names, type Meeting, type Wish } from "./model";

/// What is being placed: a meeting, or a wish that becomes one.
export type Placing = { meeting: Meeting | null; wish: Wish | null; name: string };

type Props = {
  meetings: Meeting[];
  wishes: Wish[];
  loading: boolean;
  onPlace: (placing: Placing) => void;
};

function wish_name(wish: Wish): string {
  return `${wish.from?.title ?? "?"} → ${wish.to?.title ?? "?"}`;
}

export function Left({ meetings, wishes, loading, onPlace }: Props): JSX.Element {
  return (
    <div class="cols two after-grid">
      <Section id="h-left" title={t("conference.left")}
        note={meetings.length > 0 ? String(meetings.length) : null}>
        {meetings.length === 0 && !loading ? <Empty title={t("conference.none_left")} /> : null}
        {meetings.length > 0 ? (
          <Table caption={t("conference.left")} rows={meetings} row_key={(meeting) => meeting.id}
            columns={[
              { key: "what", head: t("conference.meeting"), cell: (meeting) => (
                <><a class="t" href={`/meetings/${meeting.id}`}>{party_names(meeting)}</a>
                  <span class="d num">{meeting.code} · {meeting.title}</span></>
              ) },
              { key: "put", head: t("conference.place"), hidden_head: true, right: true,
                cell: (meeting) => (
                  <Button small kind="quiet"
                    label={t("conference.place_named", { name: party_names(meeting) })}
                    onPress={() => onPlace({ meeting, wish: null, name: party_names(meeting) })}>
                    {t("conference.place")}</Button>
                ) },
            ]} />
        ) : null}
      </Section>
      <Section id="h-wishes" title={t("conference.wishes")}
        note={wishes.length > 0 ? String(wishes.length) : null}>
        {wishes.length === 0 && !loading ? <Empty title={t("conference.no_wishes")} /> : null}
        {wishes.length > 0 ? (
          <Table caption={t("conference.wishes")} rows={wishes} row_key={(wish) => wish.id}
            columns={[
              { key: "what", head: t("conference.wish"), cell: (wish) => (
                <><a class="t" href={`/wishes/${wish.id}`}>{wish_name(wish)}</a>
                  <span class="d">{[wish.code, wish.title].filter(Boolean).join(" · ")}</span></>
              ) },
              { key: "why", head: t("conference.why"), label: t("conference.why"),
                cell: (wish) => wish.why || "–" },
              { key: "put", head: t("conference.place"), hidden_head: true, right: true,
                cell: (wish) => (
                  <Button small kind="quiet"
                    label={t("conference.place_named", { name: wish_name(wish) })}
                    onPress={() => onPlace({ meeting: null, wish, name: wish_name(wish) })}>
                    {t("conference.place")}</Button>
                ) },
            ]} />
        ) : null}
      </Section>
    </div>
  );
}
