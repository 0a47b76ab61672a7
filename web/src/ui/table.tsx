// Real tables. On a phone each row becomes a block, so the roles are written out.
// A long one keeps only the rows near the screen in the page: the others leave their height.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

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
  row_key: (row: Row) => string;
  row_class?: (row: Row) => string;
  class?: string;
};

export function Table<Row>(props: Props<Row> & { rows: Row[] }): JSX.Element {
  return (
    <Frame {...props}>
      <tbody role="rowgroup"><Rows {...props} first={1} /></tbody>
    </Frame>
  );
}

type LongProps<Row> = Props<Row> & {
  chunks: Row[][];
  count: number;              // of all rows, as far as is known
  widths: number[] | null;
  state: unknown;             // changes when rows look otherwise though they are the same
};

/// Rows come in chunks; one is drawn again only when it, the columns or `state` changes.
export function LongTable<Row>(props: LongProps<Row>): JSX.Element {
  let first = 1;
  return (
    <Frame {...props}>
      {props.chunks.map((rows, at) => {
        const start = first;
        first += rows.length;
        return <Chunk key={at} {...props} rows={rows} first={start} />;
      })}
    </Frame>
  );
}

function Frame<Row>(props: Props<Row> & {
  children: ComponentChildren; count?: number; widths?: number[] | null;
}): JSX.Element {
  const { widths } = props;
  return (
    <div class="tbl-wrap" tabIndex={0} role="group" aria-label={props.caption}>
      <table class={`tbl stack ${props.class ?? ""} ${widths ? "fixed" : ""}`} role="table"
        aria-rowcount={props.count}>
        <caption class="vh">{props.caption}</caption>
        {widths ? (
          <colgroup>{widths.map((width, at) => (
            <col key={at} style={{ width: `${width}px` }} />))}</colgroup>
        ) : null}
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
        {props.children}
      </table>
    </div>
  );
}

function Rows<Row>(props: Props<Row> & { rows: Row[]; first: number; counted?: boolean }):
  JSX.Element {
  return (
    <>
      {props.rows.map((row, at) => (
        <tr key={props.row_key(row)} role="row" class={props.row_class?.(row)}
          aria-rowindex={props.counted ? props.first + at + 1 : undefined}>
          {props.columns.map((column) => (
            <td key={column.key} role="cell" data-l={column.label}
              class={`${column.right ? "r" : ""} ${column.class ?? ""}`}>
              {column.cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

const kept_around = "1200px 0px";

function Chunk<Row>(
  props: Props<Row> & { rows: Row[]; first: number; state: unknown },
): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null);
  const [height, set_height] = useState<number | null>(null);
  const away = height !== null;
  const rows = useMemo(() => (away ? null : <Rows {...props} counted />),
    [props.rows, props.columns, props.state, props.first, away]);
  useEffect(() => {
    const box = body.current;
    if (!box) return;
    const watch = new IntersectionObserver((entries) => {
      const entry = entries[entries.length - 1];
      if (!entry) return;
      if (entry.isIntersecting) set_height(null);
      else if (!box.contains(document.activeElement)) {
        set_height(entry.boundingClientRect.height);
      }
    }, { rootMargin: kept_around });
    watch.observe(box);
    const whole = (): void => set_height(null);
    window.addEventListener("beforeprint", whole);
    return () => {
      watch.disconnect();
      window.removeEventListener("beforeprint", whole);
    };
  }, []);
  if (height !== null) {
    return (
      <tbody ref={body} aria-hidden="true" class="away">
        <tr><td colSpan={props.columns.length} style={{ height: `${height}px` }} /></tr>
      </tbody>
    );
  }
  return <tbody ref={body} role="rowgroup">{rows}</tbody>;
}
