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

/// `add` answers where the next record of a place is made, when it may be made from here.
export function ChainLine(props: {
  places: ChainPlace[]; add?: (place: string) => string | null;
}): JSX.Element {
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
            {(place.sums ?? []).map((sum) => <b class="num sum" key={sum.field}>{sum.text}</b>)}
            <Add place={place} add={props.add} />
            {more > 0 ? <span class="d">{t("chain.more", { n: more })}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

function Add(props: {
  place: ChainPlace; add: ((place: string) => string | null) | undefined;
}): JSX.Element | null {
  const { place, add } = props;
  const address = place.items.length === 0 ? add?.(place.place) : null;
  if (!address) return null;
  return (
    <a class="d no-print" href={address}>{t("chain.add")}
      <span class="vh"> {either(place.label, place.label_en)}</span></a>
  );
}
