// A table brought in from Excel: what the server says of it, and the grid as it is mended on the screen.
import type { FieldProblem } from "../../answers";
import type { FieldSchema } from "../../schema";

export type Target = { name: string; label: string; label_en: string };
export type CellProblem = FieldProblem & { column: number };
export type TableRow = { row: number; title: string; id: string; problems: CellProblem[] };
export type TableAnswer = {
  id: string; made: number; faulty: number; empty: number; head: number; columns: string[];
  targets: Target[]; rows: TableRow[];
};
export type PastImport = { id: string; at: string; made: number; undone: boolean };

/// The same words wrong in the same column are mended once: the rows that hold them, and what is wrong.
export type Faulty = { rows: TableRow[]; text: string; problem: CellProblem };

export function faulty_cells(rows: TableRow[], grid: string[][]): Faulty[] {
  const out = new Map<string, Faulty>();
  for (const row of rows) {
    for (const problem of row.problems) {
      const text = problem.column < 0 ? "" : grid[row.row]?.[problem.column] ?? "";
      const key = [problem.column, problem.field, text, problem.text].join("\n");
      const there = out.get(key);
      if (there) there.rows.push(row);
      else out.set(key, { rows: [row], text, problem });
    }
  }
  return [...out.values()];
}

export function with_cells(grid: string[][], rows: number[], column: number, text: string): string[][] {
  return grid.map((cells, at) => {
    if (!rows.includes(at)) return cells;
    const wide = [...cells, ...Array<string>(Math.max(0, column + 1 - cells.length)).fill("")];
    return wide.map((cell, other) => (other === column ? text : cell));
  });
}

/// A target is filled by one column: chosen for another, it leaves the first.
export function with_column(columns: string[], at: number, target: string): string[] {
  return columns.map((old, other) => (other === at ? target : target !== "" && old === target ? "" : old));
}

/// Choices that every record needs and no column says; one value for all rows.
export function left_open(fields: FieldSchema[], columns: string[]): FieldSchema[] {
  return fields.filter((field) => field.kind === "enum" && field.required && !field.byFlow
    && !columns.includes(field.name));
}

/// The first filled cell below the heading.
export function example(grid: string[][], head: number, column: number): string {
  return grid.slice(head + 1).map((row) => row[column] ?? "").find((cell) => cell !== "") ?? "";
}
