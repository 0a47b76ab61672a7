// The language of the screen and the one way to choose between two texts.
import { texts, type TextKey } from "./texts";

export type Language = "vi" | "en";

let current: Language = "vi";
const listeners = new Set<() => void>();

export function language(): Language {
  return current;
}

export function set_language(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem("language", next);
  } catch {
    // A browser that keeps nothing still shows the language until the page closes.
  }
  for (const listener of listeners) listener();
}

export function start_language(): void {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem("language");
  } catch {
    kept = null;
  }
  current = kept === "en" ? "en" : "vi";
  document.documentElement.lang = current;
}

export function on_language(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export type Arguments = Record<string, string | number>;

export function t(key: TextKey, args?: Arguments): string {
  const text: string = texts[key][current];
  if (!args) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

/// Of a text held in both languages, the one to show.
export function pick(text: { vi: string; en: string } | undefined): string {
  if (!text) return "";
  return text[current] || text.vi;
}

/// Of an answer's `name` and `name_en`, the one to show.
export function either(vi: string | null | undefined, en: string | null | undefined): string {
  return (current === "en" ? en || vi : vi || en) ?? "";
}

/// "Thỏa thuận" inside a sentence: "thỏa thuận"; short names of things stay as they are.
export function lower_first(text: string): string {
  const second = text.charAt(1);
  if (second && second === second.toUpperCase() && second !== second.toLowerCase()) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
