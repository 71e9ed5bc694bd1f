import type { ExplainedFinding } from "../../core/explanation";
import { plain } from "../../core/rich-text";
import type { RuleSummary } from "../../core/rule";
import type { Match } from "../../core/search";
import { displayable } from "../../core/values";
import type { Fixer, Stage } from "../../core/vocabulary";
import { keyOf } from "../finding-name";

/** One line of a list of codes. */
export interface Option {
  /** Unique in all lists of a page: what it is, and which one. */
  id: string;
  code: string;
  /** Missing for a code that nobody lists. */
  title?: string;
  /** Terms to mark in the title. */
  terms?: readonly string[];
  stage?: Stage | undefined;
  who?: Fixer;
  /** The code is only ever a normal step. */
  isStep?: boolean;
  /** Whose code it is, for a neighbour's. */
  family?: string;
  /** What the app calls itself. */
  appName?: string;
  /** Rows of a log with this code. */
  rows?: number;
}

/** Options under a name. */
export interface OptionGroup {
  name: string;
  options: Option[];
  /** They answer what was asked: the first of them is the one that Enter opens. */
  isAnswer?: boolean;
}

const longestAppName = 60;

/** Id of the option of a finding. @param place where it was found; the same code may stand in several */
export const findingId = (place: string, finding: ExplainedFinding): string => `${place}:${keyOf(finding)}`;

/** The option of a code that a search found; of one that nobody lists the code alone. */
export const optionOfMatch = ({ code, summary, terms }: Match): Option => ({
  ...(summary ? optionOfSummary(summary) : { id: `code:${code}`, code }),
  terms,
});

/** The option of a listed code. */
export const optionOfSummary = ({ code, title, stage, who, fails, family }: RuleSummary): Option => ({
  id: `code:${code}`,
  code,
  title,
  stage,
  ...(who[0] ? { who: who[0] } : {}),
  isStep: !fails,
  ...(family ? { family } : {}),
});

/** The option of something found. @param place as for `findingId` */
export function optionOfFinding(place: string, finding: ExplainedFinding): Option {
  const { code, explanation, facts, names, rows } = finding;
  const appName = names.appId ?? displayable(facts.appName ?? "", longestAppName);
  const [who] = explanation.who;
  return {
    id: findingId(place, finding),
    code,
    title: plain(explanation.title),
    ...(explanation.stage ? { stage: explanation.stage } : {}),
    ...(who ? { who } : {}),
    isStep: finding.status === "interrupt",
    ...(explanation.family ? { family: explanation.family.name } : {}),
    ...(appName ? { appName } : {}),
    ...(rows === undefined ? {} : { rows }),
  };
}
