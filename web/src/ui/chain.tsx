// From need to realised value: six places, always in this order.
import type { JSX } from "preact";
import type { ChainItem, ChainPlace } from "../answers";
import { either, t } from "../language";

const most_shown = 2;

function Item({ item }: { item: ChainItem }): JSX.Element {
  const state = either(item.state_label, item.state_label_en);
  if (item.self) return <><b>{t("chain.self")}</b><span class="d">{state}</span></>;
  return (
    <>
      <a href={`/${item.plural}/${item.id}`}>{item.title}</a>
      <span class="d">{state}</span>
    </>
  );
}

export function ChainLine(props: { places: ChainPlace[] }): JSX.Element {
  return (
    <ol class="chain">
      {props.places.map((place) => {
        const here = place.items.some((item) => item.self);
        const more = place.items.length - most_shown;
        const first = [...place.items].sort((a, b) => Number(b.self) - Number(a.self));
        return (
          <li key={place.place} aria-current={here ? "true" : undefined}
            class={here ? "here" : place.items.length === 0 ? "none" : ""}>
            <span class="k">{either(place.label, place.label_en)}</span>
            {first.slice(0, most_shown).map((item) => <Item key={item.id} item={item} />)}
            {place.items.length === 0 ? t("chain.none") : null}
            {more > 0 ? <span class="d">{t("chain.more", { n: more })}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
