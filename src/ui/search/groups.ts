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

/** All that the pop-up's list may offer. */
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

/** More of them than are seen at once. */
const mostRecent = 5;
const mostOfStage = 60;

/** What stands on the tab, then the answer to the question; where nothing is asked, what people mostly come for. */
export function groupsOf(offer: Offer, strings: Strings): OptionGroup[] {
  const { question, answer, onTab } = offer;
  const found = onTab.map((finding) => optionOfFinding("tab", finding));
  const others = question.text.trim() === "" ? unasked(offer, strings) : answer ? answerGroups(answer, strings) : [];
  return [{ name: strings.t("popupTitle"), options: found }, ...others];
}

function unasked({ index, recent, stage }: Offer, strings: Strings): OptionGroup[] {
  const { t } = strings;
  if (stage) {
    const codes = index.filter((line) => line.stage === stage).sort(commonestFirst);
    // The name above says the stage for all of them.
    const options = codes.slice(0, mostOfStage).map((line) => ({ ...optionOfSummary(line), stage: undefined }));
    return [{ name: t(stageLabels[stage]), options }];
  }
  const first = commonest.flatMap((code) => index.find((line) => line.code === code) ?? []);
  return [recentGroup(recent, index, strings), { name: t("commonest"), options: first.map(optionOfSummary) }];
}

/** The codes in a text, or those that its words may mean. */
export function answerGroups({ findings, matches, log }: Answer, { t, count }: Strings): OptionGroup[] {
  const name = log ? count("inThisLog", log.rows) : t("inThisText");
  return [
    { name, options: findings.map((finding) => optionOfFinding("found", finding)), isAnswer: true },
    { name: t("matches"), options: matches.map(optionOfMatch), isAnswer: true },
  ];
}

/** The codes that were looked up last. */
export function recentGroup(recent: readonly Recent[], index: readonly RuleSummary[], { t }: Strings): OptionGroup {
  // Without the list of codes nobody can say which of them are on it.
  const named = index.length === 0 ? [] : recent.slice(0, mostRecent);
  const options = named.map(({ code, appName = "" }, i): Option => {
    const line = index.find((each) => each.code === code);
    return { ...(line ? optionOfSummary(line) : { code }), id: `recent:${i}:${code}`, ...(appName ? { appName } : {}) };
  });
  return { name: t("recent"), options };
}
