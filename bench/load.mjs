// Load on a running server, and what a request costs it: CPU of a request is the server process's own
// (user + system) over many requests by wrk, so another job on the machine disturbs it little.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { line } from "./table.mjs";

/// For this run's own files; removed when it ends.
export const scratch = mkdtempSync(join(tmpdir(), "dh-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const ticks = Number(spawnSync("getconf", ["CLK_TCK"], { encoding: "utf8" }).stdout);

/// User and system time of the server in milliseconds.
function cpu_ms(pid) {
  const words = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(words[11]) + Number(words[12])) * 1000 / ticks;
}

/// Runs wrk over `paths` in turn; answers requests a second, p99 in ms, the count and answers other than 2xx.
export function wrk(server, person, paths, { seconds = 4, connections = 8, lua = "" } = {}) {
  const script = join(scratch, "w.lua");
  const list = paths.map((p) => JSON.stringify(p)).join(",");
  writeFileSync(script, lua || `local p = {${list}}\nlocal i = 0\nrequest = function() i = i % #p + 1; return wrk.format("GET", p[i]) end\n`);
  const run = spawnSync("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-s", script,
    "-H", "Cookie: " + person.cookie, "-H", "X-Requested-With: donghanh", server.base], { encoding: "utf8" });
  const p99 = run.stdout.match(/99%\s+([\d.]+)(us|ms|s)/);
  const scale = { us: 0.001, ms: 1, s: 1000 };
  return {
    rate: Number(run.stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]), p99: Number(p99[1]) * scale[p99[2]],
    count: Number(run.stdout.match(/(\d+) requests in/)[1]),
    bad: Number(run.stdout.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0),
  };
}

/// A line of the table: the CPU of one request over `paths` in turn.
export function cost(server, person, what, paths, goal) {
  wrk(server, person, paths, { seconds: 1, connections: 2 });
  const before = cpu_ms(server.process.pid);
  const run = wrk(server, person, paths, { seconds: 3, connections: 2 });
  const each = (cpu_ms(server.process.pid) - before) / run.count;
  line(what, `≤ ${goal} ms`, each.toFixed(3) + " ms", each <= goal && run.bad === 0 && run.count > 0);
}

/// The JSON at `path`; throws when it is not there.
export const get = async (person, path) => {
  const answer = await person.call("GET", path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return answer.json;
};
