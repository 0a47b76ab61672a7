// axe finds nothing on any screen (role, language, theme, width pairwise), no page scrolls sideways, nothing
// breaks the CSP, nothing leaves the machine. `full`: every screen in every variant, and three widths.
import { Person } from "../durability/server.mjs";

const plurals = ["needs", "offers", "partners", "organisations", "territories", "events", "wishes", "meetings", "commitments",
  "agreements", "opinions", "investment-projects", "capital-events", "source-documents", "facts", "province-profiles",
  "outbound-delegations", "inbound-delegations", "letters", "annual-programmes", "orders", "order-answers"];
const forms = ["needs", "offers", "partners", "events", "meetings", "commitments", "agreements", "investment-projects",
  "outbound-delegations", "inbound-delegations", "orders"];
// Every value of language, theme and width meets every other within four variants.
const pairwise = [
  { language: "vi", theme: "light", width: 1280 }, { language: "en", theme: "dark", width: 1280 },
  { language: "vi", theme: "dark", width: 360 }, { language: "en", theme: "light", width: 360 },
];
const product = ["vi", "en"].flatMap((language) => ["light", "dark"].flatMap((theme) =>
  [360, 768, 1280].map((width) => ({ language, theme, width }))));
const roles = ["chuyenvien", "lanhdaotinh", "cucngoaivu", "doanhnghiep", "doitac", "coquandaidien", "vuluatphap", "quantri", "vanthu",
  "songanh", "capxa", "tinhuy", "lanhdaocq", "biengioi", "lanhsu", "lanhdaocuc"];

const own_pages = { quantri: ["/", "/tinh-trang", "/users"], lanhdaocuc: ["/", "/thoi-gian-dat-hang", "/orders"] };

const say = (variant) => `${variant.language} ${variant.theme} ${variant.width}${variant.forced ? " forced" : ""}`;

async function paths_of(world) {
  const officer = await Person.sign_in(world.base, "chuyenvien");
  const paths = ["/", "/tim?q=hat+de", "/so-lieu", "/phien", "/ho-so", "/chuoi", "/ban-do", "/ban-do?units=63&type=agreement", "/lich",
    "/tuan", "/thong-bao", "/lich?view=week", "/lich?view=agenda", "/needs/dan", "/outbound-delegations/dan",
    "/outbound-delegations/tu-van-ban", "/khong-co-trang-nay", "/needs/ned-0000000000000"];
  for (const plural of plurals) {
    paths.push(`/${plural}`);
    const id = await world.first_id(officer, plural);
    if (id) paths.push(`/${plural}/${id}`);
  }
  for (const plural of forms) paths.push(`/${plural}/moi`);
  const need = await world.first_id(officer, "needs", "hat de");
  paths.push(`/needs/${need}/sua`, `/goi-y/${need}`, `/su-kien/${await world.first_id(officer, "events")}/lich`);
  return paths;
}

/// The frame, the tables and the boxes that open, with something in them.
async function opened(world, variant) {
  const page = await world.open("chuyenvien", { ...variant, tour: true });
  await world.go(page, "/");
  await world.look(page, `first tour ${say(variant)}`);
  await page.keyboard.press("Escape");
  await page.locator(".help-btn").click();
  await world.look(page, `sheet of keys ${say(variant)}`);
  await page.keyboard.press("Escape");
  await world.go(page, "/needs");
  await page.locator("table.records input[type=checkbox]").nth(1).check();
  await world.look(page, `list with a chosen row ${say(variant)}`);
  await page.locator(".list-tools > .pop-root > button").click();
  await world.look(page, `columns ${say(variant)}`);
  await world.go(page, "/needs/moi");
  await page.locator("main form input").first().focus();
  await page.keyboard.press("Control+Enter");
  await page.locator("[aria-invalid=true]").first().waitFor();
  await world.look(page, `form with errors ${say(variant)}`);
  await page.context().close();
}

export async function screens(world, full) {
  const paths = await paths_of(world);
  for (const [i, variant] of (full ? product : pairwise).entries()) {
    const page = await world.open("chuyenvien", variant);
    // By default the first two variants see two screens of three, the others one of three, so that all pairs are met.
    for (const [n, path] of paths.entries()) {
      if (!full && n > 4 && (i < 2 ? n % 3 === i : n % 3 !== i - 2)) continue;
      await world.go(page, path);
      await world.look(page, `${path} ${say(variant)}`);
    }
    await page.context().close();
  }
  for (const [i, role] of roles.entries()) {
    for (const variant of full ? pairwise : [pairwise[i % 4]]) {
      const page = await world.open(role, variant);
      for (const path of own_pages[role] ?? ["/", i % 2 ? "/agreements" : "/needs"]) {
        await world.go(page, path);
        await world.look(page, `${role} ${path} ${say(variant)}`);
      }
      await page.context().close();
    }
  }
  for (const variant of pairwise) {
    const page = await world.open("", variant);
    await world.go(page, "/");
    await world.look(page, `sign-in ${say(variant)}`);
    await page.context().close();
  }
  await opened(world, pairwise[0]);
  await opened(world, pairwise[2]);
}

/// The page of parts in light, dark and forced colours, on a desk and on a phone.
export async function parts(world) {
  for (const variant of [...pairwise, { language: "vi", theme: "light", width: 1280, forced: true }, { language: "vi", theme: "dark", width: 360, forced: true }]) {
    const page = await world.open("chuyenvien", variant);
    await world.go(page, "/ui");
    await world.look(page, `/ui ${say(variant)}`);
    await page.context().close();
  }
}
