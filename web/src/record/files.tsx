// Files of a record, sent as they are; the server refuses what carries a secrecy mark.
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Listing, Problem, StoredFile } from "../answers";
import { new_key, send } from "../api";
import { refresh, useGet } from "../cache";
import { show_instant, show_person, show_size } from "../format";
import { t } from "../language";
import type { RecordSchema } from "../schema";
import { Icon } from "../ui/icon";
import { Note, ProblemNote, Section } from "../ui/page";
import { toast } from "../ui/toast";

const most_bytes = 25_000_000;

export function Files(props: {
  record: RecordSchema; id: string; may_attach: boolean;
}): JSX.Element | null {
  const url = `/api/${props.record.plural}/${props.id}/files`;
  const got = useGet<Listing<StoredFile>>(url);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [too_large, set_too_large] = useState("");
  const [sending, set_sending] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const items = got.value?.items ?? [];
  const upload = async (files: FileList | null): Promise<void> => {
    set_problem(null);
    set_too_large("");
    for (const file of files ?? []) {
      if (file.size > most_bytes) {
        set_too_large(file.name);
        continue;
      }
      set_sending(file.name);
      const answer = await send<StoredFile>("POST", url, undefined, { file, key: new_key() });
      if (answer.ok) toast(t("files.sent", { file: file.name }));
      else set_problem(answer.problem);
    }
    set_sending("");
    if (box.current) box.current.value = "";
    refresh();
  };
  if (items.length === 0 && !props.may_attach) return null;
  return (
    <Section id="s-files" title={t("files.title")}
      note={items.length > 0 ? String(items.length) : null}>
      {problem ? <ProblemNote problem={problem} listed /> : null}
      {too_large ? <Note tone="bad"><p>{t("files.too_large", { file: too_large })}</p></Note> : null}
      <ul class="list">
        {items.map((file) => (
          <li key={file.id}>
            <Icon name="doc" /> <a href={`${url}/${file.id}`} download>{file.name}</a>
            <span class="d">{show_size(file.size)} · {show_person(file.by)} ·{" "}
              {show_instant(file.at)}</span>
          </li>
        ))}
      </ul>
      {props.may_attach ? (
        <div class="field">
          <input class="vh" id="file" type="file" multiple ref={box} aria-describedby="file-hint"
            onChange={(event) => void upload(event.currentTarget.files)} />
          <label for="file" class="btn"><Icon name="plus" />{t("files.add")}</label>
          <span class="hint" id="file-hint">{t("files.hint")} {t("secret.line")}</span>
          <span role="status" class="small muted">
            {sending ? t("files.sending", { file: sending }) : ""}</span>
        </div>
      ) : null}
    </Section>
  );
}
