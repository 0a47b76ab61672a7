// How soon a screen is of use: goal, figure, verdict (issue "the face"; reliability.md U8).
// node bench/face.mjs [program] [folder]   The folder is the national set of bench/spine.mjs; it is made when missing.
// Two parts: first visits on a throttled line with the demonstration data; a list of a million records without throttle.
// Each figure is the middle of five visits with an empty cache.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { World, bad_line, middle, phone_line, throttle } from "../tests/browser/world.mjs";
import { copy_folder, ended, fill_national, line } from "./table.mjs";

const program = process.argv[2] ?? "build/release/donghanh";
const folder = process.argv[3] ?? "build/bench-national";
const visits = 5, million = 1_000_000;

/// A line of the table: the middle of the figures, and how far they lie apart.
function judge(what, goal, unit, figures) {
  const show = (figure) => unit === "" ? figure.toFixed(3) : `${Math.round(figure)} ${unit}`;
  const apart = figures.length > 1 ? `   (${show(Math.min(...figures))}–${show(Math.max(...figures))})` : "";
  line(what, `≤ ${goal} ${unit}`, show(middle(figures)), middle(figures) <= goal, apart);
}

/// Runs in the page before anything of its own: largest paint, shift, slowest event, long tasks, last change of the page.
function watch() {
  const seen = window.seen = { painted: 0, first: 0, shift: 0, slowest: 0, tasks: [], changed: 0 };
  const on = (type, take, more = {}) => new PerformanceObserver((found) => found.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  on("largest-contentful-paint", (one) => { seen.painted = one.startTime; });
  on("paint", (one) => { if (one.name === "first-contentful-paint") seen.first = one.startTime; });
  on("layout-shift", (one) => { if (!one.hadRecentInput) seen.shift += one.value; });
  on("event", (one) => { seen.slowest = Math.max(seen.slowest, one.duration); }, { durationThreshold: 16 });
  on("longtask", (one) => { seen.tasks.push({ start: one.startTime, end: one.startTime + one.duration }); });
  new MutationObserver(() => requestAnimationFrame(() => { seen.changed = performance.now(); }))
    .observe(document, { childList: true, subtree: true, characterData: true });
}

/// From the last byte of the page's own data to its last change and to the end of the task that made it.
const after_data = (page) => page.evaluate(() => {
  const data = performance.getEntriesByType("resource").filter((one) => one.name.includes("/api/")).map((one) => one.responseEnd);
  const last = Math.max(0, ...data);
  const busy = window.seen.tasks.filter((task) => task.end > last).map((task) => task.end);
  return Math.max(window.seen.changed, ...busy) - last;
});

async function fresh(world, username, path, speed) {
  const page = await world.open(username);
  await page.addInitScript(watch);
  if (speed) await throttle(page, speed);
  const start = Date.now();
  await page.goto(world.base + path, { timeout: 60_000 });
  return { page, start };
}

async function first_visits(world) {
  const figures = { list: [], sign_in: [], painted: [], first: [], shift: [], typed: [], blocked: [] };
  for (let i = 0; i < visits; i++) {
    let { page, start } = await fresh(world, "chuyenvien", "/needs", bad_line);
    await page.locator("table.records a.t").first().waitFor({ timeout: 60_000 });
    figures.list.push(Date.now() - start);
    await page.context().close();
    ({ page } = await fresh(world, "", "/", phone_line));
    await page.locator("h1").waitFor({ timeout: 30_000 });
    await world.quiet(page, 900);
    figures.sign_in.push(await page.evaluate(() => window.seen.painted));
    await page.context().close();
    ({ page } = await fresh(world, "chuyenvien", "/", phone_line));
    await page.locator("h1").waitFor({ timeout: 30_000 });
    await world.quiet(page, 900);
    const seen = await page.evaluate(() => window.seen);
    figures.painted.push(seen.painted);
    figures.first.push(seen.first);
    figures.shift.push(seen.shift);
    figures.blocked.push(Math.max(0, ...seen.tasks.map((task) => task.end - task.start)));
    await page.goto(world.base + "/needs/moi", { timeout: 30_000 });
    await page.locator("#f-title").waitFor();
    await world.quiet(page, 900);
    await page.evaluate(() => { window.seen.slowest = 0; });
    await page.locator("#f-title").pressSequentially("Cần đầu ra cho miến dong", { delay: 40 });
    await page.locator("#f-kind").click();
    await page.waitForTimeout(400);
    figures.typed.push(await page.evaluate(() => window.seen.slowest));
    await page.context().close();
  }
  judge("list of use, first visit, 256 kbit/s, 600 ms", 10_000, "ms", figures.list);
  judge("largest paint of the sign-in page, 1.6 Mbit/s, 300 ms, processor ÷ 4", 2500, "ms", figures.sign_in);
  judge("largest paint of Today, signed in, the same line", 2500, "ms", figures.painted);
  judge("first paint of Today, the same line", 2000, "ms", figures.first);
  judge("shift of the layout of Today", 0.1, "", figures.shift);
  judge("slowest answer to a key or a press in a form (INP), the same line", 200, "ms", figures.typed);
  judge("longest blocking task of Today, the same line", 200, "ms", figures.blocked);
}

async function interactive(world) {
  for (const [name, path] of [["Today", "/"], ["list of needs", "/needs"], ["form of a need", "/needs/moi"], ["chain board", "/chuoi"], ["calendar", "/lich"]]) {
    const figures = [];
    for (let i = 0; i < visits; i++) {
      const { page } = await fresh(world, "chuyenvien", path);
      await page.locator("h1").waitFor();
      await world.quiet(page, 400);
      figures.push(await after_data(page));
      await page.context().close();
    }
    judge(`interactive after its data: ${name}`, 150, "ms", figures);
  }
}

/// The officer's own list becomes a million long: heads, rows and search text of needs, many times over.
function multiply(at) {
  const sql = `
pragma journal_mode = wal; pragma synchronous = off;
create temp table mine as select owner, province from head where type = 'need' and owner = (
  select u.organisation from users u join account a on a.user_id = u.id where a.username = 'chuyenvien');
create temp table pair as
  with recursive many(k) as (select 1 union all select k + 1 from many where k < 1 + ${million} / (select count(*) from needs))
  select h.id as old, k, (select max(id) from head) + row_number() over () as new from head h, many where h.type = 'need';
insert into head select p.new, type, 'NC-' || p.new, title || ' ' || p.k, title_key, state, (select owner from mine limit 1),
  (select province from mine limit 1), 'internal', channel, assigned_to, null, missing, version, archived, created_by,
  created_at + p.k, changed_by, changed_at + p.k from pair p join head h on h.id = p.old;
insert into needs select p.new, ${columns(at, "needs").filter((one) => one !== "id").map((one) => one === "title" ? "title || ' ' || p.k" : one).join(", ")}
  from pair p join needs n on n.id = p.old;
insert into tag select p.new, field, code from pair p join tag t on t.record = p.old;
insert into search_text (rowid, folded, ways) select p.new, folded || ' ' || p.k, ways from pair p join search_text s on s.rowid = p.old;
select count(*) from head where type = 'need' and owner = (select owner from mine limit 1);
`;
  const done = spawnSync("sqlite3", ["-bail", join(at, "donghanh.sqlite")], { input: sql, encoding: "utf8" });
  if (done.status !== 0) throw new Error("multiply: " + done.stderr);
  console.log(`(the officer's list holds ${done.stdout.trim().split("\n").at(-1)} records)`);
}

function columns(at, table) {
  return spawnSync("sqlite3", [join(at, "donghanh.sqlite"), `select name from pragma_table_info('${table}')`], { encoding: "utf8" })
    .stdout.trim().split("\n");
}

const stall = (page) => page.evaluate(() => {
  const tasks = window.seen.tasks.map((task) => task.end - task.start);
  window.seen.tasks = [];
  return Math.max(0, ...tasks);
});

async function million_list(world) {
  const { page } = await fresh(world, "chuyenvien", "/needs");
  await page.locator("table.records a.t").first().waitFor();
  await world.quiet(page, 400);
  await stall(page);
  for (let i = 0; i < 80; i++) {
    await page.mouse.move(640, 500);
    await page.mouse.wheel(0, 2500);
    await page.waitForTimeout(60);
  }
  await world.quiet(page, 300);
  judge("longest stall while a list of 1 M records is scrolled", 200, "ms", [await stall(page)]);
  const waits = [];
  for (const filter of ["filter[kind][in]=tourism", "filter[state][in]=open", "q=ca phe", "sort=title", "sort=-changed_at"]) {
    const start = Date.now();
    await page.goto(`${world.base}/needs?${filter.replace(" ", "%20")}`);
    await page.locator("table.records a.t").first().waitFor();
    waits.push(Date.now() - start);
    await world.quiet(page, 300);
    judge(`longest stall with ${filter}`, 200, "ms", [await stall(page)]);
  }
  judge("slowest of these five pages, whole, from the address to the rows", 1000, "ms", [Math.max(...waits)]);
  await page.context().close();
}

async function on(world, ...parts) {
  try {
    for (const part of parts) await part(world);
  } finally {
    await world.stop();
  }
}

await on(await World.start(program), first_visits, interactive);
fill_national(program, folder);
await on(await World.start(program, (at) => {
  copy_folder(folder + "/.", at);
  multiply(at);
}), million_list);
ended();
