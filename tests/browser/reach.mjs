// Within everybody's reach (goals U2, U4, U5, U6, U7, U12): what has the focus is seen, what a finger meets is large
// enough, pages hold at 320 px, with wider spacing and with letters twice as large, what a screen reader is told
// stands in tests/browser/aria, errors and the end of a session are said in time, and names go by one order.
// Every check of the eye has a control: the same page spoilt on purpose must fail it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const tests = join(fileURLToPath(new URL(".", import.meta.url)), "..");
const few = (faults) => faults.slice(0, 4).join(" | ");

async function some_paths(world, person) {
  const id = (plural, words) => world.first_id(person, plural, words);
  return ["/", "/needs", `/needs/${await id("needs", "hat de")}`, "/needs/moi", `/agreements/${await id("agreements")}`, "/chuoi",
    "/ban-do", "/lich", "/tuan", "/so-lieu", "/tim?q=hat+de", "/phien", `/su-kien/${await id("events")}/lich`, "/letters", "/ui"];
}

/// A style of the tester's, by the one way that the page's CSP allows.
const spoil = (page, css) => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}, css);

/// Of what has the focus: whether some point of it is on top, and whether a ring of 2 px or a box of its own shows it.
const at_focus = (page) => page.evaluate(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  // A hidden box for files is shown by its label.
  const at = focused.matches(".vh") ? focused.nextElementSibling ?? focused : focused;
  const name = `${at.tagName} ${(at.getAttribute("aria-label") || at.textContent || at.id || "").trim().slice(0, 24)}`;
  const points = [...at.getClientRects()].flatMap(({ left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [[x, y], [left + 3, y], [right - 3, y], [x, top + 3], [x, bottom - 3]];
  });
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (at.contains(top) || top.contains(at) && top.closest("label, td, th, li, form, .find") !== null && !top.matches("main, body, html"));
  });
  let ringed = false;
  for (let one = at, i = 0; one && i < 3; one = one.parentElement, i++) {
    const style = getComputedStyle(one);
    ringed ||= style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  }
  for (const shape of at.matches("svg a") ? at.querySelectorAll("*") : []) ringed ||= parseFloat(getComputedStyle(shape).strokeWidth) >= 2;
  return { name, seen, ringed };
});

async function focus_faults(page, stops) {
  const faults = new Set(), met = new Set();
  await page.evaluate(() => { document.activeElement?.blur?.(); window.scrollTo(0, 0); });
  for (let i = 0; i < stops; i++) {
    await page.keyboard.press("Tab");
    const found = await at_focus(page);
    if (!found) continue;
    met.add(found.name);
    if (!found.seen) faults.add(`hidden: ${found.name}`);
    if (!found.ringed) faults.add(`no ring: ${found.name}`);
  }
  return { faults: [...faults], met: met.size };
}

async function focus(world, paths) {
  for (const width of [1280, 360]) {
    const page = await world.open("chuyenvien", { width });
    await page.setViewportSize({ width, height: 600 });
    for (const path of paths) {
      await world.go(page, path);
      const { faults, met } = await focus_faults(page, 70);
      world.verdict(met > 5 && faults.length === 0, `what has the focus is seen, ${width} px: ${path} ${few(faults)}`);
    }
    await world.go(page, "/needs");
    await spoil(page, "main::after { content: ''; position: fixed; inset: 120px 0 0 0; z-index: 30; background: gray } a, button { outline: none !important }");
    const { faults } = await focus_faults(page, 60);
    world.verdict(["hidden", "no ring"].every((word) => faults.some((one) => one.startsWith(word))), `control: a bar over the page and no rings are found, ${width} px`);
    await page.context().close();
  }
}

/// Controls are 44 px both ways; a link inside a text, a cell or a line of a list 24 px (WCAG 2.5.8 leaves those out altogether).
const small_targets = (page) => page.evaluate(() => {
  const out = [];
  for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option], [tabindex='0']")) {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.disabled || one.closest(".vh, .skip, svg")) continue;
    const label = one.matches("input[type=checkbox], input[type=radio]") ? one.closest("label, td, th") : null;
    const boxes = [one, label].filter(Boolean).map((box) => box.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.width)), height = Math.max(...boxes.map((box) => box.height));
    if (width === 0 || height === 0 || width <= 1) continue;
    const text = one.matches("a") && one.closest("p, td, th, dd, li, figcaption, .crumb, .foot, .sub, h2, h3") && !one.matches(".btn, .side a, .tabs a, .tabbar a");
    const least = text ? 24 : 44;
    if (height < least - .5 || (!text && width < least - .5))
      out.push(`${one.tagName}.${one.className} ${Math.round(width)}×${Math.round(height)} ${(one.getAttribute("aria-label") || one.textContent || one.id || one.name).trim().slice(0, 24)}`);
  }
  return [...new Set(out)];
});

async function fingers(world, paths) {
  const page = await world.open("chuyenvien", { width: 360, touch: true });
  for (const path of paths) {
    await world.go(page, path);
    const small = await small_targets(page);
    world.verdict(small.length === 0, `large enough for a finger: ${path} ${few(small)}`);
  }
  await world.go(page, "/needs");
  await spoil(page, ".btn { min-height: 30px !important; height: 30px }");
  world.verdict((await small_targets(page)).length > 0, "control: low buttons are found");
  await page.context().close();
}

/// The page scrolls one way, and no text is cut: neither at the edge of the window nor by the box around it.
const lost = (page) => page.evaluate(() => {
  const out = [];
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) out.push(`sideways by ${wide}`);
  for (const one of document.querySelectorAll("body *")) {
    if (one.closest("svg, .vh, .skip, input, select, option, .tbl.stack thead") || !one.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(one);
    const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim().length > 1);
    const name = `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 24)}`;
    const clips = (overflow) => overflow === "hidden" || overflow === "clip";
    if (one.clientHeight <= 1 && one.clientWidth <= 1) continue;
    if (clips(style.overflowY) && one.scrollHeight > one.clientHeight + 2 && one.clientHeight > 0) out.push(`cut below: ${name}`);
    if (clips(style.overflowX) && one.scrollWidth > one.clientWidth + 2 && one.clientWidth > 1) out.push(`cut at the side: ${name}`);
    if (!text) continue;
    const { left, right } = one.getBoundingClientRect();
    let holder = one.parentElement;
    while (holder && !["auto", "scroll"].includes(getComputedStyle(holder).overflowX)) holder = holder.parentElement;
    if (!holder && (right > window.innerWidth + 1 || left < -1) && style.position !== "absolute") out.push(`outside: ${name}`);
  }
  return [...new Set(out)];
});

const wider_spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

async function larger(world, paths) {
  const ways = [
    ["320 px, as at 400 %", { width: 320 }, ""], ["wider spacing, 360 px", { width: 360 }, wider_spacing],
    ["wider spacing, 1280 px", { width: 1280 }, wider_spacing], ["letters twice as large", { width: 1280 }, "html { font-size: 200% !important }"],
  ];
  for (const [name, variant, css] of ways) {
    const page = await world.open("chuyenvien", variant);
    if (variant.width === 320) await page.setViewportSize({ width: 320, height: 256 });
    for (const path of paths) {
      await world.go(page, path);
      if (css) await spoil(page, css);
      const faults = await lost(page);
      world.verdict(faults.length === 0, `nothing is lost, ${name}: ${path} ${few(faults)}`);
    }
    await page.context().close();
  }
  const page = await world.open("chuyenvien", { width: 320 });
  await world.go(page, "/needs");
  await spoil(page, "h1 { white-space: nowrap; overflow: hidden; width: 40px } .tabs { width: 900px }");
  world.verdict((await lost(page)).length > 0, "control: a cut heading is found");
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => {
    const style = getComputedStyle(one);
    return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
  }).length);
  world.verdict(moving === 0, "nothing on the page moves by itself, so reduced motion is always honoured");
  await page.context().close();
}

/// Figures, dates and ids differ from run to run: they are written as "#".
const masked = (text) => text.replace(/\b[a-z]{3}-[0-9a-hjkmnp-tv-z]{13}\b/g, "#").replace(/\d+([.,/:]\d+)*/g, "#");

async function spoken(world, write) {
  const kept = join(tests, "browser/aria");
  mkdirSync(kept, { recursive: true });
  const compare = async (name, place) => {
    const now = masked(await place.ariaSnapshot()) + "\n", file = join(kept, `${name}.yml`);
    if (write) writeFileSync(file, now);
    const was = existsSync(file) ? readFileSync(file, "utf8") : "";
    const lines = now.split("\n"), old = was.split("\n");
    const at = lines.findIndex((line, i) => line !== old[i]);
    world.verdict(now === was, `what a screen reader is told: ${name} ${now === was ? "" : `line ${at + 1}: "${old[at]?.trim()}" is now "${lines[at]?.trim()}"; write-aria keeps it`}`);
  };
  for (const language of ["vi", "en"]) {
    const guest = await world.open("", { language });
    await world.go(guest, "/");
    await compare(`sign-in.${language}`, guest.locator("body"));
    await guest.context().close();
    const page = await world.open("chuyenvien", { language });
    await world.go(page, "/needs/moi");
    await compare(`frame.${language}`, page.locator(".side"));
    await compare(`new-need.${language}`, page.locator("main"));
    await page.locator("main form input").first().focus();
    await page.keyboard.press("Control+Enter");
    await page.locator("[aria-invalid=true]").first().waitFor();
    await compare(`new-need-refused.${language}`, page.locator("main"));
    await page.keyboard.press("Escape");
    await page.locator(".help-btn").click();
    await compare(`keys.${language}`, page.locator("dialog[open]"));
    await page.keyboard.press("Escape");
    await world.go(page, "/ui");
    await compare(`parts.${language}`, page.locator("main"));
    await page.context().close();
  }
}

/// Landmarks, language, and what is said aloud without the focus moving.
async function told(world, paths) {
  for (const language of ["vi", "en"]) {
    const page = await world.open("chuyenvien", { language });
    for (const path of paths) {
      await world.go(page, path);
      const faults = await page.evaluate((wanted) => {
        const out = [];
        if (document.documentElement.lang !== wanted) out.push(`lang ${document.documentElement.lang}`);
        for (const [name, most] of [["main", 1], ["header.top", 1], ["nav.side", 1], [".skip", 1]])
          if (document.querySelectorAll(name).length !== most) out.push(`${document.querySelectorAll(name).length} ${name}`);
        const names = [...document.querySelectorAll("nav")].map((nav) => nav.getAttribute("aria-label") ?? nav.getAttribute("aria-labelledby"));
        if (names.some((name) => !name) || new Set(names).size !== names.length) out.push(`navs named ${names.join(", ")}`);
        if (!document.querySelector("[role=status][aria-live=polite]")) out.push("no place for what was done");
        if (!document.title.includes("Đồng Hành")) out.push(`title ${document.title}`);
        const help = document.querySelector(".help-btn")?.getBoundingClientRect();
        if (!help || help.top > 60 || help.right < 900) out.push("help is elsewhere");
        return out;
      }, language);
      world.verdict(faults.length === 0, `landmarks, language and help: ${path} ${language} ${few(faults)}`);
    }
    await page.context().close();
  }
}

async function errors(world) {
  const page = await world.open("chuyenvien");
  await world.go(page, "/needs/moi");
  await page.getByLabel("Tên", { exact: true }).fill("Nhu cầu máy chủ bận");
  await page.getByLabel("Tên", { exact: true }).press("Control+Enter");
  await page.locator("[aria-invalid=true]").first().waitFor();
  const summary = await page.evaluate(() => ({
    focused: document.activeElement?.closest(".summary") !== null,
    beside: [...document.querySelectorAll("[aria-invalid=true]")].every((box) =>
      (box.getAttribute("aria-describedby") ?? "").split(" ").some((id) => /\p{L}{3}/u.test(document.getElementById(id)?.textContent ?? ""))),
  }));
  world.verdict(summary.focused, "the summary of errors has the focus");
  world.verdict(summary.beside, "each error stands beside its field and is told with it");
  await page.route("**/api/needs", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" }));
  await page.locator("main form input").first().press("Control+Enter");
  await page.locator(".note.bad, .summary").first().waitFor();
  world.verdict(await page.getByLabel("Tên", { exact: true }).inputValue() === "Nhu cầu máy chủ bận", "a busy server (503) leaves the form as it was");
  await page.context().close();
}

/// The page's clock is moved, not the server's.
async function session_end(world) {
  const page = await world.open("chuyenvien");
  await page.clock.install();
  await world.go(page, "/needs");
  await world.quiet(page, 1500);   // an answer that came after the jump would put the end off
  const line = page.locator(".session-end p");
  const forward = async (time) => {
    await page.clock.fastForward(time);
    await page.clock.runFor(6000);   // the page looks every five seconds
  };
  await forward("27:00");
  world.verdict(await line.count() === 0, "three minutes before its end, nothing is said of the session");
  await forward("01:10");
  await line.waitFor();
  world.verdict(/2 phút/.test(await line.innerText()), "two minutes before its end, a line says so");
  await line.getByRole("button").click();
  await line.waitFor({ state: "detached" });
  await forward("00:10");
  world.verdict(await line.count() === 0, "staying puts the end off");
  await forward("31:00");
  await line.waitFor();
  world.verdict(/đã hết/.test(await line.innerText()), "an ended session is said to be one");
  await page.context().close();
}

/// U7: sign-in and the first screen of a day ask the server twelve times at most, with nothing kept from before.
async function first_screens(world) {
  for (const [name, user] of [["sign-in", ""], ["Today", "chuyenvien"]]) {
    const page = await world.open(user);
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await world.go(page, "/");
    world.verdict(asked.length > 1 && asked.length <= 12, `${name} asks ${asked.length} times, twelve at most`);
    await page.context().close();
  }
}

async function order(world) {
  const names = readFileSync(join(tests, "order/names.txt"), "utf8").trim().split("\n");
  const page = await world.open("");
  await world.go(page, "/");
  const sorted = await page.evaluate((list) => [...list].reverse().sort(new Intl.Collator("vi").compare), names);
  const at = sorted.findIndex((name, i) => name !== names[i]);
  world.verdict(names.length === 2000 && at < 0, `2,000 names in the browser's order ${at < 0 ? "" : `${sorted[at]} where ${names[at]} stands`}`);
  await page.context().close();
}

export async function reach(world, full, write) {
  const page = await world.open("chuyenvien");
  const all = await some_paths(world, page.person);
  await page.context().close();
  const paths = full ? all : all.filter((path, i) => i < 5 || i % 2 === 0);
  await world.each({
    spoken: () => spoken(world, write),
    told: () => told(world, paths),
    errors: () => errors(world),
    session_end: () => session_end(world),
    order: () => order(world),
    first_screens: () => first_screens(world),
    focus: () => focus(world, paths),
    fingers: () => fingers(world, all),
    larger: () => larger(world, paths),
  });
}
