// One box for everything: all types, without marks if one likes, codes too.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Listing, RecordLine } from "../../answers";
import { useGet } from "../../cache";
import { show_instant } from "../../format";
import { either, pick, t } from "../../language";
import { navigate } from "../../router";
import { record_schema, state_of } from "../../schema_lookup";
import { Chip } from "../../ui/chip";
import { Empty } from "../../ui/empty";
import { Loading, PageHead, ProblemNote, Section } from "../../ui/page";

const wait_ms = 250;

export function SearchPage({ query }: { query: URLSearchParams }): JSX.Element {
  const words = query.get("q") ?? "";
  const [typed, set_typed] = useState(words);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!words) box.current?.focus();
  }, []);
  useEffect(() => {
    if (typed.trim() === words) return;
    const timer = setTimeout(() => {
      navigate(`/tim?q=${encodeURIComponent(typed.trim())}`, { replace: true });
    }, wait_ms);
    return () => clearTimeout(timer);
  }, [typed]);
  const got = useGet<Listing<RecordLine>>(
    words ? `/api/search?q=${encodeURIComponent(words)}&limit=100` : null,
  );
  const items = got.value?.items ?? [];
  return (
    <>
      <PageHead title={words ? t("search.title", { words }) : t("nav.search")} />
      <form role="search" class="search-form" onSubmit={(event) => {
        event.preventDefault();
        navigate(`/tim?q=${encodeURIComponent(typed.trim())}`, { replace: true });
      }}>
        <label class="vh" for="search-box">{t("search.label")}</label>
        <input class="in" id="search-box" type="search" ref={box} value={typed}
          aria-describedby="search-hint"
          onInput={(event) => set_typed(event.currentTarget.value)} />
        <button class="btn main-act">{t("search")}</button>
        <span class="hint small muted" id="search-hint">{t("search.hint")}</span>
      </form>
      <div aria-live="polite">
        {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
        {words && !got.value && got.loading ? <Loading /> : null}
        {words && got.value && items.length === 0
          ? <Empty title={t("empty.search", { words })}><p>{t("empty.search_next")}</p></Empty>
          : null}
        {items.length > 0 ? <p class="muted">{t("search.found", { n: items.length })}</p> : null}
      </div>
      {groups(items).map(([type, lines]) => (
        <Section key={type} id={`g-${type}`} title={pick(record_schema(type)?.labelPlural) || type}
          note={String(lines.length)}>
          <ul class="list">{lines.map((line) => <Line key={line.id} line={line} />)}</ul>
        </Section>
      ))}
    </>
  );
}

/// By type, in the order in which the server's best hits name them.
function groups(items: RecordLine[]): [string, RecordLine[]][] {
  const out = new Map<string, RecordLine[]>();
  for (const item of items) out.set(item.type, [...(out.get(item.type) ?? []), item]);
  return [...out];
}

function Line({ line }: { line: RecordLine }): JSX.Element {
  const state = state_of(record_schema(line.type), line.state);
  const label = either(line.state_label, line.state_label_en) || state?.label;
  return (
    <li>
      <a href={`/${line.plural}/${line.id}`}>{line.title}</a>{" "}
      {label ? <Chip tone={line.tone ?? state?.tone}>{label}</Chip> : null}
      <span class="d num">{[line.code === line.id ? "" : line.code, show_instant(line.changed_at)]
        .filter((part) => part && part !== "–").join(" · ")}</span>
    </li>
  );
}
