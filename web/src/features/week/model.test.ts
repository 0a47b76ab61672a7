import assert from "node:assert/strict";
import { test } from "node:test";
import { clashing, days_of, time_of, type WeekEntry } from "./model";

const entry = (first: string, last: string, code = "DR-2026-0001"): WeekEntry => ({
  id: "odl-1", type: "outbound_delegation", plural: "outbound-delegations", code, title: code,
  title_en: code, part: "", place: "", place_en: "", who: "", first, last, starts: null, ends: null,
  cancelled: false, restricted: false, lacks_interpreter: false,
});

test("a line says its hours, else its days when there are several", () => {
  const day = { first: "2026-11-24", last: "2026-11-24" };
  assert.equal(time_of({ ...day, starts: "2026-11-24T01:30:00Z", ends: "2026-11-24T03:00:00Z" }),
    "08:30–10:00");
  assert.equal(time_of({ ...day, starts: "2026-11-24T01:30:00Z", ends: null }), "08:30");
  assert.equal(time_of({ ...day, starts: null, ends: null }), "");
  assert.equal(time_of(entry("2026-11-24", "2026-11-26")), "24/11–26/11");
});

test("what began before the week stands on its first day, and days go on in order", () => {
  const week = { from: "2026-11-23",
    items: [entry("2026-11-25", "2026-11-25"), entry("2026-11-20", "2026-11-24")] };
  assert.deepEqual([...days_of(week).keys()], ["2026-11-23", "2026-11-25"]);
});

test("a clash belongs to both records by their code, and a name stands once", () => {
  const clash = { person: "Cán bộ mẫu 01", interpreter: false, from: "",
    one: "DR-2026-0001 Đoàn mẫu", other: "DV-2026-0001 Đoàn mẫu 2" };
  assert.deepEqual(clashing({ code: "DV-2026-0001" }, [clash, clash]), ["Cán bộ mẫu 01"]);
  assert.deepEqual(clashing({ code: "DR-2026-000" }, [clash]), []);
});
