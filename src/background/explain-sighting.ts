import type { ExplainedFinding } from "../core/explanation";
import type { Facts } from "../core/fact-names";
import { mainFirst } from "../core/main-first";
import type { LogRecord } from "../core/record";
import type { Sighting } from "../core/sighting";
import { answerRecord, answerSighting } from "../rules/answer";
import { openPackagedRules } from "../rules/packaged";

/** Rules that were read stay until the background is stopped; they can be read again. */
const rules = openPackagedRules();

/** To be called as soon as something is to be explained; files and settings are then read at the same time. */
export const prepareToExplain = (): void => rules.prepare();

/**
 * The failures of a page with their explanations, the main one first; ordinary steps of signing in are no news.
 * @param known what the browser says of the page, which a page could not say for itself
 */
export async function explainSighting(sighting: Sighting, known: Facts): Promise<ExplainedFinding[]> {
  const answers = await answerSighting(rules, sighting, known);
  return answers.filter(({ status }) => status === "failure").sort(mainFirst);
}

/** A record of an admin page with its explanation; an interrupted sign-in is something that an admin looks into, too. */
export const explainRecord = (record: LogRecord, url: string): Promise<ExplainedFinding> =>
  answerRecord(rules, record, url);
