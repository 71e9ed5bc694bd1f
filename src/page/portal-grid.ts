import { codeOfValue, isCodeLabel, type LogRecord, recordLimits } from "../core/record";
import { type PortalCode, placeCode } from "./portal-code";
import { drawnLine, drawnTexts } from "./portal-text";
import type { Steps } from "./slices";

/** Reads codes out of lists: Fluent's DetailsList, the query results' grid, and plain tables. */

const headerCell = '[role="columnheader"], th';
const anyGrid = '[role="grid"], [role="treegrid"], [role="table"], table';
const rowCell = '[role="gridcell"], [role="cell"], [role="rowheader"], td';

/** The head cell that a text stands in, and its list. */
export function headerOf(text: Text): { header: Element; grid: Element } | undefined {
  const header = text.parentElement?.closest(headerCell);
  const grid = header?.closest(anyGrid);
  return header && grid ? { header, grid } : undefined;
}

/** The codes in one column of a list, row by row; virtual lists have only some 30 of their rows in the page. */
export function* readColumn(header: Element, grid: Element): Generator<PortalCode | undefined> {
  const head = header.closest('[role="row"], tr') ?? header.parentElement;
  if (!isCodeLabel(labelOf(header))) return;
  const headers = [...grid.querySelectorAll(headerCell)].filter((each) => each.closest(anyGrid) === grid);
  for (const row of grid.querySelectorAll('[role="row"], tr')) {
    const cell = row === head ? undefined : cellUnder(header, headers, row);
    const code = cell && codeOfValue(cell.textContent ?? "");
    const at = code && placeCode(code, drawnTexts(cell));
    if (at) yield { code, place: "row", ...at, record: () => recordOfRow(code, headers, row) };
    else yield undefined;
  }
}

const labelOf = (header: Element): string => drawnLine(header) || (header.getAttribute("aria-label") ?? "");

function* recordOfRow(code: string, headers: Element[], row: Element): Steps<LogRecord> {
  const fields: [string, string][] = [];
  for (const header of headers) {
    const cell = cellUnder(header, headers, row);
    const label = labelOf(header).slice(0, recordLimits.label);
    const value = cell ? drawnLine(cell).slice(0, recordLimits.value) : "";
    if (label !== "" && value !== "") fields.push([label, value]);
    if (fields.length >= recordLimits.fields || (yield)) break;
  }
  return { code, fields, text: "" };
}

/** Names that head and cells of a column share, in the lists that are known: Fluent UI, AG Grid, ARIA. */
const columnNames: [ofHeader: string, ofCell: string][] = [
  ["data-item-key", "data-automation-key"],
  ["col-id", "col-id"],
  ["aria-colindex", "aria-colindex"],
];

function cellUnder(header: Element, headers: Element[], row: Element): Element | undefined {
  for (const [ofHeader, ofCell] of columnNames) {
    const name = header.getAttribute(ofHeader);
    const cell = name !== null && row.querySelector(`[${ofCell}="${CSS.escape(name)}"]`);
    if (cell) return cell;
  }
  const cells = row.querySelectorAll(rowCell);
  return cells.length === headers.length ? cells[headers.indexOf(header)] : undefined;
}
