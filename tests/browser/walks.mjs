// The walks of docs/walks: each page holds its acts in blocks ```walk, read here line by line and done in the
// browser. What the page says is what is tested.
//   as NAME                      a person signs in (password of the demonstration)
//   open PATH                    {name} stands for what was kept; {today}, {soon}, {today_en}, {soon_en},
//                                {tomorrow_iso}, {soon_iso} are days, {year} is this year
//   press TEXT                   the button or link named so
//   follow TEXT                  the link in the row of a table that begins so
//   confirm TEXT                 the button in the panel or box that opened
//   add GROUP                    one more row of that group
//   fill LABEL = VALUE           GROUP / 1 / LABEL for a row; boxes that find take the first they offer
//   check GROUP / LABEL          a box to tick
//   paste LABEL                  the lines behind it, up to a line with a point alone
//   see TEXT / miss TEXT         on the page, or not on it
//   await TEXT                   what the machine does after a commit: on the page within some seconds
//   state TEXT                   how far the record is
//   download TEXT = ENDING       the link gives a file of that ending
//   keep NAME                    the present address; its id as NAME_id
//   keep_value LABEL = NAME      what stands in a box
//   upload LABEL = ADDRESS       what the server gives there to this person, as the file of that box
//   outside NAME                 the page at a kept address, without a session, on a phone
//   fetch ADDRESS = TEXT         what the server answers without a session holds the text
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../docs/walks/", import.meta.url);

/// [{act, text, line, more}] of the blocks of a page.
export function acts_of(markdown) {
  const out = [];
  for (const block of markdown.matchAll(/```walk\n([\s\S]*?)```/g)) {
    const lines = block[1].split("\n");
    for (let i = 0; i < lines.length; ++i) {
      const line = lines[i].trim();
      if (!line || line.startsWith("#")) continue;
      const space = line.indexOf(" ");
      const act = { act: space < 0 ? line : line.slice(0, space), text: space < 0 ? "" : line.slice(space + 1), line };
      if (act.act === "paste") {
        act.more = [];
        while (++i < lines.length && lines[i] !== ".") act.more.push(lines[i]);
      }
      out.push(act);
    }
  }
  return out;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const begins = (text) => new RegExp("^\\s*" + escaped(text));
const split_at = (text, mark) => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
};

/// Days by name for the texts of a page: today and two days on, as Vietnamese and English letters write them.
function days() {
  const zone = { timeZone: "Asia/Ho_Chi_Minh" }, day = 86_400_000, soon = Date.now() + 2 * day;
  const vi = (at) => new Intl.DateTimeFormat("en-GB", { ...zone, day: "2-digit", month: "2-digit", year: "numeric" }).format(at);
  const en = (at) => new Intl.DateTimeFormat("en-GB", { ...zone, day: "numeric", month: "long", year: "numeric" }).format(at);
  const iso = (at) => new Intl.DateTimeFormat("en-CA", zone).format(at);
  return {
    today: vi(Date.now()), today_en: en(Date.now()), soon: vi(soon), soon_en: en(soon),
    tomorrow_iso: iso(Date.now() + day), soon_iso: iso(soon), year: iso(Date.now()).slice(0, 4),
  };
}

class Walker {
  constructor(world) {
    this.world = world;
    this.kept = days();
    this.pages = {};
  }

  filled(text) { return text.replace(/\{(\w+)\}/g, (_all, name) => this.kept[name] ?? `{${name}}`); }

  async as(name) {
    this.pages[name] ??= await this.world.open(name);
    this.page = this.pages[name];
  }
  async outside(name) {
    const key = "outside " + name;
    this.pages[key] ??= await this.world.open("", { width: 375, touch: true });
    this.page = this.pages[key];
    await this.page.goto(this.kept[name]);
  }
  async open(path) { await this.world.go(this.page, this.filled(path)); }

  async press(text) {
    const named = this.page.locator("main button, main a, dialog button, nav.side a").filter({ hasText: begins(this.filled(text)) });
    await named.filter({ visible: true }).first().click();
    await this.world.quiet(this.page, 160);
  }

  async follow(text) {
    await this.page.locator("main tr").filter({ has: this.page.locator("th", { hasText: begins(text) }) }).first().locator("a").first().click();
    await this.world.quiet(this.page, 160);
  }

  async confirm(text) {
    await this.page.locator(".step-panel button, dialog[open] button, .pop button").filter({ hasText: begins(text) }).last().click();
    await this.world.quiet(this.page, 160);
  }

  group(name) { return this.page.locator("main fieldset.field").filter({ has: this.page.locator(":scope > legend", { hasText: begins(name) }) }); }

  async add(name) { await this.group(name).locator(":scope > button").last().click(); }

  /// The control that a label names, in a row of a group or anywhere on the page.
  box(path) {
    const parts = path.split(" / ");
    const label = begins(parts.at(-1));
    if (parts.length === 3)
      return this.group(parts[0]).locator(".row-block").nth(Number(parts[1]) - 1).getByLabel(label);
    return this.page.locator("main").getByLabel(label);
  }

  async fill(text) {
    const [label, value] = split_at(text + " ", " = ").map((part) => part.trim());
    const box = this.box(label.trim()).filter({ visible: true }).first();
    const what = await box.evaluate((at) => at.tagName === "SELECT" ? "select" : at.getAttribute("role") ?? at.tagName);
    if (what === "select") await box.selectOption({ label: value });
    else if (what === "combobox") {
      await box.click();
      await box.pressSequentially(this.filled(value));
      await box.press("Enter");     // at once: the first option of these words, when it comes
      await box.and(this.page.locator("[aria-expanded=false]")).waitFor();
    } else {
      await box.fill(this.filled(value));
      await box.blur();
    }
  }

  /// A box of a group, or one that stands alone: GROUP / LABEL, LABEL.
  async check(path) {
    const [group, label] = split_at(path, " / ");
    const box = label ? this.group(group).first().getByLabel(begins(label)) : this.box(group);
    await box.first().check();
  }
  async paste(label, more) { await this.box(label).first().fill(this.filled(more.join("\n"))); }

  async see(text) {
    await this.page.locator("main, .toast, dialog").filter({ hasText: this.filled(text) }).first().waitFor();
  }
  async await(text) {
    for (const end = Date.now() + 10_000; Date.now() < end; await this.page.waitForTimeout(300)) {
      await this.world.go(this.page, new URL(this.page.url()).pathname);
      if (await this.page.locator("main").filter({ hasText: this.filled(text) }).count() > 0) return;
    }
    throw new Error("it did not come");
  }
  async state(text) { await this.page.locator("main .head .st").filter({ hasText: text }).first().waitFor(); }
  async miss(text) {
    await this.world.quiet(this.page, 160);
    if (await this.page.locator("main").filter({ hasText: this.filled(text) }).count() > 0) throw new Error("it is there");
  }
  async download(text) {
    const [name, ending] = split_at(text, " = ");
    const file = this.page.waitForEvent("download");
    await this.page.locator("main a[download]").filter({ hasText: begins(name) }).first().click();
    const got = (await file).suggestedFilename();
    if (!got.endsWith(ending)) throw new Error("the file is " + got);
  }
  async upload(text) {
    const [label, address] = split_at(text, " = ");
    const answer = await this.page.context().request.get(this.world.base + this.filled(address));
    const name = address.split("?")[0].split("/").at(-1);
    await this.box(label).first().setInputFiles({ name, mimeType: "application/octet-stream", buffer: await answer.body() });
    await this.world.quiet(this.page, 160);
  }
  async keep(name) {
    await this.world.quiet(this.page, 160);
    this.kept[name] = new URL(this.page.url()).pathname;
    this.kept[name + "_id"] = this.kept[name].split("/")[2];
  }
  async keep_value(text) {
    const [label, name] = split_at(text, " = ");
    this.kept[name] = await this.box(label).first().inputValue();
  }
  async fetch(text) {
    const [address, wanted] = split_at(text, " = ");
    const url = this.filled(address);
    const answer = await (await fetch(url.startsWith("http") ? url : this.world.base + url)).text();
    if (!answer.includes(this.filled(wanted))) throw new Error("answered: " + answer.slice(0, 120));
  }
}

export async function walks(world) {
  const pages = readdirSync(folder).filter((name) => /^\d\d.*\.md$/.test(name)).sort()
    .filter((name) => name.startsWith(process.env.WALK ?? ""));      // one page alone: WALK=24
  world.verdict(pages.length > 0, "there are walks");
  for (const name of pages) {
    const walker = new Walker(world);
    const all = acts_of(readFileSync(new URL(name, folder), "utf8"));
    let done = 0, why = all.length > 0 ? "" : "no act";
    for (const { act, text, line, more } of all) {
      try {
        if (typeof walker[act] !== "function") throw new Error("no such act");
        await walker[act](text, more);
        ++done;
      } catch (error) {
        const said = walker.page ? (await walker.page.locator(".note.bad, .summary, .err").allInnerTexts()).join(" ").slice(0, 300) : "";
        why = `at “${line}”: ${error.message.split("\n")[0]} ${said}`;
        if (world.shots && walker.page) await walker.page.screenshot({ path: `${world.shots}/walk_${name}.png`, fullPage: true });
        break;
      }
    }
    const faults = Object.values(walker.pages).flatMap((page) => page.faults);
    world.verdict(!why && faults.length === 0, `walk ${name}: ${done} of ${all.length} acts ${why} ${faults.slice(0, 2).join(" | ")}`);
    for (const page of Object.values(walker.pages)) await page.context().close();
  }
}
