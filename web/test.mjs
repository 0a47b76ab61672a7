// Bundles every src/**/*.test.ts into a folder of its own and runs them with node --test.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function tests_below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return tests_below(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const out = mkdtempSync(join(tmpdir(), "donghanh-web-"));
await build({
  entryPoints: tests_below(new URL("./src", import.meta.url).pathname),
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node18",
  loader: { ".css": "text" },
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
});
const files = tests_below_built(out);
const run = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
rmSync(out, { recursive: true, force: true });
process.exit(run.status ?? 1);

function tests_below_built(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? tests_below_built(path) : [path];
  });
}
