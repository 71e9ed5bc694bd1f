import type { RuleSummary } from "../core/rule";
import type { Fixer, Stage } from "../core/vocabulary";

/** Which codes are listed. What isn't named lets all through. */
export interface Filter {
  stage?: Stage | undefined;
  /** Who can fix it, the first one mainly. */
  who?: Fixer | undefined;
  kind?: (typeof kinds)[number] | undefined;
}

/** A code is a failure, or only ever a normal step. */
export const kinds = ["failure", "step"] as const;

/** @param line nothing for a code that nobody lists: of it nothing is known */
export function passes({ stage, who, kind }: Filter, line: RuleSummary | undefined): boolean {
  if (!line) return stage === undefined && who === undefined && kind === undefined;
  return (
    (stage === undefined || line.stage === stage) &&
    (who === undefined || line.who[0] === who) &&
    (kind === undefined || (kind === "failure") === line.fails)
  );
}

/** True where everything is listed. */
export const isOpen = (filter: Filter): boolean => Object.values(filter).every((value) => value === undefined);
