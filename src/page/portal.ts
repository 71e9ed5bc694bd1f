import type { LogRecord } from "../core/record";
import type { PortalAnswer } from "../platform/protocol";
import { mayBring } from "./changes";
import { createCodeReport } from "./code-report";
import { mayHoldRecord } from "./code-words";
import type { Lifetime } from "./lifetime";
import { watchClicks } from "./mark-clicks";
import { createMarkSteps } from "./mark-steps";
import { createMarks } from "./marks";
import { observe } from "./observe";
import type { PortalCode } from "./portal-code";
import { type PortalScan, scanPortal } from "./portal-scan";
import { watchPresence } from "./presence";
import { finish, inSlices, type Steps } from "./slices";

/** Looks after one document of an admin portal for as long as it lives. */

export interface PortalActions {
  /**
   * Tells which codes stand here, whenever that has changed.
   * @returns which of them may be marked; rejects when nobody heard it
   */
  report(codes: string[], isLeft: boolean): Promise<PortalAnswer>;
  /** A person clicked on the mark of a code. */
  open(record: LogRecord): void;
}

export interface Portal {
  /** Looks and tells anew, because something else may be marked now. */
  lookAgain(): void;
  /** What stands here, read now. */
  records(): Promise<LogRecord[]>;
  /** Goes on to the next mark, and says what it marks; nothing after the last one, and then begins anew. */
  step(isBackwards: boolean): Promise<LogRecord | undefined>;
}

/** The most records that are read at once. */
const mostRecords = 50;
/** In milliseconds. */
const betweenLongLooks = 500;

/** Looks for codes in a portal's document, at once and whenever it changes, and marks those that it may. */
export function watchPortal(document: Document, { signal, isAlive }: Lifetime, actions: PortalActions): Portal {
  const marks = createMarks(document, signal);
  const steps = createMarkSteps(marks);
  let scan: PortalScan = { mayHold: false, codes: [] };
  let isWatching = false;
  let isLooking = false;
  let isDue = false;

  const mark = () => marks.show(scan.codes.filter(({ code }) => told.mayMark(code)));
  const told = createCodeReport(actions.report, isAlive, mark);
  const take = (found: PortalScan) => {
    scan = found;
    steps.restart();
    mark();
    told.tell(scan.codes.map(({ code }) => code));
  };
  const look = () => {
    isDue = isLooking;
    if (isLooking || !presence.isSeen() || !isAlive()) return;
    isLooking = true;
    inSlices(scanPortal(document), signal, (found) => {
      isLooking = false;
      if (!isAlive()) return;
      take(found);
      // The page has changed under a long look.
      if (isDue) setTimeout(look, betweenLongLooks);
    });
  };
  const appear = () => {
    if (!isWatching)
      observe(document, { signal, concerns: (changes) => presence.isSeen() && concerns(changes), onChange: look });
    isWatching = true;
    look();
  };
  const concerns = (changes: readonly MutationRecord[]) =>
    scan.mayHold || mayBring(changes, (text) => mayHoldRecord(document, text));
  const presence = watchPresence(document, signal, appear);

  watchClicks(document, signal, (x, y) => {
    const code = marks.at(x, y);
    if (code && isAlive()) inSlices(code.record(), signal, actions.open);
  });
  addEventListener("pagehide", () => told.leave(), { signal });
  addEventListener("pageshow", look, { signal });

  return {
    lookAgain() {
      told.forget();
      look();
    },
    records() {
      const there = scan.codes.filter(({ node }) => node.isConnected);
      const ordered = there.toSorted((a, b) => Number(b.place === "pane") - Number(a.place === "pane"));
      return finish(readRecords(ordered.slice(0, mostRecords)), signal);
    },
    async step(isBackwards) {
      const code = steps.next(isBackwards);
      return code && finish(code.record(), signal);
    },
  };
}

/** Those that could be read in time. */
function* readRecords(codes: readonly PortalCode[]): Steps<LogRecord[]> {
  const records: LogRecord[] = [];
  for (const code of codes) {
    records.push(yield* code.record());
    if (yield) break;
  }
  return records;
}
