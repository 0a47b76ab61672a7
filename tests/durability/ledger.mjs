// The ledger of what was asked and answered, and the checker of reliability.md §1.1: three outcomes, OK, FAIL and
// UNKNOWN; unknown is never counted as lost or as kept.
import { randomBytes } from "node:crypto";
import { key, sha256, sleep } from "./server.mjs";

/// Eight writers against the real API until `until` is past or the line breaks.
export class Ledger {
  records = new Map();   // token → {key, body, id, state: ok|unknown|fail, title, title_unknown[], version, files[]}
  refused = [];          // tokens of requests that must not be stored
  count = { ok: 0, fail: 0, unknown: 0 };

  async write(person, writer, stopped) {
    for (let n = 0; !stopped(); ++n) {
      const token = `tk${writer}x${n}x${randomBytes(5).toString("hex")}`;
      try { await this.one(person, token, n); } catch { await sleep(1); }
    }
  }

  async one(person, token, n) {
    if (n % 7 === 3) return this.bad(person, token);
    const body = { title: `Nhu cầu ${token}`, kind: "tourism", party: person.org, description: "Ghi thử độ bền." };
    const entry = { key: key(), body, state: "unknown", title: body.title, pending: [], version: 1, files: [] };
    this.records.set(token, entry);
    this.count.unknown++;
    const made = await person.call("POST", "/api/needs", body, { "Idempotency-Key": entry.key });
    if (made.status !== 201) { if (made.status < 500) { entry.state = "fail"; } return; }
    this.count.unknown--; this.count.ok++;
    entry.state = "ok";
    entry.id = made.json.id;
    if (n % 3 === 0) await this.rename(person, entry, token);
    if (n % 3 === 1) await this.attach(person, entry);
    if (n % 4 === 2) await this.open(person, entry);
  }

  async rename(person, entry, token) {
    const title = `Nhu cầu đổi tên ${token}`;
    entry.pending.push(title);
    const answer = await person.call("PATCH", `/api/needs/${entry.id}`, { title }, { "If-Match": `"${entry.version}"` });
    if (answer.status === 200) { entry.title = title; entry.pending = []; entry.version = answer.json.version; }
  }
  async open(person, entry) {
    const answer = await person.call("POST", `/api/needs/${entry.id}/steps/open`, { valid_until: "2027-12-31" }, { "If-Match": `"${entry.version}"` });
    if (answer.status === 200) { entry.version = answer.json.version; entry.opened = true; }
  }
  async attach(person, entry) {
    const bytes = Buffer.from("Tệp thử " + randomBytes(32_000).toString("hex"));
    const answer = await person.call("POST", `/api/needs/${entry.id}/files`, bytes, { "X-File-Name": "thu.txt", "Content-Type": "text/plain" });
    if (answer.status === 201 || answer.status === 200) entry.files.push(sha256(bytes));
  }
  async bad(person, token) {
    this.refused.push(token);
    const answer = await person.call("POST", "/api/needs", { title: `Nhu cầu ${token}`, kind: "tourism", party: person.org, description: "x", no_such_field: 1 },
      { "Idempotency-Key": key() });
    if (answer.status === 422) this.count.fail++;
  }

  /// Reads everything back. Answers the faults found, as sentences.
  async check(person) {
    const faults = [];
    const found = await this.everything(person);
    for (const [token, entry] of this.records) {
      if (entry.checked) continue;
      const rows = found.get(token) ?? [];
      if (entry.state === "fail" && rows.length > 0) faults.push(`phantom: ${token}`);
      if (entry.state === "ok") await this.check_kept(person, token, entry, rows, faults);
      if (entry.state === "unknown") await this.check_unknown(person, token, entry, rows, faults);
      entry.checked = true;
    }
    for (const token of this.refused) if (found.has(token)) faults.push(`phantom of a refused request: ${token}`);
    this.refused = [];
    return faults;
  }

  async everything(person) {
    const found = new Map();
    let after = "";
    do {
      const page = await person.call("GET", `/api/needs?limit=200&fields=title${after ? "&after=" + after : ""}`);
      for (const item of page.json.items) {
        const token = /tk\w+/.exec(item.title)?.[0];
        if (token) found.set(token, [...(found.get(token) ?? []), item]);
      }
      after = page.json.next;
    } while (after && found.size < 20000);
    return found;
  }

  async check_kept(person, token, entry, rows, faults) {
    if (rows.length !== 1) { faults.push(`acknowledged create ${rows.length === 0 ? "lost" : "doubled"}: ${token}`); return; }
    const row = rows[0];
    if (row.title !== entry.title && !entry.pending.includes(row.title)) faults.push(`acknowledged change lost: ${token}`);
    if (row.version < entry.version) faults.push(`version went back: ${token}`);
    await this.check_history(person, row, token, faults);
    if (entry.files.length > 0) {
      const files = (await person.call("GET", `/api/needs/${row.id}/files`)).json.items;
      for (const hash of entry.files) {
        let there = false;
        for (const file of files) there ||= sha256((await person.call("GET", `/api/needs/${row.id}/files/${file.id}`)).bytes) === hash;
        if (!there) faults.push(`acknowledged file lost: ${token}`);
      }
    }
    // The same key again gives the same record, never a second one.
    const again = await person.call("POST", "/api/needs", entry.body, { "Idempotency-Key": entry.key });
    if (again.status !== 201 || again.json.id !== row.id) faults.push(`key forgotten: ${token} (${again.status})`);
  }

  async check_history(person, row, token, faults) {
    const { json } = await person.call("GET", `/api/needs/${row.id}/history`);
    const changes = json.items.filter((item) => item.action === "create" || item.action === "update" || item.action.startsWith("step"));
    if (changes.length !== row.version) faults.push(`half-written: ${token} has version ${row.version} and ${changes.length} audit entries`);
  }

  async check_unknown(person, token, entry, rows, faults) {
    if (rows.length > 1) faults.push(`doubled: ${token}`);
    if (rows.length === 1) await this.check_history(person, rows[0], token, faults);
    const again = await person.call("POST", "/api/needs", entry.body, { "Idempotency-Key": entry.key });
    if (again.status !== 201) { faults.push(`replay refused: ${token} (${again.status})`); return; }
    if (rows.length === 1 && again.json.id !== rows[0].id) faults.push(`replay made a second record: ${token}`);
  }
}
