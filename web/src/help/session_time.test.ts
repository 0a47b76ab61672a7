import assert from "node:assert/strict";
import { test } from "node:test";
import { ends_in } from "./session_time";

const session = { idle_seconds: 1800, ends_in_seconds: 12 * 3600 };
const at = (time: string): number => Date.parse(`2026-11-26T${time}Z`);

test("a session ends half an hour after the last answer", () => {
  assert.deepEqual(ends_in(session, at("08:00:00"), at("08:00:00"), at("08:28:30")), { ms: 90_000, fixed: false });
  assert.deepEqual(ends_in(session, at("08:00:00"), at("08:00:00"), at("08:31:00")), { ms: -60_000, fixed: false });
});

test("and at its last hour, however busy", () => {
  assert.deepEqual(ends_in(session, at("08:00:00"), at("19:58:00"), at("19:58:30")), { ms: 90_000, fixed: true });
});
