// A need or an offer: the way to the partners worth meeting.
import type { JSX } from "preact";
import { t } from "../language";
import { Icon } from "../ui/icon";
import type { OwnProps } from "./index";

export function NeedParts({ value }: OwnProps): JSX.Element {
  return (
    <p class="own-links">
      <a class="btn" href={`/goi-y/${value.id}`}><Icon name="people" />{t("suggestions.open")}</a>
    </p>
  );
}
