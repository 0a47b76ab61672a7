// rows: a small table inside a record, each row with its own columns
import type { JSX } from "preact";
import type { Json, JsonObject } from "../answers";
import { pick, t } from "../language";
import type { FieldSchema } from "../schema";
import { described_by, Field } from "../ui/field";
import { Icon } from "../ui/icon";
import { Table } from "../ui/table";
import { kind_of } from "./index";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";

export function rows_of(value: Json | undefined): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (row): row is JsonObject => typeof row === "object" && row !== null && !Array.isArray(row),
  );
}

function Show({ field, value }: ShowProps): JSX.Element {
  const rows = rows_of(value);
  if (rows.length === 0) return <span class="muted">–</span>;
  const columns = (field.columns ?? []).map((column) => {
    const Cell = kind_of(column).Show;
    return {
      key: column.name,
      head: pick(column.label),
      label: pick(column.label),
      right: column.kind === "number" || column.kind === "decimal" || column.kind === "money",
      cell: (row: { values: JsonObject }) => <Cell field={column} value={row.values[column.name]} />,
    };
  });
  return <Table caption={pick(field.label)} columns={columns} row_key={(row) => row.key}
    rows={rows.map((values, index) => ({ key: String(index), values }))} />;
}

function Edit(props: EditProps): JSX.Element {
  const { field, id, value, errors } = props;
  const rows = rows_of(value);
  const change = (at: number, column: string, next: Json, problem?: string): void => {
    props.onChange(
      rows.map((row, index) => (index === at ? { ...row, [column]: next } : row)), problem,
    );
  };
  const remove = (at: number): void => {
    props.onChange(rows.filter((_row, index) => index !== at));
    document.getElementById(`${id}-add`)?.focus();
  };
  return (
    <>
      {rows.map((row, index) => (
        <fieldset class="row-block" key={index}>
          <legend>{t("rows.row", { n: index + 1 })}</legend>
          <div class="row-fields">
            {(field.columns ?? []).map((column) => (
              <Cell key={column.name} column={column} id={`${id}-${index}-${column.name}`}
                value={row[column.name]} error={errors?.[`${index}.${column.name}`]}
                onChange={(next, problem) => change(index, column.name, next, problem)} />
            ))}
          </div>
          <button type="button" class="btn s quiet" onClick={() => remove(index)}>
            <Icon name="x" />{t("rows.remove", { n: index + 1 })}
          </button>
        </fieldset>
      ))}
      <button type="button" class="btn s" id={`${id}-add`}
        onClick={() => props.onChange([...rows, {}])}>
        <Icon name="plus" />{t("rows.add")}
      </button>
    </>
  );
}

function Cell(props: {
  column: FieldSchema; id: string; value: Json | undefined; error: string | undefined;
  onChange: (value: Json, problem?: string) => void;
}): JSX.Element {
  const { column, id, error } = props;
  const kind = kind_of(column);
  return (
    <Field id={id} label={pick(column.label)} error={error} optional={!column.required}
      hint={column.hint ? pick(column.hint) : undefined} group={kind.group?.(column) ?? false}>
      <kind.Edit field={column} id={id} value={props.value} onChange={props.onChange}
        invalid={error !== undefined} describedBy={described_by(id, column.hint, error)} />
    </Field>
  );
}

function Filter({ field, conditions, onChange }: FilterProps): JSX.Element {
  return (
    <span class="choices">
      {([["false", t("filter.filled")], ["true", t("filter.empty")]] as const).map(
        ([option, label]) => (
          <label key={option} class="choice">
            <input type="radio" name={`filter-${field.name}`}
              checked={conditions["empty"] === option}
              onChange={() => onChange({ empty: option })} />{label}
          </label>
        ),
      )}
    </span>
  );
}

function Say({ conditions }: SayProps): JSX.Element {
  return <>{conditions["empty"] === "true" ? t("filter.empty") : t("filter.filled")}</>;
}

export const rows: Kind = { Show, Edit, Filter, Say, many: true, group: () => true };
