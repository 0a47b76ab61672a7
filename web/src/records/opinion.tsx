// An opinion: the agreement it is about and how far that is.
import type { JSX } from "preact";
import type { RecordAnswer } from "../answers";
import { useGet } from "../cache";
import { as_reference } from "../kinds/ref";
import { t } from "../language";
import { member } from "../record/values";
import { FlowLine } from "../ui/flow_line";
import { Section } from "../ui/page";
import type { OwnProps } from "./index";

export function OpinionParts({ value }: OwnProps): JSX.Element | null {
  const about = as_reference(member(value, "agreement"));
  const known = about && about.id !== "";
  const got = useGet<RecordAnswer>(known ? `/api/agreements/${about.id}` : null);
  if (!known) return null;
  return (
    <Section id="s-agreement" title={t("opinion.about")}>
      <p><a href={`/agreements/${about.id}`}>{about.title}</a></p>
      {got.value?.path ? <FlowLine path={got.value.path} /> : null}
    </Section>
  );
}
