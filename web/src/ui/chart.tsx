// Charts of our own: lines from zero with a shape and a dash for each series, labels at their ends,
// and the same numbers in a table that opens from below.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { show_number, show_short } from "../format";
import { t } from "../language";
import { Button } from "./button";
import { Table } from "./table";

export type Series = { key: string; label: string; values: number[]; href?: string | undefined };

type Props = { name: string; head: string; xs: string[]; series: Series[] };

const box = { width: 540, height: 250, left: 66, top: 14, bottom: 30 };
const letter_width = 7.2;
const dashes = ["", "6 3", "2 3", "8 3 2 3", "10 4", "1 3", "4 4", "12 3"];

/// A round upper end of the axis and its four parts.
function axis_of(most: number): number[] {
  const rough = Math.max(1, most) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((n) => n * unit)
    .find((candidate) => candidate >= rough && Number.isInteger(candidate)) ?? Math.ceil(rough));
  return [0, 1, 2, 3, 4].map((n) => n * step);
}

function Point(props: { shape: number; x: number; y: number }): JSX.Element {
  const { shape, x, y } = props;
  if (shape % 4 === 1) return <rect x={x - 3} y={y - 3} width="6" height="6" />;
  if (shape % 4 === 2) return <path d={`M${x} ${y - 4}l4 7h-8z`} />;
  if (shape % 4 === 3) return <path d={`M${x} ${y - 4}l4 4-4 4-4-4z`} />;
  return <circle cx={x} cy={y} r="3.5" />;
}

/// Labels at the right keep a line's height between them and stay above the axis.
function label_places(ends: number[], lowest: number): number[] {
  const order = ends.map((y, at) => ({ y, at })).sort((a, b) => b.y - a.y);
  let last = lowest + 15;
  const out: number[] = [];
  for (const { y, at } of order) {
    last = Math.min(y, last - 15);
    out[at] = last;
  }
  return out;
}

export function LineChart(props: Props): JSX.Element {
  const [table, set_table] = useState(false);
  const axis = axis_of(Math.max(0, ...props.series.flatMap((one) => one.values)));
  const most = axis[axis.length - 1] ?? 1;
  const ends = props.series.map((one) =>
    `${one.label} ${show_short(one.values[one.values.length - 1] ?? 0)}`);
  const right = box.width - 16 - letter_width * Math.max(0, ...ends.map((end) => end.length));
  const x = (at: number): number =>
    box.left + (right - box.left) * at / Math.max(1, props.xs.length - 1);
  const y = (value: number): number =>
    box.height - box.bottom - (box.height - box.bottom - box.top) * value / most;
  const labels = label_places(
    props.series.map((one) => y(one.values[one.values.length - 1] ?? 0)), y(0));
  return (
    <figure class="figure">
      <div class="chart-box" tabIndex={0} role="group" aria-label={props.name}>
        <svg class="chart" viewBox={`0 0 ${box.width} ${box.height}`} role="img"
          aria-label={props.name}>
          {axis.map((value) => (
            <g key={value}>
              <line class={value === 0 ? "ax" : "gr"} x1={box.left} x2={right} y1={y(value)}
                y2={y(value)} />
              <text x={box.left - 6} y={y(value) + 4} class="end">{show_short(value)}</text>
            </g>
          ))}
          {props.xs.map((label, at) => (
            <text key={label} x={x(at)} y={box.height - 10} class="mid">{label}</text>
          ))}
          {props.series.map((one, at) => (
            <g key={one.key} class={`series c${at + 1}`}>
              <polyline stroke-dasharray={dashes[at]}
                points={one.values.map((value, n) => `${x(n)},${y(value)}`).join(" ")} />
              {one.values.map((value, n) => <Point key={n} shape={at} x={x(n)} y={y(value)} />)}
              <text class="l" x={right + 10} y={(labels[at] ?? 0) + 4}>
                {ends[at]}</text>
            </g>
          ))}
        </svg>
      </div>
      <Button small kind="quiet" expanded={table} onPress={() => set_table(!table)}>
        {t(table ? "chart.hide" : "chart.show")}</Button>
      {table ? <ChartTable {...props} /> : null}
    </figure>
  );
}

function ChartTable({ name, head, xs, series }: Props): JSX.Element {
  return (
    <Table caption={name} rows={xs.map((label, at) => ({ label, at }))}
      row_key={(row) => row.label} columns={[
        { key: "x", head, cell: (row) => row.label },
        ...series.map((one) => ({
          key: one.key, label: one.label, right: true,
          head: one.href ? <a href={one.href}>{one.label}</a> : one.label,
          cell: (row: { at: number }) => show_number(one.values[row.at] ?? 0),
        })),
      ]} />
  );
}

/// How much of the longest a value is; the number stands beside it in words.
export function Bar(props: { value: number; most: number }): JSX.Element {
  const length = props.value > 0 ? Math.max(3, props.value / Math.max(1, props.most) * 260) : 0;
  return (
    <svg class="bar-line" viewBox="0 0 260 20" aria-hidden="true" preserveAspectRatio="none">
      <rect x="0" y="0" height="20" width={length} />
    </svg>
  );
}
