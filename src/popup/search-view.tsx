import { useEffect } from "preact/hooks";
import type { ExplainedFinding } from "../core/explanation";
import type { TabReport } from "../platform/protocol";
import { useUi } from "../ui/context";
import { AnswerRemarks } from "../ui/search/answer-remarks";
import { FilesUnread } from "../ui/search/files-unread";
import { groupsOf } from "../ui/search/groups";
import { OptionList } from "../ui/search/option-list";
import { findingId } from "../ui/search/options";
import { RecentChoice } from "../ui/search/recent-choice";
import { ResultsRegion } from "../ui/search/results-region";
import { SearchField } from "../ui/search/search-field";
import type { ListedProps } from "../ui/search/search-props";
import { StageChoice } from "../ui/search/stage-choice";
import { UnreadParts } from "../ui/search/unread-parts";
import { useCombobox } from "../ui/search/use-combobox";
import type { Answer } from "../ui/search/use-look-up";
import { AccessNotice } from "./access-notice";
import { KeysFoot } from "./keys-foot";
import { emptyState, type PopupState } from "./popup-state";
import { SeenList } from "./seen-list";
import { SiteOffer } from "./site-offer";

export interface SearchViewProps extends ListedProps {
  /** What was found on the tab: `pending` at first, nothing when the background did not answer. */
  report: TabReport | "pending" | undefined;
  state: PopupState;
  answer: Answer | undefined;
  onTab: readonly ExplainedFinding[];
  onChange(changes: Partial<PopupState>): void;
  /** Asks for the site. Called first thing in the click, as browsers want it. */
  onGrant(origin: string): Promise<boolean>;
  /** Asks for all sites of a bundle, first thing in the click too. */
  onAllow(origins: string[]): Promise<boolean>;
  /** Gives the sites of a bundle back. */
  onDrop(origins: string[]): Promise<void>;
  /** Looks through the page in front. @returns false where the browser forbids it */
  onExplainPage(): Promise<boolean>;
  /** Opens the page with all codes. */
  onBrowse(): void;
}

/** The field, what was found on the tab, and the list of what was asked or may be asked. */
export function SearchView(props: SearchViewProps) {
  const { state, answer, onTab, report, index, recent, onChange } = props;
  const { question, stage } = state;
  const { strings, announce } = useUi();
  const { t, count } = strings;
  const isAsked = question.text.trim() !== "";
  const groups = groupsOf({ question, answer, onTab, index, recent, stage }, strings);

  const results = answer && answer.findings.length + answer.matches.length;
  useEffect(() => {
    if (results !== undefined) announce(count("matchCount", results));
  }, [results, announce, count]);

  const combobox = useCombobox({
    groups,
    text: question.text,
    isPending: isAsked && answer?.question !== question,
    onOpen: ({ id }) => onChange({ opened: id }),
    onEscape() {
      if (question.text === "" && stage === undefined) return false;
      onChange({ ...emptyState, stage: undefined });
      return true;
    },
  });

  return (
    <main class="search">
      <h1 class="unseen">{t("extName")}</h1>
      <SearchField
        question={question}
        combobox={combobox}
        onAsk={(asked) => onChange({ question: asked, stage: undefined, isFresh: asked.isWhole })}
      />
      <ResultsRegion>
        {!isAsked && <UnreadParts parts={props.unread} />}
        {!isAsked && report !== "pending" && (
          <AccessNotice report={report} onGrant={props.onGrant} onExplainPage={props.onExplainPage} />
        )}
        {!isAsked && report && report !== "pending" && (
          <>
            <SeenList seen={report.seen ?? []} onOpen={(finding) => onChange({ opened: findingId("tab", finding) })} />
            {report.bundle && <SiteOffer bundle={report.bundle} onAllow={props.onAllow} onDrop={props.onDrop} />}
          </>
        )}
        {!isAsked && props.isUnread && <FilesUnread />}
        <OptionList combobox={combobox} name={t("searchList")} />
        {answer && <AnswerRemarks answer={answer} />}
        {!isAsked && stage === undefined && <RecentChoice {...props} />}
      </ResultsRegion>
      {!isAsked && <StageChoice stage={stage} onStage={(chosen) => onChange({ stage: chosen })} />}
      <KeysFoot onBrowse={props.onBrowse} />
    </main>
  );
}
