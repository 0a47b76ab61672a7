// Filters read as a sentence: "Xem 64 thỏa thuận, bước Lấy ý kiến, xếp theo hạn gần nhất."
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { show_number } from "../format";
import { kind_of } from "../kinds";
import type { Conditions } from "../kinds/kind";
import { lower_first, pick, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { any_field, list_head_fields } from "../schema_lookup";
import { Popover } from "../ui/popover";
import type { ListQuery } from "./query";

type Props = {
  record: RecordSchema;
  query: ListQuery;
  count: number | null;
  onChange: (query: ListQuery) => void;
};

export function FilterSentence({ record, query, count, onChange }: Props): JSX.Element {
  const filters = [...query.filters()];
  return (
    <div class="sentence">
      {t("filter.see")} <b class="num">{count === null ? "…" : show_number(count)}</b>
      {" "}{lower_first(pick(record.label))}
      {filters.map(([name, conditions]) => {
        const field = any_field(record, name);
        if (!field) return null;
        return <FilterPick key={name} field={field} conditions={conditions}
          onChange={(next) => onChange(query.with_filter(name, next))} />;
      })}
      {query.words()
        ? <WordsPick words={query.words()} onChange={(words) => onChange(query.with_words(words))} />
        : null}
      , <SortPick record={record} query={query} onChange={onChange} />
      {query.archived() ? <>, <b>{t("filter.archived")}</b></> : null}.{" "}
      <AddFilter record={record} query={query} onChange={onChange} />
      {query.is_filtered() ? (
        <> · <button type="button" class="linkish small"
          onClick={() => onChange(query.sorted_by("").with_words("").with_archived(false)
            .without_filters())}>
          {t("filter.drop_all")}</button></>
      ) : null}
    </div>
  );
}

/// Kinds whose filter names the value itself: "lĩnh vực là Nông nghiệp".
const stating = ["enum", "code", "ref", "party", "bool"];

function FilterPick(props: {
  field: FieldSchema; conditions: Conditions; onChange: (next: Conditions) => void;
}): JSX.Element {
  const { field, conditions } = props;
  const kind = kind_of(field);
  return (
    <>, {lower_first(pick(field.label))}{" "}
      {stating.includes(field.kind) ? `${t("filter.is")} ` : ""}
      <Popover name={pick(field.label)}
        label={<kind.Say field={field} conditions={conditions} />}>
        {(close) => (
          <>
            <kind.Filter field={field} conditions={conditions} onChange={props.onChange} />
            <div class="actions">
              <button type="button" class="btn s" onClick={close}>{t("close")}</button>
              <button type="button" class="btn s quiet" onClick={() => props.onChange({})}>
                {t("filter.drop")}</button>
            </div>
          </>
        )}
      </Popover></>
  );
}

function WordsPick(props: { words: string; onChange: (words: string) => void }): JSX.Element {
  return (
    <>, {t("filter.words")}{" "}
      <Popover name={t("filter.words")} label={`“${props.words}”`}>
        {(close) => (
          <Words words={props.words} onChange={(words) => {
            props.onChange(words);
            close();
          }} />
        )}
      </Popover></>
  );
}

function Words(props: { words: string; onChange: (words: string) => void }): JSX.Element {
  const [typed, set_typed] = useState(props.words);
  return (
    <form class="row" onSubmit={(event) => {
      event.preventDefault();
      props.onChange(typed.trim());
    }}>
      <input class="in" type="search" aria-label={t("filter.words")} value={typed}
        onInput={(event) => set_typed(event.currentTarget.value)} />
      <button class="btn s">{t("filter.apply")}</button>
    </form>
  );
}

function SortPick({ record, query, onChange }: Omit<Props, "count">): JSX.Element {
  const options: [string, string][] = [
    ["", t("sort.newest")], ["created_at", t("sort.oldest")],
    ["-changed_at", t("sort.changed")], ["title", t("sort.title")],
  ];
  if (record.states.length > 0) options.push(["due_on", t("sort.due")]);
  const now = query.sort();
  const known = options.find(([value]) => value === now);
  const label = known ? known[1]
    : pick(any_field(record, now.replace(/^-/, ""))?.label) || now;
  return (
    <>{t("sort.by")}{" "}
      <Popover name={t("sort.by")} label={label}>
        {(close) => (
          <span class="choices">
            {options.map(([value, text]) => (
              <label key={value} class="choice">
                <input type="radio" name="sort" checked={value === now} onChange={() => {
                  onChange(query.sorted_by(value));
                  close();
                }} />{text}
              </label>
            ))}
          </span>
        )}
      </Popover></>
  );
}

function AddFilter({ record, query, onChange }: Omit<Props, "count">): JSX.Element {
  const [name, set_name] = useState("");
  const [conditions, set_conditions] = useState<Conditions>({});
  const taken = query.filters();
  const head = list_head_fields(record);
  const possible = [...head, ...record.fields.filter((own) =>
    !head.some((field) => field.name === own.name))].filter((field) => !taken.has(field.name));
  const field = possible.find((candidate) => candidate.name === name);
  const kind = field ? kind_of(field) : null;
  const reset = (): void => {
    set_name("");
    set_conditions({});
  };
  return (
    <Popover class="linkish small" name={t("filter.add")} label={t("filter.add")}>
      {(close) => (
        <>
          <div class="field">
            <label for="add-filter">{t("filter.field")}</label>
            <select class="in" id="add-filter" value={name} onChange={(event) => {
              set_name(event.currentTarget.value);
              set_conditions({});
            }}>
              <option value="">{t("choose")}</option>
              {possible.map((candidate) => (
                <option key={candidate.name} value={candidate.name}>{pick(candidate.label)}</option>
              ))}
              {query.words() ? null : <option value="q">{t("filter.words")}</option>}
              {query.archived() ? null : <option value="archived">{t("filter.archived")}</option>}
            </select>
          </div>
          {field && kind ? (
            <kind.Filter field={field} conditions={conditions} onChange={set_conditions} />
          ) : null}
          {name === "q" ? <Words words="" onChange={(words) => {
            onChange(query.with_words(words));
            reset();
            close();
          }} /> : null}
          <div class="actions">
            {name === "q" ? null : (
              <button type="button" class="btn s" onClick={() => {
                if (name === "archived") onChange(query.with_archived(true));
                else if (field) onChange(query.with_filter(field.name, conditions));
                reset();
                close();
              }}>{t("filter.apply")}</button>
            )}
            <button type="button" class="btn s quiet" onClick={close}>{t("close")}</button>
          </div>
        </>
      )}
    </Popover>
  );
}
