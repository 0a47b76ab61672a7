// Delegations of a year, in delegations and in people; every number opens its records.
import type { JSX } from "preact";
import type { Json } from "../../answers";
import { useGet } from "../../cache";
import { show_number } from "../../format";
import { either, t } from "../../language";
import { navigate } from "../../router";
import { Bar } from "../../ui/chart";
import { Field } from "../../ui/field";
import { Loading, ProblemNote, Section } from "../../ui/page";
import { figure_groups, size_of, type Figure, type FigureGroup } from "./model";
import { scope_of } from "./scope";

const years_back = 10;

export function Delegations(props: { page: string; query: URLSearchParams }): JSX.Element | null {
  const this_year = new Date().getFullYear();
  const year = Number(props.query.get("year")) || this_year;
  const got = useGet<Json>(`/api/figures/delegations?year=${year}&${scope_of(props.query)}`);
  const groups = figure_groups(got.value);
  if (got.value !== undefined && groups.length === 0) return null;
  const go = (next: string): void => {
    const query = new URLSearchParams(props.query);
    query.set("year", next);
    navigate(`${props.page}?${query.toString()}`, { replace: true });
  };
  return (
    <Section id="g-delegations" title={t("figures.delegations")} note={t("figures.delegations_about")}>
      <div class="row-fields no-print">
        <Field id="figures-year" label={t("figures.year")}>
          <select id="figures-year" class="in" value={String(year)} onChange={(event) => go(event.currentTarget.value)}>
            {Array.from({ length: years_back + 1 }, (_, back) => this_year + 1 - back).map((one) => (
              <option key={one} value={String(one)}>{one}</option>
            ))}
          </select>
        </Field>
      </div>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {got.value === undefined && got.loading ? <Loading /> : null}
      {groups.map((group) => <Kind key={group.key} group={group} />)}
    </Section>
  );
}

function Kind({ group }: { group: FigureGroup }): JSX.Element {
  const name = either(group.label, group.label_en);
  const [all, ...parts] = group.figures;
  const most = Math.max(1, all ? size_of(all) ?? 0 : 0);
  return (
    <table class="funnel">
      <caption>{name}</caption>
      <thead><tr>
        <th scope="col">{t("figures.name")}</th>
        <th scope="col" class="r">{t("figures.trips")}</th>
        <th scope="col" class="r">{t("figures.people")}</th>
        <td class="b" />
      </tr></thead>
      <tbody>
        {all ? <Line figure={all} most={most} /> : null}
        {parts.flatMap((part) => [
          <tr key={part.key} class="head-row"><th scope="rowgroup" colSpan={4}>{either(part.label, part.label_en)}
            {part.note ? <span class="d">{either(part.note, part.note_en)}</span> : null}</th></tr>,
          ...part.rows.map((row) => <Line key={row.key} figure={row} most={most} below />),
        ])}
      </tbody>
    </table>
  );
}

function Line(props: { figure: Figure; most: number; below?: boolean }): JSX.Element {
  const { figure } = props;
  const text = either(figure.text, figure.text_en);
  return (
    <tr class={props.below ? "sub" : ""}>
      <th scope="row">{either(figure.label, figure.label_en)}</th>
      <td class="r"><b>{figure.href && size_of(figure) ? <a href={figure.href}>{text}</a> : text}</b></td>
      <td class="r">{show_number(figure.people ?? 0)}</td>
      <td class="b"><Bar value={size_of(figure) ?? 0} most={props.most} /></td>
    </tr>
  );
}
