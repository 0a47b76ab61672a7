// Starts and stops the real server for the durability tests, and talks to it.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { randomUUID, createHash } from "node:crypto";

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

export function free_port() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
  });
}

export function fill(program, folder) {
  const done = spawnSync(program, ["demo", "--folder", folder], { stdio: ["ignore", "ignore", "pipe"] });
  if (done.status !== 0) throw new Error("demo: " + done.stderr);
}

/// A running server. `fault` is a switch of donghanh_faulty; without `background` it answers only, and nothing changes but by a call.
export class Server {
  static async start(program, folder, { fault = "", background = true } = {}) {
    const s = new Server();
    s.port = await free_port();
    s.base = `http://127.0.0.1:${s.port}`;
    s.process = spawn(program, ["serve", "--folder", folder, "--port", String(s.port), "--demo", "yes", "--second_factor", "no",
      "--log_requests", "no", "--rate_session", "0", "--rate_sign_in", "0", "--password_operations", "1", "--password_memory_kib", "8192",
      "--background", background ? "yes" : "no"],
      { stdio: "ignore", env: { ...process.env, DONGHANH_FAULT: fault } });
    s.ended = new Promise((resolve) => s.process.once("exit", resolve));
    for (let i = 0; i < 400; ++i) {
      try { await fetch(s.base + "/api/session"); return s; } catch { await sleep(10); }
      if (s.process.exitCode !== null) throw new Error("server ended at start: " + s.process.exitCode);
    }
    throw new Error("server did not answer");
  }
  async kill() { this.process.kill("SIGKILL"); await this.ended; }
  async stop() { this.process.kill("SIGTERM"); await this.ended; }
}

/// One signed-in person. Answers {status, json, etag} or throws when the line breaks: then nothing is known.
export class Person {
  /// Eight sessions made by a healthy server; a broken one may forget what it acknowledged.
  static async crowd(program, folder) {
    const server = await Server.start(program, folder);
    const out = [];
    for (let i = 0; i < 8; ++i) out.push(await Person.sign_in(server.base, "chuyenvien"));
    const org = (await out[0].call("GET", "/api/session")).json.user.organisation.id;
    for (const p of out) p.org = org;
    await server.stop();
    return out;
  }
  static async sign_in(base, username) {
    const answer = await fetch(base + "/api/session", {
      method: "POST", headers: { "Content-Type": "application/json", "X-Requested-With": "donghanh" },
      body: JSON.stringify({ username, password: "Dong-Hanh-2026" }),
    });
    if (!answer.ok) throw new Error("sign in: " + answer.status);
    const p = new Person();
    p.base = base;
    p.cookie = answer.headers.get("set-cookie").split(";")[0];
    return p;
  }
  async call(method, path, body, headers = {}) {
    const json = body !== undefined && !(body instanceof Uint8Array);
    const answer = await fetch(this.base + path, {
      method,
      headers: { "X-Requested-With": "donghanh", Cookie: this.cookie, ...(json ? { "Content-Type": "application/json" } : {}), ...headers },
      body: json ? JSON.stringify(body) : body,
      signal: AbortSignal.timeout(5000),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    let value = null;
    try { value = JSON.parse(bytes.toString()); } catch { /* a file */ }
    return { status: answer.status, json: value, bytes, etag: answer.headers.get("etag"), head: answer.headers };
  }
}

export const key = () => randomUUID();

export function run(program, args) {
  const done = spawnSync(program, args, { encoding: "utf8" });
  return { code: done.status, out: done.stdout + done.stderr };
}
