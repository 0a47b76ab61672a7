// A state: shape, word and colour, in that order of importance.
import type { JSX } from "preact";
import type { Tone } from "../schema";
import { Icon, type IconName } from "./icon";

const icons: Record<Tone, IconName> = {
  neutral: "dot", info: "half", warn: "clock", bad: "warn", ok: "check", ended: "dash",
};

export function Chip(props: { tone: Tone | null | undefined; children: string }): JSX.Element {
  const tone = props.tone ?? "neutral";
  return (
    <span class={`st ${tone}`}><Icon name={icons[tone]} />{props.children}</span>
  );
}
