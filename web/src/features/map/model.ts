// From counts by the version of a province to counts by tile: what stood under a former province
// is read under the unit that holds it on the day of the map.
import type { ReferenceItem } from "../../answers";
import { tiles, type Units } from "./tiles";

export type Count = { key: string; label: string; label_en: string; count: number };
export type Place = { count: number; versions: string[]; label: string; label_en: string };
export type Counted = {
  places: Map<string, Place>;    // by slug of the tile
  elsewhere: number;             // records that the chosen map has no single place for
};

const last_day_of_63 = "2025-06-30";

function slug_of(version: string): string {
  return version.split("@")[0] ?? version;
}

/// The version that holds `version` on the day; null when it was split or is younger.
function holder(version: string, day: string, all: Map<string, ReferenceItem>): string | null {
  let now = version;
  for (let step = 0; step < 10; ++step) {
    const more = all.get(now)?.more ?? {};
    if ((more["valid_from"] ?? "") > day) return null;
    if (!more["valid_to"] || more["valid_to"] > day) return now;
    const successors = (more["successors"] ?? "").split(";").filter(Boolean);
    if (successors.length !== 1 || !successors[0]) return null;
    now = successors[0];
  }
  return null;
}

export function count_places(
  counts: Count[], provinces: ReferenceItem[], units: Units, today: string,
): Counted {
  const all = new Map(provinces.map((item) => [item.code, item]));
  const day = units === "63" ? last_day_of_63 : today;
  const known = new Set(tiles[units].map((tile) => tile.slug));
  const places = new Map<string, Place>();
  for (const item of provinces) {
    const at = holder(item.code, day, all);
    const slug = at ? slug_of(at) : "";
    if (!at || !known.has(slug)) continue;
    const named = all.get(at);
    const place = places.get(slug) ?? { count: 0, versions: [],
      label: named?.more?.["name_vi"] ?? named?.label ?? slug,
      label_en: named?.more?.["name_en"] ?? named?.label_en ?? slug };
    place.versions.push(item.code);
    places.set(slug, place);
  }
  let elsewhere = 0;
  for (const { key, count } of counts) {
    const place = [...places.values()].find((one) => one.versions.includes(key));
    if (place) place.count += count;
    else elsewhere += count;
  }
  return { places, elsewhere };
}

/// Upper ends of five steps of colour, round numbers, the last one open.
export function steps_of(most: number): number[] {
  if (most <= 5) return [0, 1, 2, 3, 4];
  const rough = most / 5;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, Math.ceil(rough / unit) * unit);
  return [1, 2, 3, 4, 5].map((n) => Math.round(n * step));
}

/// 1 to 5: which colour a count takes.
export function shade_of(count: number, steps: number[]): number {
  const at = steps.findIndex((end) => count <= end);
  return at < 0 ? 5 : at + 1;
}

export function list_of(plural: string, place: Place): string {
  return `/${plural}?filter[province][in]=${encodeURIComponent(place.versions.join(","))}`;
}
