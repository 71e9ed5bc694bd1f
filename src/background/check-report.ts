import { isRecord, isText } from "../core/plain-data";
import { type Sighting, sightingTextLimit } from "../core/sighting";
import type { PageReport } from "../platform/protocol";

/** A page's process may be taken over and say what it likes: what it reports is checked before anything is done with it. */

const longestAddress = 20_000;
const longestValue = 10_000;

/**
 * The report, if it is one and speaks of the page that sent it.
 * @param pageUrl address of the sender, as the browser says it
 * @throws {TypeError} otherwise
 */
export function checkReport(report: unknown, pageUrl: string): PageReport {
  if (!isReport(report)) throw new TypeError("This is not a report of a page.");
  const { sighting } = report;
  if (sighting && new URL(sighting.url).origin !== new URL(pageUrl).origin) {
    throw new TypeError("A page may only report what stands on itself.");
  }
  return report;
}

function isReport(report: unknown): report is PageReport {
  if (!isRecord(report) || !isText(report.document, 100)) return false;
  return report.sighting === null || isSighting(report.sighting);
}

function isSighting(value: unknown): value is Sighting {
  if (!isRecord(value) || !isRecord(value.configFacts)) return false;
  return (
    isText(value.url, longestAddress) &&
    URL.canParse(value.url) &&
    isText(value.text, sightingTextLimit) &&
    [value.pageId, value.configCode, value.configMessage, value.request].every(
      (each) => each === undefined || isText(each, longestValue),
    ) &&
    Object.values(value.configFacts).every((each) => isText(each, longestValue))
  );
}
