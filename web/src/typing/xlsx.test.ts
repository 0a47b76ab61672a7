import assert from "node:assert/strict";
import { test } from "node:test";
import { read_table, rows_of_sheet } from "./xlsx";

test("a pasted table keeps empty cells and quoted line breaks", () => {
  assert.deepEqual(read_table("Bên\tNước\r\n\"Đối tác\nmẫu\"\tJP\r\n\tKR\r\n"),
    [["Bên", "Nước"], ["Đối tác\nmẫu", "JP"], ["", "KR"]]);
});
test("a csv may be parted by semicolons and double its quotes", () => {
  assert.deepEqual(read_table("a;b\n\"x \"\"y\"\"\";2\n"), [["a", "b"], ["x \"y\"", "2"]]);
});
test("a sheet's shared, inline and number cells come out in their columns", () => {
  const xml = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\"><v>7</v></c></row>"
    + "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>A &amp; B</t></is></c></row><row r=\"3\"/>";
  assert.deepEqual(rows_of_sheet(xml, ["Bên"]), [["Bên", "", "7"], ["", "A & B"]]);
});
test("a title above the headings does not decide what parts the cells", () => {
  assert.deepEqual(read_table("ĐOÀN RA, NĂM 2025\nTên;Nước\nMẫu một;Lào\n"),
    [["ĐOÀN RA, NĂM 2025"], ["Tên", "Nước"], ["Mẫu một", "Lào"]]);
});
