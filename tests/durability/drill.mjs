// The restore drill: a backup under write load, the node destroyed, restored elsewhere, everything equal; a copy
// that is truncated or has one flipped byte is refused. usage: drill.mjs PROGRAM
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ledger } from "./ledger.mjs";
import { Person, Server, fill, run, sleep } from "./server.mjs";

const [program] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), "donghanh-drill-"));
let passed = 0, failed = 0;
const verdict = (good, text) => { good ? passed++ : failed++; console.log(`${good ? "ok" : "FAILED"}  ${text}`); };

async function people(base) {
  const out = [];
  for (let i = 0; i < 4; ++i) out.push(await Person.sign_in(base, "chuyenvien"));
  const org = (await out[0].call("GET", "/api/session")).json.user.organisation.id;
  for (const p of out) p.org = org;
  return out;
}

try {
  const folder = join(root, "node");
  fill(program, folder);
  const server = await Server.start(program, folder);
  const writers = await people(server.base);
  const ledger = new Ledger();
  let stop = false;
  const running = writers.map((p, i) => ledger.write(p, i, () => stop));
  await sleep(800);
  const before = new Map([...ledger.records].map(([token, e]) => [token, { ...e, pending: [...e.pending], files: [...e.files] }]));
  const backup = join(root, "copy");
  const taken = run(program, ["backup", "--folder", folder, "--to", backup]);
  verdict(taken.code === 0, `backup under load ${taken.out.trim()}`);
  stop = true;
  await Promise.all(running);
  await server.kill();
  rmSync(folder, { recursive: true, force: true });

  const elsewhere = join(root, "elsewhere");
  const restored = run(program, ["restore", "--from", backup, "--folder", elsewhere]);
  verdict(restored.code === 0, `restore ${restored.out.trim()}`);
  const again = await Server.start(program, elsewhere);
  // Everything acknowledged before the backup began is there; what came during it may be.
  const seen = new Ledger();
  seen.records = before;
  for (const entry of seen.records.values()) entry.pending.push(`Nhu cầu đổi tên ${/tk\w+/.exec(entry.title)[0]}`);
  const faults = await seen.check((await people(again.base))[0]);
  verdict(faults.length === 0, `nothing acknowledged before the backup is missing: ${[...before.values()].filter((e) => e.state === "ok").length} records ${faults.slice(0, 3).join("; ")}`);
  await again.stop();

  const main = join(backup, "donghanh.sqlite");
  const size = statSync(main).size;
  const whole = join(root, "whole.sqlite");
  copyFileSync(main, whole);
  let refused = 0;
  for (let i = 0; i < 25; ++i) {
    const bytes = readFileSync(whole);
    const at = Math.floor((size - 1) * (i / 24));
    bytes[at] ^= 0x20;
    writeFileSync(main, bytes);
    if (run(program, ["restore", "--from", backup, "--folder", join(root, `flip-${i}`)]).code !== 0) refused++;
  }
  verdict(refused === 25, `one flipped byte refused at 25 of 25 places: ${refused}`);
  let cut = 0;
  for (let i = 1; i <= 25; ++i) {
    copyFileSync(whole, main);
    truncateSync(main, Math.floor(size * (i / 26)));
    if (run(program, ["restore", "--from", backup, "--folder", join(root, `cut-${i}`)]).code !== 0) cut++;
  }
  verdict(cut === 25, `a truncated copy refused at 25 of 25 lengths: ${cut}`);
  copyFileSync(whole, main);
  const full = run(program, ["restore", "--from", backup, "--folder", elsewhere]);
  verdict(full.code !== 0, "a folder that holds data is not overwritten");
  // The control: an untouched copy is still accepted.
  verdict(run(program, ["restore", "--from", backup, "--folder", join(root, "control")]).code === 0, "control: the untouched copy is accepted");
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
