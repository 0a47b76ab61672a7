// A demonstration whose mail goes to a real SMTP server (npm smtp-server), and what its tests say to it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fill, sleep } from "../durability/server.mjs";

const require = createRequire(join(fileURLToPath(new URL(".", import.meta.url)), "../../web/package.json"));
const { SMTPServer } = require("smtp-server");

export const folder = mkdtempSync(join(tmpdir(), "donghanh-mail-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

let passed = 0, failed = 0;
export const verdict = (good, text) => { good ? passed++ : failed++; console.log(`${good ? "ok" : "FAILED"}  ${text}`); };
export function ended() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/// A server on a port of its own that keeps every mail in `came`: {to, text, secure, user}.
export async function smtp_server(came, options) {
  const server = new SMTPServer({
    ...options,
    onData(stream, session, done) {
      const parts = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", () => {
        came.push({ to: session.envelope.rcptTo.map((one) => one.address), text: Buffer.concat(parts).toString(),
          secure: session.secure, user: session.user });
        done();
      });
    },
  });
  server.on("error", () => {});      // a client that turns away is what some tests wait for
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

/// The demonstration in `folder`, and where its mail goes.
export function house(program, smtp, more = {}) {
  fill(program, folder);
  send_to(smtp, more);
}
export function send_to(smtp, more = {}) {
  Object.assign(process.env, { DONGHANH_MAIL_HOST: "127.0.0.1", DONGHANH_MAIL_PORT: String(smtp.server.address().port),
    DONGHANH_MAIL_FROM: "donghanh@tinhmau.gov.vn", DONGHANH_SITE: "https://donghanh.example", ...more });
}

export function sql(text) {
  const done = spawnSync("sqlite3", ["-cmd", ".timeout 5000", join(folder, "donghanh.sqlite"), text], { encoding: "utf8" });
  if (done.status !== 0) throw new Error("sqlite3: " + done.stderr);
  return done.stdout.trim();
}
export async function until(what, patience_ms = 20_000) {
  for (const start = Date.now(); Date.now() - start < patience_ms; await sleep(100)) if (await what()) return true;
  return false;
}

// Ids are longer than a number of this language.
export const id_of = (username) => sql(`select user_id from account where username = '${username}'`);
let ids = 1000;
export const notice = (user, record, cause) =>
  sql(`insert into notice (id, user_id, record, kind, cause, args, urgent, screen, by_mail, at) values
    (${ids++}, ${user}, ${record}, 'due_soon', '${cause}', '{"clock":"TTQT-YK-P","due":"2026-12-01"}', 0, 1, 'morning', ${Date.now()})`);
export const morning = (day = "") => sql(`insert into job (id, kind, key, run_at, attempts, payload, last_error) values (${ids++}, 'morning', 'test:${ids}${day}', 0, 0, '{}', '')`);
