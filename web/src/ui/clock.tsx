// A time limit: what is left, its last day and the article behind it. Never counts by itself.
import type { JSX } from "preact";
import type { Clock } from "../answers";
import { show_day } from "../format";
import { either, t } from "../language";
import { Icon, type IconName } from "./icon";

const looks: Record<string, { icon: IconName; name: string }> = {
  bad: { icon: "warn", name: "late" },
  warn: { icon: "clock", name: "near" },
  ok: { icon: "check", name: "met" },
};

/// The article behind a limit. One that is only a setting has none; its phrase says so, as the
/// phrase of one from a secondary source does.
function basis(clock: Clock): string {
  if (clock.verified === "no") return "";
  return [clock.article, clock.instrument].filter(Boolean).join(" ");
}

export function ClockLine(props: { clock: Clock; full?: boolean }): JSX.Element {
  const { clock, full } = props;
  const paused = clock.state === "paused";
  const look = looks[clock.tone] ?? { icon: paused ? "lock" : "clock", name: "" };
  return (
    <span class={`clock ${look.name}`}>
      <Icon name={look.icon} />
      <b>{either(clock.phrase, clock.phrase_en)}</b>
      {full && clock.due_on
        ? <span class="law">{t("clock.due", { day: show_day(clock.due_on) })}</span> : null}
      {full ? <Ticks clock={clock} /> : null}
      {basis(clock) ? <span class="law">{basis(clock)}</span> : null}
      {clock.provisional ? <span class="law">{t("clock.provisional")}</span> : null}
    </span>
  );
}

const most_ticks = 30;

/// One box for each day of the allowance, filled when used; the sentence says it all.
function Ticks({ clock }: { clock: Clock }): JSX.Element | null {
  const amount = clock.amount ?? 0;
  if (clock.state === "stopped" || clock.days_left === null) return null;
  if (amount < 2 || amount > most_ticks) return null;
  const used = Math.max(0, Math.min(amount, amount - clock.days_left));
  const tone = clock.tone === "bad" ? "x" : clock.tone === "warn" ? "t" : "u";
  return (
    <span class="ticks" aria-hidden="true">
      {Array.from({ length: amount }, (_day, at) => <i key={at} class={at < used ? tone : ""} />)}
    </span>
  );
}
