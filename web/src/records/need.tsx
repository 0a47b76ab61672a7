// A need or an offer: the partners worth meeting first, then what came of it.
import type { JSX } from "preact";
import type { Listing, SuggestionLine } from "../answers";
import { useGet } from "../cache";
import { either, t } from "../language";
import { new_address, Related } from "../record/related";
import { member } from "../record/values";
import { record_schema } from "../schema_lookup";
import { type_allows } from "../session";
import { as_reference } from "../kinds/ref";
import { Icon } from "../ui/icon";
import { Section } from "../ui/page";
import type { OwnProps } from "./index";

const most_shown = 3;

export function NeedParts({ record, value }: OwnProps): JSX.Element {
  const names = record.type === "offer" ? "offers" : "needs";
  const party = as_reference(member(value, "party"));
  return (
    <>
      <Suggested value={value} names={names} party={party} />
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

function Suggested(props: {
  value: OwnProps["value"]; names: string; party: ReturnType<typeof as_reference>;
}): JSX.Element {
  const { value, names, party } = props;
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
              <a class="btn s" href={new_address("meeting", {
                [names]: value, parties: item.record.type === "partner"
                  ? { ...item.record } : party,
                title: t("related.meeting_title", { name: item.record.title }),
              })}><Icon name="people" />{t("related.meet")}
                <span class="vh"> {item.record.title}</span></a>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
