/** Splits tables that were saved or copied as text. */

/** What stands between two cells. Columns of a console are parted by two blanks or more. */
export type Delimiter = "," | ";" | "\t" | "|" | "  ";

interface Cell {
  value: string;
  /** Offset of the delimiter or line break after it, or the text's length. */
  end: number;
}

/**
 * Rows of cells, quotes undone as RFC 4180 has them: a quoted cell may hold delimiters and line breaks.
 * A last row that breaks off is kept as far as it goes. Linear in the length of the text.
 * @param text with one kind of line break
 */
export function* readRows(text: string, delimiter: Delimiter): Generator<string[]> {
  if (delimiter === "  ") {
    for (const line of text.split("\n")) yield line.trim().split(/ {2,}/);
    return;
  }
  let row: string[] = [];
  let position = 0;
  while (position < text.length) {
    const { value, end }: Cell =
      text[position] === '"' ? quotedCell(text, position, delimiter) : plainCell(text, position, delimiter);
    row.push(value);
    if (text[end] !== delimiter) {
      yield withoutFrame(row, delimiter);
      row = [];
    }
    position = end + 1;
  }
  if (row.length > 0) yield withoutFrame(row, delimiter);
}

function plainCell(text: string, start: number, delimiter: Delimiter): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  return { value: text.slice(start, end).trim(), end };
}

function quotedCell(text: string, start: number, delimiter: Delimiter): Cell {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return { value: text.slice(start + 1), end: text.length };
  const value = text.slice(start + 1, end).replaceAll('""', '"');
  // Nothing belongs between a closing quote and the delimiter.
  return { value, end: plainCell(text, end, delimiter).end };
}

/** A drawn table has its delimiter at both ends of a row as well. */
function withoutFrame(row: string[], delimiter: Delimiter): string[] {
  if (delimiter !== "|") return row;
  return row.slice(row[0] === "" ? 1 : 0, row.at(-1) === "" ? -1 : undefined);
}
