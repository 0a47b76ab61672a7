// The bell: how many are unread, asked again every minute while the page is looked at.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { send } from "../../api";
import { put, useGet } from "../../cache";
import { t } from "../../language";
import { Icon } from "../../ui/icon";
import type { Counts } from "./model";

const every_ms = 60_000;

const url = "/api/notices/count";

async function look(): Promise<void> {
  if (document.hidden) return;
  const answer = await send<Counts>("GET", url, undefined, { quiet_401: true, by_itself: true });
  if (answer.ok) put(url, answer.value);
}

export function Bell({ here }: { here: boolean }): JSX.Element {
  const got = useGet<Counts>(url);
  useEffect(() => {
    const timer = setInterval(() => void look(), every_ms);
    return () => clearInterval(timer);
  }, []);
  const n = got.value?.unread ?? 0, urgent = got.value?.urgent ?? 0;
  return (
    <a class={`icon-btn bell ${urgent > 0 ? "urgent" : ""}`} href="/thong-bao" aria-current={here ? "page" : undefined}
      aria-label={n > 0 ? t("bell.some", { n, urgent }) : t("bell.none")}>
      <Icon name="bell" />{n > 0 ? <span class="count num" aria-hidden="true">{n > 99 ? "99+" : n}</span> : null}
    </a>
  );
}
