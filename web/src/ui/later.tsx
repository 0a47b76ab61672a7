// A page that is fetched when somebody first goes there, so that the first screen stays light.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Loading } from "./page";

type Part<P> = (props: P) => JSX.Element | null;

/** The part, with three grey lines until it is here. What cannot be fetched goes to the page of faults. */
export function later<P extends object>(load: () => Promise<Part<P>>): Part<P> {
  let ready: Part<P> | null = null;
  return function Later(props: P): JSX.Element {
    const [, redraw] = useState(0);
    const [fault, set_fault] = useState<unknown>(null);
    useEffect(() => {
      if (ready) return;
      load().then((part) => {
        ready = part;
        redraw((n) => n + 1);
      }, set_fault);
    }, []);
    if (fault) throw fault;
    if (!ready) return <Loading />;
    const Ready = ready;
    return <Ready {...props} />;
  };
}
