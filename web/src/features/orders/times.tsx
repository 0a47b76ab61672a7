// How long desks and missions take with orders: for the Ministry's leaders; every number opens its records.
import type { JSX } from "preact";
import { useGet } from "../../cache";
import { show_number } from "../../format";
import { t } from "../../language";
import { Empty } from "../../ui/empty";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { Table } from "../../ui/table";

type Line = {
  what: "acknowledge" | "answer"; body: { id: string; title: string }; all: number; in_time: number;
  late: number; running: number; running_late: number; handed_over: number; middle_days: number;
};

const list_of = (line: Line): string => line.what === "acknowledge"
  ? `/orders?filter[desk][eq]=${line.body.id}` : `/order-answers?filter[body][eq]=${line.body.id}`;

function Lines(props: { what: Line["what"]; items: Line[] }): JSX.Element | null {
  const items = props.items.filter((line) => line.what === props.what)
    .sort((a, b) => b.running_late - a.running_late || b.all - a.all);
  if (items.length === 0) return null;
  const number = (key: string, of: (line: Line) => number): {
    key: string; head: string; label: string; right: boolean; cell: (line: Line) => string;
  } => ({ key, head: t(key as "times.late"), label: t(key as "times.late"), right: true,
    cell: (line) => show_number(of(line)) });
  return (
    <Section id={`s-${props.what}`} title={t(`times.${props.what}`)}>
      <Table caption={t(`times.${props.what}`)} rows={items} row_key={(line) => line.body.id}
        columns={[
          { key: "body", head: t("order.body"), class: "who", cell: (line) => <>{line.body.title}
            {line.running_late > 0
              ? <span class="d bad-text">{t("times.running_late", { n: line.running_late })}</span>
              : null}</> },
          { key: "all", head: t("times.all"), label: t("times.all"), right: true,
            cell: (line) => <a href={list_of(line)}>{show_number(line.all)}</a> },
          number("times.in_time", (line) => line.in_time),
          number("times.late", (line) => line.late),
          number("times.running", (line) => line.running),
          ...(props.what === "answer"
            ? [number("times.handed_over", (line) => line.handed_over)] : []),
          { key: "middle", head: t("times.middle"), label: t("times.middle"), right: true,
            cell: (line) => line.middle_days < 0 ? "–" : show_number(line.middle_days) },
        ]} />
    </Section>
  );
}

export function TimesPage(): JSX.Element {
  const got = useGet<{ items: Line[] }>("/api/order-times");
  const items = got.value?.items ?? [];
  return (
    <>
      <PageHead title={t("times.title")} sub={t("times.about")} />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!got.value && got.loading ? <Loading /> : null}
      {got.value && items.length === 0 ? <Empty title={t("times.none")} /> : null}
      <Lines what="acknowledge" items={items} />
      <Lines what="answer" items={items} />
    </>
  );
}
