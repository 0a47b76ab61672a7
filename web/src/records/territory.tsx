// A territory: the briefing pack, and what it will hold.
import type { JSX } from "preact";
import type { Json } from "../answers";
import { useGet } from "../cache";
import { either, t } from "../language";
import { Icon } from "../ui/icon";
import { Section } from "../ui/page";
import type { OwnProps } from "./index";

type Pack = { parts: { type: string; count: number; label: string; label_en: string }[] };

export function TerritoryParts({ value }: OwnProps): JSX.Element {
  const got = useGet<Json & Pack>(`/api/territories/${value.id}/briefing`);
  const parts = got.value?.parts ?? [];
  return (
    <Section id="s-briefing" title={t("briefing.title")} note={t("briefing.about")}>
      <p>
        <a class="btn" href={`/api/territories/${value.id}/briefing.docx`} download><Icon name="download" />DOCX</a>{" "}
        <a class="btn" href={`/api/territories/${value.id}/briefing.pdf`} download><Icon name="download" />PDF</a>
      </p>
      {got.value && parts.length === 0 ? <p class="small muted">{t("briefing.nothing")}</p> : null}
      <ul class="list">{parts.map((part) => (
        <li key={part.type}>{either(part.label, part.label_en)}: <b>{part.count}</b></li>
      ))}</ul>
    </Section>
  );
}
