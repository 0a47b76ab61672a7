// The week of foreign affairs: what stands on each day, what clashes, the page to print and the
// short text for a phone.
import type { JSX } from "preact";
import { useGet } from "../../cache";
import { show_date, show_day } from "../../format";
import { either, t } from "../../language";
import { today } from "../../session";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { Table } from "../../ui/table";
import { toast } from "../../ui/toast";
import { add_days, monday_of } from "../calendar/model";
import { Feeds } from "./feeds";
import { clashing, days_of, time_of, type Week, type WeekClash, type WeekEntry } from "./model";

function address(day: string): string {
  return `/tuan?day=${day}`;
}

export function WeekPage({ query }: { query: URLSearchParams }): JSX.Element {
  const asked = query.get("day") ?? "";
  const from = monday_of(/^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today());
  const to = add_days(from, 6);
  const span = `from=${from}&to=${to}`;
  const got = useGet<Week>(`/api/week?${span}`);
  const week = got.value;
  return (
    <>
      <PageHead title={t("nav.week")} sub={t("week.about")} actions={<>
        <a class="btn" href={`/api/week/document.docx?${span}`} download>
          <Icon name="download" />DOCX</a>
        <a class="btn" href={`/api/week/document.pdf?${span}`} download>
          <Icon name="download" />PDF</a>
      </>} />
      <div class="calendar-bar no-print">
        <h2 class="calendar-title num" aria-live="polite">
          {t("calendar.week_of", { from: show_date(from), to: show_date(to) })}</h2>
        <div class="actions">
          <a class="btn s" href={address(add_days(from, -7))}>{t("calendar.previous")}</a>
          <a class="btn s" href={address(today())}>{t("calendar.now")}</a>
          <a class="btn s" href={address(add_days(from, 7))}>{t("calendar.next")}</a>
        </div>
      </div>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!week && got.loading ? <Loading /> : null}
      {week ? <Days week={week} /> : null}
      {week && week.items.length > 0 ? <ShortText text={week.text} /> : null}
      <Feeds />
    </>
  );
}

function Days({ week }: { week: Week }): JSX.Element {
  if (week.items.length === 0) {
    return <Empty title={t("week.nothing")}><p>{t("week.nothing_next")}</p></Empty>;
  }
  const without = week.items.filter((entry) => entry.lacks_interpreter).length;
  return (
    <>
      <p class="sub num">{t("week.summary", {
        n: week.items.length, clashes: week.clashes.length, without })}</p>
      {[...days_of(week)].map(([day, entries]) => (
        <Section key={day} id={`d-${day}`} title={show_day(day)} note={String(entries.length)}>
          <Table caption={show_day(day)} rows={entries}
            row_key={(entry) => entry.id + entry.part} columns={[
              { key: "time", head: t("week.time"), class: "num", cell: (entry) => time_of(entry) },
              { key: "content", head: t("week.content"), class: "first",
                cell: (entry) => <Content entry={entry} clashes={week.clashes} /> },
              { key: "place", head: t("week.place"), label: t("week.place"),
                cell: (entry) => either(entry.place, entry.place_en) },
              { key: "who", head: t("week.who"), label: t("week.who"), class: "who",
                cell: (entry) => entry.who },
            ]} />
        </Section>
      ))}
    </>
  );
}

function Content(props: { entry: WeekEntry; clashes: WeekClash[] }): JSX.Element {
  const { entry } = props;
  const who = entry.cancelled ? [] : clashing(entry, props.clashes);
  return (
    <>
      <a class="t" href={`/${entry.plural}/${entry.id}`}>{either(entry.title, entry.title_en)}</a>
      <span class="d num">{entry.code}</span>
      {entry.cancelled ? <Chip tone="ended">{t("week.cancelled")}</Chip> : null}
      {entry.lacks_interpreter ? <Chip tone="warn">{t("week.no_interpreter")}</Chip> : null}
      {who.length > 0 ? <Chip tone="bad">{t("week.clash", { who: who.join(", ") })}</Chip> : null}
      {entry.restricted ? <Chip tone="neutral">{t("week.restricted")}</Chip> : null}
    </>
  );
}

function ShortText({ text }: { text: string }): JSX.Element {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    toast(t("week.copied"));
  };
  return (
    <Section id="s-short" title={t("week.short")} class="no-print">
      <textarea class="in wide-field" aria-labelledby="s-short" readOnly lang="vi" rows={8}
        value={text} />
      <p class="after-table"><Button small icon="doc" onPress={copy}>{t("week.copy")}</Button></p>
    </Section>
  );
}
