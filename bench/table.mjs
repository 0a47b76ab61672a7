// What the benches in this folder share: the national data set, and a table of goal, figure and verdict.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const verdicts = [];

export function line(what, goal, figure, met, more = "") {
  verdicts.push(met);
  console.log(`${what.padEnd(66)} ${goal.padStart(14)} ${figure.padStart(14)}   ${met ? "met" : "MISSED"}${more}`);
}

/// A figure without a goal.
export function remark(what, figure) {
  console.log(`${what.padEnd(66)} ${"".padStart(14)} ${figure.padStart(14)}`);
}

export function ended() {
  console.log(verdicts.every(Boolean) ? "every goal met" : `${verdicts.filter((met) => !met).length} of ${verdicts.length} goals missed`);
}

/// Fills `folder` with the national set when it is not there; answers the seconds that took, null when it was.
/// `more` are further words of the command ("--daily", "yes").
export function fill_national(program, folder, more = []) {
  if (existsSync(folder)) return null;
  const begun = process.hrtime.bigint();
  const done = spawnSync(program, ["demo", "--scale", "national", "--seed", "1", "--folder", folder, ...more], { stdio: "inherit" });
  if (done.status !== 0) throw new Error("demo failed");
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

/// A copy at `to`, which may be written to; whoever asks for it removes it.
export function copy_folder(folder, to) {
  if (spawnSync("cp", ["-r", "--reflink=auto", folder, to]).status !== 0) throw new Error("no space for a copy of " + folder);
}
