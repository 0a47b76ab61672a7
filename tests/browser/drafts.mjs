// Nothing typed is lost and nothing personal stays: a closed tab, a lost line, an ended sign-in, somebody
// who saved first, signing out.
import { Person } from "../durability/server.mjs";
import { password } from "./world.mjs";

const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("draft:")).length);
const title_box = (page) => page.getByLabel("Tên", { exact: true });

async function closed_tab(world, page) {
  await world.go(page, "/needs/moi");
  await title_box(page).fill("Cần người dạy tiếng Nhật ở Trùng Khánh");
  await page.close({ runBeforeUnload: true });
  const again = await page.context().newPage();
  again.faults = []; again.running = new Set(); again.quiet_since = 0;
  await world.go(again, "/needs/moi");
  world.verdict(await title_box(again).inputValue() === "Cần người dạy tiếng Nhật ở Trùng Khánh", "a closed tab keeps what was typed");
  return again;
}

async function lost_line(world, page) {
  const need = await world.need(page.person, { title: "Nhu cầu mất mạng" });
  await world.go(page, `/needs/${need.id}/sua`);
  await title_box(page).fill("Nhu cầu mất mạng, đã sửa");
  await page.context().setOffline(true);
  await page.locator(".offline p").waitFor({ timeout: 3000 });
  await page.keyboard.press("Control+Enter");
  await page.locator(".note.bad").waitFor({ timeout: 3000 });
  world.verdict(await title_box(page).inputValue() === "Nhu cầu mất mạng, đã sửa", "a lost line says so and keeps the form");
  await page.context().setOffline(false);
  await title_box(page).focus();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/needs\/ned-[^/]+$/, { timeout: 5000 });
  world.verdict((await page.locator("h1").innerText()).includes("đã sửa"), "and the same form is saved when the line returns");
}

async function ended_session(world, page) {
  const need = await world.need(page.person, { title: "Nhu cầu hết phiên" });
  await world.go(page, `/needs/${need.id}/sua`);
  await title_box(page).fill("Nhu cầu hết phiên, đã sửa");
  await page.person.call("DELETE", "/api/session");
  await page.keyboard.press("Control+Enter");
  const dialog = page.locator("dialog[open]");
  await dialog.waitFor({ timeout: 4000 });
  await dialog.locator("#username").fill("chuyenvien");
  await dialog.locator("#password").fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/needs\/ned-[^/]+$/, { timeout: 5000 });
  world.verdict((await page.locator("h1").innerText()).includes("hết phiên, đã sửa"), "signing in again over the form saves it");
  page.person = await Person.sign_in(world.base, "chuyenvien");
}

async function saved_first(world, page) {
  const need = await world.need(page.person, { title: "Nhu cầu hai người sửa", description: "Bản đầu." });
  await world.go(page, `/needs/${need.id}/sua`);
  await title_box(page).fill("Tên của tôi");
  const patch = (body, version) => page.person.call("PATCH", `/api/needs/${need.id}`, body, { "If-Match": `"${version}"` });
  await patch({ title: "Tên của người khác", description: "Mô tả của người khác." }, need.version);
  await page.keyboard.press("Control+Enter");
  const box = page.locator(".conflict");
  await box.waitFor({ timeout: 4000 });
  const text = await box.innerText();
  world.verdict(text.includes("Tên của tôi") && text.includes("Tên của người khác"), "somebody saved first: both versions stand side by side");
  await box.getByRole("button").first().click();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/needs\/ned-[^/]+$/, { timeout: 5000 });
  const now = (await page.person.call("GET", `/api/needs/${need.id}`)).json;
  world.verdict(now.title === "Tên của tôi" && now.description === "Mô tả của người khác.", "what is kept is mine where I changed it, theirs elsewhere");

  // A draft left in a closed tab meets what was saved since: not silently put back.
  await world.go(page, `/needs/${need.id}/sua`);
  await title_box(page).fill("Nháp cũ");
  await page.waitForFunction(() => Object.entries(localStorage).some(([name, text]) => name.startsWith("draft:") && text.includes("Nháp cũ")));
  const newer = await patch({ title: "Mới hơn nháp", description: "Mới." }, now.version);
  if (newer.status !== 200) throw new Error("patch " + JSON.stringify(newer.json));
  await world.go(page, `/needs/${need.id}/sua`);
  await box.waitFor({ timeout: 4000 });
  world.verdict((await box.innerText()).includes("Mới hơn nháp"), "an old draft meets a newer record as a conflict");
  await box.getByRole("button").first().click();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/needs\/ned-[^/]+$/, { timeout: 5000 });
  const last = (await page.person.call("GET", `/api/needs/${need.id}`)).json;
  world.verdict(last.title === "Nháp cũ" && last.description === "Mới.", "and puts back nothing that it did not change");
}

async function signed_out(world, page) {
  const need = await world.need(page.person, { title: "Nhu cầu trước khi đăng xuất" });
  await world.go(page, `/needs/${need.id}`);
  await page.locator("#comment").fill("Lời chưa gửi có tên người.");
  await world.go(page, `/needs/${need.id}/sua`);
  await title_box(page).fill("Chưa lưu");
  const other = await page.context().newPage();
  other.faults = []; other.running = new Set(); other.quiet_since = 0;
  await world.go(other, "/");
  await page.waitForTimeout(600);
  const before = await kept(page);
  await other.locator(".settings button").click();
  await other.locator("#username").waitFor({ timeout: 4000 });
  await page.locator("#username").waitFor({ timeout: 4000 });
  await page.waitForTimeout(600);
  world.verdict(before >= 2 && await kept(page) === 0, `signing out in one tab signs out the other and leaves no draft (${before} before)`);
  const stays = await page.evaluate(() => JSON.stringify(localStorage));
  world.verdict(!/Chưa lưu|Lời chưa gửi|usr-/.test(stays), "nothing of the person stays in the browser");
}

export async function drafts(world) {
  const page = await world.open("chuyenvien");
  const again = await closed_tab(world, page);
  again.person = page.person;
  await lost_line(world, again);
  await ended_session(world, again);
  await saved_first(world, again);
  await signed_out(world, again);
  world.verdict(page.faults.length === 0, `no fault while typing ${page.faults.join(" | ")}`);
  await again.context().close();
}
