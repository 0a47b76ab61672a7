// What people say about a record; who may not comment may not read them either.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Comment, Listing, Problem } from "../answers";
import { new_key, send } from "../api";
import { refresh, useGet } from "../cache";
import { show_instant, show_person } from "../format";
import { t } from "../language";
import type { RecordSchema } from "../schema";
import { Button } from "../ui/button";
import { ProblemNote, Section } from "../ui/page";
import { toast } from "../ui/toast";
import { useKeptText } from "./draft";

export function Comments(props: {
  record: RecordSchema; id: string; may_comment: boolean;
}): JSX.Element | null {
  const url = `/api/${props.record.plural}/${props.id}/comments`;
  const got = useGet<Listing<Comment>>(props.may_comment ? url : null);
  const [text, set_text] = useKeptText(`${props.record.plural}/${props.id}/comment`);
  const [key, set_key] = useState(new_key);
  const [problem, set_problem] = useState<Problem | null>(null);
  const items = got.value?.items ?? [];
  const write = async (): Promise<void> => {
    if (!text.trim()) return;
    const answer = await send<Comment>("POST", url, { text: text.trim() }, { key });
    if (!answer.ok) {
      set_problem(answer.problem);
      return;
    }
    set_problem(null);
    set_text("");
    set_key(new_key());
    refresh();
    toast(t("comments.sent"));
  };
  if (!props.may_comment) return null;
  return (
    <Section id="s-comments" title={t("comments.title")}
      note={items.length > 0 ? String(items.length) : null}>
      {problem ? <ProblemNote problem={problem} /> : null}
      <ul class="list">
        {items.map((comment) => (
          <li key={comment.id}>
            <b>{show_person(comment.author)}</b>{" "}
            <span class="small muted">· {show_instant(comment.at)}</span>
            <span class="long">{comment.text}</span>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => event.preventDefault()}>
        <div class="field">
          <label for="comment">{t("comments.write")}</label>
          <textarea class="in" id="comment" rows={2} maxLength={4000} value={text}
            aria-describedby="comment-hint"
            onInput={(event) => set_text(event.currentTarget.value)} />
          <span class="hint" id="comment-hint">{t("secret.line")}</span>
        </div>
        <Button onPress={write}>{t("comments.send")}</Button>
      </form>
    </Section>
  );
}
