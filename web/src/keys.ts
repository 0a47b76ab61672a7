// Keys of one letter: they act while nobody types, and can be turned off (WCAG 2.1.4).
import { useLayoutEffect } from "preact/hooks";
import { keep_choice, kept_choice } from "./session";

export function letters_on(): boolean {
  return kept_choice("letter_keys") !== "off";
}

export function set_letters(on: boolean): void {
  keep_choice("letter_keys", on ? null : "off");
}

const typing_places = "input:not([type=checkbox]):not([type=radio]), textarea, select";

/// Whether a key belongs to the page and not to a text, a menu of the browser or a dialog.
function is_free(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector("dialog[open]")) return false;
  return !(event.target instanceof Element && event.target.closest(typing_places));
}

/// A key that answers false was not for this part of the page.
type Keys = Record<string, () => boolean | void>;

/// Runs what stands under a letter while the page is shown.
export function useKeys(keys: Keys): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const run = keys[event.key];
      if (!run || !is_free(event) || !letters_on()) return;
      if (run() !== false) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

/// Presses what says `aria-keyshortcuts` on the page: a letter has one meaning everywhere.
export function press_shortcut(letter: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${letter}"]`)];
  const seen = found.find((one) => one.offsetParent !== null);
  seen?.click();
  return seen !== undefined;
}
