import assert from "node:assert/strict";
import { test } from "node:test";
import { read_amount } from "./amount";
import { read_date } from "./date";
import { fold } from "./fold";
import { read_number, shift } from "./number";
import { read_table } from "./table";
import { instant_of, local_parts, read_time } from "./time";

const today = "2026-11-23"; // a Monday

test("a date is read in every way the glossary names", () => {
  const wanted: [string, string][] = [
    ["5/9/2026", "2026-09-05"], ["05/9/26", "2026-09-05"], ["050926", "2026-09-05"],
    ["05092026", "2026-09-05"], ["2026-09-05", "2026-09-05"], ["5 tháng 9 2026", "2026-09-05"],
    ["ngày 5 tháng 9 năm 2026", "2026-09-05"], ["hôm nay", "2026-11-23"], ["mai", "2026-11-24"],
    ["ngày mai", "2026-11-24"], ["mốt", "2026-11-25"], ["ngày kia", "2026-11-25"],
    ["hôm qua", "2026-11-22"], ["thứ 6", "2026-11-27"], ["t6", "2026-11-27"],
    ["thứ sáu", "2026-11-27"], ["thứ 2", "2026-11-23"], ["CN", "2026-11-29"],
    ["thứ 6 tuần sau", "2026-12-04"], ["cuối tháng", "2026-11-30"], ["cuối quý", "2026-12-31"],
    ["+3", "2026-11-26"], ["29/2/2028", "2028-02-29"], ["1/1/85", "1985-01-01"],
  ];
  for (const [typed, iso] of wanted) assert.equal(read_date(typed, today), iso, typed);
});

test("a date is read as people speak: edges, distances, English", () => {
  const wanted: [string, string][] = [
    ["05/09", "2026-09-05"], ["5-9-2026", "2026-09-05"], ["cuối tháng sau", "2026-12-31"],
    ["đầu tháng sau", "2026-12-01"], ["đầu tháng", "2026-12-01"], ["đầu tháng này", "2026-11-01"],
    ["đầu quý sau", "2027-01-01"], ["cuối năm", "2026-12-31"], ["cuối năm sau", "2027-12-31"],
    ["3 ngày nữa", "2026-11-26"], ["2 tuần nữa", "2026-12-07"], ["sau 1 tháng", "2026-12-23"],
    ["1 tuần trước", "2026-11-16"], ["1 năm nữa", "2027-11-23"], ["cuối tuần", "2026-11-29"],
    ["Friday", "2026-11-27"], ["next friday", "2026-12-04"], ["5 Sep 2026", "2026-09-05"],
    ["5 September", "2026-09-05"], ["end of month", "2026-11-30"], ["THỨ SÁU", "2026-11-27"],
  ];
  for (const [typed, iso] of wanted) assert.equal(read_date(typed, today), iso, typed);
  assert.equal(read_date("1 tháng nữa", "2027-01-31"), "2027-02-28");
  for (const typed of ["5 ngày", "cuối", "đầu", "5 xyz", "31 Feb 2026"]) {
    assert.equal(read_date(typed, today), null, typed);
  }
});

test("a date without a year takes the next, the last or the nearer such day", () => {
  assert.equal(read_date("5/9", today, "next"), "2027-09-05");
  assert.equal(read_date("5/9", today, "last"), "2026-09-05");
  assert.equal(read_date("5-9", today), "2026-09-05");
  assert.equal(read_date("5.1", today), "2027-01-05");
});

test("a day that the calendar does not have is refused", () => {
  for (const typed of ["31/4/2026", "29/2/2027", "32/1", "0/5", "abc", "", "thứ 9", "13/13/2026"]) {
    assert.equal(read_date(typed, today), null, typed);
  }
});

test("a number with both marks, one mark or none is read; doubt is asked about", () => {
  const wanted: [string, string][] = [
    ["180000", "180000"], ["180.000", "180000"], ["180 000", "180000"], ["180k", "180000"],
    ["1,5", "1.5"], ["1.5", "1.5"], ["11.974.405,56", "11974405.56"],
    ["11,974,405.56", "11974405.56"], ["1.234", "1234"], ["−3", "-3"], ["41,4%", "41.4"],
    ["0,125", "0.125"], ["1,2500", "1.25"],
  ];
  for (const [typed, value] of wanted) {
    assert.deepEqual(read_number(typed), { kind: "number", value }, typed);
  }
  assert.deepEqual(read_number("1,234"), { kind: "ask", options: ["1234", "1.234"] });
  for (const typed of ["", "abc", "1.23.4", "1,", "1..2"]) {
    assert.equal(read_number(typed).kind, "none", typed);
  }
});

test("an amount is read with its unit and currency", () => {
  const wanted: [string, string, string][] = [
    ["1,2 tỷ", "1200000000", "VND"], ["1.2 tỷ", "1200000000", "VND"],
    ["1.2ty", "1200000000", "VND"], ["1ty2", "1200000000", "VND"],
    ["1 tỷ 2", "1200000000", "VND"], ["2 tỷ rưỡi", "2500000000", "VND"],
    ["500tr", "500000000", "VND"], ["500 triệu đô", "500000000", "USD"],
    ["500 tr usd", "500000000", "USD"], ["$500m", "500000000", "USD"],
    ["US$ 500 million", "500000000", "USD"], ["500 triệu Mỹ kim", "500000000", "USD"],
    ["3 ngàn tỷ", "3000000000000", "VND"], ["€2 triệu", "2000000", "EUR"],
    ["80 tỷ won", "80000000000", "KRW"], ["5 tỷ yên", "5000000000", "JPY"],
    ["500 triệu USD", "500000000", "USD"], ["12.500 đồng", "12500", "VND"],
    ["11.974.405,56 USD", "11974405.56", "USD"], ["250000", "250000", "VND"],
    ["1 200 000", "1200000", "VND"], ["2 triệu CHF", "2000000", "CHF"],
    ["tỷ rưỡi", "1500000000", "VND"], ["nửa triệu đô", "500000", "USD"],
    ["2 triệu rưỡi USD", "2500000", "USD"], ["1.2 billion dong", "1200000000", "VND"],
    ["2m usd", "2000000", "USD"], ["1,2 tỷ đồng", "1200000000", "VND"],
  ];
  for (const [typed, amount, currency] of wanted) {
    const read = read_amount(typed, "VND");
    assert.deepEqual(read, { kind: "amount", value: { amount, currency } }, typed);
  }
  assert.equal(read_amount("500m", "VND").kind, "none");
  assert.equal(read_amount("nhiều tiền", "VND").kind, "none");
  assert.equal(read_amount("1,234", "USD").kind, "ask");
});

test("the point moves without binary fractions", () => {
  assert.equal(shift("1.01", 9), "1010000000");
  assert.equal(shift("0.1234567", 3), "123.4567");
  assert.equal(shift("-2.5", 6), "-2500000");
});

test("folding drops marks, đ and case", () => {
  assert.equal(fold("  Đà  Nẵng "), "da nang");
});

test("an hour is read as people type it, and kept in UTC", () => {
  const wanted: [string, string | null][] = [
    ["14:30", "14:30"], ["14h30", "14:30"], ["14g30", "14:30"], ["1430", "14:30"],
    ["14h", "14:00"], ["2h30 chiều", "14:30"], ["8:05", "08:05"], ["25:00", null], ["x", null],
  ];
  for (const [typed, time] of wanted) assert.equal(read_time(typed), time, typed);
  const instant = instant_of("2026-11-23", "06:30");
  assert.equal(instant, "2026-11-22T23:30:00.000Z");
  assert.deepEqual(local_parts(instant), { date: "2026-11-23", time: "06:30" });
});

test("a table from Excel is read with its quotes, tabs and lines", () => {
  assert.deepEqual(read_table("Tên\tNgày\r\nA\t5/9\r\n\r\n"), [["Tên", "Ngày"], ["A", "5/9"]]);
  assert.deepEqual(read_table('"hai\ndòng"\t"nói ""có"""\nB'), [["hai\ndòng", 'nói "có"'],
    ["B", ""]]);
  assert.deepEqual(read_table('5" ống\tx'), [['5" ống', "x"]]);
  assert.deepEqual(read_table("  \n\t\n"), []);
});
