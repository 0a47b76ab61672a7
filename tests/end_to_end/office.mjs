// Letters and templates through LibreOffice: every letter that a template makes opens without loss, and a template
// that was saved by another word processor comes back word for word.
// usage: office.mjs PROGRAM
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Person, Server, fill, key } from "../durability/server.mjs";

const program = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "donghanh-office-"));
let passed = 0, failed = 0;
const verdict = (good, text) => {
  if (good) passed++; else failed++;
  console.log(`${good ? "ok" : "FAILED"}  ${text}`);
};

if (spawnSync("soffice", ["--version"]).status !== 0) {
  console.log("NOT RUN  LibreOffice is not installed");
  console.log("0 passed, 1 failed");
  process.exit(1);
}

/// Converts all of them in one run, into a folder of their own.
function convert(files, to) {
  const out = join(folder, "as-" + to);
  mkdirSync(out, { recursive: true });
  const done = spawnSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", out, ...files],
    { encoding: "utf8", timeout: 240_000 });
  if (done.status !== 0) throw new Error("soffice: " + done.stderr);
  return out;
}

/// How often each letter stands in a PDF; numbers of pages are left out, each writer breaks pages by itself.
function letters_of(pdf) {
  const text = spawnSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" }).stdout;
  const counts = {};
  for (const line of text.split("\n"))
    if (!/^\s*\d{1,2}\s*$/.test(line))
      for (const c of line.normalize("NFC").replace(/\s/g, "")) counts[c] = (counts[c] ?? 0) + 1;
  return counts;
}
const pages_of = (pdf) => Number(/Pages:\s+(\d+)/.exec(spawnSync("pdfinfo", [pdf], { encoding: "utf8" }).stdout)[1]);
const differing = (a, b) => Object.keys({ ...a, ...b }).filter((c) => (a[c] ?? 0) !== (b[c] ?? 0));

fill(program, folder);
const server = await Server.start(program, folder);
try {
  const me = await Person.sign_in(server.base, "chuyenvien");
  const names = [];
  for (const plural of ["outbound-delegations", "inbound-delegations", "agreements"]) {
    // The fullest one: with people, programme and costs.
    const size = (r) => JSON.stringify(r).length;
    const record = (await me.call("GET", `/api/${plural}?limit=50`)).json.items.sort((a, b) => size(b) - size(a))[0];
    const path = `/api/${plural}/${record.id}/letters`;
    for (const template of (await me.call("GET", path)).json.templates) {
      const made = await me.call("POST", path, { template: template.code }, { "Idempotency-Key": key() });
      if (made.status !== 201) { verdict(false, `${template.code} is drafted: ${made.status}`); continue; }
      for (const ending of ["docx", "pdf"])
        writeFileSync(join(folder, `${template.code}.${ending}`), (await me.call("GET", `/api/letters/${made.json.id}/document.${ending}`)).bytes);
      names.push(template.code);
    }
  }
  verdict(names.length >= 15, `${names.length} letters drafted from records`);
  const out = convert(names.map((n) => join(folder, n + ".docx")), "pdf");
  for (const name of names) {
    const own = letters_of(join(folder, name + ".pdf")), theirs = letters_of(join(out, name + ".pdf"));
    const lost = differing(own, theirs);
    verdict(Object.keys(own).length > 10 && lost.length === 0, `${name} opens without loss${lost.length ? `, but for ${lost.join(" ")}` : ""}`);
    const pages = [pages_of(join(folder, name + ".pdf")), pages_of(join(out, name + ".pdf"))];
    verdict(pages[0] === pages[1], `${name} has as many pages there: ${pages.join(" and ")}`);
  }
  const control = letters_of(join(folder, names[0] + ".pdf"));
  verdict(differing(control, { ...control, a: (control.a ?? 0) - 1 }).length === 1, "control: one letter less is noticed");

  const forms = (await me.call("GET", "/api/letter-forms")).json.items;
  mkdirSync(join(folder, "forms"));
  for (const form of forms)
    writeFileSync(join(folder, "forms", form.code + ".docx"), (await me.call("GET", `/api/letter-forms/${form.code}/document.docx`)).bytes);
  const saved = convert(forms.map((f) => join(folder, "forms", f.code + ".docx")), "docx");
  const upload = (code, bytes) => me.call("POST", `/api/letter-forms/${code}/docx`, new Uint8Array(bytes),
    { "Idempotency-Key": key(), "X-File-Name": "mau.docx", "Content-Type": "application/octet-stream" });
  const words = (r) => JSON.stringify([r.subject, r.text, r.addressees, r.bases, r.authority, r.recipients]).replace(/\*\*/g, "");
  for (const form of forms) {
    const straight = await upload(form.code, readFileSync(join(folder, "forms", form.code + ".docx")));
    const around = await upload(form.code, readFileSync(join(saved, form.code + ".docx")));
    verdict(straight.status === 201 && around.status === 201 && words(straight.json) === words(around.json),
      `${form.code} saved by LibreOffice is the same template${around.status === 201 ? "" : ": " + around.bytes.toString().slice(0, 300)}`);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
