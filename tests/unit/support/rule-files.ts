import { compileSet } from "../../../scripts/rules/compile-set";
import { storeOf } from "../../../scripts/rules/store";
import type { ExplainedFinding } from "../../../src/core/explanation";
import { answerText } from "../../../src/rules/answer";

/** The rule set as it stands in rules/, compiled once for a test file. */
export const { set: ruleSet, problems } = compileSet();

export const ruleStore = storeOf(ruleSet);

/** What a reader gets who pastes this text. */
export const answerPasted = (text: string, url?: string): Promise<ExplainedFinding[]> =>
  answerText(ruleStore, text, { trust: "pasted" }, url);
