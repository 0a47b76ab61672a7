// Power cuts without device-mapper: an XFS image holds a file B; B is loop-mounted as ext4 and carries the data
// folder; `cp --reflink=always` of B at a random moment is an atomic picture of the block device, without what ext4
// still held in memory. Mounting the picture replays the journal as after a power cut.
// usage: power_cut.mjs PROGRAM FAULTY [CUTS]. Controls: synchronous=OFF, and fsync stubbed by a preloaded library.
import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ledger } from "./ledger.mjs";
import { Person, Server, fill, run, sleep } from "./server.mjs";

const [program, faulty, wanted = "10"] = process.argv.slice(2);
let passed = 0, failed = 0;
const verdict = (good, text) => { good ? passed++ : failed++; console.log(`${good ? "ok" : "FAILED"}  ${text}`); };
const root = mkdtempSync(join(tmpdir(), "donghanh-power-"));
const mounted = [];

function sh(command, ...args) {
  const done = spawnSync(command, args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${done.stderr}`);
  return done.stdout;
}
function mount(image, where, ...options) {
  mkdirSync(where, { recursive: true });
  sh("mount", "-o", ["loop", ...options].join(","), image, where);
  mounted.push(where);
}
function unmount(where) {
  spawnSync("umount", [where]);
  mounted.splice(mounted.indexOf(where), 1);
}

/// The outer file system with reflinks, and the device file within it.
function prepare() {
  sh("truncate", "-s", "1500M", join(root, "outer.img"));
  sh("mkfs.xfs", "-q", "-m", "reflink=1", join(root, "outer.img"));
  mount(join(root, "outer.img"), join(root, "outer"));
}
function new_device() {
  const device = join(root, "outer", "device.img");
  rmSync(device, { force: true });
  sh("truncate", "-s", "300M", device);
  sh("mkfs.ext4", "-q", "-F", device);
  mount(device, join(root, "data"));
  return device;
}

function stub_library() {
  const source = join(root, "nosync.c"), library = join(root, "nosync.so");
  writeFileSync(source, "int fsync(int f){(void)f;return 0;}\nint fdatasync(int f){(void)f;return 0;}\n");
  sh("gcc", "-shared", "-fPIC", "-o", library, source);
  return library;
}

/// Writes, takes the picture at a random moment, and checks only what was acknowledged before it.
async function cut(binary, options, number) {
  const device = new_device();
  const folder = join(root, "data", "folder");
  fill(program, folder);
  const writers = await Person.crowd(program, folder);
  sh("sync", "-f", folder);
  if (options.preload) process.env.LD_PRELOAD = options.preload;
  const server = await Server.start(binary, folder, options);
  delete process.env.LD_PRELOAD;
  for (const p of writers) p.base = server.base;
  const ledger = new Ledger();
  let stop = false;
  const running = writers.map((p, i) => ledger.write(p, i, () => stop));
  await sleep(300 + Math.random() * 900);
  // Frozen here: what is acknowledged now must be in the picture; what comes later need not be.
  const before = structuredClone([...ledger.records].map(([token, e]) => [token, { ...e }]));
  const picture = join(root, "outer", `cut-${number}.img`);
  sh("cp", "--reflink=always", device, picture);
  stop = true;
  await server.kill();
  await Promise.all(running);
  unmount(join(root, "data"));
  const after = join(root, `cut-${number}`);
  mount(picture, after);
  try {
    const seen = new Ledger();
    seen.records = new Map(before);
    const again = await Server.start(program, join(after, "folder"));
    let faults;
    try { writers[0].base = again.base; faults = await seen.check(writers[0]); } finally { await again.stop(); }
    const verified = run(program, ["verify", "--folder", join(after, "folder")]);
    if (verified.code !== 0) faults.push("verify: " + verified.out.trim());
    return { faults, acknowledged: before.filter(([, e]) => e.state === "ok").length };
  } catch (error) {
    return { faults: ["does not start: " + error.message], acknowledged: 0 };
  } finally {
    unmount(after);
    rmSync(picture, { force: true });
  }
}

async function control(name, binary, options) {
  for (let i = 0; i < 8; ++i) {
    const { faults } = await cut(binary, options, `${name}-${i}`);
    if (faults.length > 0) { verdict(true, `control ${name} turned red in cut ${i + 1}: ${faults[0]}`); return; }
  }
  verdict(false, `control ${name} stayed green for 8 cuts: the test cannot see it`);
}

try {
  try { prepare(); } catch (error) {
    console.log(`NOT RUN: no loop device or reflink here (${error.message.trim()})`);
    console.log("0 passed, 1 failed");
    process.exit(1);
  }
  for (let i = 0; i < Number(wanted); ++i) {
    const { faults, acknowledged } = await cut(program, {}, i);
    verdict(faults.length === 0 && acknowledged > 0, `cut ${i + 1}: ${acknowledged} acknowledged ${faults.slice(0, 3).join("; ")}`);
  }
  await control("sync_off", faulty, { fault: "sync_off" });
  await control("fsync_stubbed", program, { preload: stub_library() });
} finally {
  for (const where of [...mounted].reverse()) spawnSync("umount", ["-l", where]);
  rmSync(root, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
