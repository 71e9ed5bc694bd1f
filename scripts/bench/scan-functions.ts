import Mark from "mark.js";
import { lookAt } from "../../src/page/look.ts";
import { createMarks } from "../../src/page/marks.ts";
import { scanPortal } from "../../src/page/portal-scan.ts";

/** What is measured inside a page, in the world of content scripts. Bundled into one script by scan-world.ts. */

export interface ScanResult {
  milliseconds: number;
  /** Codes that were found, to make sure that all measure the same. */
  found: number;
}

/** Takes the marks away again, once they are measured. */
const marking = new AbortController();

const prefixed = /AADSTS\d{5,7}/g;

/** Each is run once on a fresh page. */
const scans = {
  /** The floor: what any search through the page costs. */
  floor: () => Number((document.body.textContent ?? "").includes("AADSTS")),
  signIn: () => (lookAt(document).look()?.text.match(prefixed) ?? []).length,
  portal() {
    const steps = scanPortal(document);
    let step = steps.next(false);
    while (!step.done) step = steps.next(false);
    const { codes } = step.value;
    createMarks(document, marking.signal).show(codes);
    return codes.length;
  },
  markJs() {
    let found = 0;
    new Mark(document.body).markRegExp(prefixed, { each: () => found++ });
    return found;
  },
};
export type ScanName = keyof typeof scans;

/** Runs one of them and says how long it took. */
function scan(name: ScanName): ScanResult {
  const began = performance.now();
  const found = scans[name]();
  const milliseconds = performance.now() - began;
  marking.abort();
  return { milliseconds, found };
}

Object.assign(globalThis, { scan });
