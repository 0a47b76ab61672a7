import assert from "node:assert/strict";
import { test } from "node:test";
import { by_day, days_between, entries_of, moved, monday_of, span_of, type Entry } from "./model";

test("weeks begin on Monday and a month is whole weeks", () => {
  assert.equal(monday_of("2026-11-29"), "2026-11-23");
  assert.equal(monday_of("2026-11-23"), "2026-11-23");
  assert.deepEqual(span_of("month", "2026-11-15"), { from: "2026-10-26", to: "2026-12-06" });
  assert.deepEqual(span_of("week", "2027-01-01"), { from: "2026-12-28", to: "2027-01-03" });
  assert.equal(days_between("2026-12-28", "2027-01-03").length, 7);
});

test("moving goes by the span that is shown", () => {
  assert.equal(moved("month", "2026-12-31", 1), "2027-01-01");
  assert.equal(moved("month", "2026-01-31", -1), "2025-12-01");
  assert.equal(moved("week", "2026-11-25", 1), "2026-12-02");
});

test("a day shows its time limits first, then by the hour", () => {
  const entry = (kind: Entry["kind"], time: string): Entry =>
    ({ day: "2026-11-23", time, kind, title: kind + time, href: "/", note: "" });
  const day = by_day([entry("meeting", "10:00"), entry("meeting", "08:30"), entry("due", ""),
    entry("event", "")]).get("2026-11-23") ?? [];
  assert.deepEqual(day.map((one) => one.title), ["due", "event", "meeting08:30", "meeting10:00"]);
});

test("a stay stands on each of its days, and what was called off on none", () => {
  const stay = { id: "odl-1", type: "outbound_delegation", plural: "outbound-delegations", code: "",
    title: "Đoàn mẫu", title_en: "Đoàn mẫu", part: "", place: "Hàn Quốc", place_en: "South Korea", who: "", starts: null,
    ends: null, first: "2026-11-20", last: "2026-11-24", cancelled: false, restricted: false,
    lacks_interpreter: false };
  const shown = entries_of([stay, { ...stay, cancelled: true }], "2026-11-23", "2026-11-29",
    (_, en) => en);
  assert.deepEqual(shown.map((one) => [one.day, one.kind, one.note]),
    [["2026-11-23", "delegation", "South Korea"], ["2026-11-24", "delegation", "South Korea"]]);
});
