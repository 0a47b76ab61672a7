// An empty place says what a good day looks like and what to do next.
import type { ComponentChildren, JSX } from "preact";

export function Empty(props: { title: string; children?: ComponentChildren }): JSX.Element {
  return <div class="empty"><b>{props.title}</b>{props.children}</div>;
}
