// A year's programme: the delegations that name it. Those of the plan; the others of the year stand outside it.
import type { JSX } from "preact";
import { t } from "../language";
import { Related } from "../record/related";
import { member } from "../record/values";
import type { OwnProps } from "./index";

export function AnnualProgrammeParts({ value }: OwnProps): JSX.Element {
  const going = member(value, "kind") === "outbound";
  const type = going ? "outbound_delegation" : "inbound_delegation";
  const year = String(member(value, "year") ?? "");
  const day = going ? "departs_on" : "arrives_on";
  const outside = `/${going ? "outbound" : "inbound"}-delegations?filter[in_programme][eq]=false`
    + `&filter[${day}][ge]=${year}-01-01&filter[${day}][le]=${year}-12-31`;
  return (
    <>
      <Related type={type} field="annual_programme" title={t("programme.inside")} value={value}
        columns={going ? ["departs_on", "returns_on"] : ["arrives_on", "leaves_on"]} />
      <p class="after-table"><a class="btn s" href={outside}>{t("programme.outside", { year })}</a></p>
    </>
  );
}
