// Which columns a list shows and in which order: what the address says, else the reader's own
// choice kept on this machine, else the schema's.
import type { JSX } from "preact";
import { pick, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { keep_choice, kept_choice } from "../session";
import { Icon } from "../ui/icon";
import { Popover } from "../ui/popover";
import type { ListQuery } from "./query";

const most_at_first = 3;
const place = (record: RecordSchema): string => `columns:${record.type}`;

function possible_columns(record: RecordSchema): FieldSchema[] {
  return record.fields.filter((field) => field.kind !== "rows" && field.kind !== "long_text"
    && field.name !== record.title && field.name !== "state");
}

export function chosen_columns(record: RecordSchema, query: ListQuery): FieldSchema[] {
  const possible = possible_columns(record);
  const names = query.columns() ?? kept_choice(place(record))?.split(",");
  if (!names) return possible.filter((field) => field.listed).slice(0, most_at_first);
  return names.map((name) => possible.find((field) => field.name === name))
    .filter((field): field is FieldSchema => field !== undefined);
}

type Props = {
  record: RecordSchema;
  query: ListQuery;
  onChange: (query: ListQuery) => void;
};

export function ColumnPicker({ record, query, onChange }: Props): JSX.Element {
  const chosen = chosen_columns(record, query);
  const rest = possible_columns(record).filter((field) => !chosen.includes(field));
  const take = (next: FieldSchema[]): void => {
    const names = next.map((field) => field.name);
    keep_choice(place(record), names.join(","));
    onChange(query.with_columns(names));
  };
  const standard = (): void => {
    keep_choice(place(record), null);
    onChange(query.with_columns(null));
  };
  const move = (at: number, by: number): void => {
    const next = [...chosen];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    take(next);
  };
  return (
    <Popover class="btn s quiet" label={t("columns.choose")} name={t("columns.choose")}>
      {(close) => (
        <>
          <ul class="column-list">
            {chosen.map((field, at) => (
              <li key={field.name}>
                <Box field={field} on onChange={() => take(chosen.filter((f) => f !== field))} />
                <Move field={field} up off={at === 0} onPress={() => move(at, -1)} />
                <Move field={field} off={at === chosen.length - 1} onPress={() => move(at, 1)} />
              </li>
            ))}
            {rest.map((field) => (
              <li key={field.name}>
                <Box field={field} onChange={() => take([...chosen, field])} />
              </li>
            ))}
          </ul>
          <div class="actions">
            <button type="button" class="btn s" onClick={close}>{t("close")}</button>
            <button type="button" class="btn s quiet" onClick={standard}>
              {t("columns.standard")}</button>
          </div>
        </>
      )}
    </Popover>
  );
}

function Box(props: { field: FieldSchema; on?: boolean; onChange: () => void }): JSX.Element {
  return (
    <label class="choice">
      <input type="checkbox" checked={props.on ?? false} onChange={props.onChange} />
      {pick(props.field.label)}
    </label>
  );
}

function Move(props: {
  field: FieldSchema; up?: boolean; off: boolean; onPress: () => void;
}): JSX.Element {
  const name = pick(props.field.label);
  return (
    <button type="button" class="icon-btn" aria-disabled={props.off}
      onClick={() => props.off || props.onPress()}
      aria-label={t(props.up ? "columns.earlier" : "columns.later", { name })}>
      <Icon name={props.up ? "up" : "down"} /></button>
  );
}
