// "Who can see this": the server's own answer, asked for when it is opened.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AccessLine, Listing } from "../answers";
import { useGet } from "../cache";
import { either, t } from "../language";
import type { RecordSchema } from "../schema";
import { Button } from "../ui/button";
import { ProblemNote, Section } from "../ui/page";

export function Access(props: { record: RecordSchema; id: string }): JSX.Element {
  const [open, set_open] = useState(false);
  const url = `/api/${props.record.plural}/${props.id}/access`;
  const got = useGet<Listing<AccessLine>>(open ? url : null);
  return (
    <Section id="s-access" title={t("access.title")}>
      <Button icon="eye" expanded={open} controls="access-list" onPress={() => set_open(!open)}>
        {open ? t("access.hide") : t("access.show")}
      </Button>
      {open ? (
        <div id="access-list" aria-live="polite">
          {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
          <ul class="list">
            {(got.value?.items ?? []).map((line, index) => (
              <li key={index}>{either(line.who, line.who_en)}
                <span class="d">{either(line.why, line.why_en)}</span></li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  );
}
