// An office's own template on screen: its words changed in a DOCX file, read, put into use, written by; a file with a
// field of Word is refused by the line it stands in and nothing is made.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

const form = "outbound_submission";

/// The file of the form with a piece of its XML exchanged, as a word processor would leave it.
function changed(bytes, folder, name, edit) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const script = "import sys,zipfile\nfile=sys.argv[1]; edit=sys.argv[2].split('=>',1)\nparts={i.filename:zipfile.ZipFile(file).read(i) for i in zipfile.ZipFile(file).infolist()}\n" +
    "x=parts['word/document.xml'].decode(); assert edit[0] in x; parts['word/document.xml']=x.replace(edit[0],edit[1],1).encode()\n" +
    "out=zipfile.ZipFile(file,'w',zipfile.ZIP_DEFLATED)\n[out.writestr(n,b) for n,b in parts.items()]\nout.close()";
  const done = spawnSync("python3", ["-c", script, file, edit], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  return file;
}

export async function templates(world) {
  const page = await world.open("chuyenvien");
  const folder = mkdtempSync(join(tmpdir(), "donghanh-templates-"));
  try {
    await world.go(page, "/mau-van-ban");
    const [download] = await Promise.all([page.waitForEvent("download"),
      page.locator("li", { hasText: "Tờ trình cử đoàn đi nước ngoài" }).getByRole("link", { name: "Tải DOCX để sửa" }).click()]);
    const bytes = readFileSync(await download.path());
    const bad = changed(bytes, folder, "computed.docx", "Nguồn kinh phí:=>Nguồn kinh phí:</w:t></w:r><w:r><w:instrText>INCLUDETEXT /etc/passwd</w:instrText></w:r><w:r><w:t>");
    await page.setInputFiles(`#docx-${form}`, bad);
    await page.locator(".note.bad", { hasText: "trường tự tính của Word" }).waitFor();
    world.verdict((await page.locator(".note.bad").innerText()).includes("Nguồn kinh phí"), "a field of Word is refused by its line");
    const good = changed(bytes, folder, "own.docx", "Kính trình=>Theo cách của cơ quan mẫu, kính trình");
    await page.setInputFiles(`#docx-${form}`, good);
    await page.locator("h1", { hasText: "Tờ trình cử đoàn" }).waitFor();
    world.verdict((await page.locator("main").innerText()).includes("Theo cách của cơ quan mẫu"), "what was typed in Word is on the page");
    await page.getByRole("button", { name: "Đưa vào dùng" }).click();
    await page.locator(".step-panel button", { hasText: "Đưa vào dùng" }).click();
    await page.locator(".head", { hasText: "Đang dùng" }).first().waitFor();
    await world.go(page, "/mau-van-ban");
    world.verdict(await page.locator("li", { hasText: "Mẫu của cơ quan" }).count() === 1, "the page of templates says which one is in use");
    const trip = (await page.person.call("GET", "/api/outbound-delegations?limit=1")).json.items[0];
    await world.go(page, `/outbound-delegations/${trip.id}`);
    await page.locator("#letter-template").selectOption(form);
    await page.getByRole("button", { name: "Soạn văn bản" }).click();
    await page.waitForURL(/\/letters\//);
    await page.locator("main", { hasText: "Theo cách của cơ quan mẫu" }).waitFor().catch(() => {});
    world.verdict((await page.locator("main").innerText()).includes("Theo cách của cơ quan mẫu"), "letters are drafted by the office's words");
    world.verdict(page.faults.filter((f) => !f.includes("422")).length === 0, `no fault on the way ${page.faults.join(" | ")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await page.context().close();
  }
}
