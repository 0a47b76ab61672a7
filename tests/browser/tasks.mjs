// The 20 main tasks of an officer by keyboard alone. How many steps each takes stands in steps.json: a change that
// adds one fails here, a change that saves some asks for the new number (run.mjs PROGRAM only=tasks write-steps).
import { readFileSync, writeFileSync } from "node:fs";
import { password, Keyboard } from "./world.mjs";

const book = new URL("./steps.json", import.meta.url);
const office = "Cơ quan ngoại vụ tỉnh Cao Bằng";

/// What must be seen in the end is waited for: a page needs a moment, a person too.
const sees = (page, selector, text = "") => page.locator(selector, text ? { hasText: text } : {}).first()
  .waitFor({ timeout: 4000 }).then(() => true, () => false);
const done = (page, text) => sees(page, ".toast", text);
const heading = (page, text) => sees(page, "h1", text);
const paste = (page, text) => page.evaluate((table) => {
  const data = new DataTransfer();
  data.setData("text/plain", table);
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

/// [name, where it begins, what the hands do; answers whether it is done]
const all = [
  ["find a record from anywhere", () => "/", async ({ hands, page }) => {
    await hands.press("/");
    await hands.type("hat de");
    await hands.press("Enter");
    await hands.tab_to("Tìm đầu ra cho hạt dẻ");
    await hands.press("Enter");
    return heading(page, "hạt dẻ");
  }],
  ["file a need", () => "/needs", async ({ hands, page }) => {
    await hands.press("n");
    await hands.tab_to("Tên");
    await hands.type("Cần đầu ra cho miến dong");
    await hands.press("Tab");
    await hands.type("X");
    await hands.press("Tab");
    await hands.choose(office);
    await hands.tab_to("Mô tả");
    await hands.type("Mỗi vụ 20 tấn, dữ liệu mẫu.");
    await hands.press("Control+Enter");
    return heading(page, "miến dong");
  }],
  ["put a need forward", async ({ world, page }) => `/needs/${(await world.need(page.person)).id}`, async ({ hands, page }) => {
    await hands.press("s");
    await hands.tab_to(/Có giá trị đến/);
    await hands.type("cuối năm sau");
    await hands.tab_to("Đưa ra");
    await hands.press("Enter");
    return done(page, "Đang tìm đối tác");
  }],
  ["change a record", async ({ world, page }) => `/needs/${(await world.need(page.person)).id}`, async ({ hands, page }) => {
    await hands.press("e");
    await hands.tab_to("Tên");
    await hands.press("Control+a");
    await hands.type("Nhu cầu đã sửa");
    await hands.press("Control+Enter");
    return heading(page, "đã sửa");
  }],
  ["accept a suggested partner", async ({ world, page }) => `/goi-y/${await world.first_id(page.person, "needs", "hat de")}`,
    async ({ hands, page }) => {
      await hands.skip();
      await hands.tab_to("Nhận gợi ý");
      await hands.press("Enter");
      return done(page, "Đã nhận");
    }],
  ["arrange a meeting from a need", async ({ world, page }) => `/needs/${await world.first_id(page.person, "needs", "hat de")}`,
    async ({ hands, page }) => {
      await hands.skip();
      await hands.tab_to("Hẹn gặp");
      await hands.press("Enter");
      await heading(page, "Thêm cuộc gặp");
      await hands.tab_to("Loại");
      await hands.type("D");
      await hands.press("Control+Enter");
      return heading(page, "Gặp ");
    }],
  ["write a commitment from a meeting", async ({ world, page }) => `/meetings/${await world.first_id(page.person, "meetings")}`,
    async ({ hands, page }) => {
      await hands.skip();
      await hands.tab_to("Thêm cam kết");
      await hands.press("Enter");
      await hands.tab_to("Nội dung cam kết");
      await hands.type("Gửi mẫu miến dong");
      await hands.tab_to("Bên chịu trách nhiệm");
      await hands.choose(office);
      await hands.tab_to("Hạn");
      await hands.type("1 tháng nữa");
      await hands.press("Control+Enter");
      return heading(page, "Gửi mẫu");
    }],
  ["open an agreement", () => "/agreements", async ({ hands, page }) => {
    await hands.press("n");
    await hands.tab_to("Tên");
    await hands.type("Bản ghi nhớ hợp tác nông nghiệp (mẫu)");
    await hands.tab_to("Tên gọi");
    await hands.type("Bản ghi");
    await hands.tab_to("Danh nghĩa");
    await hands.type("Nhân danh HĐND");
    await hands.tab_to("Cơ quan ký");
    await hands.choose("Ủy ban nhân dân tỉnh Cao Bằng");
    await hands.tab_to("Đối tác");
    await hands.choose("Sample City C");
    await hands.tab_to("Nội dung chính");
    await hands.type("Trao đổi chuyên gia mỗi năm hai đợt.");
    await hands.press("Control+Enter");
    return heading(page, "nông nghiệp");
  }],
  ["ask one more body for its opinion", async ({ page }) => {
    const { json } = await page.person.call("GET", "/api/agreements?filter[state][eq]=consulting&limit=1");
    return `/agreements/${json.items[0].id}`;
  }, async ({ hands, page }) => {
    await hands.skip();
    await hands.tab_to("Thêm nơi lấy ý kiến");
    await hands.press("Enter", "Tab");
    await hands.choose("Sở Công Thương");
    await hands.tab_to("Gửi lấy ý kiến");
    await hands.press("Enter");
    return done(page, "Đã gửi lấy ý kiến");
  }],
  ["write a comment", async ({ world, page }) => `/needs/${(await world.need(page.person)).id}`, async ({ hands, page }) => {
    await hands.skip();
    await hands.tab_to("Viết trao đổi");
    await hands.type("Đã gọi điện cho hợp tác xã.");
    await hands.press("Tab", "Enter");
    return sees(page, "#s-comments ~ ul li, section li", "Đã gọi điện");
  }],
  ["see who can see a record", async ({ world, page }) => `/needs/${(await world.need(page.person)).id}`, async ({ hands, page }) => {
    await hands.skip();
    await hands.tab_to("Xem ai xem được");
    await hands.press("Enter");
    return sees(page, "#access-list li");
  }],
  ["give two records to a colleague, and undo it", () => "/needs", async ({ hands, page }) => {
    await hands.press("j", "x", "j", "x");
    await hands.tab_to("Giao người theo dõi", "Shift+Tab");
    await hands.press("Enter");
    await hands.choose("Cán bộ mẫu 13");
    if (!await done(page, "xong 2 hồ sơ")) return false;
    await hands.press("u");
    return done(page, "Đã hoàn tác");
  }],
  ["filter a list by its step", () => "/needs", async ({ hands, page }) => {
    await hands.skip();
    await hands.tab_to("Thêm điều kiện");
    await hands.press("Enter");
    await hands.press("ArrowDown", "Tab", "Space");
    await hands.tab_to(/^Lọc$/);
    await hands.press("Enter");
    return page.url().includes("filter%5Bstate%5D");
  }],
  ["save a view of a list", () => "/needs?filter[kind][in]=tourism", async ({ hands, page }) => {
    await hands.skip();
    await hands.tab_to("Lưu cách xem");
    await hands.press("Enter");
    await hands.type("Du lịch");
    await hands.tab_to(/^Lưu cách xem$/);
    await hands.press("Enter");
    return sees(page, ".tabs a", "Du lịch");
  }],
  ["export a list", () => "/needs", async ({ hands, page }) => {
    await hands.skip();
    await hands.tab_to("XLSX");
    const download = page.waitForEvent("download");
    await hands.press("Enter");
    return (await download).suggestedFilename().endsWith(".xlsx");
  }],
  ["make records from a pasted table", () => "/needs", async ({ hands, page }) => {
    hands.steps++;
    await paste(page, `Tên\tLoại hợp tác\tBên nêu\tMô tả\nDán bằng phím\tDu lịch\t${office}\tMẫu\n`);
    await page.locator(".tbl.paste").waitFor();
    await hands.tab_to("Tạo 1");
    await hands.press("Enter");
    return sees(page, ".tbl.paste .st.ok");
  }],
  ["change one cell of a list", () => "/needs?fields=kind", async ({ hands, page }) => {
    await hands.press("j", "e");
    await page.locator(".pop select").waitFor();
    await hands.type("V");
    await hands.press("Tab", "Enter");
    return done(page, "Đã sửa");
  }],
  ["open the records of a province from the map", () => "/ban-do?type=need", async ({ hands, page }) => {
    await hands.skip();
    await hands.tab_to(/^Cao Bằng/);
    await hands.press("Enter");
    return page.url().includes("filter[province]") || page.url().includes("filter%5Bprovince%5D");
  }],
  ["see next week in the calendar", () => "/lich", async ({ hands, page }) => {
    await hands.skip();
    await hands.tab_to("Tuần");
    await hands.press("Enter");
    await hands.tab_to("Sau");
    await hands.press("Enter");
    return sees(page, ".calendar-title", "Tuần");
  }],
];

async function sign_in(world) {
  const page = await world.open("");
  await world.go(page, "/dang-nhap");
  const hands = new Keyboard(world, page);
  await hands.tab_to("Tên đăng nhập");
  await hands.type("chuyenvien");
  await hands.press("Tab");
  await hands.type(password);
  await hands.press("Enter");
  await page.locator(".shell").waitFor();
  const good = await heading(page, "Việc hôm nay");
  await page.context().close();
  return { good, steps: hands.steps };
}

export async function tasks(world, write) {
  const known = JSON.parse(readFileSync(book, "utf8"));
  const found = { "sign in": await sign_in(world) };
  const page = await world.open("chuyenvien");
  for (const [name, start, work] of all) {
    const hands = new Keyboard(world, page);
    let good = false, why = "";
    try {
      await world.go(page, await start({ world, page }));
      good = await work({ hands, page });
      if (!good) why = (await page.locator(".note.bad, .summary").allInnerTexts()).join(" ").slice(0, 200);
    } catch (error) {
      why = error.message.split("\n")[0];
    }
    found[name] = { good, steps: hands.steps, why };
  }
  for (const [name, { good, steps, why = "" }] of Object.entries(found)) {
    world.verdict(good, `by keyboard: ${name} (${steps} steps) ${why}`);
    if (!good || write) continue;
    world.verdict(steps <= known[name], `${name} takes no more steps than written down (${steps} of ${known[name]})`);
    if (steps < known[name]) console.log(`    fewer than written down: ${name}; write the new number`);
  }
  world.verdict(Object.keys(found).length === 20, "twenty main tasks");
  world.verdict(page.faults.length === 0, `no fault on the way ${page.faults.slice(0, 2).join(" | ")}`);
  if (write) writeFileSync(book, JSON.stringify(Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.steps])), null, 1) + "\n");
  await page.context().close();
}
