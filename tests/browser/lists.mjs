// Lists as they are worked with: columns in the address, rows changed at once and put back, a cell changed in
// place, a table from Excel, thousands of rows without a stall.

const rows_by_default = 400, rows_in_full = 3000;
const longest_task_ms = 200;

async function columns(world, page) {
  await world.go(page, "/needs?fields=valid_until,kind&filter[kind][in]=tourism");
  const heads = await page.locator("table.records thead th").allInnerTexts();
  const at = (text) => heads.findIndex((head) => head.startsWith(text));
  world.verdict(at("Loại hợp tác") > at("Có giá trị đến") && at("Có giá trị đến") > 0, `columns stand in the order of the address (${heads.join(", ")})`);
  world.verdict((await page.locator(".sentence").innerText()).includes("là"), "the filter reads as a sentence");
  await page.getByRole("button", { name: "Chọn cột" }).click();
  await page.getByRole("button", { name: "Đưa cột Loại hợp tác lên trước" }).click();
  await world.quiet(page);
  world.verdict(/fields=kind%2Cvalid_until/.test(page.url()), "moving a column changes the address");
}

async function at_once(world, page) {
  const needs = [];
  for (const n of [1, 2, 3]) needs.push(await world.need(page.person, { title: `Nhu cầu làm cùng lúc ${n}` }));
  await world.go(page, `/needs?q=${encodeURIComponent("làm cùng lúc")}`);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByRole("button", { name: "Giao người theo dõi" }).click();
  await page.keyboard.type("Cán bộ mẫu 13");
  await page.locator("[role=option][aria-selected=true]").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".toast").waitFor();
  const assigned = async () => (await Promise.all(needs.map((need) => page.person.call("GET", `/api/needs/${need.id}`))))
    .filter((answer) => answer.json.assigned_to).length;
  world.verdict(await assigned() === 2, "two chosen rows are assigned at once");
  await page.keyboard.press("u");
  await page.locator(".toast", { hasText: "Đã hoàn tác" }).waitFor();
  world.verdict(await assigned() === 0, "and put back by one key");
  await world.go(page, `/needs?q=${encodeURIComponent("làm cùng lúc")}`);
  await page.locator("thead input[type=checkbox]").check();
  await page.getByRole("button", { name: "Làm bước" }).click();
  await page.locator("#bulk-note").fill("Không còn nhu cầu");
  await page.getByRole("button", { name: /Rút lại \(3\/3\)/ }).click();
  await page.locator(".toast").waitFor();
  const states = (await Promise.all(needs.map((need) => page.person.call("GET", `/api/needs/${need.id}`)))).map((answer) => answer.json.state);
  world.verdict(states.every((state) => state === "withdrawn"), `a step is taken over three rows (${states.join()})`);
}

async function in_place(world, page) {
  const need = await world.need(page.person, { title: "Nhu cầu sửa tại chỗ" });
  await world.go(page, `/needs?q=${encodeURIComponent("sửa tại chỗ")}&fields=kind`);
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.locator(".pop select").selectOption("culture");
  await page.locator(".pop .main-act").click();
  await page.locator(".toast").waitFor();
  world.verdict((await page.locator("table.records tbody").innerText()).includes("Văn hóa"), "a cell is changed in place");
  await page.keyboard.press("u");
  await page.locator(".toast", { hasText: "Đã hoàn tác" }).waitFor();
  world.verdict((await page.person.call("GET", `/api/needs/${need.id}`)).json.kind === "tourism", "and put back");
}

const paste = (page, text) => page.evaluate((table) => {
  const data = new DataTransfer();
  data.setData("text/plain", table);
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

async function pasted(world, page) {
  await world.go(page, "/needs");
  await paste(page, "Tên\tLoại hợp tác\tBên nêu\tMô tả\tCó giá trị đến\n"
    + "Nhu cầu dán một\tDu lịch\tCơ quan ngoại vụ tỉnh Cao Bằng\tMô tả\tcuối năm\n"
    + "Nhu cầu dán hai\tMặt trăng\tCơ quan ngoại vụ tỉnh Cao Bằng\tMô tả\t31/4\n");
  await page.getByRole("button", { name: /^Tạo 2/ }).click();
  await page.locator(".tbl.paste .is-bad").first().waitFor();
  world.verdict(await page.locator(".tbl.paste .is-bad").count() === 2, "a pasted row says at its own cells what is wrong");
  await page.getByRole("textbox", { name: "Loại hợp tác, dòng 2" }).fill("Đầu tư");
  await page.getByRole("textbox", { name: "Có giá trị đến, dòng 2" }).fill("30/4");
  await page.reload();
  await page.locator(".tbl.paste").waitFor();
  await page.getByRole("button", { name: /^Tạo 1/ }).click();
  await page.getByRole("link", { name: "Xem danh sách" }).waitFor();
  const made = (await page.person.call("GET", `/api/needs?q=${encodeURIComponent("Nhu cầu dán")}&fields=kind,valid_until`)).json.items
    .filter((need) => need.title.startsWith("Nhu cầu dán"));
  world.verdict(made.length === 2 && made.every((need) => need.valid_until), `and after a closed page each row is made exactly once (${made.length})`);
}

/// A former province is understood and today's one offered beside it; what was chosen before comes first.
async function finding(world, page) {
  await world.go(page, "/so-lieu");
  const box = page.locator("#figures-province");
  await box.click();
  await page.locator("[role=option]:not([aria-disabled])").first().waitFor();
  world.verdict((await page.locator("[role=option]:not([aria-disabled])").first().innerText()).includes("Cao Bằng"), "one's own province stands first");
  await box.fill("bac giang");
  await page.locator("[role=option]:not([aria-disabled])", { hasText: "Bắc Giang" }).first().waitFor();
  const texts = (await page.locator("[role=option]:not([aria-disabled])").allInnerTexts()).join(" ");
  world.verdict(texts.includes("Bắc Ninh") && texts.includes("nay gồm cả"), "a former province is found, and the one that holds it now");
  await world.go(page, "/needs/moi");
  await page.getByLabel("Bên nêu").click();
  await page.locator("[role=option]:not([aria-disabled])").first().waitFor();
  await page.getByLabel("Bên nêu").fill("hop tac xa");
  await page.locator("[role=option]:not([aria-disabled])", { hasText: "Hợp tác xã" }).first().click();
  await page.getByLabel("Bên nêu").fill("");
  await page.locator("[role=option]:not([aria-disabled])").first().waitFor();
  world.verdict((await page.locator("[role=option]:not([aria-disabled])").first().innerText()).includes("Hợp tác xã"), "what was chosen before stands first");
}

async function many(world, page, full) {
  const wanted = full ? rows_in_full : rows_by_default;
  let next = 0;
  const lane = async () => {
    while (next < wanted) await world.need(page.person, { title: `Dòng thử thứ ${next++}` });
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  await world.go(page, "/needs");
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach((one) => window.tasks.push(Math.round(one.duration)))).observe({ entryTypes: ["longtask"] });
  });
  for (let i = 0; i < (full ? 60 : 14); i++) {
    await page.mouse.wheel(0, 2500);
    await page.waitForTimeout(80);
  }
  await world.quiet(page);
  const { tasks, rows } = await page.evaluate(() => ({ tasks: window.tasks, rows: document.querySelectorAll("table.records tbody tr").length }));
  const shown = Number((await page.locator("#list-end [role=status]").innerText()).match(/[\d.]+/)?.[0].replace(/\./g, ""));
  world.verdict(shown >= 250, `the list goes on while it is scrolled (${shown} rows read)`);
  world.verdict(rows < 260, `only what is near the screen is in the page (${rows} rows)`);
  const over = tasks.filter((task) => task > longest_task_ms);
  world.verdict(over.length <= 1, `no stall over ${longest_task_ms} ms but at most one of a busy machine (${Math.max(0, ...tasks)} ms)`);
}

export async function lists(world, full) {
  const page = await world.open("chuyenvien");
  for (const part of [columns, finding, at_once, in_place, pasted]) await part(world, page);
  await many(world, page, full);
  world.verdict(page.faults.length === 0, `no fault in the lists ${page.faults.slice(0, 2).join(" | ")}`);
  await page.context().close();
}
