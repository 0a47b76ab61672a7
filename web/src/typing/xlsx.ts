// Reads the first sheet of an .xlsx by itself: a zip of XML, unpacked by the browser. Nothing leaves the machine.

type Entry = { name: string; method: number; offset: number; size: number };

const end_mark = 0x06054b50;
const entry_mark = 0x02014b50;

function entries_of(view: DataView): Entry[] {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== end_mark) end -= 1;
  if (end < 0) throw new Error("no zip");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const out: Entry[] = [];
  for (let i = 0; i < count && view.getUint32(at, true) === entry_mark; i += 1) {
    const name_length = view.getUint16(at + 28, true);
    const bytes = new Uint8Array(view.buffer, at + 46, name_length);
    out.push({
      name: new TextDecoder().decode(bytes), method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true),
    });
    at += 46 + name_length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return out;
}

async function text_of(view: DataView, entry: Entry | undefined): Promise<string> {
  if (!entry) return "";
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true)
    + view.getUint16(entry.offset + 28, true);
  const packed = new Uint8Array(view.buffer.slice(start, start + entry.size) as ArrayBuffer);
  if (entry.method === 0) return new TextDecoder().decode(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };

function plain(xml: string): string {
  return xml.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return named[name] ?? whole;
  });
}

/// All text inside <t> of a piece of XML.
function texts_in(xml: string): string {
  return [...xml.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map((found) => plain(found[1] ?? "")).join("");
}

function column_of(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+/g, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/// Rows of sheet XML; `shared` are the workbook's strings.
export function rows_of_sheet(xml: string, shared: string[]): string[][] {
  const out: string[][] = [];
  for (const row of xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)) {
    const cells: string[] = [];
    for (const cell of (row[1] ?? "").matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const attributes = cell[1] ?? "";
      const inside = cell[2] ?? "";
      const at = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
      const type = /\bt="(\w+)"/.exec(attributes)?.[1];
      const value = plain(/<v>([\s\S]*?)<\/v>/.exec(inside)?.[1] ?? "");
      const text = type === "s" ? shared[Number(value)] ?? "" : type === "inlineStr" ? texts_in(inside) : value;
      const column = at ? column_of(at) : cells.length;
      while (cells.length < column) cells.push("");
      cells[column] = text.trim();
    }
    if (cells.some((text) => text !== "")) out.push(cells);
  }
  return out;
}

export async function read_xlsx(bytes: ArrayBuffer): Promise<string[][]> {
  const view = new DataView(bytes);
  const entries = entries_of(view);
  const sheets = entries.filter((entry) => /^xl\/worksheets\/sheet\d+\.xml$/.test(entry.name))
    .sort((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name));
  const strings = await text_of(view, entries.find((entry) => entry.name === "xl/sharedStrings.xml"));
  const shared = [...strings.matchAll(/<si>([\s\S]*?)<\/si>/g)].map((found) => texts_in(found[1] ?? ""));
  return rows_of_sheet(await text_of(view, sheets[0]), shared);
}

/// A table as it lies on the clipboard or in a .csv: tabs, semicolons or commas; quotes may hold line breaks.
export function read_table(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const count = (sign: string): number => clean.split(sign).length - 1;
  const mark = count("\t") > 0 ? "\t" : count(";") >= count(",") && count(";") > 0 ? ";" : ",";
  const out: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const end_cell = (): void => {
    row.push(cell.trim());
    cell = "";
  };
  const end_row = (): void => {
    end_cell();
    if (row.some((one) => one !== "")) out.push(row);
    row = [];
  };
  for (let i = 0; i < clean.length; i += 1) {
    const letter = clean.charAt(i);
    if (quoted) {
      if (letter === "\"" && clean.charAt(i + 1) === "\"") {
        cell += "\"";
        i += 1;
      } else if (letter === "\"") quoted = false;
      else cell += letter;
    } else if (letter === "\"" && cell === "") quoted = true;
    else if (letter === mark) end_cell();
    else if (letter === "\n") end_row();
    else cell += letter;
  }
  end_row();
  return out;
}
