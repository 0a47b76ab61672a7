// An event: the way to its timetable.
import type { JSX } from "preact";
import { t } from "../language";
import { Related } from "../record/related";
import { Icon } from "../ui/icon";
import type { OwnProps } from "./index";

export function EventParts({ value }: OwnProps): JSX.Element {
  return (
    <>
      <p class="own-links">
        <a class="btn" href={`/su-kien/${value.id}/lich`}>
          <Icon name="cal" />{t("conference.open")}</a>
      </p>
      <Related type="wish" field="event" value={value} columns={["from_party", "to_party"]} />
    </>
  );
}
