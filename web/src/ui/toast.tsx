// One sentence at the foot of the page after something was done; read out, never blinking.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../language";
import { Icon } from "./icon";

type Undo = () => void | Promise<unknown>;
type Message = { text: string; tone: "ok" | "bad"; undo: Undo | null };

const shown_ms = 60_000;
let show: ((message: Message | null) => void) | null = null;

/// With `undo`, the way back is offered as long as the sentence stands.
export function toast(text: string, tone: "ok" | "bad" = "ok", undo: Undo | null = null): void {
  show?.({ text, tone, undo });
}

export function Toasts(): JSX.Element {
  const [message, set_message] = useState<Message | null>(null);
  useEffect(() => {
    show = set_message;
    return () => {
      show = null;
    };
  }, []);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => set_message(null), shown_ms);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      {message ? (
        <div class="toast">
          <Icon name={message.tone === "ok" ? "check" : "warn"} />
          <span>{message.text}</span>
          {message.undo ? (
            <button type="button" aria-keyshortcuts="u" onClick={() => {
              set_message(null);
              void message.undo?.();
            }}>{t("undo")} <kbd aria-hidden="true">U</kbd></button>
          ) : null}
          <button type="button" onClick={() => set_message(null)}>{t("close")}</button>
        </div>
      ) : null}
    </div>
  );
}
