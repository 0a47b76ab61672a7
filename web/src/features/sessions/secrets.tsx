// One's own password and second factor.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../../answers";
import { send } from "../../api";
import { either, t } from "../../language";
import { current_session } from "../../session";
import { Button } from "../../ui/button";
import { described_by, Field } from "../../ui/field";
import { ProblemNote, Section } from "../../ui/page";
import { toast } from "../../ui/toast";

/// The sentence for one field of a refused request.
function error_of(problem: Problem | null, field: string): string | undefined {
  const found = problem?.fields?.find((candidate) => candidate.field === field);
  return found ? either(found.text, found.text_en) : undefined;
}

export function Password(): JSX.Element {
  const [old_one, set_old_one] = useState("");
  const [new_one, set_new_one] = useState("");
  const [problem, set_problem] = useState<Problem | null>(null);
  const change = async (): Promise<void> => {
    const answer = await send("POST", "/api/session/password", { old: old_one, new: new_one });
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    set_old_one("");
    set_new_one("");
    toast(t("password.changed"));
  };
  const box = (
    id: "old" | "new", label: string, value: string, set: (value: string) => void,
  ): JSX.Element => (
    <Field id={`password-${id}`} label={label} error={error_of(problem, id)}>
      <input class="in" id={`password-${id}`} type="password" value={value}
        autocomplete={id === "old" ? "current-password" : "new-password"}
        aria-invalid={error_of(problem, id) ? true : undefined}
        aria-describedby={described_by(`password-${id}`, false, error_of(problem, id))}
        onInput={(event) => set(event.currentTarget.value)} />
    </Field>
  );
  return (
    <Section id="h-password" title={t("password.change")}>
      {problem && !problem.fields?.length ? <ProblemNote problem={problem} /> : null}
      <form onSubmit={(event) => event.preventDefault()}>
        {box("old", t("password.old"), old_one, set_old_one)}
        {box("new", t("password.new"), new_one, set_new_one)}
        <Button onPress={change}>{t("password.change")}</Button>
      </form>
    </Section>
  );
}

export function SecondFactor(props: { onDone?: () => void }): JSX.Element {
  const [secret, set_secret] = useState("");
  const [code, set_code] = useState("");
  const [problem, set_problem] = useState<Problem | null>(null);
  const [on, set_on] = useState(current_session()?.second_factor === "on");
  const begin = async (): Promise<void> => {
    const answer = await send<{ secret: string; uri: string }>("POST", "/api/session/totp", {});
    set_problem(answer.ok ? null : answer.problem);
    if (answer.ok) set_secret(answer.value.secret);
  };
  const confirm = async (): Promise<void> => {
    const answer = await send("POST", "/api/session/totp/confirm",
      { code: code.replace(/\s/g, "") });
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    set_secret("");
    set_code("");
    set_on(true);
    toast(t("second.done"));
    props.onDone?.();
  };
  return (
    <Section id="h-second" title={t("second.title")}>
      {problem ? <ProblemNote problem={problem} /> : null}
      {on && !secret ? <p>{t("second.on")}</p> : null}
      {secret ? (
        <form onSubmit={(event) => event.preventDefault()}>
          <p>{t("second.secret")}</p>
          <p><code class="wrap">{secret}</code></p>
          <Field id="second-code" label={t("second.code")}>
            <input class="in num w-code" id="second-code" inputMode="numeric" maxLength={12}
              autocomplete="one-time-code" value={code}
              onInput={(event) => set_code(event.currentTarget.value)} />
          </Field>
          <Button onPress={confirm}>{t("second.confirm")}</Button>
        </form>
      ) : <Button onPress={begin}>{t("second.begin")}</Button>}
    </Section>
  );
}
