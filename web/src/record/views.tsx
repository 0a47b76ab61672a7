// Saved views of a list: each is a query with a name, for oneself, the unit or everyone.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Listing, View } from "../answers";
import { new_key, send } from "../api";
import { refresh, useGet } from "../cache";
import { t } from "../language";
import { navigate } from "../router";
import type { RecordSchema } from "../schema";
import { Button } from "../ui/button";
import { ProblemNote } from "../ui/page";
import { Popover } from "../ui/popover";
import { toast } from "../ui/toast";
import type { Problem } from "../answers";
import type { ListQuery } from "./query";

const scopes = ["mine", "unit", "all"] as const;
const scope_texts = { mine: "views.mine", unit: "views.unit", all: "views.all" } as const;

export function Views(props: { record: RecordSchema; query: ListQuery }): JSX.Element {
  const { record, query } = props;
  const got = useGet<Listing<View>>("/api/views");
  const views = (got.value?.items ?? []).filter((view) => view.type === record.type);
  const here = query.text();
  const present = views.find((view) => view.query === here);
  return (
    <div class="views no-print">
      <nav class="tabs" aria-label={t("views.label")}>
        <a href={`/${record.plural}`} aria-current={query.with_columns(null).text() === "" ? "true" : undefined}>
          {t("views.everything")}</a>
        {views.map((view) => (
          <a key={view.id} href={`/${record.plural}?${view.query}`}
            aria-current={view === present ? "true" : undefined}>
            {view.name}<span class="n"> · {t(scope_texts[view.scope])}</span></a>
        ))}
      </nav>
      <Popover class="btn s quiet" label={t("views.save")} name={t("views.save")}>
        {(close) => <SaveView record={record} query={here} present={present} onDone={close} />}
      </Popover>
    </div>
  );
}

function SaveView(props: {
  record: RecordSchema; query: string; present: View | undefined; onDone: () => void;
}): JSX.Element {
  const { record, query, present } = props;
  const [name, set_name] = useState("");
  const [scope, set_scope] = useState<View["scope"]>("mine");
  const [problem, set_problem] = useState<Problem | null>(null);
  const [key] = useState(new_key);
  const save = async (): Promise<void> => {
    const answer = await send<View>("POST", "/api/views",
      { type: record.type, name: name.trim(), query, scope }, { key });
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    refresh();
    toast(t("views.saved", { name: name.trim() }));
    props.onDone();
  };
  const remove = async (view: View): Promise<void> => {
    const answer = await send("DELETE", `/api/views/${view.id}`);
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    refresh();
    navigate(`/${record.plural}`, { replace: true });
    toast(t("views.removed", { name: view.name }));
    props.onDone();
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {problem ? <ProblemNote problem={problem} /> : null}
      <div class="field">
        <label for="view-name">{t("views.name")}</label>
        <input class="in" id="view-name" type="text" maxLength={120} value={name}
          onInput={(event) => set_name(event.currentTarget.value)} />
      </div>
      <fieldset class="field">
        <legend class="lab">{t("views.scope")}</legend>
        <span class="choices">
          {scopes.map((option) => (
            <label key={option} class="choice">
              <input type="radio" name="view-scope" checked={scope === option}
                onChange={() => set_scope(option)} />{t(scope_texts[option])}
            </label>
          ))}
        </span>
      </fieldset>
      <div class="actions">
        <Button small onPress={save}>{t("views.save")}</Button>
        {present ? <Button small kind="bad" onPress={() => remove(present)}>
          {t("views.remove", { name: present.name })}</Button> : null}
        <button type="button" class="btn s quiet" onClick={props.onDone}>{t("close")}</button>
      </div>
    </form>
  );
}
