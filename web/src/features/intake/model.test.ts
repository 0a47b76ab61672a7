import assert from "node:assert/strict";
import { test } from "node:test";
import { draft_of, excerpt, stretches, toggled, type Proposal } from "./model";

const proposal = (field: string, from: number, to: number, more: Partial<Proposal> = {}): Proposal =>
  ({ field, of_letter: false, row: false, value: field, show: field, show_en: field, from, to, taken: true, ...more });

test("overlapping values cut the text, and nothing of it is lost", () => {
  const text = "mời dự tại Hàn Quốc ngày 5";
  const parts = stretches(text, [proposal("title", 0, 19), proposal("country", 11, 19)]);
  assert.equal(parts.map((part) => part.text).join(""), text);
  assert.deepEqual(parts.map((part) => part.items), [[0], [0, 1], []]);
});

test("of one field one value is taken, rows one by one", () => {
  const items = [proposal("departs_on", 0, 1), proposal("departs_on", 2, 3, { taken: false }),
    proposal("members", 4, 5, { row: true, value: { name: "A" } }),
    proposal("members", 6, 7, { row: true, value: { name: "B" }, taken: false })];
  const next = toggled(toggled(items, 1), 3);
  assert.deepEqual(next.map((item) => item.taken), [false, true, true, true]);
  assert.deepEqual(draft_of(next, false)["members"], [{ name: "A" }, { name: "B" }]);
  assert.deepEqual(draft_of(next, true), {});
});

test("an excerpt keeps the passage, a few whole words around it, and only its line", () => {
  const text = "Kính gửi: Sở mẫu\nSở mẫu trình cử đoàn sang hội đàm từ ngày 05 đến ngày 09/12/2026. Thành phần đoàn:\nÔng";
  const from = text.indexOf("từ ngày"), to = text.indexOf(". Thành");
  assert.deepEqual(excerpt(text, from, to),
    { before: "… cử đoàn sang hội đàm ", passage: "từ ngày 05 đến ngày 09/12/2026", after: ". Thành phần đoàn:" });
  assert.equal(excerpt("x".repeat(300), 0, 300).passage.length, 93);
});
