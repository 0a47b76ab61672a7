// Builds dist/: index.html, app.js, app.css, icon.svg, each with .br and .gz beside it,
// and fails when the sizes promised for a slow line are passed.
import { build, context } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const out = new URL("./dist/", import.meta.url);
const here = (name) => new URL(name, import.meta.url).pathname;
const script_limit = 110_000;
const total_limit = 170_000;

const options = {
  entryPoints: [{ in: here("src/main.ts"), out: "app" }, { in: here("src/style/app.css"), out: "app" }],
  outdir: out.pathname,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2021",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  logLevel: "warning",
};

function copy_statics() {
  for (const name of ["index.html", "icon.svg"]) copyFileSync(here(`src/${name}`), new URL(name, out));
}

function compress() {
  const sizes = {};
  for (const name of ["index.html", "app.js", "app.css", "icon.svg"]) {
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
copy_statics();
if (process.argv.includes("--watch")) {
  await (await context({ ...options, minify: false, sourcemap: "inline" })).watch();
} else {
  await build(options);
  const sizes = compress();
  const total = Object.values(sizes).reduce((sum, size) => sum + size.gzip, 0);
  console.table(sizes);
  if (sizes["app.js"].gzip > script_limit || total > total_limit) {
    console.error(`too big: app.js ${sizes["app.js"].gzip}, all ${total} bytes with gzip`);
    process.exit(1);
  }
}
