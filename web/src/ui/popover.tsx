// A button that opens a small box below itself: filters, columns, saved views.
import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon";

type Props = {
  label: ComponentChildren;
  class?: string;
  name: string;                       // of the box, for those who listen
  bare?: boolean;                     // the label alone says that a box opens
  skipped?: boolean;                  // not a stop of the Tab key
  open?: boolean;                     // at first
  children: (close: () => void) => ComponentChildren;
};

export function Popover(props: Props): JSX.Element {
  const [open, set_open] = useState(props.open ?? false);
  const root = useRef<HTMLSpanElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) set_open(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    const first = root.current?.querySelector<HTMLElement>(
      ".pop input, .pop select, .pop textarea, .pop button",
    );
    first?.focus();
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  const close = (): void => {
    set_open(false);
    root.current?.querySelector("button")?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || !open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <span class="pop-root" ref={root} onKeyDown={key}>
      <button type="button" class={props.class ?? "pick"} aria-expanded={open}
        tabIndex={props.skipped ? -1 : undefined}
        aria-controls={open ? id : undefined} onClick={() => set_open(!open)}>
        {props.label}{props.bare ? null : <> <Icon name="down" /></>}
      </button>
      {open ? (
        <div class="pop" id={id} role="group" aria-label={props.name}>{props.children(close)}</div>
      ) : null}
    </span>
  );
}
