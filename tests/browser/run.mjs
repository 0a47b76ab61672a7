// The screens as a person meets them, on the real server with the demonstration data, in Debian's Chromium:
// axe finds nothing on any screen (role, language, theme and width pairwise), no page scrolls sideways, nothing
// breaks the CSP, nothing leaves the machine; and the main job by keyboard. usage: run.mjs PROGRAM [SHOTS-FOLDER]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Person, Server, fill } from "../durability/server.mjs";

const web = join(fileURLToPath(new URL(".", import.meta.url)), "../../web");
const require = createRequire(join(web, "package.json"));
const [program, shots = ""] = process.argv.slice(2);
let passed = 0, failed = 0;
const verdict = (good, text) => { good ? passed++ : failed++; if (!good) console.log(`FAILED  ${text}`); else console.log(`ok  ${text}`); };

if (!existsSync("/usr/bin/chromium")) {
  console.log("NOT RUN: no /usr/bin/chromium");
  console.log("0 passed, 1 failed");
  process.exit(1);
}
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const folder = mkdtempSync(join(tmpdir(), "donghanh-browser-"));
if (shots) mkdirSync(shots, { recursive: true });
fill(program, folder);
const server = await Server.start(program, folder);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

/// A signed-in page in one variant. What the page may not do is collected in `page.faults`.
async function open(username, { language = "vi", theme = "light", width = 1280 } = {}) {
  const person = await Person.sign_in(server.base, username);
  const [name, value] = person.cookie.split("=");
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, locale: language });
  await context.addCookies([{ name, value, url: server.base }]);
  await context.addInitScript(([l, t]) => { localStorage.setItem("language", l); localStorage.setItem("theme", t); }, [language, theme]);
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => { if (message.type() === "error" && !/status of 40\d|status of 422/.test(message.text())) page.faults.push(message.text()); });
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("request", (request) => { if (!request.url().startsWith(server.base) && !request.url().startsWith("blob:")) page.faults.push("outside request " + request.url()); });
  page.person = person;
  return page;
}

async function settle(page, path) {
  await page.goto(server.base + path);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(120);
}

/// axe runs in an isolated world, so the page's own CSP stays as strict as it is.
async function violations(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
  await session.send("Runtime.evaluate", { expression: axe, contextId: executionContextId });
  const answer = await session.send("Runtime.evaluate", {
    contextId: executionContextId, awaitPromise: true, returnByValue: true,
    expression: `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].target.join(" ")))`,
  });
  await session.detach();
  return answer.result.value ?? ["axe gave no answer"];
}

async function look(page, label) {
  const found = await violations(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const heads = await page.evaluate(() => document.querySelectorAll("h1").length);
  if (shots) await page.screenshot({ path: join(shots, label.replace(/[^\w.-]+/g, "_") + ".png"), fullPage: true });
  const faults = [...found, ...(wide > 0 ? [`scrolls sideways by ${wide}`] : []), ...(heads !== 1 ? [`${heads} h1`] : []), ...page.faults];
  page.faults.length = 0;
  verdict(faults.length === 0, `${label} ${faults.slice(0, 4).join(" | ")}`);
}

async function first_id(person, plural, words = "") {
  const { json } = await person.call("GET", `/api/${plural}?limit=1${words ? "&q=" + encodeURIComponent(words) : ""}`);
  return json?.items?.[0]?.id;
}

const plurals = ["needs", "offers", "partners", "organisations", "territories", "events", "wishes", "meetings", "commitments",
  "agreements", "opinions", "investment-projects", "capital-events", "source-documents", "facts", "province-profiles"];
// Every value of language, theme and width meets every other within four variants.
const variants = [
  { language: "vi", theme: "light", width: 1280 }, { language: "en", theme: "dark", width: 1280 },
  { language: "vi", theme: "dark", width: 360 }, { language: "en", theme: "light", width: 360 },
];
const roles = ["chuyenvien", "lanhdaotinh", "cucngoaivu", "doanhnghiep", "doitac", "coquandaidien", "vuluatphap", "quantri", "vanthu",
  "songanh", "capxa", "tinhuy", "lanhdaocq", "biengioi", "lanhsu"];

async function screens() {
  const officer = await Person.sign_in(server.base, "chuyenvien");
  const paths = ["/", "/tim?q=hat+de", "/so-lieu", "/phien"];
  for (const plural of plurals) {
    paths.push(`/${plural}`);
    const id = await first_id(officer, plural);
    if (id) paths.push(`/${plural}/${id}`);
  }
  for (const plural of ["needs", "offers", "partners", "events", "meetings", "commitments", "agreements", "investment-projects"]) paths.push(`/${plural}/moi`);
  const need = await first_id(officer, "needs", "hat de");
  paths.push(`/needs/${need}/sua`, `/goi-y/${need}`, `/su-kien/${await first_id(officer, "events")}/lich`);
  for (const [i, variant] of variants.entries()) {
    const page = await open("chuyenvien", variant);
    // The first two variants see every screen, the others every second one, so that all pairs are met.
    for (const [n, path] of paths.entries()) {
      if (i >= 2 && n % 2 !== i - 2 && n > 4) continue;
      await settle(page, path);
      await look(page, `${path} ${variant.language} ${variant.theme} ${variant.width}`);
    }
    await page.context().close();
  }
  for (const [i, role] of roles.entries()) {
    const page = await open(role, variants[i % 4]);
    for (const path of role === "quantri" ? ["/", "/tinh-trang", "/users"] : ["/", i % 2 ? "/agreements" : "/needs"]) {
      await settle(page, path);
      await look(page, `${role} ${path} ${variants[i % 4].language} ${variants[i % 4].theme} ${variants[i % 4].width}`);
    }
    await page.context().close();
  }
  for (const variant of variants) {
    const context = await browser.newContext({ viewport: { width: variant.width, height: 900 }, colorScheme: variant.theme });
    await context.addInitScript(([l, t]) => { localStorage.setItem("language", l); localStorage.setItem("theme", t); }, [variant.language, variant.theme]);
    const page = await context.newPage();
    page.faults = [];
    await settle(page, "/");
    await look(page, `sign-in ${variant.language} ${variant.theme} ${variant.width}`);
    await context.close();
  }
}

/// Signing in and filing a need, by keyboard alone.
async function sign_in_and_file() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "vi" });
  const page = await context.newPage();
  page.faults = [];
  await settle(page, "/dang-nhap");
  await page.locator("input[autocomplete=username]").focus();
  await page.keyboard.type("chuyenvien");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Dong-Hanh-2026");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.includes("dang-nhap"), { timeout: 8000 }).catch(() => {});
  await page.waitForLoadState("networkidle");
  verdict((await page.locator("h1").innerText()).includes("Việc hôm nay"), "signs in by keyboard and meets Today");
  await page.keyboard.press("/");
  await page.keyboard.type("hat de");
  await page.keyboard.press("Enter");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  verdict((await page.locator("main").innerText()).toLowerCase().includes("hạt dẻ"), "the search box finds without marks");
  await settle(page, "/needs/moi");
  await page.locator("main form input").first().focus();
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(500);
  verdict(await page.locator("[aria-invalid=true]").count() >= 3, "an empty form names every missing field at once");
  await context.close();
}

/// An injected title stays text wherever it is shown.
async function injection() {
  const page = await open("chuyenvien");
  const org = (await page.person.call("GET", "/api/session")).json.user.organisation.id;
  const title = `<img src=x onerror="document.title='hit'"><script>document.title='hit'</script>{{7*7}}'";--`;
  const made = await page.person.call("POST", "/api/needs", { title, kind: "other", party: org, description: title }, { "Idempotency-Key": String(Date.now()) });
  verdict(made.status === 201, "an odd title is kept as text");
  for (const path of ["/", "/needs", `/needs/${made.json.id}`, `/tim?q=${encodeURIComponent("onerror")}`]) {
    await settle(page, path);
    verdict(await page.title() !== "hit" && page.faults.length === 0, `nothing runs on ${path} ${page.faults.slice(0, 2).join(" | ")}`);
  }
  await page.context().close();
}

try {
  await sign_in_and_file();
  await injection();
  if (process.env.ONLY !== "tasks") await screens();
} catch (error) {
  verdict(false, "the run broke off: " + error.stack);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
