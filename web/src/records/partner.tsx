// A partner: how far it is trusted, and everything that was done together.
import type { JSX } from "preact";
import { t } from "../language";
import { Related } from "../record/related";
import { member } from "../record/values";
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
      <Related type="meeting" field="parties" value={value} columns={["starts_at", "place"]} />
      <Related type="commitment" field="counterpart" value={value}
        columns={["due", "value_expected"]} />
      <Related type="agreement" field="partners" value={value} columns={["form"]} />
      <Related type="offer" field="party" value={value} columns={["sectors"]} no_add />
      <Related type="investment_project" field="investor" value={value} columns={["status"]} />
    </>
  );
}
