// The screens as a person meets them, on the real server with the demonstration data, in Debian's Chromium.
// usage: run.mjs PROGRAM [SHOTS-FOLDER] [full] [write-steps] [write-aria] [only=tasks,drafts…]
import { existsSync, mkdirSync } from "node:fs";
import { drafts } from "./drafts.mjs";
import { feeds } from "./feeds.mjs";
import { injection } from "./injection.mjs";
import { layout } from "./layout.mjs";
import { lists } from "./lists.mjs";
import { reach } from "./reach.mjs";
import { parts, screens } from "./screens.mjs";
import { slow_line } from "./slow_line.mjs";
import { tasks } from "./tasks.mjs";
import { templates } from "./templates.mjs";
import { walks } from "./walks.mjs";
import { World } from "./world.mjs";

const [program, ...words] = process.argv.slice(2);
const full = words.includes("full");
const only = words.find((word) => word.startsWith("only="))?.slice(5).split(",") ?? [];
const shots = words.find((word) => !["full", "write-steps", "write-aria"].includes(word) && !word.startsWith("only="));

if (!existsSync("/usr/bin/chromium")) {
  console.log("NOT RUN: no /usr/bin/chromium");
  console.log("0 passed, 1 failed");
  process.exit(1);
}

const world = await World.start(program);
if (shots) mkdirSync(world.shots = shots, { recursive: true });
const stages = {
  tasks: () => tasks(world, words.includes("write-steps")),
  walks: () => walks(world),
  feeds: () => feeds(world),
  parts: () => parts(world),
  layout: () => layout(world, full),
  screens: () => screens(world, full),
  reach: () => reach(world, full, words.includes("write-aria")),
  drafts: () => drafts(world),
  slow_line: () => slow_line(world),
  lists: () => lists(world, full),
  templates: () => templates(world),
  injection: () => injection(world, full),
};
try {
  await world.each(Object.fromEntries(Object.entries(stages).filter(([name]) => only.length === 0 || only.includes(name))));
} finally {
  await world.stop();
}
console.log(`${world.passed} passed, ${world.failed} failed`);
process.exit(world.failed === 0 ? 0 : 1);
