import type { RuleSummary } from "../core/rule";
import { commonestFirst } from "../core/search";
import { answerGroups, type Recent, recentGroup } from "../ui/search/groups";
import { type OptionGroup, optionOfSummary } from "../ui/search/options";
import type { Answer } from "../ui/search/use-look-up";
import type { Strings } from "../ui/strings";
import { type Filter, isOpen, passes } from "./filter";

/** What the lookup page lists, and how much there is of it. */
export interface CodeList {
  groups: OptionGroup[];
  /** Codes of the whole index that the filter lets through; missing where the list answers a question. */
  total?: number;
}

export interface ListOptions {
  answer: Answer | undefined;
  isAsked: boolean;
  index: readonly RuleSummary[];
  recent: readonly Recent[];
  filter: Filter;
  /** At most so many of all codes. */
  limit: number;
}

/** The answer to a question; where nothing is asked, all codes with the commonest first. */
export function listCodes(options: ListOptions, strings: Strings): CodeList {
  const { answer, isAsked, index, recent, filter, limit } = options;
  if (isAsked) {
    if (!answer) return { groups: [] };
    const matches = answer.matches.filter(({ summary }) => passes(filter, summary));
    return { groups: answerGroups({ ...answer, matches }, strings) };
  }
  const lines = index.filter((line) => passes(filter, line)).sort(commonestFirst);
  const all = { name: strings.t("allCodes"), options: lines.slice(0, limit).map(optionOfSummary) };
  return { groups: isOpen(filter) ? [recentGroup(recent, index, strings), all] : [all], total: lines.length };
}
