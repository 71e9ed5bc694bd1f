import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { ExplainedFinding } from "../core/explanation";
import { findingId } from "../ui/search/options";
import type { Question } from "../ui/search/search-field";
import type { SearchProps } from "../ui/search/search-props";
import { useFreshAnswer } from "../ui/search/use-fresh-answer";
import { useLookUp } from "../ui/search/use-look-up";
import { type Opened, useOpened } from "../ui/search/use-opened";
import type { Strings } from "../ui/strings";
import { UiProvider } from "../ui/ui-provider";
import { ExplainedView } from "./explained-view";
import type { PopupState } from "./popup-state";
import { SearchView, type SearchViewProps } from "./search-view";

export interface PopupProps extends SearchProps, Omit<SearchViewProps, "state" | "answer" | "onTab" | "onChange"> {
  strings: Strings;
  /** As the pop-up was left. */
  initial: PopupState;
  /** The state has changed, and should be there when the pop-up is opened again. */
  onState(state: PopupState): void;
  /** Opens the answer in a tab of its own. */
  onOpenInTab(question: Question): void;
}

/** The toolbar pop-up: what was found on this tab, a search over all codes, and the explanation of each. */
export function Popup({ strings, onCopy, ...props }: PopupProps) {
  return (
    <UiProvider strings={strings} onCopy={onCopy}>
      <PopupView {...props} />
    </UiProvider>
  );
}

function PopupView(props: Omit<PopupProps, "strings" | "onCopy">) {
  const { report, initial, audience, lookUp, explain, onState, onLookedUp, onAudience, onOpenInTab } = props;
  const [state, setState] = useState(initial);
  const { question, opened } = state;
  const change = useCallback((changes: Partial<PopupState>) => setState((before) => ({ ...before, ...changes })), []);
  useEffect(() => onState(state), [state, onState]);

  const answer = useLookUp(question, lookUp);
  const isAnswered = answer?.question === question;
  const onTab = report && report !== "pending" ? report.findings : none;
  const places = useMemo(() => {
    const seen = (report && report !== "pending" && report.seen) || [];
    return { tab: [...onTab, ...seen.map(({ finding }) => finding)], found: isAnswered ? answer.findings : [] };
  }, [report, onTab, isAnswered, answer]);
  const shown = useOpened(opened, { places, explain, question });
  useFreshAnswer(state, answer, change);

  const current = shown === "pending" ? undefined : shown?.current;
  const isFromTab = opened?.startsWith("tab:") === true;
  useEffect(() => {
    if (current && !isFromTab) onLookedUp(current);
  }, [current, isFromTab, onLookedUp]);

  const goBack = useCallback(() => change({ opened: undefined }), [change]);
  if (shown === "pending") return <main />;
  if (!shown) return <SearchView {...props} state={state} answer={answer} onTab={onTab} onChange={change} />;
  const place = opened?.split(":")[0] ?? "";
  return (
    <ExplainedView
      {...shown}
      audience={audience}
      onAudience={onAudience}
      onChoose={(finding) => change({ opened: findingId(place, finding) })}
      onBack={goBack}
      onOpenInTab={place === "tab" ? undefined : () => onOpenInTab(place === "found" ? question : toQuestion(shown))}
    />
  );
}

const none: readonly ExplainedFinding[] = [];

const toQuestion = ({ current }: Opened): Question => ({ text: current.code, isWhole: false });
