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
      {basis(clock) ? <span class="law">{basis(clock)}</span> : null}
      {clock.provisional ? <span class="law">{t("clock.provisional")}</span> : null}
    </span>
  );
}
