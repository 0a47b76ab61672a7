import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReferenceItem } from "../../answers";
import { count_places, shade_of, steps_of } from "./model";
import { archipelagos, tiles } from "./tiles";

const item = (code: string, from: string, to: string, successors = ""): ReferenceItem => ({
  code, label: code, label_en: code,
  more: { valid_from: from, valid_to: to, successors, name_vi: code, name_en: code },
});
const provinces = [
  item("bac-giang@1997-01-01", "1997-01-01", "2025-07-01", "bac-ninh@2025-07-01"),
  item("bac-ninh@1997-01-01", "1997-01-01", "2025-07-01", "bac-ninh@2025-07-01"),
  item("ha-bac@old", "", "1997-01-01", "bac-giang@1997-01-01;bac-ninh@1997-01-01"),
  item("bac-ninh@2025-07-01", "2025-07-01", ""),
  item("cao-bang@before-records", "", ""),
];
const count = (key: string, n: number) => ({ key, label: key, label_en: key, count: n });
const counts = [count("bac-giang@1997-01-01", 2), count("bac-ninh@2025-07-01", 3),
  count("cao-bang@before-records", 5), count("ha-bac@old", 1)];

test("each province has one tile, 34 now and 63 before, and no two share a place", () => {
  for (const units of ["34", "63"] as const) {
    assert.equal(tiles[units].length, Number(units));
    assert.equal(new Set(tiles[units].map((tile) => tile.slug)).size, Number(units));
    assert.equal(new Set(tiles[units].map((tile) => `${tile.column},${tile.row}`)).size,
      Number(units));
  }
});

test("Hoàng Sa and Trường Sa stand in a province of both maps", () => {
  assert.deepEqual(archipelagos.map((one) => [one.name, one.of]),
    [["Quần đảo Hoàng Sa", "da-nang"], ["Quần đảo Trường Sa", "khanh-hoa"]]);
  for (const units of ["34", "63"] as const) {
    for (const one of archipelagos) {
      assert.ok(tiles[units].some((tile) => tile.slug === one.of), `${one.name} ${units}`);
    }
  }
});

test("a former province is counted where it is today, and nothing is lost", () => {
  const now = count_places(counts, provinces, "34", "2026-11-23");
  assert.equal(now.places.get("bac-ninh")?.count, 5);
  assert.equal(now.places.get("cao-bang")?.count, 5);
  assert.equal(now.elsewhere, 1);
  const before = count_places(counts, provinces, "63", "2026-11-23");
  assert.equal(before.places.get("bac-giang")?.count, 2);
  assert.equal(before.places.get("bac-ninh")?.count, 0);
  assert.equal(before.elsewhere, 4);
});

test("steps of colour are round and hold every count", () => {
  assert.deepEqual(steps_of(96), [20, 40, 60, 80, 100]);
  assert.equal(shade_of(0, steps_of(96)), 1);
  assert.equal(shade_of(96, steps_of(96)), 5);
  assert.equal(shade_of(3, steps_of(4)), 4);
});
