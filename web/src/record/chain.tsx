// The chain around a record, for the types that stand in it.
import type { JSX } from "preact";
import type { ChainPlace, RecordAnswer } from "../answers";
import { useGet } from "../cache";
import { t } from "../language";
import type { RecordSchema } from "../schema";
import { type_allows } from "../session";
import { ChainLine } from "../ui/chain";
import { Section } from "../ui/page";
import { new_address } from "./related";

const in_chain = [
  "need", "offer", "wish", "meeting", "event", "commitment", "agreement", "investment_project",
  "capital_event", "partner",
];

/// What each place of the chain is made of, and by which field it names a record of a type.
const next_of: Record<string, { type: string; names: Record<string, string> }> = {
  meeting: { type: "meeting", names: { need: "needs", offer: "offers" } },
  commitment: { type: "commitment", names: { meeting: "meeting", agreement: "agreement" } },
  agreement: { type: "agreement", names: { need: "needs", offer: "offers",
    commitment: "commitments" } },
  project: { type: "investment_project", names: { agreement: "agreements",
    commitment: "commitments", offer: "offers" } },
  value: { type: "capital_event", names: { investment_project: "project" } },
};

export function ChainSection(
  props: { record: RecordSchema; value: RecordAnswer },
): JSX.Element | null {
  const { record, value } = props;
  const { id } = value;
  const add = (place: string): string | null => {
    const next = next_of[place];
    const field = next?.names[record.type];
    if (!next || !field || !type_allows(next.type, "create")) return null;
    return new_address(next.type, { [field]: value });
  };
  const wanted = in_chain.includes(record.type);
  const got = useGet<{ places: ChainPlace[] }>(wanted ? `/api/${record.plural}/${id}/chain` : null);
  if (!wanted || !got.value) return null;
  return (
    <Section id="s-chain" title={t("chain.title")} note={t("chain.note")} class="before-cols">
      <ChainLine places={got.value.places} add={add} />
    </Section>
  );
}
