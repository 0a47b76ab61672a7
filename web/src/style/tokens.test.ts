// Contrast of every pair of tokens that meet on a screen, in each theme: 4.5:1 for text, 3:1 for edges, rings and
// charts (WCAG 2.2, 1.4.3 and 1.4.11). The values are read from tokens.css itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import css from "./tokens.css";

type Tokens = Record<string, string>;

/// The colours of a block, "#RRGGBB" by name.
function colours(start: string): Tokens {
  const from = css.lastIndexOf(start);
  assert.ok(from >= 0, start);
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9A-Fa-f]{6})/g)].map((m) => [m[1]!, m[2]!]));
}

function light_of(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return .2126 * r + .7152 * g + .0722 * b;
}

function contrast(one: string, other: string): number {
  const [a, b] = [light_of(one), light_of(other)].sort((x, y) => y - x) as [number, number];
  return (a + .05) / (b + .05);
}

const themes: [string, Tokens][] = [
  ["light", colours(":root {\n  --ground: #FFFFFF")],
  ["dark by the system", colours(":root:not([data-theme=\"light\"]) {\n    color-scheme: dark")],
  ["dark by choice", colours(":root[data-theme=\"dark\"] {\n  color-scheme: dark")],
];
const grounds = ["ground", "surface", "raised"];
const texts: [string, string[]][] = [
  ["text", [...grounds, "accent-soft", "selected", "neutral-soft", "mark", "mark-active"]], ["muted", [...grounds, "neutral-soft"]],
  ["accent", [...grounds, "accent-soft", "selected"]], ["accent-hover", grounds], ["on-accent", ["accent", "accent-hover"]],
  ["ok", [...grounds, "ok-soft"]], ["warn", [...grounds, "warn-soft"]], ["bad", [...grounds, "bad-soft"]], ["info", [...grounds, "info-soft"]],
  ["s-text", ["s1", "s2"]], ["s-text-inv", ["s5"]],
];
const parts: [string, string[]][] = [
  ["line-strong", ["ground", "surface"]], ["focus", [...grounds, "accent-soft", "selected"]], ["accent-line", ["ground", "surface"]],
  ...["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"].map((name): [string, string[]] => [name, ["ground"]]),
];

test("contrast is reckoned as WCAG does", () => {
  assert.equal(contrast("#000000", "#FFFFFF"), 21);
  assert.equal(contrast("#777777", "#FFFFFF").toFixed(2), "4.48");
});

for (const [theme, tokens] of themes) {
  const check = (pairs: [string, string[]][], least: number): void => {
    for (const [front, backs] of pairs)
      for (const back of backs) {
        const found = contrast(tokens[front]!, tokens[back]!);
        assert.ok(found >= least, `${theme}: ${front} on ${back} ${found.toFixed(2)}, wanted ${least}`);
      }
  };
  test(`texts stand out, ${theme}`, () => check(texts, 4.5));
  test(`edges, rings and charts stand out, ${theme}`, () => check(parts, 3));
}
