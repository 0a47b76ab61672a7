// A partner: how far it is trusted, and everything that was done together.
import type { JSX } from "preact";
import { Suggested } from "../features/suggestions/short";
import { t } from "../language";
import { Related } from "../record/related";
import { member } from "../record/values";
import type { Listing, RecordAnswer } from "../answers";
import { useGet } from "../cache";
import { Note } from "../ui/page";
import type { OwnProps } from "./index";

export function PartnerParts({ value }: OwnProps): JSX.Element {
  const warning = member(value, "warning");
  return (
    <>
      {member(value, "trust") === "warned" ? (
        <Note tone="bad"><p><b>{t("partner.warned")}</b>{" "}
          {typeof warning === "string" ? warning : ""}</p></Note>
      ) : null}
      <Standing partner={value.id} />
      <Suggested value={value} />
      <Related type="meeting" field="parties" value={value} columns={["starts_at", "place"]} />
      <Related type="commitment" field="counterpart" value={value}
        columns={["due", "value_expected"]} />
      <Related type="agreement" field="partners" value={value} columns={["form"]} />
      <Related type="offer" field="party" value={value} columns={["sectors"]} no_add />
      <Related type="investment_project" field="investor" value={value} columns={["status"]} />
    </>
  );
}

/// Published warnings about the partner, as far as the reader is among those warned.
function Standing({ partner }: { partner: string }): JSX.Element | null {
  const got = useGet<Listing<RecordAnswer>>(`/api/warnings?filter[partners][has]=${partner}&filter[state][eq]=published`);
  const items = got.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Note tone="bad">
      <p><b>{t("partner.standing")}</b></p>
      <ul class="list">{items.map((one) => <li key={one.id}><a href={`/warnings/${one.id}`}>{one.title}</a></li>)}</ul>
    </Note>
  );
}
