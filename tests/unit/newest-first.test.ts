import { expect, test } from "vitest";
import type { ExplainedFinding } from "../../src/core/explanation";
import { newestFirst } from "../../src/core/newest-first";

const finding = (code: string, timestamp?: string) =>
  ({ code, facts: timestamp === undefined ? {} : { timestamp } }) as ExplainedFinding;

test("the newest comes first, those of one time stay as they were, and those that name no time stand before all", () => {
  const findings = [
    finding("50001"),
    finding("50002", "2026-06-16T09:00:00Z"),
    finding("50003", "soon"),
    finding("50004", "2026-06-16T11:00:00Z"),
    finding("50005", "2026-06-16T09:00:00Z"),
  ];
  const before = [...findings];
  expect(newestFirst(findings).map(({ code }) => code)).toEqual(["50001", "50003", "50004", "50002", "50005"]);
  expect(findings).toEqual(before);
});
