// Signing in: a page at first, a dialog over the form when a session ended.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { DemoAccount, JsonObject, Problem, Session } from "../../answers";
import { send } from "../../api";
import { either, language, set_language, t } from "../../language";
import { Dialog } from "../../ui/dialog";
import { described_by, Field } from "../../ui/field";
import { Icon, Mark } from "../../ui/icon";
import { Note, PageHead } from "../../ui/page";

type Demo = Problem & { demo_accounts?: DemoAccount[] };

function demo_accounts(problem: Problem): DemoAccount[] {
  return (problem as Demo).demo_accounts ?? [];
}

export function SignInPage(props: {
  problem: Problem; onSignedIn: (session: Session) => void;
}): JSX.Element {
  const accounts = demo_accounts(props.problem);
  const [chosen, set_chosen] = useState<DemoAccount | null>(null);
  const other = language() === "vi" ? "en" : "vi";
  return (
    <main class="sign" id="main">
      <p class="brand"><Mark />Đồng Hành</p>
      <PageHead title={t("signin.title")} sub={t("signin.about")} />
      <SignInForm key={chosen?.username ?? ""} start={chosen} onSignedIn={props.onSignedIn} />
      {accounts.length > 0 ? (
        <section class="sec" aria-labelledby="demo-title">
          <h2 id="demo-title">{t("signin.demo")}</h2>
          <p class="small muted">{t("signin.demo_text")}</p>
          <ul class="list">
            {accounts.map((account) => (
              <li key={account.username} class="with-button">
                <span>{account.name ?? account.username}
                  <span class="d">{[either(account.role_label, account.role_label_en),
                    account.organisation].filter(Boolean).join(" · ")}</span></span>
                <button type="button" class="btn s" onClick={() => set_chosen(account)}
                  aria-label={t("signin.use_named", { name: account.username })}>
                  {t("signin.use")}</button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Note><p>{t("signin.secret")}</p></Note>
      <p class="sign-end small muted"><span>{t("motto")}</span>
        <button type="button" class="linkish" lang={other} onClick={() => set_language(other)}>
          {other === "en" ? "English" : "Tiếng Việt"}</button></p>
    </main>
  );
}

export function SignInAgain(props: {
  user: string; onSignedIn: (session: Session) => void; onClose: () => void;
}): JSX.Element {
  return (
    <Dialog title={t("signin.again")} onClose={props.onClose}>
      <p>{t("signin.ended", { name: props.user })}</p>
      <SignInForm start={null} onSignedIn={props.onSignedIn} />
    </Dialog>
  );
}

function SignInForm(props: {
  start: DemoAccount | null; onSignedIn: (session: Session) => void;
}): JSX.Element {
  const [username, set_username] = useState(props.start?.username ?? "");
  const [password, set_password] = useState(props.start?.password ?? "");
  const [code, set_code] = useState("");
  const [code_asked, set_code_asked] = useState(false);
  const [visible, set_visible] = useState(false);
  const [error, set_error] = useState("");
  const [busy, set_busy] = useState(false);
  const code_box = useRef<HTMLInputElement>(null);
  const password_box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (code_asked) code_box.current?.focus();
  }, [code_asked]);

  const sign_in = async (): Promise<void> => {
    if (busy) return;
    set_busy(true);
    set_error("");
    const body: JsonObject = { username: username.trim(), password };
    if (code_asked) body["code"] = code.replace(/\s/g, "");
    const answer = await send<Session>("POST", "/api/session", body, { quiet_401: true });
    set_busy(false);
    if (answer.ok) {
      props.onSignedIn(answer.value);
      return;
    }
    if (answer.problem.key === "signin.code_needed") {
      set_code_asked(true);
      return;
    }
    const { title, title_en, detail, detail_en } = answer.problem;
    set_error(either(detail ?? title, detail_en ?? title_en));
    (code_asked ? code_box : password_box).current?.focus();
  };
  const wrong = error !== "";
  return (
    <form noValidate onSubmit={(event) => {
      event.preventDefault();
      void sign_in();
    }}>
      <Field id="username" label={t("signin.username")}>
        <input class="in" id="username" type="text" autocomplete="username" autocapitalize="none"
          spellcheck={false} value={username}
          onInput={(event) => set_username(event.currentTarget.value)} />
      </Field>
      <Field id="password" label={t("signin.password")}
        error={wrong && !code_asked ? error : undefined}>
        <div class="row">
          <input class="in" id="password" ref={password_box} autocomplete="current-password"
            type={visible ? "text" : "password"} value={password}
            aria-invalid={wrong && !code_asked ? true : undefined}
            aria-describedby={described_by("password", false, wrong && !code_asked)}
            onInput={(event) => set_password(event.currentTarget.value)} />
          <button type="button" class="btn" aria-pressed={visible}
            onClick={() => set_visible(!visible)}>
            {visible ? t("signin.hide") : t("signin.show")}
            <span class="vh"> {t("signin.password")}</span></button>
        </div>
      </Field>
      {code_asked ? (
        <Field id="code" label={t("signin.code")} hint={t("signin.code_hint")}
          error={wrong ? error : undefined}>
          <input class="in num w-code" id="code" ref={code_box} inputMode="numeric"
            autocomplete="one-time-code" maxLength={12} value={code}
            aria-invalid={wrong || undefined} aria-describedby={described_by("code", true, wrong)}
            onInput={(event) => set_code(event.currentTarget.value)} />
        </Field>
      ) : null}
      <button type="submit" class="btn main-act full" aria-busy={busy}>
        <Icon name="right" />{t("signin.do")}</button>
      <span class="vh" role="alert">{error}</span>
    </form>
  );
}
