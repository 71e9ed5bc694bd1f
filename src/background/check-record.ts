import { isRecord, isText } from "../core/plain-data";
import { type LogRecord, recordLimits } from "../core/record";
import type { ChosenRecord, PortalReport } from "../platform/protocol";

/** What the frame of a portal says is checked before anything is done with it, as for every page. */

const mostCodes = 200;

/** @throws {TypeError} when it is no report of a portal's frame */
export function checkPortalReport(report: unknown): PortalReport {
  if (!isRecord(report) || !isText(report.document, 100) || typeof report.isLeft !== "boolean") return refuse();
  if (!Array.isArray(report.codes) || report.codes.length > mostCodes || !report.codes.every(isCode)) return refuse();
  return { document: report.document, codes: report.codes, isLeft: report.isLeft };
}

/** @throws {TypeError} when it is no record with its document */
export function checkChosen(chosen: unknown): ChosenRecord {
  if (!isRecord(chosen) || !isText(chosen.document, 100) || !isLogRecord(chosen.record)) return refuse();
  return { document: chosen.document, record: chosen.record };
}

/** The records that are records. @param answer of a frame that was asked for them */
export const checkRecords = (answer: unknown): LogRecord[] =>
  isRecord(answer) && Array.isArray(answer.records) ? answer.records.filter(isLogRecord).slice(0, mostCodes) : [];

function isLogRecord(value: unknown): value is LogRecord {
  return (
    isRecord(value) &&
    isCode(value.code) &&
    isText(value.text, recordLimits.text) &&
    Array.isArray(value.fields) &&
    value.fields.length <= recordLimits.fields &&
    value.fields.every(
      (field) =>
        Array.isArray(field) &&
        field.length === 2 &&
        isText(field[0], recordLimits.label) &&
        isText(field[1], recordLimits.value),
    )
  );
}

const isCode = (value: unknown): value is string => typeof value === "string" && /^\d{5,7}$/.test(value);

function refuse(): never {
  throw new TypeError("This is not what a portal's page may say.");
}
