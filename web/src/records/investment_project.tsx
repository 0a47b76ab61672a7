// An investment project: its capital over time, from the events that changed it.
import type { JSX } from "preact";
import type { Json, Listing, RecordAnswer } from "../answers";
import { useGet } from "../cache";
import { show_date, show_money } from "../format";
import { t } from "../language";
import { Related } from "../record/related";
import { member } from "../record/values";
import { type_allows } from "../session";
import { LineChart } from "../ui/chart";
import { Section } from "../ui/page";
import type { OwnProps } from "./index";

type Move = { date: string; amount: number; currency: string };

function amount_of(value: Json | undefined): { amount: number; currency: string } | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return { amount: Number(value["amount"] ?? 0), currency: String(value["currency"] ?? "") };
}

/// Cuts and ends take away; events in another currency than the first are left to the table.
function moves_of(events: RecordAnswer[]): Move[] {
  const all = events.flatMap((event): Move[] => {
    const money = amount_of(member(event, "amount"));
    const date = member(event, "dated");
    if (!money || typeof date !== "string") return [];
    const less = ["cut", "ended"].includes(String(member(event, "kind")));
    return [{ date, amount: less ? -money.amount : money.amount, currency: money.currency }];
  }).sort((a, b) => a.date.localeCompare(b.date));
  return all.filter((move) => move.currency === all[0]?.currency);
}

export function InvestmentProjectParts({ value }: OwnProps): JSX.Element {
  const wanted = type_allows("capital_event", "view");
  const got = useGet<Listing<RecordAnswer>>(wanted ? "/api/capital-events?"
    + `filter[project][eq]=${value.id}&fields=kind,amount,dated&limit=200` : null);
  const moves = moves_of(got.value?.items ?? []);
  let sum = 0;
  const totals = moves.map((move) => sum += move.amount);
  const currency = moves[0]?.currency ?? "";
  return (
    <>
      {moves.length > 0 ? (
        <Section id="s-capital" title={t("project.capital")}
          note={show_money({ amount: String(sum), currency })}>
          {moves.length > 1 ? (
            <LineChart name={t("project.capital")} head={t("project.day")}
              xs={moves.map((move) => show_date(move.date))}
              series={[{ key: "capital", label: currency, values: totals }]} />
          ) : null}
        </Section>
      ) : null}
      <Related type="capital_event" field="project" value={value}
        columns={["kind", "amount", "dated"]} />
    </>
  );
}
