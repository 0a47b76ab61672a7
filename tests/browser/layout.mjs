// What the eye would find: stacked marks cut off, and a page that texts 40 % longer push out of shape.

/// The ink of all 134 letters must lie inside what could cut it: the nearest box that clips or has an edge.
async function marks(world) {
  const page = await world.open("chuyenvien", {});
  await world.go(page, "/ui");
  const clipped = await page.evaluate(() => {
    const letters = [..."àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"]
      .flatMap((letter) => [letter, letter.toUpperCase()]);
    const pen = document.createElement("canvas").getContext("2d");
    const out = [];
    const places = ["table.records td a.t", "table.records td .d", ".tbl th", ".btn.main-act", ".btn.s", ".btn.quiet", ".st", ".ui-h1", ".ui-h2",
      ".field label", ".hint", ".clock b", ".flow b", ".chain a", ".side a", ".tabs a", "summary", ".demo", ".note p", ".empty b"];
    for (const place of places) {
      const found = document.querySelector(place);
      if (!found) continue;
      const style = getComputedStyle(found);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const ink = letters.map((letter) => pen.measureText(letter));
      const up = Math.max(...ink.map((m) => m.actualBoundingBoxAscent)), down = Math.max(...ink.map((m) => m.actualBoundingBoxDescent));
      const probe = document.createElement("span");
      probe.style.display = "inline-block";
      probe.style.width = "0";
      const line_of_text = document.createElement("span");
      line_of_text.append("Ẩ", probe);
      found.append(line_of_text);
      const baseline = probe.getBoundingClientRect().bottom;
      const cuts = (one) => {
        const s = getComputedStyle(one);
        return s.overflowX !== "visible" || s.borderTopWidth !== "0px" || s.backgroundColor !== "rgba(0, 0, 0, 0)";
      };
      let box = found;
      while (box !== document.body && (getComputedStyle(box).display === "inline" || !cuts(box))) box = box.parentElement;
      const { top, bottom } = box.getBoundingClientRect();
      const line = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      if (baseline - up < top - .5 || baseline + down > bottom + .5) out.push(`${place} cuts ${(top - baseline + up).toFixed(1)} above`);
      if (line < 1.29) out.push(`${place} has a line of ${line}`);
      line_of_text.remove();
    }
    return { out, count: new Set(letters).size };
  });
  world.verdict(clipped.count === 134 && clipped.out.length === 0, `134 accented letters are whole ${clipped.out.join(" | ")}`);
  await page.context().close();
}

/// Every text of the page made 40 % longer, as another language would.
async function longer(world, full) {
  const page = await world.open("chuyenvien", { width: 360 });
  const id = await world.first_id(page.person, "agreements");
  const paths = ["/", "/needs", `/agreements/${id}`, "/needs/moi", "/chuoi", "/lich?view=agenda", "/ui", "/tim?q=hat+de"];
  for (const path of full ? [...paths, "/ban-do", "/lich", "/so-lieu", "/phien", "/ho-so", "/agreements", "/needs/dan"] : paths) {
    await world.go(page, path);
    const wide = await page.evaluate(() => {
      const walk = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walk.nextNode()) if (/\p{L}{2}/u.test(walk.currentNode.data)) texts.push(walk.currentNode);
      for (const text of texts) {
        const extra = "ẤỘ ".repeat(Math.ceil(text.data.length * .4 / 3)).slice(0, Math.ceil(text.data.length * .4));
        text.data = `${text.data} ${extra.trim()}`;
      }
      const out = [];
      const wide = document.documentElement.scrollWidth - window.innerWidth;
      if (wide > 0) out.push(`the page by ${wide}`);
      for (const box of document.querySelectorAll("main .btn, main .st, main h1, main h2, .tabbar a")) {
        const { left, right } = box.getBoundingClientRect();
        const holder = box.closest(".tbl-wrap, .tabs, .map-box, .grid-wrap, .chart-box");
        if (!holder && right > window.innerWidth + 1 && left < window.innerWidth) out.push(`${box.className || box.tagName}: ${box.textContent.slice(0, 30)}`);
      }
      return out;
    });
    world.verdict(wide.length === 0, `40 % longer at 360 px: ${path} ${wide.slice(0, 3).join(" | ")}`);
  }
  await page.context().close();
}

/// On paper: no navigation, no buttons, nothing wider than A4.
async function paper(world) {
  const page = await world.open("chuyenvien", { width: 700 });
  const id = await world.first_id(page.person, "agreements");
  await page.emulateMedia({ media: "print" });
  for (const path of [`/agreements/${id}`, "/agreements", "/chuoi", "/ban-do?units=63", "/lich", "/so-lieu"]) {
    await world.go(page, path);
    const wrong = await page.evaluate(() => {
      const shown = [...document.querySelectorAll(".top, .side, .tabbar, .btn, .tour, form, .inline-edit")].filter((one) => one.offsetParent !== null);
      const wide = document.documentElement.scrollWidth - window.innerWidth;
      return [...shown.map((one) => one.className), ...(wide > 0 ? [`wider by ${wide}`] : [])];
    });
    world.verdict(wrong.length === 0, `on paper ${path} ${wrong.slice(0, 3).join(" | ")}`);
  }
  await page.context().close();
}

export async function layout(world, full) {
  await marks(world);
  await longer(world, full);
  await paper(world);
}
