// The chain around a record, for the types that stand in it.
import type { JSX } from "preact";
import type { ChainPlace } from "../answers";
import { useGet } from "../cache";
import { t } from "../language";
import type { RecordSchema } from "../schema";
import { ChainLine } from "../ui/chain";
import { Section } from "../ui/page";

const in_chain = [
  "need", "offer", "wish", "meeting", "event", "commitment", "agreement", "investment_project",
  "capital_event", "partner",
];

export function ChainSection(props: { record: RecordSchema; id: string }): JSX.Element | null {
  const { record, id } = props;
  const wanted = in_chain.includes(record.type);
  const got = useGet<{ places: ChainPlace[] }>(wanted ? `/api/${record.plural}/${id}/chain` : null);
  if (!wanted || !got.value) return null;
  return (
    <Section id="s-chain" title={t("chain.title")} note={t("chain.note")} class="before-cols">
      <ChainLine places={got.value.places} />
    </Section>
  );
}
