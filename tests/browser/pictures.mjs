// Takes the four pictures of the README anew, from the demonstration as it stands. usage: pictures.mjs PROGRAM [FOLDER]
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { World } from "./world.mjs";

const [program, folder = fileURLToPath(new URL("../../docs/pictures", import.meta.url))] = process.argv.slice(2);

const world = await World.start(program);
try {
  const page = await world.open("chuyenvien");
  await page.setViewportSize({ width: 1280, height: 860 });
  const shot = (name) => page.screenshot({ path: join(folder, name + ".png") });
  await world.go(page, "/");
  await shot("today");
  await world.go(page, "/meetings?filter[state][in]=held");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await shot("list");
  const agreement = (await page.person.call("GET", `/api/agreements?q=${encodeURIComponent("du lịch, thương mại")}`)).json.items[0].id;
  await world.go(page, `/agreements/${agreement}`);
  await shot("agreement");
  await world.go(page, "/chuoi");
  await shot("board");
} finally {
  await world.stop();
}
