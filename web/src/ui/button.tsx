// A button that runs something: busy while it runs, pressed once.
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon, type IconName } from "./icon";

type Props = {
  kind?: "main" | "plain" | "quiet" | "bad";
  small?: boolean;
  icon?: IconName;
  label?: string;          // when the visible word is not enough
  expanded?: boolean;
  controls?: string;
  shortcut?: string | undefined;   // a letter of the sheet of keys
  onPress: () => void | Promise<unknown>;
  children: ComponentChildren;
};

const classes = { main: "main-act", plain: "", quiet: "quiet", bad: "bad" };

export function Button(props: Props): JSX.Element {
  const [busy, set_busy] = useState(false);
  const press = (): void => {
    if (busy) return;
    const running = props.onPress();
    if (!running) return;
    set_busy(true);
    void running.finally(() => set_busy(false));
  };
  return (
    <button type="button" class={`btn ${classes[props.kind ?? "plain"]} ${props.small ? "s" : ""}`}
      aria-label={props.label} aria-keyshortcuts={props.shortcut} aria-busy={busy} aria-expanded={props.expanded}
      aria-controls={props.expanded ? props.controls : undefined} onClick={press}>
      {props.icon ? <Icon name={props.icon} /> : null}{props.children}
    </button>
  );
}
