// Bad input against the real server: each is refused with a clear sentence, nothing of it is stored, nobody else waits.
// usage: bad_input.mjs PROGRAM
import { connect } from "node:net";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Person, Server, fill, key, sleep } from "../durability/server.mjs";

const program = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "donghanh-bad-"));
let passed = 0, failed = 0;
const verdict = (good, text) => { good ? passed++ : failed++; console.log(`${good ? "ok" : "FAILED"}  ${text}`); };

fill(program, folder);
// Without its jobs: what the counts below show is what a call did.
const server = await Server.start(program, folder, { background: false });
const officer = await Person.sign_in(server.base, "chuyenvien"), admin = await Person.sign_in(server.base, "quantri");
const waiting = async () => (await admin.call("GET", "/api/health")).json.jobs_waiting;
const get = async (path) => (await officer.call("GET", path)).json;
const peak_mb = () => Number(readFileSync(`/proc/${server.process.pid}/status`, "utf8").match(/VmHWM:\s+(\d+)/)[1]) / 1024;

/// Rows of every kind that the health page counts, bytes of files, and the record that the calls aim at.
async function stored(record) {
  const h = (await admin.call("GET", "/api/health")).json;
  const files = readdirSync(folder, { recursive: true }).filter((name) => !/donghanh\.sqlite/.test(name)).length;
  return JSON.stringify([h.records, h.audit_entries, h.jobs_waiting, files, await get(record)]);
}

/// Writes bytes as they are; answers what came back before the end, and how long that took.
function raw(parts, { pause = 0, patience = 40_000 } = {}) {
  return new Promise((done) => {
    const begin = Date.now();
    let text = "", over = false;
    const socket = connect(server.port, "127.0.0.1", async () => {
      for (const part of parts) {
        if (over) return;
        socket.write(part);
        if (pause) await sleep(pause);
      }
    });
    const end = () => { if (over) return; over = true; clearTimeout(timer); socket.destroy(); done({ text, ms: Date.now() - begin }); };
    const timer = setTimeout(end, patience);
    socket.on("data", (bytes) => { text += bytes; });
    socket.on("close", end);
    socket.on("error", end);
  });
}
const head = (path, more) =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nCookie: ${officer.cookie}\r\nX-Requested-With: donghanh\r\n${more.join("\r\n")}\r\n\r\n`;

try {
  const jobs = await waiting();
  const session = await get("/api/session");
  const own = session.user.organisation.id;
  const need = (await get("/api/needs?filter[state]=draft&limit=200")).items.find((n) => n.owner.id === own) ??
    (await get("/api/needs?limit=200")).items.find((n) => n.owner.id === own);
  const agreement = (await get("/api/agreements?limit=200")).items.find((a) => a.owner.id === own);
  const at = `/api/needs/${need.id}`;
  const good = { title: "Tìm bạn hàng", party: own, kind: "trade_export", description: "Thạch đen." };
  const post = (path, body, more = {}) =>
    officer.call("POST", path, typeof body === "string" ? new TextEncoder().encode(body) : body,
      { "Content-Type": "application/json", "Idempotency-Key": key(), ...more });
  const patch = (body, version) =>
    officer.call("PATCH", at, body, version === undefined ? {} : { "If-Match": `"${version}"` });
  const present = (await officer.call("GET", at)).json.version;
  const deep = "[".repeat(200) + "]".repeat(200);
  const cases = [
    ["malformed JSON", 400, () => post("/api/needs", '{"title":')],
    ["a doubled key", 400, () => post("/api/needs", '{"title":"a","title":"b"}')],
    ["JSON nested too deep", 400, () => post("/api/needs", `{"title":${deep}}`)],
    ["an unknown field", 422, () => post("/api/needs", { ...good, colour: "red" })],
    ["a wrong type", 422, () => post("/api/needs", { ...good, title: 7 })],
    ["several faults at once", 422, () => post("/api/needs", { title: 7, colour: "red", kind: "none" })],
    ["a broken reference", 422, () => post("/api/needs", { ...good, party: "org-0000000000000" })],
    ["an illegal step", 409, () => post(`${at}/steps/${need.state === "in_talks" ? "open" : "lapse"}`, {}, { "If-Match": `"${present}"` })],
    ["a stale version", 412, () => patch({ title: "Khác" }, present + 7)],
    ["no version", 428, () => patch({ title: "Khác" })],
    ["no idempotency key", 400, () => officer.call("POST", "/api/needs", good)],
    ["another type of body", 415, () => post("/api/needs", "title=a", { "Content-Type": "application/x-www-form-urlencoded" })],
    ["a body above the limit", 413, () => post("/api/needs", { ...good, description: "x".repeat(2 << 20) })],
    ["an agreement called Hiệp định", 422, () => post("/api/agreements", { title: "Hiệp định hợp tác nông nghiệp",
      form: "memorandum", track: "province", signing_body: own, partners: agreement.partners.map((p) => p.id), content: "Hợp tác." })],
    ["a mark of secrecy", 422, () => post("/api/needs", { ...good, description: "TỐI MẬT: kế hoạch" })],
    ["no UTF-8", 400, () => officer.call("POST", "/api/needs", Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      { "Content-Type": "application/json", "Idempotency-Key": key() })],
    ["a foreign page's request", 403, () => post("/api/needs", good, { Origin: "https://example.org" })],
  ];
  const untouched = await stored(at), control = await post("/api/needs", good);
  verdict(control.status === 201 && await stored(at) !== untouched, "control: a good need is stored, and the counts show it");
  for (const [what, status, call] of cases) {
    const before = await stored(at);
    const answer = await call();
    const after = await stored(at);
    const said = answer.json?.detail && answer.json?.detail_en && answer.json.code && answer.json.request_id;
    const fields = status !== 422 || (answer.json.fields?.length > 0 && answer.json.fields.every((f) => f.text && f.text_en));
    verdict(answer.status === status && said && fields && before === after,
      `${what}: ${answer.status}, "${answer.json?.fields?.[0]?.text ?? answer.json?.detail}"${before === after ? "" : " BUT STORED"}`);
  }
  const many = await post("/api/needs", { title: 7, colour: "red", kind: "none" });
  verdict(many.json.fields.length >= 4, `all faults are named at once: ${many.json.fields.map((f) => f.field)}`);

  // Marks written apart (NFD) are the same letters: they are joined, whatever keyboard they came from.
  const apart = "Tìm nhà nhập khẩu thạch đen Hòa Bình".normalize("NFD");
  const joined = await post("/api/needs", { ...good, title: apart });
  verdict(joined.status === 201 && joined.json.title === apart.normalize("NFC") && joined.json.title !== apart, "NFD text is kept as NFC");

  // 2 GB announced: refused before the first byte is taken. Sent in pieces without saying how much: cut at the limit.
  const quiet = await stored(at), memory = peak_mb();
  const upload = `${at}/files`;
  const announced = await raw([head(upload, ["Content-Type: application/octet-stream", "X-File-Name: to.pdf", `Idempotency-Key: ${key()}`, `Content-Length: ${2 * 1024 ** 3}`]),
    ...Array.from({ length: 64 }, () => Buffer.alloc(1 << 20))]);
  verdict(/^HTTP\/1.1 413/.test(announced.text) && /"detail":"[^"]+/.test(announced.text) && announced.ms < 5000,
    `2 GB announced: ${announced.text.split("\r\n")[0]} after ${announced.ms} ms`);
  const piece = Buffer.concat([Buffer.from((1 << 20).toString(16) + "\r\n"), Buffer.alloc(1 << 20), Buffer.from("\r\n")]);
  const pieces = await raw([head(upload, ["Content-Type: application/octet-stream", "X-File-Name: to.pdf", `Idempotency-Key: ${key()}`, "Transfer-Encoding: chunked"]),
    ...Array.from({ length: 2048 }, () => piece)], { pause: 1 });
  verdict(/^HTTP\/1.1 413/.test(pieces.text) || (pieces.text === "" && pieces.ms < 30_000),
    `2 GB in pieces: ${pieces.text.split("\r\n")[0] || "closed"} after ${pieces.ms} ms`);
  verdict(peak_mb() - memory < 64, `memory did not follow: ${memory.toFixed(0)} → ${peak_mb().toFixed(0)} MB at most`);
  verdict(await stored(at) === quiet, "nothing of 2 GB is stored");

  // Slow clients: a head letter by letter, a body that stops. Others are served meanwhile, and the slow ones are let go.
  const slow = [
    raw([..."GET /api/session HTTP/1.1\r\nHost: x\r\nA: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"], { pause: 500 }),
    raw([head("/api/needs", ["Content-Type: application/json", `Idempotency-Key: ${key()}`, "Content-Length: 500"]), '{"title":'], {}),
    ...Array.from({ length: 100 }, () => raw(["GET / HT"], {})),
  ];
  await sleep(300);
  const times = [];
  for (let i = 0; i < 20; ++i) {
    const begin = Date.now();
    if ((await officer.call("GET", at)).status !== 200) times.push(1e9);
    times.push(Date.now() - begin);
    await sleep(100);
  }
  verdict(times.every((ms) => ms < 2000), `102 slow clients hold nobody up (slowest answer ${Math.max(...times)} ms)`);
  const ends = await Promise.all(slow);
  verdict(ends.every((e) => e.ms < 38_000), `each slow client is let go (after ${Math.max(...ends.map((e) => e.ms))} ms at most)`);
  verdict(/^HTTP\/1.1 408/.test(ends[1].text), `a body that stops is answered: ${ends[1].text.split("\r\n")[0]}`);
  verdict((await officer.call("GET", at)).status === 200, "the server goes on");
  verdict(jobs > 0 && await waiting() >= jobs, "the jobs of the demonstration waited all the while: no job ran beside the calls");
} catch (error) {
  verdict(false, `the test itself: ${error.stack}`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
