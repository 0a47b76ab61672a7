// What every browser test stands on: the real server with the demonstration data, Debian's Chromium,
// signed-in pages that collect their faults, and a person who has only a keyboard.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Person, Server, fill } from "../durability/server.mjs";

const web = join(fileURLToPath(new URL(".", import.meta.url)), "../../web");
const require = createRequire(join(web, "package.json"));
const axe_source = () => readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const password = "Dong-Hanh-2026";
const quiet_ms = 80, hands_ms = 160, patience_ms = 8000;

export class World {
  passed = 0;
  failed = 0;

  /// On a folder with the demonstration, or on what `prepare` puts into the folder.
  static async start(program, prepare = (folder) => fill(program, folder)) {
    const world = new World();
    world.folder = mkdtempSync(join(tmpdir(), "donghanh-browser-"));
    prepare(world.folder);
    world.server = await Server.start(program, world.folder);
    world.base = world.server.base;
    world.axe = axe_source();
    world.browser = await require("playwright-core").chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
    });
    return world;
  }

  async stop() {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  verdict(good, text) {
    if (good) this.passed++; else this.failed++;
    console.log(`${good ? "ok" : "FAILED"}  ${text}`);
    return good;
  }

  /// One after another with the time each took; one that breaks off is a failure and lets the others run.
  async each(pieces) {
    for (const [name, run] of Object.entries(pieces)) {
      const start = Date.now();
      try {
        await run();
      } catch (error) {
        this.verdict(false, `${name} broke off: ${error.stack}`);
      }
      console.log(`-- ${name} ${Math.round((Date.now() - start) / 1000)} s`);
    }
  }

  /// A page in one variant, signed in unless `username` is "". What it may not do stands in `page.faults`.
  async open(username, { language = "vi", theme = "light", width = 1280, forced = false, tour = false, touch = false } = {}) {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 }, colorScheme: theme, locale: language, forcedColors: forced ? "active" : "none",
      hasTouch: touch, isMobile: touch,
    });
    if (!tour) await context.addInitScript(() => localStorage.setItem("tour", "seen"));
    await context.addInitScript(([l, t]) => {
      if (sessionStorage.getItem("variant")) return;
      sessionStorage.setItem("variant", "set");
      localStorage.setItem("language", l);
      localStorage.setItem("theme", t);
    }, [language, theme]);
    context.setDefaultTimeout(patience_ms);
    const page = await context.newPage();
    page.forced = forced;
    if (username) {
      page.person = await Person.sign_in(this.base, username);
      const [name, value] = page.person.cookie.split("=");
      await context.addCookies([{ name, value, url: this.base }]);
    }
    this.#watch(page);
    return page;
  }

  #watch(page) {
    page.faults = [];
    page.running = new Set();
    page.quiet_since = Date.now();
    const ended = (request) => { page.running.delete(request); page.quiet_since = Date.now(); };
    page.on("request", (request) => {
      page.running.add(request);
      page.quiet_since = Date.now();
      const url = request.url();
      if (!url.startsWith(this.base) && !/^(blob|data):/.test(url)) page.faults.push("outside request " + url);
    });
    page.on("requestfinished", ended);
    page.on("requestfailed", ended);
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of (40\d|41\d|42\d|50\d)|net::ERR/.test(message.text())) page.faults.push(message.text());
    });
    page.on("pageerror", (error) => page.faults.push(String(error)));
    page.on("dialog", (dialog) => { page.faults.push("dialog " + dialog.message()); void dialog.dismiss(); });
  }

  /// Until nothing has been asked of the server for a moment.
  async quiet(page, for_ms = quiet_ms) {
    const start = Date.now();
    const still = () => page.running.size === 0 && Date.now() - Math.max(page.quiet_since, start) >= for_ms;
    while (Date.now() < start + patience_ms && !still()) await page.waitForTimeout(20);
  }

  async go(page, path) {
    await page.goto(this.base + path);
    await page.locator("h1").first().waitFor({ timeout: patience_ms });
    await this.quiet(page);
  }

  /// axe runs in an isolated world, so the page's own CSP stays as strict as it is.
  async violations(page) {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
    await session.send("Runtime.evaluate", { expression: this.axe, contextId: executionContextId });
    const answer = await session.send("Runtime.evaluate", {
      contextId: executionContextId, awaitPromise: true, returnByValue: true,
      expression: `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].target.join(" ")))`,
    });
    await session.detach();
    return answer.result.value ?? ["axe gave no answer"];
  }

  /// One screen as it is now: axe, no sideways scroll, one h1, no fault.
  async look(page, label) {
    // With forced colours the system, not the page, answers for contrast.
    const found = (await this.violations(page)).filter((one) => !page.forced || !one.startsWith("color-contrast"));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const heads = await page.evaluate(() => document.querySelectorAll("h1").length);
    if (this.shots) await page.screenshot({ path: join(this.shots, label.replace(/[^\w.-]+/g, "_") + ".png"), fullPage: true });
    const faults = [...found, ...(wide > 0 ? [`scrolls sideways by ${wide}`] : []), ...(heads !== 1 ? [`${heads} h1`] : []), ...page.faults];
    page.faults.length = 0;
    this.verdict(faults.length === 0, `${label} ${faults.slice(0, 4).join(" | ")}`);
  }

  async first_id(person, plural, words = "") {
    const { json } = await person.call("GET", `/api/${plural}?limit=1&sort=created_at${words ? "&q=" + encodeURIComponent(words) : ""}`);
    return json?.items?.[0]?.id;
  }

  /// A new need of the person's own office.
  async need(person, more = {}) {
    const org = (await person.call("GET", "/api/session")).json.user.organisation.id;
    const body = { title: "Nhu cầu thử", kind: "tourism", party: org, description: "Dữ liệu mẫu.", ...more };
    const made = await person.call("POST", "/api/needs", body, { "Idempotency-Key": crypto.randomUUID() });
    if (made.status !== 201) throw new Error("need: " + JSON.stringify(made.json));
    return made.json;
  }
}

/// Makes the line of a page slow and long, and its processor `slower` times slower; answers what undoes it (detach).
export async function throttle(page, { kilobits, latency, slower = 1 }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const throughput = kilobits * 1000 / 8;
  await session.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput });
  if (slower > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return session;
}
export const bad_line = { kilobits: 256, latency: 600 };
export const phone_line = { kilobits: 1600, latency: 300, slower: 4 };

/// Of an odd number of figures.
export const middle = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];

const most_tabs = 90;

/// Hands on a keyboard: every key and every typed text is one step.
export class Keyboard {
  constructor(world, page) {
    this.world = world;
    this.page = page;
    this.steps = 0;
  }

  async press(...keys) {
    for (const key of keys) {
      this.steps++;
      await this.page.keyboard.press(key);
      await this.world.quiet(this.page, hands_ms);
    }
  }

  async type(text) {
    this.steps++;
    await this.page.keyboard.type(text);
    await this.world.quiet(this.page, hands_ms);
  }

  /// The first stop of every page leads past the bar and the side list.
  async skip() {
    await this.press("Tab", "Enter");
  }

  /// Types into a box that finds, waits for what it offers, and takes the first.
  async choose(text) {
    this.steps++;
    await this.page.keyboard.type(text);
    await this.page.locator("[role=option][aria-selected=true]").waitFor({ timeout: 5000 });
    await this.press("Enter");
  }

  /// Tab by Tab until what has the focus is named so; the name is that of the accessibility tree.
  async tab_to(name, key = "Tab") {
    const wanted = name instanceof RegExp ? name : new RegExp("^" + name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    for (let i = 0; i < most_tabs; i++) {
      await this.page.keyboard.press(key);
      this.steps++;
      const found = await this.page.evaluate(() => {
        const at = document.activeElement;
        const label = at?.labels?.[0]?.textContent ?? "";
        const legend = at?.matches("input, textarea, select") ? at.closest("fieldset")?.querySelector("legend")?.textContent ?? "" : "";
        return at?.getAttribute("aria-label") || label || legend || at?.textContent || "";
      });
      if (wanted.test(found.replace(/\s+/g, " ").trim())) return;
    }
    throw new Error(`no way to ${name} by ${key}`);
  }
}
