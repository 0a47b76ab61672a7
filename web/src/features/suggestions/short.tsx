// The first suggestions for a need, an offer or a partner, on its own page.
import type { JSX } from "preact";
import type { Listing, RecordAnswer, SuggestionLine } from "../../answers";
import { useGet } from "../../cache";
import { either, t } from "../../language";
import { as_reference } from "../../kinds/ref";
import { new_address } from "../../record/related";
import { member } from "../../record/values";
import { record_schema } from "../../schema_lookup";
import { type_allows } from "../../session";
import { Icon } from "../../ui/icon";
import { Section } from "../../ui/page";

const most_shown = 3;

/// A new meeting of the two, filled with what is known of them.
function meeting_address(value: RecordAnswer, other: RecordAnswer): string {
  const exchange = value.type === "partner" ? other : value;
  const partner = value.type === "partner" ? value : other;
  return new_address("meeting", {
    [exchange.type === "offer" ? "offers" : "needs"]: exchange,
    parties: partner.type === "partner" ? partner : as_reference(member(exchange, "party")),
    title: t("related.meeting_title", { name: other.title }),
  });
}

export function Suggested({ value }: { value: RecordAnswer }): JSX.Element {
  const got = useGet<Listing<SuggestionLine>>(`/api/suggestions?for=${value.id}`);
  const items = (got.value?.items ?? []).filter((item) => item.verdict !== "declined");
  return (
    <Section id="s-suggested" title={t("suggestions.title")}
      note={items.length > most_shown ? String(items.length) : null}
      more={<a href={`/goi-y/${value.id}`}>{t("suggestions.open")}</a>}>
      {got.value && items.length === 0 ? <p class="small muted">{t("suggestions.none")}</p> : null}
      <ul class="list">
        {items.slice(0, most_shown).map((item) => (
          <li key={item.record.id} class="with-button">
            <span>
              <a href={`/${record_schema(item.record.type)?.plural ?? ""}/${item.record.id}`}>
                {item.record.title}</a>
              <span class="d">{item.reasons.slice(0, 2)
                .map((line) => either(line.text, line.text_en)).join(" · ")}</span>
            </span>
            {type_allows("meeting", "create") ? (
              <a class="btn s" href={meeting_address(value, item.record)}>
                <Icon name="people" />{t("related.meet")}
                <span class="vh"> {item.record.title}</span></a>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
