// What people type is text, everywhere: each line of injections.txt goes into every text field, is shown on lists,
// records, forms and the search, and nothing runs, nothing is fetched, the CSP has nothing to refuse.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const esbuild = createRequire(here("../../web/package.json"))("esbuild");
const corpus = readFileSync(here("./injections.txt"), "utf8").split("\n").filter(Boolean);
const seen_by_default = 40;

async function schema_of_the_browser() {
  const { outputFiles } = esbuild.buildSync({ entryPoints: [here("../../web/src/schema.gen.ts")], bundle: true, format: "esm", write: false });
  return (await import("data:text/javascript," + encodeURIComponent(outputFiles[0].text))).schema;
}

const is_text = (field) => ["text", "long_text"].includes(field.kind) && !field.multiple && !field.byFlow;
const cut = (field, text) => [...text].slice(0, field.maxLength ?? 200).join("");

/// What ran, was fetched or refused since the last look; "" when nothing.
async function trouble(page) {
  const ran = await page.evaluate(() => `${window.hits.join()} ${document.title === "hit" ? "title" : ""}`.trim()).catch(() => "page gone");
  const said = [ran, ...page.faults].filter(Boolean).join(" | ");
  page.faults.length = 0;
  await page.evaluate(() => { window.hits.length = 0; }).catch(() => {});
  return said;
}

async function needs(world, page, record, full) {
  const fields = record.fields.filter(is_text);
  const made = [];
  for (const text of corpus) {
    const more = Object.fromEntries(fields.map((field) => [field.name, cut(field, text)]));
    try { made.push([text, await world.need(page.person, more)]); } catch { /* refused with a reason: not stored, not shown */ }
  }
  world.verdict(made.length > corpus.length * .9, `${made.length} of ${corpus.length} odd texts are kept as text`);
  await world.go(page, `/needs?fields=${fields.filter((field) => field.kind === "text").map((field) => field.name).join(",")}`);
  for (let i = 0; i < 12; i++) {
    await page.mouse.wheel(0, 4000);
    await page.waitForTimeout(60);
  }
  await world.quiet(page);
  world.verdict(await trouble(page) === "", "nothing runs on the list of all of them");
  const found = [];
  let changed = 0;
  for (const [n, [text, need]] of made.entries()) {
    if (!full && n % Math.ceil(made.length / seen_by_default) !== 0) continue;
    await world.go(page, `/needs/${need.id}`);
    const said = await trouble(page);
    if (said) found.push(`${text}: ${said}`);
    if (!(await page.locator("h1").innerText()).replace(/\s+/g, " ").includes(need.title.replace(/\s+/g, " ").trim().slice(0, 30))) changed++;
    if (n % 4 !== 0) continue;
    await world.go(page, `/needs/${need.id}/sua`);
    const in_form = await trouble(page);
    if (in_form) found.push(`form ${text}: ${in_form}`);
  }
  world.verdict(found.length === 0, `nothing runs on records and forms ${found.slice(0, 2).join(" || ")}`);
  world.verdict(changed === 0, `and each is shown as it was typed (${changed} otherwise)`);
}

/// The records of the other types take the texts in turn, so that every text field of the product meets some.
async function others(world, page, schema) {
  const found = [];
  let fields = 0, next = 0;
  for (const record of schema.records.filter((one) => one.type !== "need" && one.type !== "user")) {
    const { json } = await page.person.call("GET", `/api/${record.plural}?limit=5&fields=`);
    for (const { id } of json?.items ?? []) {
      const whole = (await page.person.call("GET", `/api/${record.plural}/${id}`)).json;
      if (!whole.may?.includes("edit")) continue;
      const texts = record.fields.filter((field) => is_text(field) && (whole.editable.includes("*") || whole.editable.includes(field.name)));
      let version = whole.version;
      for (const field of texts) {
        for (let tries = 0; tries < 6; tries++) {
          const answer = await page.person.call("PATCH", `/api/${record.plural}/${id}`, { [field.name]: cut(field, corpus[next++ % corpus.length]) }, { "If-Match": `"${version}"` });
          if (answer.status !== 200) continue;
          version = answer.json.version;
          fields++;
          break;
        }
      }
      for (const path of [`/${record.plural}/${id}`, `/${record.plural}/${id}/sua`, `/${record.plural}`]) {
        await world.go(page, path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        const said = [await trouble(page), wide > 0 ? `scrolls sideways by ${wide}` : ""].filter(Boolean).join(" | ");
        if (said) found.push(`${path}: ${said}`);
      }
      break;
    }
  }
  world.verdict(fields >= 40 && found.length === 0, `nothing runs, nothing is pushed out at 360 px, in ${fields} text fields of the other types ${found.slice(0, 2).join(" || ")}`);
}

/// Texts typed where nothing is stored: search, filters, a pasted table, the calendar's address.
async function passing(world, page) {
  const found = [];
  for (const [n, text] of corpus.entries()) {
    if (n % 6 !== 0) continue;
    const q = encodeURIComponent(text);
    const path = [`/tim?q=${q}`, `/needs?q=${q}`, `/lich?view=${q}&day=${q}`, `/chuoi?type=${q}&units=${q}`, `/needs/moi?title=${q}&party=${q}&party_title=${q}`][n / 6 % 5];
    await world.go(page, path);
    const said = await trouble(page);
    if (said) found.push(`${path}: ${said}`);
  }
  await world.go(page, "/needs/dan");
  await page.evaluate((rows) => {
    const data = new DataTransfer();
    data.setData("text/plain", rows.map((row) => `${row.replace(/[\t"]/g, " ")}\t${row.replace(/[\t"]/g, " ")}`).join("\n"));
    document.getElementById("paste").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, corpus);
  await page.locator(".tbl.paste").waitFor();
  const said = await trouble(page);
  if (said) found.push(`paste: ${said}`);
  world.verdict(found.length === 0, `nothing runs from addresses, the search and a pasted table ${found.slice(0, 2).join(" || ")}`);
}

export async function injection(world, full) {
  world.verdict(corpus.length >= 100, `${corpus.length} odd texts`);
  const page = await world.open("chuyenvien");
  await page.addInitScript(() => {
    window.hits = [];
    window.hit = (...what) => { window.hits.push("ran " + what.join()); };
  });
  const schema = await schema_of_the_browser();
  await needs(world, page, schema.records.find((record) => record.type === "need"), full);
  await page.setViewportSize({ width: 360, height: 900 });
  await others(world, page, schema);
  await passing(world, page);
  await page.context().close();
}
