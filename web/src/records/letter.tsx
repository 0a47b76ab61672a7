// A letter: the document that it is, to download, and how its text is marked while it is a draft.
import type { JSX } from "preact";
import { t } from "../language";
import { Downloads } from "../record/letters";
import { Section } from "../ui/page";
import type { OwnProps } from "./index";

export function LetterParts({ value }: OwnProps): JSX.Element {
  return (
    <Section id="s-paper" title={t("letter.paper")}>
      <Downloads id={value.id} title={value.title} />
      {(value.editable ?? []).includes("text")
        ? <p class="small muted">{t("letter.marks")}</p> : null}
    </Section>
  );
}
