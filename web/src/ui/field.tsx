// A label, its hint, the control and what is wrong with it, bound together for every reader.
import type { ComponentChildren, JSX } from "preact";
import { t } from "../language";
import { Icon } from "./icon";

type Props = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  group?: boolean;         // several controls: a fieldset with a legend
  wide?: boolean;
  children: ComponentChildren;
};

/// What aria-describedby of the control must say.
export function described_by(id: string, hint: unknown, error: unknown): string | undefined {
  const names = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return names.length > 0 ? names.join(" ") : undefined;
}

export function Field(props: Props): JSX.Element {
  const { id, label, hint, error, optional } = props;
  const text = (
    <>{label}{optional ? <span class="opt"> ({t("field.optional")})</span> : null}</>
  );
  const inside = (
    <>
      {hint ? <span class="hint" id={`${id}-hint`}>{hint}</span> : null}
      {props.children}
      {error ? (
        <span class="err" id={`${id}-error`}><Icon name="warn" /><span>{error}</span></span>
      ) : null}
    </>
  );
  const name = `field ${error ? "is-bad" : ""} ${props.wide ? "wide-field" : ""}`;
  if (props.group) {
    return (
      <fieldset class={name} id={id} tabIndex={-1}
        aria-describedby={described_by(id, hint, error)}>
        <legend class="lab">{text}</legend>{inside}
      </fieldset>
    );
  }
  return <div class={name}><label for={id}>{text}</label>{inside}</div>;
}
