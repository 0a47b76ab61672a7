// Light, dark, or as the system says.
import { keep_choice, kept_choice } from "./session";

export type Theme = "system" | "light" | "dark";

export function theme(): Theme {
  const kept = kept_choice("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function start_theme(): void {
  const now = theme();
  if (now === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = now;
}

export function set_theme(next: Theme): void {
  keep_choice("theme", next === "system" ? null : next);
  start_theme();
}
