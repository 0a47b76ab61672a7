// kill −9 at random moments under eight writers through the real API. usage: kill_loop.mjs PROGRAM FAULTY [ROUNDS]
// Every control must turn red, or the test proves nothing: acknowledging before the commit, an audit entry in a
// second transaction, the idempotency key stored after the commit.
import { mkdtempSync, rmSync, existsSync } from "node:fs";
import { join } from "node:path";
import { Ledger } from "./ledger.mjs";
import { Person, Server, fill, run, sleep } from "./server.mjs";

const [program, faulty, wanted = "50"] = process.argv.slice(2);
const rounds = Number(wanted);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
let state = seed || 1;
const random = () => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648; };
const place = existsSync("/dev/shm") ? process.env.DURABILITY_FOLDER ?? "/tmp" : "/tmp";
let passed = 0, failed = 0;
const verdict = (good, text) => { good ? passed++ : failed++; console.log(`${good ? "ok" : "FAILED"}  ${text}`); };

/// One round: write, kill at a random moment, start again, check. Answers the faults.
async function round(binary, folder, options, ledger, writers) {
  const server = await Server.start(binary, folder, options);
  for (const p of writers) p.base = server.base;
  let stop = false;
  const running = writers.map((p, i) => ledger.write(p, i, () => stop));
  await sleep(200 + random() * 700);
  await server.kill();
  stop = true;
  await Promise.all(running);
  const again = await Server.start(binary, folder, options.fault === "key_after_commit" ? options : {});
  try {
    writers[0].base = again.base;
    return await ledger.check(writers[0]);
  } finally {
    await again.stop();
  }
}

async function sound(count) {
  const folder = mkdtempSync(join(place, "donghanh-kill-"));
  try {
    fill(program, folder);
    const ledger = new Ledger();
    const writers = await Person.crowd(program, folder);
    for (let i = 0; i < count; ++i) {
      const faults = await round(program, folder, {}, ledger, writers);
      verdict(faults.length === 0, `round ${i + 1}: ${JSON.stringify(ledger.count)} ${faults.slice(0, 3).join("; ")}`);
    }
    const verified = run(program, ["verify", "--folder", folder]);
    verdict(verified.code === 0, `verify: ${verified.out.trim()}`);
    verdict(ledger.count.ok > count * 20, `enough was written to mean something: ${ledger.count.ok} acknowledged`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/// A broken server must be caught within a few rounds.
async function control(fault, most) {
  const folder = mkdtempSync(join(place, "donghanh-control-"));
  try {
    fill(program, folder);
    const ledger = new Ledger();
    const writers = await Person.crowd(program, folder);
    for (let i = 0; i < most; ++i) {
      const faults = await round(faulty, folder, { fault }, ledger, writers);
      if (faults.length > 0) { verdict(true, `control ${fault} turned red in round ${i + 1}: ${faults[0]}`); return; }
    }
    verdict(false, `control ${fault} stayed green for ${most} rounds: the test cannot see it`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await sound(rounds);
for (const fault of ["ack_before_commit", "audit_apart", "key_after_commit"]) await control(fault, 25);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
