// The figures: every number opens its records.
import type { JSX } from "preact";
import type { Json } from "../../answers";
import { useGet } from "../../cache";
import { show_money, show_number } from "../../format";
import { either, t } from "../../language";
import { Empty } from "../../ui/empty";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { figure_groups, type Figure, type FigureGroup } from "./model";

export function FiguresPage(): JSX.Element {
  const got = useGet<Json>("/api/figures");
  const groups = figure_groups(got.value);
  return (
    <>
      <PageHead title={t("nav.figures")} sub={t("figures.about")} />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {got.value === undefined && got.loading ? <Loading /> : null}
      {got.value !== undefined && groups.length === 0
        ? <Empty title={t("figures.none")} /> : null}
      {groups.map((group) => <Group key={group.key} group={group} />)}
    </>
  );
}

function text_of(value: Json): string {
  if (typeof value === "number") return show_number(value);
  if (typeof value === "string") return /^-?\d+(\.\d+)?$/.test(value) ? show_number(value) : value;
  return value === null ? "–" : show_money(value);
}

function Amount({ figure }: { figure: Figure }): JSX.Element {
  const text = text_of(figure.value);
  return figure.href ? <a href={figure.href}>{text}</a> : <>{text}</>;
}

function Group({ group }: { group: FigureGroup }): JSX.Element {
  const single = group.figures.filter((figure) => figure.rows.length === 0);
  const tables = group.figures.filter((figure) => figure.rows.length > 0);
  const bars = single.length > 4;
  return (
    <Section id={`g-${group.key}`} title={either(group.label, group.label_en)}
      note={either(group.note, group.note_en)}>
      {single.length > 0 && !bars ? <Tiles figures={single} /> : null}
      {bars ? <Bars caption={either(group.label, group.label_en)} figures={single} /> : null}
      {tables.map((figure) => (
        <div key={figure.key} class="fields">
          <h3>{either(figure.label, figure.label_en)}</h3>
          <Bars caption={either(figure.label, figure.label_en)} figures={figure.rows} />
        </div>
      ))}
    </Section>
  );
}

function Tiles({ figures }: { figures: Figure[] }): JSX.Element {
  return (
    <dl class="kpis">
      {figures.map((figure) => (
        <div key={figure.key}>
          <dt>{either(figure.label, figure.label_en)}</dt>
          <dd class="f"><Amount figure={figure} />{figure.unit
            ? <span class="unit-name"> {either(figure.unit, figure.unit_en)}</span> : null}</dd>
          {figure.note ? <dd class="d">{either(figure.note, figure.note_en)}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

const bar_width = 260;

/// A table first; the bar only repeats what the number says.
function Bars(props: { caption: string; figures: Figure[] }): JSX.Element {
  const size = (figure: Figure): number => {
    const value = typeof figure.value === "string" ? Number(figure.value) : figure.value;
    return typeof value === "number" && value > 0 ? value : 0;
  };
  const most = Math.max(1, ...props.figures.map(size));
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={props.caption}>
      <table class="funnel">
        <caption class="vh">{props.caption}</caption>
        <thead><tr>
          <th scope="col">{t("figures.name")}</th>
          <th scope="col" class="r">{t("figures.value")}</th>
          <td class="b" />
        </tr></thead>
        <tbody>
          {props.figures.map((figure) => (
            <tr key={figure.key}>
              <th scope="row">{either(figure.label, figure.label_en)}
                {figure.note
                  ? <span class="d">{either(figure.note, figure.note_en)}</span> : null}</th>
              <td class="r"><b><Amount figure={figure} /></b>{figure.unit
                ? ` ${either(figure.unit, figure.unit_en)}` : ""}</td>
              <td class="b">
                <svg class="bar-line" viewBox={`0 0 ${bar_width} 20`} aria-hidden="true"
                  preserveAspectRatio="none">
                  <rect x="0" y="0" height="20"
                    width={Math.max(size(figure) > 0 ? 2 : 0, size(figure) / most * bar_width)} />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
