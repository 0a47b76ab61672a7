// A line of 256 kbit/s and 600 ms that loses answers: what is filed is whole, and is there once.

const bytes_per_second = 256_000 / 8;

export async function slow_line(world) {
  const page = await world.open("chuyenvien");
  const title = "Cần đối tác bao tiêu miến dong, hạt dẻ Trùng Khánh – Ưỡn Ộ";
  await world.go(page, "/needs/moi");
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency: 600, downloadThroughput: bytes_per_second, uploadThroughput: bytes_per_second,
  });
  // The server does the work and the answer is lost: always the first time, then one in twenty.
  let sent = 0;
  await page.route("**/api/needs", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    sent++;
    const answer = await route.fetch();
    return sent === 1 || sent % 20 === 0 ? route.abort("connectionreset") : route.fulfill({ response: answer });
  });
  await page.getByLabel("Tên", { exact: true }).pressSequentially(title, { delay: 5 });
  await page.getByLabel("Loại hợp tác").selectOption("trade_export");
  await page.getByLabel("Bên nêu").pressSequentially("Cơ quan ngoại vụ tỉnh Cao Bằng", { delay: 5 });
  await page.locator("[role=option][aria-selected=true]").waitFor({ timeout: 20_000 });
  await page.keyboard.press("Enter");
  await page.getByLabel("Mô tả", { exact: true }).fill("Mỗi vụ 20 tấn.\nDữ liệu mẫu.");
  for (let i = 0; i < 5 && !/\/needs\/ned-/.test(page.url()); i++) {
    await page.keyboard.press("Control+Enter");
    await Promise.race([
      page.waitForURL(/\/needs\/ned-/, { timeout: 15_000 }).catch(() => {}),
      page.locator(".note.bad").first().waitFor({ timeout: 15_000 }).catch(() => {}),
    ]);
    if (/\/needs\/ned-/.test(page.url())) break;
    await page.waitForTimeout(300);
  }
  await session.detach();
  const found = (await page.person.call("GET", `/api/needs?q=${encodeURIComponent("bao tiêu miến dong")}&fields=description`)).json.items;
  world.verdict(sent >= 2, `the lost answer was asked for again (${sent} times sent)`);
  world.verdict(found.length === 1, `filing a need over a bad line makes exactly one (${found.length})`);
  world.verdict(found[0]?.title === title && found[0]?.description === "Mỗi vụ 20 tấn.\nDữ liệu mẫu.", "and loses no letter");
  await page.context().close();
}
