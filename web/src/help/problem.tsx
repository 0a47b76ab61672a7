// Pages for what went wrong: each says what happened and offers the ways on.
import type { ComponentChildren, JSX } from "preact";
import { useErrorBoundary } from "preact/hooks";
import { t } from "../language";
import { go_back } from "../router";
import { Button } from "../ui/button";
import { Note, PageHead } from "../ui/page";

export function NotFound(): JSX.Element {
  return (
    <>
      <PageHead title={t("notfound.title")} />
      <p>{t("notfound")}</p>
      <WaysOn />
    </>
  );
}

/// For what is absent or may not be seen: look for it, go back, or start again.
export function WaysOn(): JSX.Element {
  return (
    <ul class="ways">
      <li><a href="/tim">{t("ways.search")}</a></li>
      <li><button type="button" class="linkish" onClick={() => go_back("/")}>
        {t("ways.back")}</button></li>
      <li><a href="/">{t("ways.today")}</a></li>
      <li>{t("ways.ask")}</li>
    </ul>
  );
}

/// A fault of the page itself: what was typed is kept as a draft, so loading again is safe.
export function Guard(props: { children: ComponentChildren }): JSX.Element {
  const [error] = useErrorBoundary();
  if (!error) return <>{props.children}</>;
  return (
    <>
      <PageHead title={t("crash.title")} />
      <Note tone="bad">
        <p>{t("crash.text")}</p>
        <p class="small wrap">{String(error)}</p>
      </Note>
      <div class="actions">
        <Button kind="main" onPress={() => location.reload()}>{t("crash.again")}</Button>
        <a class="btn" href="/">{t("ways.today")}</a>
      </div>
    </>
  );
}
