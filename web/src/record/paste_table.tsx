// The pasted table as it will be made: a field for each column, a box for each cell, what is
// wrong standing below the cell that has it.
import type { JSX } from "preact";
import { pick, t } from "../language";
import type { FieldSchema, RecordSchema } from "../schema";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";

export type PastedRow = {
  key: string;                            // of the request that makes it
  cells: string[];
  problems: Record<string, string>;       // field → what is wrong
  fault: string;                          // of the row itself
  made: { id: string; title: string } | null;
};

type Props = {
  record: RecordSchema;
  fields: FieldSchema[];
  columns: string[];
  rows: PastedRow[];
  onColumns: (columns: string[]) => void;
  onRow: (at: number, next: Partial<PastedRow>) => void;
  onRemove: (at: number) => void;
};

export function PasteTable(props: Props): JSX.Element {
  const { fields, columns, rows, onColumns } = props;
  return (
    <div class="tbl-wrap" tabIndex={0} role="region" aria-label={t("paste.table")}>
      <table class="tbl paste">
        <caption class="vh">{t("paste.table")}</caption>
        <thead><tr>
          <th scope="col"><span class="vh">{t("rows.row", { n: "" })}</span></th>
          {columns.map((name, at) => (
            <th scope="col" key={at}>
              <select class="in" aria-label={t("paste.column", { n: at + 1 })} value={name}
                onChange={(event) => {
                  const next = event.currentTarget.value;
                  onColumns(columns.map((old, other) => (other === at ? next : old)));
                }}>
                <option value="">{t("paste.skip")}</option>
                {fields.map((field) => (
                  <option key={field.name} value={field.name}>{pick(field.label)}</option>
                ))}
              </select>
            </th>
          ))}
          <th scope="col">{t("paste.result")}</th>
        </tr></thead>
        <tbody>{rows.map((row, at) => <Row key={row.key} {...props} row={row} at={at} />)}</tbody>
      </table>
    </div>
  );
}

function Row(props: Props & { row: PastedRow; at: number }): JSX.Element {
  const { record, fields, columns, row, at } = props;
  const put = (column: number, text: string): void => {
    const name = columns[column] ?? "";
    const { [name]: _old, ...problems } = row.problems;
    props.onRow(at, {
      cells: row.cells.map((cell, other) => (other === column ? text : cell)), problems,
    });
  };
  return (
    <tr class={row.made ? "muted" : ""}>
      <th scope="row" class="num">{at + 1}</th>
      {columns.map((name, column) => {
        const text = row.cells[column] ?? "";
        const error = row.problems[name];
        const id = `p-${at}-${column}`;
        const field = fields.find((one) => one.name === name);
        if (row.made || !field) return <td key={column} class={field ? "" : "muted"}>{text}</td>;
        return (
          <td key={column} class={error ? "is-bad" : ""}>
            <input class="in" type="text" value={text} aria-invalid={error ? true : undefined}
              aria-label={t("paste.cell", { field: pick(field.label), n: at + 1 })}
              aria-describedby={error ? id : undefined}
              onInput={(event) => put(column, event.currentTarget.value)} />
            {error ? <span class="err" id={id}><Icon name="warn" /><span>{error}</span></span>
              : null}
          </td>
        );
      })}
      <td>
        {row.made
          ? <><Chip tone="ok">{t("paste.made")}</Chip>{" "}
            <a href={`/${record.plural}/${row.made.id}`}>{row.made.title}</a></>
          : <button type="button" class="btn s quiet" onClick={() => props.onRemove(at)}>
            <Icon name="x" />{t("rows.remove", { n: at + 1 })}</button>}
        {row.fault ? <span class="err" role="alert"><Icon name="warn" /><span>{row.fault}</span>
        </span> : null}
      </td>
    </tr>
  );
}
