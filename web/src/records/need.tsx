// A need or an offer: the partners worth meeting first, then what came of it.
import type { JSX } from "preact";
import { Suggested } from "../features/suggestions/short";
import { as_reference } from "../kinds/ref";
import { Related } from "../record/related";
import { member } from "../record/values";
import type { OwnProps } from "./index";

export function NeedParts({ record, value }: OwnProps): JSX.Element {
  const names = record.type === "offer" ? "offers" : "needs";
  const party = as_reference(member(value, "party"));
  return (
    <>
      <Suggested value={value} />
      <Related type="meeting" field={names} value={value} columns={["starts_at", "parties"]}
        given={{ parties: party }} />
      <Related type="wish" field={record.type} value={value} columns={["to_party", "event"]}
        no_add />
      {record.type === "need" ? (
        <Related type="order" field="needs" value={value} columns={["wanted_by"]}
          given={{ party }} />
      ) : null}
      <Related type="agreement" field={names} value={value} columns={["partners"]} />
    </>
  );
}
