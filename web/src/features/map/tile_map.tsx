// The tile map of Vietnam: each province one tile that opens its records. Hoàng Sa stands with
// Đà Nẵng and Trường Sa with Khánh Hòa at every size; there is no switch for them.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { show_number } from "../../format";
import { either, t } from "../../language";
import { list_of, shade_of, steps_of, type Counted } from "./model";
import { archipelagos, column_of, tiles, type Islands, type Tile, type Units } from "./tiles";

const width = 76;
const height = 36;
const columns = 5;
const inset = { width: 136, height: 84 };
const narrow_screen = "(max-width: 640px)";

/// On a narrow screen the islands stand east of a coast drawn further west, never cut off.
function useNarrow(): boolean {
  const [narrow, set_narrow] = useState(() => matchMedia(narrow_screen).matches);
  useEffect(() => {
    const query = matchMedia(narrow_screen);
    const change = (): void => set_narrow(query.matches);
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, []);
  return narrow;
}

type Props = { units: Units; counted: Counted; plural: string; what: string };

function short_name(name: string): string {
  return name.replace("Hồ Chí Minh", "TP. HCM").replace(/Ho Chi Minh( City)?/, "HCM City")
    .replace("Bà Rịa - Vũng Tàu", "BR - VT").replace("Ba Ria - Vung Tau", "BR - VT");
}

export function TileMap({ units, counted, plural, what }: Props): JSX.Element {
  const all = tiles[units];
  const rows = Math.max(...all.map((tile) => tile.row)) + 1;
  const steps = steps_of(Math.max(0, ...[...counted.places.values()].map((one) => one.count)));
  const narrow = useNarrow();
  const left = columns * width + (narrow ? 2 - inset.width : 8);
  const box = `0 0 ${left + inset.width + 2} ${rows * height + 4}`;
  return (
    <>
      <div class="map-box" tabIndex={0} role="region" aria-label={t("map.name", { n: units })}>
        <svg class="map" viewBox={box} role="group" aria-label={`${t("map.about", { n: units })}: ${what}`}>
          {all.map((tile) => <TileLink key={tile.slug} tile={tile} counted={counted} steps={steps}
            column={column_of(tile, units, narrow)} plural={plural} />)}
          {archipelagos.map((islands) => <Inset key={islands.name} islands={islands}
            left={left} top={inset_top(all, islands, units, narrow)} counted={counted}
            steps={steps} />)}
          <text class="sea" x={left + inset.width / 2} y={height * 7.5}>{t("map.sea")}</text>
        </svg>
      </div>
      <Legend steps={steps} />
    </>
  );
}

function TileLink(props: {
  tile: Tile; column: number; counted: Counted; steps: number[]; plural: string;
}): JSX.Element | null {
  const { tile, column, counted, steps, plural } = props;
  const place = counted.places.get(tile.slug);
  if (!place) return null;
  const name = either(place.label, place.label_en);
  const x = column * width + 2;
  const y = tile.row * height + 2;
  return (
    <a href={list_of(plural, place)}>
      <g class={`tile s${shade_of(place.count, steps)}`}>
        <rect x={x} y={y} width={width} height={height} rx="3" />
        <text x={x + width / 2} y={y + 15}>{short_name(name)}</text>{" "}
        <text class="n" x={x + width / 2} y={y + 30}>{show_number(place.count)}</text>
      </g>
    </a>
  );
}

/// Beside the province; where other provinces are in the way, below them to the south-east.
function inset_top(all: Tile[], islands: Islands, units: Units, narrow: boolean): number {
  const row = all.find((tile) => tile.slug === islands.of)?.row ?? 0;
  const in_the_way = narrow && units === "63" && islands.of === "khanh-hoa";
  return in_the_way ? (row + 2) * height + 6 : row * height - 14;
}

/// A frame east of the province, in its colour, with its own name and the province's.
function Inset(props: {
  islands: Islands; left: number; top: number; counted: Counted; steps: number[];
}): JSX.Element {
  const { islands, left, top: y, counted, steps } = props;
  const shade = shade_of(counted.places.get(islands.of)?.count ?? 0, steps);
  return (
    <g class={`islands s${shade}`} role="img" aria-label={`${islands.name}, ${islands.province}`}>
      <rect x={left} y={y} width={inset.width} height={inset.height} rx="3" />
      {islands.dots.map(([dot_x, dot_y]) => (
        <circle key={`${dot_x},${dot_y}`} cx={left + 8 + dot_x} cy={y + dot_y * .8 + 4} r="2.2" />
      ))}
      <text class="n" x={left + inset.width / 2} y={y + 62}>{islands.name}</text>
      <text x={left + inset.width / 2} y={y + 77}>{islands.province}</text>
    </g>
  );
}

function Legend({ steps }: { steps: number[] }): JSX.Element {
  return (
    <ul class="legend map-legend">
      {steps.map((end, at) => {
        const from = at === 0 ? 0 : (steps[at - 1] ?? 0) + 1;
        const last = at === steps.length - 1;
        const text = last && from === end ? t("map.over", { n: show_number(from - 1) })
          : from >= end ? show_number(end) : `${show_number(from)}–${show_number(end)}`;
        return <li key={end}><i class={`s${at + 1}`} />{text}</li>;
      })}
    </ul>
  );
}
