import type { ExplainedFinding } from "./explanation";

/** The findings with the latest sign-in first. One that names no time stands on the page now, before all that do. */
export function newestFirst(findings: readonly ExplainedFinding[]): ExplainedFinding[] {
  const timeOf = ({ facts }: ExplainedFinding): number => {
    const time = Date.parse(facts.timestamp ?? "");
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
  };
  const timed = findings.map((finding) => ({ finding, time: timeOf(finding) }));
  // Codes of one sign-in have one time, and keep their order: the main one first.
  return timed.sort((a, b) => (a.time === b.time ? 0 : b.time - a.time)).map(({ finding }) => finding);
}
