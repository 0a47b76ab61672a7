// `donghanh schedule` and `schedule-check` as a person types them: statuses, reasons, places of faults, exit codes,
// the same timetable on any number of threads. usage: schedule.mjs PROGRAM
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const program = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "donghanh-schedule-"));
let passed = 0, failed = 0;
const verdict = (good, text) => { good ? passed++ : failed++; console.log(`${good ? "ok" : "FAILED"}  ${text}`); };

const file = (name, text) => { writeFileSync(join(folder, name), text); return join(folder, name); };
const run = (...words) => {
  const done = spawnSync(program, words, { encoding: "utf8", cwd: folder });
  return { code: done.status, out: done.stdout, err: done.stderr };
};
const plan = (...words) => {
  const done = run("schedule", ...words);
  return { ...done, json: done.code === 0 && done.out ? JSON.parse(done.out) : null };
};

/** The published format from pairs [p, q, session]; everything else empty unless given. */
function dzn({ people, pairs, tables, slots, morning, forbidden = [] }) {
  const lists = Array.from({ length: people }, () => [1]);
  pairs.forEach(([p, q], m) => { lists[p - 1].push(m + 2); lists[q - 1].push(m + 2); });
  const sets = (rows) => `[${rows.map((r) => `{${r.join(",")}}`).join(",")}]`;
  return `nBusiness = ${people};\nnMeetings = ${pairs.length};\nnTables = ${tables};\nnTotalSlots = ${slots};\n` +
    `nMorningSlots = ${morning};\nrequested = [|${pairs.map((r) => r.join(",")).join("|")}|];\n` +
    `meetingsxBusiness = ${sets(lists)};\nnMeetingsBusiness = [${lists.map((l) => l.length - 1)}];\n` +
    `forbidden = ${sets(lists.map((_, i) => [0, ...(forbidden[i] ?? [])]))};\n` +
    `fixed = [${pairs.map(() => 0)}];\nprecedences = ${sets(pairs.map(() => []))};\n`;
}
const one_fault = (done, place) =>
  done.code === 2 && done.out === "" && done.err.trimEnd().split("\n").length === 1 && done.err.includes(place);

try {
  // Participant 1 meets 2, 3, 4 and may not use slot 2: with three slots left of four one break cannot be avoided.
  const pairs = [[1, 2, 3], [1, 3, 3], [1, 4, 3], [2, 3, 3]];
  const small = file("small.dzn", dzn({ people: 4, pairs, tables: 2, slots: 4, morning: 2, forbidden: [[2]] }));
  const best = plan(small);
  verdict(best.json?.status === "optimal" && best.json.breaks === 1 && best.json.lower_bound === 1 &&
    best.json.meetings.length === 4 && best.json.placed === 4 && best.json.placed_bound === 4, "a small event is proven optimal");
  verdict(best.json.meetings.every((m) => m.id >= 1 && m.slot >= 1 && m.slot <= 4 && m.table >= 1 && m.table <= 2),
    "ids, slots and tables count from 1");
  verdict(/^seed 1$/m.test(best.err) && /\[#+\.*\] +\d+ % +[\d.]+ s/.test(best.err), "seed and a bar on standard error");
  const result = file("small.json", best.out);
  const checked = run("schedule-check", small, result);
  verdict(checked.code === 0 && JSON.parse(checked.out).valid === true, "the checker passes it");

  const moved = JSON.parse(best.out);
  moved.meetings[0].slot = moved.meetings[1].slot;
  const tampered = run("schedule-check", small, file("moved.json", JSON.stringify(moved)));
  verdict(tampered.code === 1 && JSON.parse(tampered.out).violations.length > 0, "the checker refuses two meetings at once");
  const boast = file("boast.json", JSON.stringify({ ...JSON.parse(best.out), breaks: 0 }));
  verdict(run("schedule-check", small, boast).code === 1, "the checker refuses a wrong claim");

  const busy = file("busy.dzn", dzn({ people: 4, pairs, tables: 2, slots: 4, morning: 2, forbidden: [[2, 3]] }));
  const none = plan(busy);
  const because = none.json?.infeasible_because[0];
  verdict(none.code === 0 && none.json.status === "infeasible" && because.key === "meetings.reason.too_few_slots" &&
    because.vi.includes("khung giờ") && because.en.includes("slots") && !because.vi.includes("{"), "infeasible names the participant and the slots");
  const left = plan(busy, "--optional");
  verdict(left.code === 0 && left.json.placed === 3 && left.json.placed_bound === 3 && left.json.unplaced.length === 1 &&
    left.json.unplaced[0].reason.vi.length > 10, "--optional leaves one out and says why");

  const event = {
    event: "Hội nghị", rules: { optional: true },
    slots: [0, 1, 2].map((i) => ({ start: `2026-11-25T0${2 + i}:00Z`, minutes: 30 })),
    places: [{ id: "A", count: 1 }], pools: [{ id: "Zoom", kind: "online", capacity: 1 }],
    participants: [{ id: "Huế" }, { id: "Oita" }, { id: "Gyeonggi" }, { id: "Sachsen", arrives: "2026-11-25T03:00Z" }],
    meetings: [{ participants: ["Huế", "Oita"] }, { participants: ["Huế", "Gyeonggi"], mode: "online" },
      { participants: ["Huế", "Sachsen"], weight: 3 }, { participants: ["Oita", "Gyeonggi"] }, { participants: ["Oita", "Sachsen"] }],
  };
  const hall = file("event.json", JSON.stringify(event));
  const placed = plan(hall, "--out", join(folder, "hall.json"));
  const written = JSON.parse(readFileSync(join(folder, "hall.json"), "utf8"));
  verdict(placed.code === 0 && placed.out === "" && written.status === "optimal" && written.placed === 4 &&
    written.unplaced[0].reason.en.length > 10, "an event of one table and one channel: four of five, proven");
  verdict(run("schedule-check", hall, join(folder, "hall.json")).code === 0, "the checker passes the event");

  const same = [1, 2, 4].map((threads) => plan(small, "--steps", "20000", "--seed", "7", "--threads", String(threads)).json);
  const without_time = same.map((json) => JSON.stringify({ ...json, seconds: 0 }));
  verdict(same[0] && without_time.every((text) => text === without_time[0]), "--steps: the same answer on 1, 2 and 4 threads");

  const text = readFileSync(small, "utf8");
  verdict(one_fault(run("schedule", file("a.dzn", text.replace("nTables = 2", "nTables = two"))), "a.dzn:3:11: "), "a word for a number: line and column");
  verdict(one_fault(run("schedule", file("b.dzn", text.replace("nMeetings", "nMeeting"))), "b.dzn:2:1: "), "an unknown name");
  verdict(one_fault(run("schedule", file("c.dzn", text.slice(0, text.length / 2))), "c.dzn:"), "half a file");
  const stranger = { ...event, meetings: [{ participants: ["Huế", "Atlantis"] }] };
  verdict(one_fault(run("schedule", file("d.json", JSON.stringify(stranger))), "$.meetings[0].participants"), "an unknown participant: path");
  verdict(one_fault(run("schedule", file("e.json", "{\n  \"slots\": [}")), "e.json:2:"), "broken JSON: line");
  verdict(one_fault(run("schedule", join(folder, "nowhere.dzn")), "nowhere.dzn: "), "a file that is not there");
  verdict(one_fault(run("schedule"), "schedule: ") && one_fault(run("schedule", small, "--sed", "1"), "--sed"), "a bad command line");
  verdict(one_fault(run("schedule-check", small, file("f.json", "{}")), "f.json: "), "a result without its members");
  const unwritten = run("schedule", small, "--out", join(folder, "no", "where.json"));
  verdict(unwritten.code === 2 && unwritten.err.includes("where.json: "), "a result that cannot be written");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
