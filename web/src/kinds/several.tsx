// Several values chosen one after the other: what is chosen, each with a way to take it out.
import type { ComponentChildren, JSX } from "preact";
import { t } from "../language";
import { Icon } from "../ui/icon";

type Props = {
  items: { key: string; label: ComponentChildren; name: string }[];
  onRemove: (key: string) => void;
};

export function Chosen({ items, onRemove }: Props): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul class="chosen">
      {items.map((item) => (
        <li key={item.key}>
          <span>{item.label}</span>
          <button type="button" class="icon-btn" onClick={() => onRemove(item.key)}
            aria-label={t("remove_named", { name: item.name })}><Icon name="x" /></button>
        </li>
      ))}
    </ul>
  );
}
