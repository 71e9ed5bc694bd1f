import { expect, test } from "vitest";
import type { Finding } from "../../src/core/finding";
import { mainFirst, withFirstAsMain } from "../../src/core/main-first";

const finding = (code: string, main: boolean) => ({ code, main }) as Finding;

test("the main one comes first, and the others keep their order", () => {
  const findings = [finding("50001", false), finding("50002", false), finding("50003", true), finding("50004", false)];
  expect(findings.sort(mainFirst).map(({ code }) => code)).toEqual(["50003", "50001", "50002", "50004"]);
});

test("the first of one place is its main one, and no other", () => {
  const findings = [finding("50001", false), finding("50002", true), finding("50003", false)];
  expect(withFirstAsMain(findings)).toEqual([finding("50001", true), finding("50002", false), finding("50003", false)]);
});
