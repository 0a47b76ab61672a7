// The quality line: placed of possible, breaks beside their lower bound, proven or the gap. Green only when proven.
import type { JSX } from "preact";
import { show_number } from "../../format";
import { t } from "../../language";
import { Icon } from "../../ui/icon";
import { reason_text, type Quality } from "./model";

export function QualityLine({ quality: q }: { quality: Quality }): JSX.Element {
  const gap = { meetings: q.placed_bound - q.placed, breaks: Math.max(0, q.breaks - q.lower_bound) };
  return (
    <>
      <div class={`quality ${q.proven ? "" : "open"} ${q.faults.length > 0 ? "faulty" : ""}`}
        role="status">
        <span><b>{t("room.placed", { placed: q.placed, requested: q.requested })}</b>
          {q.placed_bound < q.requested
            ? ` · ${t("room.placed_bound", { bound: q.placed_bound })}` : ""}</span>
        <span><b>{t("room.breaks", { n: q.breaks })}</b>{" "}
          {q.breaks === q.lower_bound ? t("room.equals", { n: q.lower_bound })
            : t("room.lower_bound", { n: q.lower_bound })}</span>
        {q.proven ? <span class="proof"><Icon name="check" /> {t("room.proven")}</span>
          : q.placed > 0 ? <span>{t("room.gap", gap)}</span> : null}
        {q.least_change ? <span class="proof"><Icon name="check" /> {t("room.least")}</span> : null}
        <span class="muted small push">{[
          q.milliseconds > 0 ? t(q.milliseconds < 1000 ? "room.computed_ms" : "room.computed", {
            time: q.milliseconds < 1000 ? q.milliseconds
              : show_number((q.milliseconds / 1000).toFixed(1)),
          }) : "",
          t("room.faults_found", { n: q.faults.length }),
          q.tables_used > 0
            ? t("room.tables_advised", { used: q.tables_used, advised: q.tables_advised }) : "",
        ].filter(Boolean).join(" · ")}</span>
      </div>
      {q.faults.length > 0 ? (
        <div class="note bad"><Icon name="warn" /><div>
          <p><b>{t("room.faults")}</b></p>
          {q.faults.slice(0, 8).map((fault) => <p key={fault.text}>{reason_text(fault)}</p>)}
        </div></div>
      ) : null}
    </>
  );
}
