// Real tables. On a phone each row becomes a block, so the roles are written out.
import type { ComponentChildren, JSX } from "preact";

export type Column<Row> = {
  key: string;
  head: ComponentChildren;
  hidden_head?: boolean;
  label?: string;          // stands before the cell on a phone
  right?: boolean;
  class?: string;
  sort?: "ascending" | "descending";
  cell: (row: Row) => ComponentChildren;
};

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  row_key: (row: Row) => string;
  class?: string;
};

export function Table<Row>(props: Props<Row>): JSX.Element {
  return (
    <div class="tbl-wrap" tabIndex={0} role="group" aria-label={props.caption}>
      <table class={`tbl stack ${props.class ?? ""}`} role="table">
        <caption class="vh">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" aria-sort={column.sort}
                class={`${column.right ? "r" : ""} ${column.class ?? ""}`}>
                {column.hidden_head ? <span class="vh">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr key={props.row_key(row)} role="row">
              {props.columns.map((column) => (
                <td key={column.key} role="cell" data-l={column.label}
                  class={`${column.right ? "r" : ""} ${column.class ?? ""}`}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
