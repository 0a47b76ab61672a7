// The steps of a record as a line: done, present, to come.
import type { JSX } from "preact";
import type { PathPlace } from "../answers";
import { show_date } from "../format";
import { either, t } from "../language";
import { Icon } from "./icon";

const names = { done: "done", present: "now", future: "todo" } as const;
const most_shown = 8;

export function FlowLine(props: { path: PathPlace[] }): JSX.Element | null {
  const { path } = props;
  if (path.length === 0) return null;
  const present = path.findIndex((place) => place.status === "present");
  const hidden = path.length > most_shown ? Math.min(present - 1, path.length - most_shown) : 0;
  const shown = path.slice(Math.max(0, hidden));
  const label = present >= 0
    ? t("flow.at", { step: present + 1, of: path.length })
    : t("flow.steps", { of: path.length });
  return (
    <ol class="flow" aria-label={label}>
      {hidden > 0 ? <li class="done"><Dot done /><b>{t("flow.done", { n: hidden })}</b></li> : null}
      {shown.map((place) => (
        <li key={place.state} class={names[place.status]}
          aria-current={place.status === "present" ? "step" : undefined}>
          <Dot done={place.status === "done"} />
          <b>{either(place.label, place.label_en)}</b>
          {place.on ? <span class="d">{show_date(place.on)}</span> : null}
        </li>
      ))}
    </ol>
  );
}

function Dot(props: { done: boolean }): JSX.Element {
  return <span class="dot">{props.done ? <Icon name="check" /> : null}</span>;
}
