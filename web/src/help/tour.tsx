// What a first-time officer is shown, once: five places of the page. Left at any moment, it
// does not come back by itself; the sheet of keys has it again.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../language";
import { keep_choice, kept_choice } from "../session";
import type { TextKey } from "../texts";
import { Button } from "../ui/button";

type Stop = { at: string; title: TextKey; text: TextKey };

const stops: Stop[] = [
  { at: "#main h1", title: "tour.today", text: "tour.today_text" },
  { at: ".head .actions", title: "tour.add", text: "tour.add_text" },
  { at: ".find, .tabbar a[href=\"/tim\"]", title: "tour.find", text: "tour.find_text" },
  { at: ".side, .menu-btn", title: "tour.side", text: "tour.side_text" },
  { at: ".help-btn", title: "tour.help", text: "tour.help_text" },
];

export function tour_seen(): boolean {
  return kept_choice("tour") === "seen";
}

/// The first of the places that is on the screen now gets a line around it.
function mark(selector: string): () => void {
  const found = [...document.querySelectorAll<HTMLElement>(selector)];
  const place = found.find((one) => one.getClientRects().length > 0);
  place?.classList.add("tour-at");
  return () => place?.classList.remove("tour-at");
}

export function Tour(props: { onClose: () => void }): JSX.Element | null {
  const [at, set_at] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = stops[at];
  useEffect(() => {
    if (at > 0) heading.current?.focus();
    return stop ? mark(stop.at) : undefined;
  }, [at]);
  const leave = (): void => {
    keep_choice("tour", "seen");
    props.onClose();
  };
  if (!stop) return null;
  const last = at === stops.length - 1;
  return (
    <section class="tour no-print" aria-labelledby="tour-title" onKeyDown={(event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      leave();
    }}>
      <p class="small muted num">{t("tour.step", { n: at + 1, of: stops.length })}</p>
      <h2 id="tour-title" ref={heading} tabIndex={-1}>{t(stop.title)}</h2>
      <p>{t(stop.text)}</p>
      <div class="actions">
        {at > 0 ? <Button onPress={() => set_at(at - 1)}>{t("tour.back")}</Button> : null}
        {last ? null : <Button kind="quiet" onPress={leave}>{t("tour.leave")}</Button>}
        <Button kind="main" onPress={last ? leave : () => set_at(at + 1)}>
          {last ? t("tour.end") : t("tour.next")}</Button>
      </div>
    </section>
  );
}
