// The conference room as an organiser meets it, on the real server with the sample conference: plan, publish, an
// ambassador withdraws, the difference, publish again, the hall board, check-in, an outcome that becomes a
// commitment, a table pasted with faults; by mouse and by keyboard. axe on every part in four variants.
// usage: conference.mjs PROGRAM [SHOTS-FOLDER]
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
const verdict = (good, text) => { good ? passed++ : failed++; console.log(`${good ? "ok" : "FAILED"}  ${text}`); };
if (!existsSync("/usr/bin/chromium")) {
  console.log("NOT RUN: no /usr/bin/chromium\n0 passed, 1 failed");
  process.exit(1);
}
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const folder = mkdtempSync(join(tmpdir(), "donghanh-conference-"));
if (shots) mkdirSync(shots, { recursive: true });
fill(program, folder);
const server = await Server.start(program, folder);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--headless", "--disable-gpu"] });
const person = await Person.sign_in(server.base, "chuyenvien");
const events = (await person.call("GET", "/api/events?limit=50")).json.items;
const event = events.find((one) => one.title.startsWith("Gặp gỡ mẫu")).id;
const desk = async () => (await person.call("GET", `/api/events/${event}/timetable`)).json;

async function open({ language = "vi", theme = "light", width = 1280 } = {}) {
  const [name, value] = person.cookie.split("=");
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, locale: language });
  await context.addCookies([{ name, value, url: server.base }]);
  await context.addInitScript(([l, t]) => { localStorage.setItem("language", l); localStorage.setItem("theme", t); }, [language, theme]);
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => { if (message.type() === "error" && !/status of 4/.test(message.text())) page.faults.push(message.text()); });
  page.on("pageerror", (error) => page.faults.push(String(error)));
  return page;
}
async function go(page, part) {
  await page.goto(`${server.base}/su-kien/${event}/${part}`);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(150);
}
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
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const narrow = await page.locator(".tabs a").evaluateAll((tabs) => tabs.filter((tab) => tab.scrollWidth > tab.clientWidth).map((tab) => tab.innerText));
  const heads = await page.evaluate(() => document.querySelectorAll("h1").length);
  if (shots) await page.screenshot({ path: join(shots, label.replace(/[^\w.-]+/g, "_") + ".png"), fullPage: true });
  const faults = [...await violations(page), ...(wide > 0 ? [`scrolls sideways by ${wide}`] : []), ...narrow.map((tab) => `the tab ${tab} runs into the next`), ...(heads !== 1 ? [`${heads} h1`] : []), ...page.faults];
  page.faults.length = 0;
  verdict(faults.length === 0, `${label} ${faults.slice(0, 3).join(" | ")}`);
}
const toast = (page, text) => page.locator(".toast", { hasText: text }).first().waitFor({ timeout: 20000 }).then(() => true, () => false);

/// M at one meeting after another until one has somewhere to go; Enter at the first place marked puts it down.
async function moved_by_keys(page) {
  const can = page.locator(".room-grid td.can"), refusal = page.locator(".room-panel .note.bad");
  const done = page.locator(".toast", { hasText: "Đã dời tới" });
  for (let meeting = 0; meeting < 40; ++meeting) {
    await page.locator(".room-grid td[draggable=true]").nth(meeting * 3).focus();
    await page.keyboard.press("m");
    await page.waitForTimeout(100);
    if (await can.count() > 0) break;
    await page.keyboard.press("Escape");
  }
  verdict(await can.count() > 0, "M shows where it could go");
  await can.first().focus();
  await page.keyboard.press("Enter");
  await done.or(refusal).first().waitFor({ timeout: 8000 });
  verdict(await done.count() > 0, "Enter puts it down at the first place marked");
  // Anywhere else it is refused, with the rules by name.
  const elsewhere = page.locator(".room-grid tr.of-picked td:not(.can):not(.lunch):not(.past):not([draggable=true])");
  await page.locator(".room-grid td[draggable=true]").first().focus();
  await page.keyboard.press("m");
  await elsewhere.first().focus();
  await page.keyboard.press("Enter");
  await refusal.first().waitFor({ timeout: 8000 });
  const words = (await refusal.first().innerText()).split("\n");
  verdict(words.length > 1, `a refusal names its rules: ${words.at(-1)}`);
  await page.keyboard.press("Escape");
}

/// Who interprets what: three people, and none of them in two meetings at once.
function interpreted(desk, when) {
  const slots = new Map();
  for (const item of desk.items.filter((one) => one.seat && one.interpreter))
    for (const name of item.interpreter.split(", "))
      slots.set(name, [...(slots.get(name) ?? []), item.seat.slot]);
  const meetings = [...slots.values()].flat().length;
  verdict(slots.size === 3 && meetings > 3, `${slots.size} interpreters serve ${meetings} meetings ${when}`);
  verdict([...slots.values()].every((of) => new Set(of).size === of.length), `no interpreter is in two meetings at once ${when}`);
}

async function plan_and_publish(page) {
  await go(page, "lich");
  await page.getByRole("button", { name: "Xếp lịch" }).click();
  verdict(await toast(page, "vào bản nháp"), "planning ends with a draft");
  const planned = await desk();
  verdict(planned.guests.length === 60, "60 delegations take part");
  verdict(planned.quality.placed >= 150 && planned.quality.placed <= 300, `${planned.quality.placed} meetings are placed`);
  const online = planned.items.filter((item) => item.seat && item.online).length;
  verdict(online * 5 >= planned.quality.placed * 2, `${online} of ${planned.quality.placed} are online`);
  const zones = new Set(planned.guests.filter((guest) => guest.mode === "online").map((guest) => guest.zone));
  verdict(zones.size === 5, `from ${zones.size} time zones`);
  verdict(planned.quality.faults.length === 0, "the independent check finds no fault");
  interpreted(planned, "as planned");
  verdict(planned.items.every((item) => item.seat || item.reason), "whatever has no place has a reason");
  await page.getByRole("button", { name: /Công bố, báo/ }).click();
  verdict(await toast(page, "Đã công bố"), "the timetable is published");
  verdict((await desk()).event.state === "published", "the event is published with it");
}

async function withdraw(page) {
  const before = await desk();
  const ambassador = before.guests.find((guest) => guest.rank === 1);
  const start = Date.now();
  await page.getByRole("button", { name: "Có việc phát sinh" }).click();
  await page.locator("#trouble-who").selectOption(ambassador.party);
  await page.locator("#trouble-from").fill("10:05");
  await page.getByRole("button", { name: "Tìm cách sửa" }).click();
  verdict(await toast(page, "Đã tìm cách sửa"), "a repair is found");
  const draft = await desk();
  const dropped = draft.changes.filter((change) => change.kind === "dropped").length;
  verdict(draft.is_open && draft.changes.length > 0 && draft.changes.every((change) => change.kind !== "added"),
    `the difference is shown before it is published: ${draft.changes.length} changes, ${dropped} dropped, ${draft.concerned.length} to be told`);
  verdict(await page.locator(".diff del").count() > 0, "the difference strikes what was");
  const board = (await person.call("GET", `/api/events/${event}/board`)).json;
  verdict(board.items.length === before.items.filter((item) => item.published).length, "nothing has changed for the hall yet");
  await look(page, "desk with a repair");
  await page.getByRole("button", { name: /Công bố, báo/ }).click();
  verdict(await toast(page, "Đã công bố"), "the repaired timetable is published");
  const seconds = (Date.now() - start) / 1000;
  verdict(seconds < 60, `from the withdrawal to the published repair in ${seconds.toFixed(1)} s`);
  const after = await desk();
  interpreted(after, "after the repair");
  const state = after.guests.find((guest) => guest.party === ambassador.party).state;
  verdict(!after.is_open && after.changes.length === 0 && state === "withdrawn", "the ambassador's record says so");
  await go(page, "bang");
  verdict((await page.locator("h1").innerText()).startsWith("Gặp gỡ mẫu") && await page.locator(".hall-list li").count() > 0, "the hall board shows who meets next");
}

async function by_keyboard(page) {
  await go(page, "lich");
  const name = await page.locator(".room-grid td[draggable=true]").first().getAttribute("data-cell");
  const cell = page.locator(`.room-grid td[data-cell="${name}"]`);
  await cell.focus();
  await page.keyboard.press("l");
  verdict(await toast(page, "Đã khóa"), "L locks the meeting in the cell");
  await cell.focus();
  await page.keyboard.press("l");
  verdict(await toast(page, "Đã mở khóa"), "L unlocks it again");
  await moved_by_keys(page);
  await page.locator(".room-grid td[draggable=true]").nth(1).click();
  await page.locator("#room-slot").selectOption({ index: 1 });
  const drag = page.locator(".room-grid td[draggable=true]").nth(6);
  await page.locator("#room-find").fill("");
  await drag.hover();
  await page.mouse.down();
  const aim = await page.locator(".room-grid tbody tr").first().locator("td").nth(1).boundingBox();
  await page.mouse.move(aim.x + 8, aim.y + 8, { steps: 8 });
  await page.mouse.up();
  await page.waitForTimeout(600);
  verdict(await page.locator(".room-panel .note.bad, .toast").count() > 0, "dragging moves, or names the rules in the way");
  await page.getByRole("button", { name: "Bỏ bản nháp" }).click();
  await page.locator("dialog").getByRole("button", { name: "Bỏ bản nháp" }).click();
  verdict(await toast(page, "Đã bỏ bản nháp"), "the draft is thrown away");
}

async function at_the_door(page) {
  await go(page, "diem-danh");
  await page.locator("#in-find").fill("doi tac mau 05");
  await page.getByRole("button", { name: /có mặt$/ }).first().click();
  verdict(await toast(page, "đã có mặt"), "one press checks a delegation in");
  await go(page, "ket-qua");
  await page.getByLabel("Hiện cả cuộc chưa bắt đầu").check();
  await page.getByRole("button", { name: /Ghi kết quả:/ }).first().click();
  await page.locator("#out-note").fill("Hai bên thống nhất gửi mẫu hàng.");
  await page.locator("#out-next").fill("Gửi mẫu hàng và bảng giá");
  await look(page, "outcome form");
  await page.keyboard.press("Control+Enter");
  verdict(await toast(page, "và cam kết"), "an outcome with a next step becomes a commitment");
  const found = (await person.call("GET", "/api/commitments?limit=1")).json.items[0];
  verdict(found.title === "Gửi mẫu hàng và bảng giá", "the commitment is there");
}

async function paste(page) {
  await go(page, "don-vi");
  await page.getByRole("button", { name: "Nhập từ Excel" }).click();
  await page.locator("#import-paste").fill("Bên\tNước\tHình thức\tNgôn ngữ\nĐối tác mẫu 91\tNhật Bản\ttrực tuyến\tja, en\nKhông ai biết\t\t\t\n");
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await page.getByText("1 trong 2 dòng cần sửa").first().waitFor({ timeout: 5000 });
  await look(page, "import with a fault");
  verdict(await page.getByText("Dòng 3").count() === 1, "a pasted table names the row and its fault");
  await page.locator("#import-paste").fill("Bên\tNước\tHình thức\tNgôn ngữ\nĐối tác mẫu 91\tNhật Bản\ttrực tuyến\tja, en\n");
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await page.getByRole("button", { name: "Nhập 1 dòng" }).click();
  verdict(await toast(page, "Đã nhập 1 dòng"), "a table without faults is imported");
  await page.getByRole("button", { name: /Mời Đối tác mẫu 91/ }).click();
  await page.locator("code.wrap").waitFor({ timeout: 5000 });
  verdict((await page.locator("code.wrap").innerText()).includes("/xac-nhan/"), "an invitation is a personal link");
}

try {
  const page = await open();
  await go(page, "lich");
  await look(page, "desk before planning");
  await plan_and_publish(page);
  await withdraw(page);
  await by_keyboard(page);
  await at_the_door(page);
  await paste(page);
  await page.context().close();
  const variants = [
    { language: "vi", theme: "light", width: 1280 }, { language: "en", theme: "dark", width: 1280 },
    { language: "vi", theme: "dark", width: 360 }, { language: "en", theme: "light", width: 360 },
  ];
  for (const variant of variants) {
    const one = await open(variant);
    for (const part of ["lich", "don-vi", "nguyen-vong", "diem-danh", "ket-qua", "bang"]) {
      await go(one, part);
      await look(one, `${part} ${variant.language} ${variant.theme} ${variant.width}`);
    }
    await one.context().close();
  }
} catch (error) {
  verdict(false, "the run broke off: " + error.stack);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
