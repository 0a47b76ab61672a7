// The speed goals of the spine on the standard data set, one line each: goal, figure, verdict.
// node bench/spine.mjs [program] [folder]   The folder is filled when it does not exist (and that is timed).
// Reads and creates a second share the cores with their generator.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Person, Server, key, sleep } from "../tests/durability/server.mjs";
import { cost, get, scratch, wrk } from "./load.mjs";
import { copy_folder, ended, fill_national, line, remark } from "./table.mjs";

const program = process.argv[2] ?? "build/release/donghanh";
const folder = process.argv[3] ?? "build/bench-national";

function fill() {
  const seconds = fill_national(program, folder);
  if (seconds === null) return console.log(`(${folder} is there: its filling is not timed)`);
  line("demo --scale national", "≤ 60 s", seconds.toFixed(1) + " s", seconds <= 60);
}

const memory_mb = (pid, what) =>
  Number(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8").match(new RegExp(`^${what}:\\s+(\\d+)`, "m"))[1]) / 1024;

/// The address of a page about `pages` pages into the list.
async function deep(person, path, pages) {
  let at = path;
  for (let i = 0; i < pages; ++i) {
    const next = (await get(person, at)).next;
    if (!next) break;
    at = path + (path.includes("?") ? "&" : "?") + "after=" + next;
  }
  return at;
}

async function reads_of(server, role, person) {
  for (const type of ["needs", "meetings", "agreements", "investment-projects"]) {
    const path = `/api/${type}`;
    const first = await person.call("GET", path);
    if (first.status !== 200 || first.json.items.length === 0) continue;
    cost(server, person, `${role}: list of ${type}`, [path], 0.5);
    const state = first.json.items[0].state;
    cost(server, person, `${role}: ${type} of state ${state}`, [`${path}?filter[state]=${state}`], 0.5);
    cost(server, person, `${role}: deep page of ${type}`, [await deep(person, path, 100)], 0.5);
    cost(server, person, `${role}: one of ${type}`, first.json.items.slice(0, 20).map((r) => `${path}/${r.id}`), 0.5);
  }
}

async function searches(server, person) {
  const pairs = [["cà phê", "ca phe"], ["Đà Nẵng", "da nang"], ["thủy sản", "thuy san"], ["Đối tác", "doi tac"]];
  for (const [marked, plain] of pairs) {
    const at = (words) => `/api/search?q=${encodeURIComponent(words)}`;
    const ids = async (words) => JSON.stringify((await get(person, at(words))).items.map((i) => i.id));
    const same = await ids(marked) === await ids(plain);
    line(`search "${marked}" and "${plain}": the same hits`, "same", same ? "same" : "differ", same);
    cost(server, person, `search "${plain}"`, [at(plain)], 2);
  }
}

function creates(server, person, body) {
  const lua = `local n = 0
wrk.headers["Content-Type"] = "application/json"
local body = ${JSON.stringify(JSON.stringify(body))}
request = function()
  n = n + 1
  wrk.headers["Idempotency-Key"] = "${key()}-" .. n
  return wrk.format("POST", "/api/needs", nil, body)
end
`;
  const run = wrk(server, person, [], { seconds: 5, connections: 16, lua });
  line("creates a second, each on disk (16 lines)", "≥ 400", run.rate.toFixed(0), run.rate >= 400 && run.bad === 0);
  remark("  p99 of a create", run.p99.toFixed(1) + " ms");
}

fill();
// What is measured writes, so it works on a copy.
const copy = join(scratch, "folder");
copy_folder(folder, copy);
const begun = process.hrtime.bigint();
const server = await Server.start(program, copy);
const first = Number(process.hrtime.bigint() - begun) / 1e6;
try {
  line("first answer after the start (asked every 10 ms)", "≤ 300 ms", first.toFixed(0) + " ms", first <= 300);
  await sleep(1000);
  line("idle memory after the start (resident)", "≤ 64 MB", memory_mb(server.process.pid, "Rss").toFixed(0) + " MB", memory_mb(server.process.pid, "Rss") <= 64);
  const people = {};
  for (const [role, name] of [["officer", "chuyenvien"], ["mission", "coquandaidien"], ["enterprise", "doanhnghiep"], ["partner", "doitac"]])
    people[role] = await Person.sign_in(server.base, name);
  for (const [role, person] of Object.entries(people)) await reads_of(server, role, person);
  for (const [role, person] of Object.entries(people)) cost(server, person, `${role}: Today`, ["/api/today"], 50);
  await searches(server, people.enterprise);
  const officer = people.officer;
  const rows = (await get(people.enterprise, "/api/needs")).items.map((r) => `/api/needs/${r.id}`);
  const mixed = wrk(server, people.enterprise, ["/api/needs", ...rows.slice(0, 9)], { seconds: 5, connections: 32 });
  line("reads a second (32 lines, 1 list in 10)", "≥ 3000", mixed.rate.toFixed(0), mixed.rate >= 3000 && mixed.bad === 0);
  line("  p99 of these reads", "< 50 ms", mixed.p99.toFixed(1) + " ms", mixed.p99 < 50);
  const need = { title: "Tìm bạn hàng cho thử tải", party: (await get(officer, "/api/session")).user.organisation.id, kind: "trade_export", description: "Một dòng của phép đo." };
  const made = await officer.call("POST", "/api/needs", need, { "Idempotency-Key": key() });
  if (made.status !== 201) throw new Error("create: " + JSON.stringify(made.json));
  creates(server, officer, need);
  await sleep(3000);
  remark("memory after all this (resident)", memory_mb(server.process.pid, "Rss").toFixed(0) + " MB");
} finally {
  await server.stop();
}
ended();
