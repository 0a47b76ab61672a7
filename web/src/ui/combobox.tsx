// Type to find, arrows to move, Enter to choose (the ARIA combobox pattern, list below). An Enter that comes before the
// options of the words typed chooses the first of them, never one of the words before.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../language";

export type Option = { value: string; label: string; note?: string | undefined };

type Props = {
  id: string;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  label?: string | undefined;        // when no <label> points here
  shown: string;                     // text of what is chosen now
  find: (words: string) => Promise<Option[]>;
  onChoose: (option: Option) => void;
  onClear?: (() => void) | undefined; // emptied by hand
  clear_after?: boolean;             // several may be chosen
};

const wait_ms = 180;

export function Combobox(props: Props): JSX.Element {
  const [typed, set_typed] = useState<string | null>(null);
  const [options, set_options] = useState<Option[]>([]);
  const [open, set_open] = useState(false);
  const [at, set_at] = useState(-1);
  const asked = useRef(0);
  const found_for = useRef("");      // the words whose options are shown
  const entered = useRef(false);     // Enter came before them
  const latest = useRef(props);
  latest.current = props;
  const list_id = `${props.id}-list`;

  useEffect(() => {
    if (!open) return;
    const turn = ++asked.current;
    const timer = setTimeout(() => {
      void props.find(typed ?? "").then((found) => {
        if (turn !== asked.current) return;
        found_for.current = typed ?? "";
        if (entered.current && found[0]) return choose(found[0]);
        set_options(found);
        set_at(found.length > 0 && typed ? 0 : -1);
      });
    }, wait_ms);
    return () => clearTimeout(timer);
  }, [open, typed]);

  const close = (): void => {
    entered.current = false;
    found_for.current = "";
    set_open(false);
    set_options([]);
    set_at(-1);
    set_typed(null);
  };
  const choose = (option: Option): void => {
    latest.current.onChoose(option);
    close();
  };
  const leave = (): void => {
    if (typed === "" && props.shown !== "" && !props.clear_after) props.onClear?.();
    close();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) set_open(true);
      else if (options.length > 0) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        set_at((at + step + options.length) % options.length);
      }
    } else if (event.key === "Enter" && open) {
      const option = options[at];
      if (event.ctrlKey) return;
      event.preventDefault();
      if (typed && found_for.current !== typed) entered.current = true;
      else if (option) choose(option);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div class="combo">
      <input class="in" id={props.id} role="combobox" type="text" autocomplete="off"
        aria-expanded={open} aria-controls={open ? list_id : undefined} aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? `${list_id}-${at}` : undefined}
        aria-describedby={props.describedBy} aria-invalid={props.invalid || undefined}
        aria-label={props.label} value={typed ?? props.shown}
        onInput={(event) => {
          entered.current = false;
          set_typed(event.currentTarget.value);
          set_open(true);
        }}
        onClick={() => set_open(true)} onKeyDown={key} onBlur={leave} />
      {open ? (
        <ul class="options" id={list_id} role="listbox" aria-label={t("combo.options")}>
          {options.map((option, index) => (
            <li key={option.value} id={`${list_id}-${index}`} role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()} onClick={() => choose(option)}>
              {option.label}{option.note ? <span class="d">{option.note}</span> : null}
            </li>
          ))}
          {options.length === 0 ? (
            <li role="option" aria-disabled="true" aria-selected="false" class="muted">
              {typed ? t("combo.none", { words: typed }) : t("combo.type")}
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
