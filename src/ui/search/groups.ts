import { commonest } from "../../core/commonest";
import type { ExplainedFinding } from "../../core/explanation";
import type { RuleSummary } from "../../core/rule";
import { commonestFirst } from "../../core/search";
import type { Stage } from "../../core/vocabulary";
import type { Strings } from "../strings";
import { stageLabels } from "../words";
import { type Option, type OptionGroup, optionOfFinding, optionOfMatch, optionOfSummary } from "./options";
import type { Question } from "./search-field";
import type { Answer } from "./use-look-up";

/** A code that was looked up before. */
export interface Recent {
  code: string;
  appName?: string;
}

/** All that a list may offer. */
export interface Offer {
  question: Question;
  answer: Answer | undefined;
  /** What stands on the tab's page. */
  onTab: readonly ExplainedFinding[];
  /** One line for every listed code; empty while it is being read. */
  index: readonly RuleSummary[];
  recent: readonly Recent[];
  /** Only codes of this stage, where nothing is asked. */
  stage: Stage | undefined;
}

/** More of them than a pop-up shows at once. */
const mostRecent = 5;
const mostOfStage = 60;

/** What stands on the tab, then the answer to the question; where nothing is asked, what people mostly come for. */
export function groupsOf(offer: Offer, strings: Strings): OptionGroup[] {
  const { t } = strings;
  const onTab = { name: t("popupTitle"), options: offer.onTab.map((finding) => optionOfFinding("tab", finding)) };
  const others = offer.question.text.trim() === "" ? unasked(offer, strings) : answered(offer, strings);
  return [onTab, ...others].filter(({ options }) => options.length > 0);
}

function answered({ answer }: Offer, { t, count }: Strings): OptionGroup[] {
  if (!answer) return [];
  const { findings, matches, log } = answer;
  const name = log ? count("inThisLog", log.rows) : t("inThisText");
  return [
    { name, options: findings.map((finding) => optionOfFinding("found", finding)), isAnswer: true },
    { name: t("matches"), options: matches.map(optionOfMatch), isAnswer: true },
  ];
}

function unasked({ index, recent, stage }: Offer, { t }: Strings): OptionGroup[] {
  if (stage) {
    const codes = index.filter((line) => line.stage === stage).sort(commonestFirst);
    return [{ name: t(stageLabels[stage]), options: codes.slice(0, mostOfStage).map(optionOfSummary) }];
  }
  const lines = new Map(index.map((line) => [line.code, line]));
  const before = recent.slice(0, mostRecent).map(({ code, appName = "" }, i): Option => {
    const line = lines.get(code);
    return { ...(line ? optionOfSummary(line) : { code }), id: `recent:${i}:${code}`, ...(appName ? { appName } : {}) };
  });
  return [
    { name: t("recent"), options: before },
    { name: t("commonest"), options: commonest.flatMap((code) => lines.get(code) ?? []).map(optionOfSummary) },
  ];
}
