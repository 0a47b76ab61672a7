// Reads a table copied from Excel, Word or a mail: tabs between cells, lines between rows,
// quotes around a cell that holds either of them.

/// Rows of equal width without what is empty at the end; every cell trimmed.
export function read_table(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const put = (): void => {
    rows[rows.length - 1]?.push(cell.trim());
    cell = "";
  };
  const source = text.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "").normalize("NFC");
  for (let at = 0; at < source.length; ++at) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') cell += source.charAt(++at);
      else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "\t") put();
    else if (sign === "\n") {
      put();
      rows.push([]);
    } else cell += sign;
  }
  put();
  const filled = rows.filter((row) => row.some((value) => value !== ""));
  const width = Math.max(0, ...filled.map((row) => row.length));
  return filled.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
