// The figures: every number opens its records, and says whether it was computed or published.
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Json } from "../../answers";
import { useGet } from "../../cache";
import { show_money, show_number } from "../../format";
import { either, t } from "../../language";
import { Bar } from "../../ui/chart";
import { Empty } from "../../ui/empty";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";
import { Delegations } from "./delegations";
import { Scope, scope_of } from "./scope";
import { comparable, figure_groups, size_of, type Figure, type FigureGroup } from "./model";

export function FiguresPage({ query }: { query: URLSearchParams }): JSX.Element {
  const got = useGet<Json>(`/api/figures?${scope_of(query)}`);
  const groups = figure_groups(got.value);
  return (
    <>
      <PageHead title={t("nav.figures")} sub={t("figures.about")} />
      <Scope page="/so-lieu" query={query} />
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {got.value === undefined && got.loading ? <Loading /> : null}
      {got.value !== undefined && groups.length === 0
        ? <Empty title={t("figures.none")} /> : null}
      {groups.filter((group) => !group.key.startsWith("facts")).map((group) => <Group key={group.key} group={group} />)}
      <Delegations page="/so-lieu" query={query} />
      {groups.filter((group) => group.key.startsWith("facts")).map((group) => <Group key={group.key} group={group} />)}
    </>
  );
}

function text_of(figure: Figure): string {
  const said = either(figure.text, figure.text_en);
  if (said) return said;
  if (typeof figure.value === "number" || typeof figure.value === "string") {
    return show_number(figure.value);
  }
  return show_money(figure.value);
}

function Amount({ figure }: { figure: Figure }): JSX.Element {
  const text = text_of(figure);
  return figure.href ? <a href={figure.href}>{text}</a> : <>{text}</>;
}

function Group({ group }: { group: FigureGroup }): JSX.Element {
  const name = either(group.label, group.label_en);
  const tiles = group.figures.length <= 4
    && group.figures.every((figure) => figure.rows.length === 0 && figure.sources.length === 0);
  const flat = group.figures.flatMap((figure) =>
    [figure, ...figure.rows.map((row) => ({ ...row, below: true }))]);
  return (
    <Section id={`g-${group.key}`} title={name} note={either(group.note, group.note_en)}>
      {tiles ? <Tiles figures={group.figures} />
        : <FigureTable caption={name} figures={flat} bars={comparable(flat)} />}
    </Section>
  );
}

function Details({ figure }: { figure: Figure }): JSX.Element {
  const about = [figure.period, either(figure.note, figure.note_en),
    figure.computed ? t("figures.computed") : ""].filter(Boolean).join(" · ");
  return (
    <>
      {about ? <span class="d">{about}</span> : null}
      {figure.sources.map((source, index) => (
        <span class="d" key={index}>{t("figures.source")}{" "}
          {source.href ? <a href={source.href}>{source.title}</a> : source.title}
          {source.quote ? <> — “{source.quote}”</> : null}</span>
      ))}
    </>
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
          <dd><Details figure={figure} /></dd>
        </div>
      ))}
    </dl>
  );
}

/// A table first; the bar only repeats what the number says.
function FigureTable(props: {
  caption: string; figures: Figure[]; bars: boolean;
}): JSX.Element {
  const { figures, bars } = props;
  const id = useId();
  const most = Math.max(1, ...figures.map((figure) => size_of(figure) ?? 0));
  return (
    <table class={`funnel ${bars ? "" : "no-bars"}`} aria-labelledby={id}>
      <caption class="vh" id={id}>{props.caption}</caption>
      <thead><tr>
        <th scope="col">{t("figures.name")}</th>
        <th scope="col" class="r">{t("figures.value")}</th>
        {bars ? <td class="b" /> : null}
      </tr></thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.key} class={figure.below ? "sub" : ""}>
            <th scope="row">{either(figure.label, figure.label_en)}<Details figure={figure} /></th>
            <td class="r"><b><Amount figure={figure} /></b>{figure.unit
              ? ` ${either(figure.unit, figure.unit_en)}` : ""}</td>
            {bars ? (
              <td class="b">
                <Bar value={size_of(figure) ?? 0} most={most} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
