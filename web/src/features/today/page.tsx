// What must be done now: time limits first, with the article behind each.
import type { JSX } from "preact";
import type { TodayAnswer } from "../../answers";
import { useGet, type Got } from "../../cache";
import { show_date, show_day, show_instant } from "../../format";
import { either, pick, t } from "../../language";
import { record_schema } from "../../schema_lookup";
import { today } from "../../session";
import { add_days, entry_of } from "../calendar/model";
import type { Week } from "../week/model";
import { Chip } from "../../ui/chip";
import { ClockLine } from "../../ui/clock";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { Table } from "../../ui/table";

function summary(answer: TodayAnswer | undefined): string {
  const day = show_day(today());
  if (!answer) return day;
  const late = answer.clocks.filter((clock) => clock.tone === "bad").length;
  const due = answer.clocks.filter((clock) => clock.due_on === today()).length;
  return t("today.summary", { day, late, due, running: answer.clocks.length });
}

export function TodayPage(): JSX.Element {
  const got = useGet<TodayAnswer>("/api/today");
  // Asked for at the same time, so that the page comes in one piece.
  const week = useGet<Week>(`/api/week?from=${today()}&to=${add_days(today(), 7)}`);
  const answer = got.value;
  return (
    <>
      <PageHead title={t("nav.today")} sub={summary(answer)} actions={
        <a class="btn main-act" href="/ho-so" aria-keyshortcuts="n"><Icon name="plus" />{t("today.add")}</a>
      } />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!answer && got.loading ? <Loading /> : null}
      {answer ? <Due answer={answer} week={week} /> : null}
    </>
  );
}

function Due({ answer, week }: { answer: TodayAnswer; week: Got<Week> }): JSX.Element {
  const clocks = [...answer.clocks].sort((a, b) =>
    (a.due_on ?? "9999").localeCompare(b.due_on ?? "9999"));
  return (
    <div class="cols side-r">
      <div>
        <Section id="h-clocks" title={t("today.clocks")}
          note={clocks.length > 0 ? t("today.clocks_n", { n: clocks.length }) : null}>
          {clocks.length === 0
            ? <Empty title={t("empty.today")}><p>{t("empty.today_next")}</p></Empty>
            : <Table caption={t("today.clocks")} rows={clocks} row_key={(clock) => clock.id}
              columns={[
                { key: "left", head: t("today.left"), class: "w-clock",
                  cell: (clock) => <ClockLine clock={clock} /> },
                { key: "what", head: t("today.what"), cell: (clock) => (
                  <><a class="t" href={`/${clock.record.plural}/${clock.record.id}`}>
                    {either(clock.label, clock.label_en)}: {clock.record.title}</a>
                    <span class="d num">{[clock.record.code,
                      clock.due_on ? t("clock.due", { day: show_date(clock.due_on) }) : ""]
                      .filter(Boolean).join(" · ")}</span></>
                ) },
              ]} />}
        </Section>
        <Section id="h-tasks" title={t("today.tasks")}
          note={answer.tasks.length > 0 ? String(answer.tasks.length) : null}>
          {answer.tasks.length === 0 ? <Empty title={t("today.no_tasks")} /> : (
            <ul class="list">
              {answer.tasks.map((task, index) => (
                <li key={index}>
                  <a href={`/${task.record.plural}/${task.record.id}`}>{task.record.title}</a>
                  <span class="d">{[either(task.text, task.text_en), task.record.code]
                    .filter(Boolean).join(" · ")}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      <aside aria-label={t("today.recent")}>
        <Day week={week} />
        <Section id="h-recent" title={t("today.recent")}>
          {answer.recent.length === 0 ? <p class="small muted">{t("today.no_recent")}</p> : null}
          <ul class="list">
            {answer.recent.map((record) => {
              const state = either(record.state_label, record.state_label_en);
              return (
                <li key={record.id}>
                  <a href={`/${record.plural}/${record.id}`}>{record.title}</a>
                  <span class="d">{pick(record_schema(record.type)?.label)} ·{" "}
                    {show_instant(record.changed_at)}</span>
                  {state ? <Chip tone={record.tone}>{state}</Chip> : null}
                </li>
              );
            })}
          </ul>
        </Section>
      </aside>
    </div>
  );
}

/// What is planned from today on: delegations, meetings, events and anniversaries, each once.
function Day({ week }: { week: Got<Week> }): JSX.Element {
  const planned = (week.value?.items ?? []).filter((entry) => !entry.cancelled)
    .map((entry) => entry_of(entry, today(), either))
    .filter((entry) => entry.kind !== "due")
    .sort((a, b) => a.day.localeCompare(b.day) || a.time.localeCompare(b.time));
  return (
    <Section id="h-day" title={t("today.week")} more={<a href="/lich?view=week">
      {t("nav.calendar")}</a>}>
      {week.problem ? <ProblemNote problem={week.problem} retry={week.reload} /> : null}
      {!week.value && week.loading ? <Loading /> : null}
      {week.value && planned.length === 0 ? <p class="small muted">{t("today.week_free")}</p> : null}
      <ul class="list">
        {planned.slice(0, 6).map((entry, at) => (
          <li key={at}><a href={entry.href}>{entry.title}</a>
            <span class="d num">{[entry.day === today() ? t("calendar.now") : show_day(entry.day),
              entry.time, entry.note].filter(Boolean).join(" · ")}</span></li>
        ))}
      </ul>
    </Section>
  );
}
