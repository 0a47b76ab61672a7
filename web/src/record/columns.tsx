// Which columns a list shows: the schema's at first, then the reader's own choice, kept here.
import type { JSX } from "preact";
import { pick, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { keep_choice, kept_choice } from "../session";
import { Popover } from "../ui/popover";

const most_at_first = 3;
const place = (record: RecordSchema): string => `columns:${record.type}`;

export function chosen_columns(record: RecordSchema): FieldSchema[] {
  const kept = kept_choice(place(record));
  const fields = record.fields.filter((field) => field.name !== "state");
  if (kept === null) {
    return fields.filter((field) => field.listed && field.name !== record.title)
      .slice(0, most_at_first);
  }
  const names = kept.split(",");
  return fields.filter((field) => names.includes(field.name));
}

export function ColumnPicker(props: {
  record: RecordSchema; chosen: FieldSchema[]; onChange: (chosen: FieldSchema[]) => void;
}): JSX.Element {
  const { record, chosen } = props;
  const possible = record.fields.filter((field) =>
    field.kind !== "rows" && field.kind !== "long_text" && field.name !== record.title
    && field.name !== "state");
  const toggle = (field: FieldSchema, on: boolean): void => {
    const next = record.fields.filter((other) =>
      other === field ? on : chosen.some((kept) => kept.name === other.name));
    keep_choice(place(record), next.map((kept) => kept.name).join(","));
    props.onChange(next);
  };
  const standard = (): void => {
    keep_choice(place(record), null);
    props.onChange(chosen_columns(record));
  };
  return (
    <Popover class="btn s quiet push" label={t("columns.choose")} name={t("columns.choose")}>
      {(close) => (
        <>
          <span class="choices">
            {possible.map((field) => (
              <label key={field.name} class="choice">
                <input type="checkbox" checked={chosen.some((kept) => kept.name === field.name)}
                  onChange={(event) => toggle(field, event.currentTarget.checked)} />
                {pick(field.label)}
              </label>
            ))}
          </span>
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
