import type { Finding } from "./finding";

/** Sorts the main one of some findings before the others, which keep their order. */
export const mainFirst = (a: Finding, b: Finding): number => Number(b.main) - Number(a.main);

/** The findings of one place, of which the first is the main one and no other. */
export const withFirstAsMain = <Found extends Finding>(findings: readonly Found[]): Found[] =>
  findings.map((finding, i) => ({ ...finding, main: i === 0 }));
