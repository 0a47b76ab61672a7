// Builds dist/: index.html, app.js and the parts that it fetches when they are wanted, app.css, icon.svg, each with
// .br and .gz beside it, and fails when the sizes promised for a slow line are passed.
import { build, context } from "esbuild";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const out = new URL("./dist/", import.meta.url);
const here = (name) => new URL(name, import.meta.url).pathname;
const script_limit = 110_000;   // of the first screen
const first_limit = 170_000;
const app_limit = 400_000;

const options = {
  entryPoints: [{ in: here("src/main.ts"), out: "app" }, { in: here("src/style/app.css"), out: "app" }],
  outdir: out.pathname,
  bundle: true,
  minify: true,
  format: "esm",
  splitting: true,
  chunkNames: "part-[hash]",
  metafile: true,
  target: "es2021",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  logLevel: "warning",
};

const watching = process.argv.includes("--watch");

/** app.js and what it imports before it runs: what the first screen waits for. */
function first_scripts(metafile) {
  const by_name = Object.fromEntries(Object.entries(metafile.outputs).map(([path, file]) => [path.split("/").pop(), file]));
  const found = [];
  const add = (name) => {
    if (found.includes(name)) return;
    found.push(name);
    for (const { path, kind } of by_name[name].imports)
      if (kind === "import-statement") add(path.split("/").pop());
  };
  add("app.js");
  return found;
}

/** The page, which asks for all first scripts at once. */
function write_page(scripts) {
  const links = scripts.slice(1).map((name) => `<link rel="modulepreload" href="/${name}">\n`).join("");
  const page = readFileSync(here("src/index.html"), "utf8").replace('<script type="module"', links + '<script type="module"');
  writeFileSync(new URL("index.html", out), page);
  copyFileSync(here("src/icon.svg"), new URL("icon.svg", out));
}

function compress() {
  const sizes = {};
  for (const name of readdirSync(out).sort()) {
    const bytes = readFileSync(new URL(name, out));
    const brotli = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    const gzip = gzipSync(bytes, { level: 9 });
    writeFileSync(new URL(`${name}.br`, out), brotli);
    writeFileSync(new URL(`${name}.gz`, out), gzip);
    sizes[name] = { raw: bytes.length, gzip: gzip.length, brotli: brotli.length };
  }
  return sizes;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
if (watching) {
  write_page(["app.js"]);
  await (await context({ ...options, minify: false, sourcemap: "inline" })).watch();
} else {
  const { metafile } = await build(options);
  const scripts = first_scripts(metafile);
  write_page(scripts);
  const sizes = compress();
  const sum = (names) => names.reduce((total, name) => total + sizes[name].gzip, 0);
  const script = sum(scripts), first = script + sum(["index.html", "app.css", "icon.svg"]), all = sum(Object.keys(sizes));
  console.table(sizes);
  console.log(`with gzip: first scripts ${script}, first screen ${first}, whole app ${all}`);
  if (script > script_limit || first > first_limit || all > app_limit) {
    console.error(`too big: at most ${script_limit}, ${first_limit}, ${app_limit}`);
    process.exit(1);
  }
}
