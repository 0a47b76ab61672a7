import assert from "node:assert/strict";
import { test } from "node:test";
import type { FieldSchema } from "../../schema";
import { example, faulty_cells, left_open, with_cells, with_column, type TableRow } from "./table_model";

test("a mended cell may lie beyond the end of its row", () => {
  assert.deepEqual(with_cells([["a"], ["b"], ["c"]], [1, 2], 2, "x"),
    [["a"], ["b", "", "x"], ["c", "", "x"]]);
});
test("a target leaves its former column; columns that are left out stay so", () => {
  assert.deepEqual(with_column(["title", "", ""], 2, "title"), ["", "", "title"]);
  assert.deepEqual(with_column(["title", "", ""], 0, ""), ["", "", ""]);
});
test("a required choice without a column is asked for once", () => {
  const field = (name: string, more: Partial<FieldSchema>): FieldSchema =>
    ({ name, kind: "enum", label: { vi: name, en: name }, ...more });
  const fields = [field("level", { required: true }), field("fund", { required: true }), field("reception", {}),
    field("state", { required: true, byFlow: true })];
  assert.deepEqual(left_open(fields, ["title", "fund"]).map((one) => one.name), ["level"]);
});
test("the same words wrong in the same column stand once", () => {
  const problem = (column: number): { column: number; field: string; key: string; text: string; text_en: string } =>
    ({ column, field: "f", key: "k", text: "t", text_en: "t" });
  const row = (at: number, ...columns: number[]): TableRow =>
    ({ row: at, title: "", id: "", problems: columns.map(problem) });
  const grid = [["Nước"], ["Mẫu"], ["Mẫu"], ["Khác"]];
  assert.deepEqual(faulty_cells([row(1, 0), row(2, 0, -1), row(3, 0)], grid)
    .map((one) => [one.text, one.problem.column, one.rows.map((each) => each.row)]),
  [["Mẫu", 0, [1, 2]], ["", -1, [2]], ["Khác", 0, [3]]]);
  assert.equal(example([["Nước"], [""], ["Lào"]], 0, 0), "Lào");
});
