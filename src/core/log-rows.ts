import { isLocalisedCodeLabel } from "./asked-codes";
import { type Delimiter, readRows } from "./delimited";
import { flatten, readObjects } from "./json-objects";

/** Reads rows of sign-in logs, as portals and queries export them, and groups them by their code. */

/** Rows with the same code. */
export interface RowGroup {
  code: string;
  count: number;
  /** What all of these rows say, in lines that facts can be read from. */
  text: string;
}

export interface LogRows {
  /** Rows with a code, successes included. */
  rows: number;
  /** Rows whose code is 0. */
  successes: number;
  /** The commonest code first. */
  groups: RowGroup[];
}

/** One row as lines of `label: value`. */
interface Row {
  code: string;
  lines: string[];
}

/** One row is a message like any other. */
const fewestRows = 2;

/**
 * @param text CSV, a copied table, a JSON array or a JSON object a line; at most as long as the caller wants to read
 * @returns nothing for a text that isn't made of such rows
 */
export function readLogRows(text: string): LogRows | undefined {
  const groups = new Map<string, { count: number; lines: Set<string> }>();
  let rows = 0;
  let successes = 0;
  for (const { code, lines } of /^\s*[[{]/.test(text) ? jsonRows(text) : tableRows(text)) {
    rows++;
    if (code.startsWith("0")) {
      successes++;
      continue;
    }
    const group = groups.get(code);
    if (group) {
      group.count++;
      group.lines = new Set(lines.filter((line) => group.lines.has(line)));
    } else groups.set(code, { count: 1, lines: new Set(lines) });
  }
  if (rows < fewestRows || groups.size === 0) return undefined;
  const sorted = [...groups].sort(([, a], [, b]) => b.count - a.count);
  return {
    rows,
    successes,
    groups: sorted.map(([code, { count, lines }]) => ({ code, count, text: textOf(code, lines) })),
  };
}

const textOf = (code: string, lines: Iterable<string>): string => [`Sign-in error code: ${code}`, ...lines].join("\n");

/** Longer cells are descriptions of the whole sign-in, not values. */
const longestCell = 1000;

/** Names of the column or member that holds the code, letters alone. */
const codeNames: ReadonlySet<string> = new Set(["signinerrorcode", "errorcode", "statuserrorcode", "resulttype"]);
/** Another one of these makes a table a sign-in log. */
const company = /correlation|request ?id|user|app|sign-?in|ip ?address|conditional|tenant|resource/i;

const nameKey = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");
const isCodeColumn = (name: string): boolean => codeNames.has(nameKey(name)) || isLocalisedCodeLabel(name);
const isCode = (value: string): boolean => /^(?:[1-9]\d{4,6}|0+)$/.test(value);

function* jsonRows(text: string): Generator<Row> {
  for (const object of readObjects(text)) {
    const values = flatten(object);
    const code = values.find(([name, value]) => codeNames.has(nameKey(name)) && isCode(value))?.[1];
    if (code === undefined || !values.some(([name]) => company.test(name))) continue;
    const lines = values.map(([name, value]) => `"${name}": "${value.slice(0, longestCell)}"`);
    yield { code, lines };
  }
}

const delimiters: readonly Delimiter[] = ["\t", ",", ";", "|", "  "];
/** A head may stand below a title or two, and is within the first so many characters. */
const headWithin = { lines: 5, length: 10_000 };

/** One kind of line break, and no byte order mark. */
const plainTable = (text: string): string => text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");

function* tableRows(text: string): Generator<Row> {
  const head = findHead(plainTable(text.slice(0, headWithin.length)));
  if (!head) return;
  const rows = readRows(plainTable(text).slice(head.start), head.delimiter);
  const names: string[] = rows.next().value ?? [];
  const column = names.findIndex(isCodeColumn);
  for (const cells of rows) {
    const code = cells[column]?.trim() ?? "";
    if (isCode(code)) yield { code, lines: linesOf(names, cells) };
  }
}

function findHead(text: string): { start: number; delimiter: Delimiter } | undefined {
  let start = 0;
  for (const line of text.split("\n", headWithin.lines)) {
    const delimiter = delimiters.find((each) => isHead(readRows(line, each).next().value ?? []));
    if (delimiter !== undefined) return { start, delimiter };
    start += line.length + 1;
  }
  return undefined;
}

const isHead = (names: string[]): boolean =>
  names.length > 1 &&
  (names.some(isLocalisedCodeLabel) ||
    (names.some(isCodeColumn) && names.some((name) => !isCodeColumn(name) && company.test(name))));

/** A cell without a name above it says nothing. */
const linesOf = (names: string[], cells: string[]): string[] =>
  names.flatMap((name, i) => {
    const value = cells[i]?.trim();
    return name && value ? [`${name}: ${value.slice(0, longestCell)}`] : [];
  });
