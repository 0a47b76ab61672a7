// What every page has: one h1 that takes the focus when people arrive, a title, actions.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../answers";
import { either, t } from "../language";
import { moves_so_far } from "../router";
import { WaysOn } from "../help/problem";
import { Icon } from "./icon";

type HeadProps = {
  title: string;
  crumb?: ComponentChildren;
  sub?: ComponentChildren;
  actions?: ComponentChildren;
};

let focused_after = 0;

export function PageHead({ title, crumb, sub, actions }: HeadProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title ? `${title} · Đồng Hành` : "Đồng Hành";
  }, [title]);
  useEffect(() => {
    if (moves_so_far() === focused_after) return;
    focused_after = moves_so_far();
    if (location.hash === "") heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="head">
      <div>
        {crumb ? <div class="crumb">{crumb}</div> : null}
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {sub ? <p class="sub">{sub}</p> : null}
      </div>
      {actions ? <div class="actions">{actions}</div> : null}
    </div>
  );
}

/// When what had the focus is gone, people start again at the heading, not at the top bar.
export function focus_heading(): void {
  document.querySelector<HTMLElement>("main h1")?.focus();
}

type SectionProps = {
  id?: string;
  title: string;
  note?: ComponentChildren;
  more?: ComponentChildren;
  children?: ComponentChildren;
  class?: string;
};

export function Section(props: SectionProps): JSX.Element {
  return (
    <section class={`sec ${props.class ?? ""}`} aria-labelledby={props.id}>
      <header>
        <h2 id={props.id}>{props.title}</h2>
        {props.note ? <span class="n">{props.note}</span> : null}
        {props.more ? <span class="more">{props.more}</span> : null}
      </header>
      {props.children}
    </section>
  );
}

/// While the first answer is awaited: grey lines, no shimmer, and a word for those who listen.
export function Loading(): JSX.Element {
  return (
    <div class="loading" role="status">
      <span class="vh">{t("load.wait")}</span>
      <i /><i /><i />
    </div>
  );
}

/// `listed`: each field that was refused is said here, because no field on the page says it.
export function ProblemNote(props: { problem: Problem; retry?: () => void; listed?: boolean }): JSX.Element {
  const { problem, retry } = props;
  const fields = props.listed ? problem.fields ?? [] : [];
  const absent = problem.status === 404;
  return (
    <div class="note bad" role="alert">
      <Icon name="warn" />
      <div>
        <p><b>{absent ? t("notfound") : either(problem.title, problem.title_en)}</b></p>
        {fields.length > 0 ? (
          <ul>{fields.map((one, index) => <li key={index}>{either(one.text, one.text_en)}</li>)}</ul>
        ) : !absent && problem.detail ? <p>{either(problem.detail, problem.detail_en)}</p> : null}
        {problem.request_id && problem.status >= 500
          ? <p class="small">{t("problem.code", { id: problem.request_id })}</p> : null}
        {absent ? <WaysOn /> : null}
        {retry && !absent
          ? <p><button type="button" class="btn s" onClick={retry}>{t("load.again")}</button></p>
          : null}
      </div>
    </div>
  );
}

export function Note(props: { tone?: "warn" | "bad" | "ok"; children: ComponentChildren }):
  JSX.Element {
  const icon = props.tone === "ok" ? "check" : props.tone ? "warn" : "lock";
  return (
    <div class={`note ${props.tone ?? ""}`}><Icon name={icon} /><div>{props.children}</div></div>
  );
}
