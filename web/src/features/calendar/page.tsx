// The calendar: what comes when. A month and a week are tables; the agenda is a list, and on a
// phone it is what the month shows too.
import type { JSX } from "preact";
import { useGet } from "../../cache";
import { show_date, show_day, weekday_names } from "../../format";
import { either, t } from "../../language";
import { today } from "../../session";
import { Empty } from "../../ui/empty";
import { Icon, type IconName } from "../../ui/icon";
import { Loading, PageHead, ProblemNote } from "../../ui/page";
import type { SpecialDay, Week as Diary } from "../week/model";
import { by_day, days_between, entries_of, moved, span_of, type CalendarView, type Entry } from "./model";

const views = ["month", "week", "agenda"] as const;
const view_texts = {
  month: "calendar.month", week: "calendar.week", agenda: "calendar.agenda",
} as const;
const icons: Record<Entry["kind"], IconName> = {
  meeting: "people", event: "cal", delegation: "globe", anniversary: "cal", due: "clock",
};
const most_in_cell = 3;

function address(view: CalendarView, day: string): string {
  return `/lich?view=${view}&day=${day}`;
}

function title_of(view: CalendarView, day: string): string {
  const { from, to } = span_of(view, day);
  if (view === "month") {
    return t("calendar.month_of", { month: Number(day.slice(5, 7)), year: day.slice(0, 4) });
  }
  return t("calendar.week_of", { from: show_date(from), to: show_date(to) })
    .replace(view === "agenda" ? /^\S+ / : /^$/, "");
}

export function CalendarPage({ query }: { query: URLSearchParams }): JSX.Element {
  const view = views.find((one) => one === query.get("view")) ?? "month";
  const asked = query.get("day") ?? "";
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today();
  const { from, to } = span_of(view, day);
  const { value, loading, problem } = useGet<Diary>(`/api/week?from=${from}&to=${to}`);
  const days = by_day(entries_of(value?.items ?? [], from, to, either));
  const special = new Map((value?.special_days ?? []).map((one) => [one.day, one]));
  return (
    <>
      <PageHead title={t("nav.calendar")} sub={t("calendar.about")} />
      <div class="calendar-bar no-print">
        <nav class="tabs" aria-label={t("calendar.view")}>
          {views.map((one) => (
            <a key={one} href={address(one, day)} aria-current={one === view ? "true" : undefined}>
              {t(view_texts[one])}</a>
          ))}
        </nav>
        <div class="actions">
          <a class="btn s" href={address(view, moved(view, day, -1))}>{t("calendar.previous")}</a>
          <a class="btn s" href={address(view, today())}>{t("calendar.now")}</a>
          <a class="btn s" href={address(view, moved(view, day, 1))}>{t("calendar.next")}</a>
        </div>
      </div>
      <h2 class="calendar-title num" aria-live="polite">{title_of(view, day)}</h2>
      {problem ? <ProblemNote problem={problem} /> : null}
      {loading && !value ? <Loading /> : null}
      {view === "month" ? (
        <Month from={from} to={to} month={day.slice(0, 7)} days={days} special={special} />
      ) : null}
      {view === "week" ? <Week from={from} to={to} days={days} special={special} /> : null}
      <div class={view === "agenda" ? "" : "only-phone"}>
        <Agenda days={days} special={special} loading={loading && !value} />
      </div>
    </>
  );
}

function Item({ entry }: { entry: Entry }): JSX.Element {
  return (
    <a class={`cal-item ${entry.kind}`} href={entry.href}>
      <Icon name={icons[entry.kind]} />
      {entry.kind === "due" ? <span class="vh">{t("calendar.due")} </span> : null}
      <span>{entry.time ? <b class="num">{entry.time} </b> : null}{entry.title}</span></a>
  );
}

/// The name of a holiday, or that this Saturday is worked; the names of days not decided yet say so.
function Special({ day }: { day: SpecialDay | undefined }): JSX.Element | null {
  if (!day) return null;
  const worked = t(day.provisional ? "calendar.worked_expected" : "calendar.worked");
  return <span class="special" lang={day.working ? undefined : "vi"}>{day.working ? worked : day.name}</span>;
}

/// A day on which offices are closed, as they are on weekends that are not worked.
function off(day: string, special: Map<string, SpecialDay>): boolean {
  const found = special.get(day);
  return found ? !found.working : [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function Month(props: {
  from: string; to: string; month: string; days: Map<string, Entry[]>;
  special: Map<string, SpecialDay>;
}): JSX.Element {
  const { from, to, month, days, special } = props;
  const all = days_between(from, to);
  const weeks = Array.from({ length: all.length / 7 }, (_week, at) => all.slice(at * 7, at * 7 + 7));
  return (
    <div class="tbl-wrap not-phone" tabIndex={0} role="region" aria-label={t("calendar.month")}>
      <table class="month">
        <caption class="vh">{title_of("month", `${month}-01`)}</caption>
        <thead><tr>{weekday_names().map((name) => (
          <th key={name} scope="col">{name}</th>))}</tr></thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const entries = days.get(day) ?? [];
                const look = [day.startsWith(month) ? "" : "other", day === today() ? "now" : "",
                  off(day, special) ? "off" : ""];
                return (
                  <td key={day} class={look.join(" ")}>
                    <a class="day num" href={address("agenda", day)}
                      aria-current={day === today() ? "date" : undefined}>
                      <span aria-hidden="true">{Number(day.slice(8))}</span>
                      <span class="vh">{show_day(day)}</span></a>
                    <Special day={special.get(day)} />
                    {entries.slice(0, most_in_cell).map((entry, at) => (
                      <Item key={at} entry={entry} />))}
                    {entries.length > most_in_cell ? (
                      <a class="small" href={address("agenda", day)}>
                        {t("calendar.more", { n: entries.length - most_in_cell })}</a>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Week(props: {
  from: string; to: string; days: Map<string, Entry[]>; special: Map<string, SpecialDay>;
}): JSX.Element {
  const all = days_between(props.from, props.to);
  return (
    <div class="tbl-wrap not-phone" tabIndex={0} role="region" aria-label={t("calendar.week")}>
      <table class="month week">
        <caption class="vh">{title_of("week", props.from)}</caption>
        <thead><tr>
          {all.map((day) => (
            <th key={day} scope="col" aria-current={day === today() ? "date" : undefined}>
              {show_day(day)}</th>
          ))}
        </tr></thead>
        <tbody><tr>
          {all.map((day) => (
            <td key={day} class={`${day === today() ? "now" : ""} ${off(day, props.special) ? "off" : ""}`}>
              <Special day={props.special.get(day)} />
              {(props.days.get(day) ?? []).map((entry, at) => <Item key={at} entry={entry} />)}
            </td>
          ))}
        </tr></tbody>
      </table>
    </div>
  );
}

function Agenda(props: {
  days: Map<string, Entry[]>; special: Map<string, SpecialDay>; loading: boolean;
}): JSX.Element {
  const days = [...new Set([...props.days.keys(), ...props.special.keys()])].sort();
  if (days.length === 0) {
    return props.loading ? <></> : <Empty title={t("calendar.empty")} />;
  }
  return (
    <>
      {days.map((day) => (
        <section class="agenda-day" key={day} aria-label={show_day(day)}>
          <h3>{show_day(day)}</h3>
          <Special day={props.special.get(day)} />
          <ul class="list">
            {(props.days.get(day) ?? []).map((entry, at) => (
              <li key={at}><Item entry={entry} />
                {entry.note ? <span class="d">{entry.note}</span> : null}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
