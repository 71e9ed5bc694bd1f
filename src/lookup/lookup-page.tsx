import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { ExplainedFinding } from "../core/explanation";
import { useStrings } from "../ui/context";
import { Explained } from "../ui/search/explained";
import { findingId } from "../ui/search/options";
import type { SearchProps } from "../ui/search/search-props";
import { type SearchState, useFreshAnswer } from "../ui/search/use-fresh-answer";
import { useLookUp } from "../ui/search/use-look-up";
import { useOpened } from "../ui/search/use-opened";
import type { Strings } from "../ui/strings";
import { UiProvider } from "../ui/ui-provider";
import { ListPane } from "./list-pane";

/** What the page shows: said by its address, and kept in it. */
export type Shown = SearchState;

export interface LookupPageProps extends SearchProps {
  strings: Strings;
  /** Replaced by a new object when the address says something else. */
  shown: Shown;
  /** Something else is shown, by the reader's own doing. */
  onShow(shown: Shown, current: ExplainedFinding | undefined): void;
}

/** A tab of its own for looking codes up: the list beside the explanation, one after the other where there is no room. */
export function LookupPage({ strings, onCopy, ...props }: LookupPageProps) {
  return (
    <UiProvider strings={strings} onCopy={onCopy}>
      <TwoPanes {...props} />
    </UiProvider>
  );
}

function TwoPanes(props: Omit<LookupPageProps, "strings" | "onCopy">) {
  const { audience, lookUp, explain, onShow, onLookedUp, onAudience } = props;
  const { t } = useStrings();
  const [shown, setShown] = useState(props.shown);
  useEffect(() => setShown(props.shown), [props.shown]);
  const change = useCallback((changes: Partial<Shown>) => setShown((before) => ({ ...before, ...changes })), []);

  const { question, opened } = shown;
  const answer = useLookUp(question, lookUp);
  const isAnswered = answer?.question === question;
  const places = useMemo(() => ({ found: isAnswered ? answer.findings : [] }), [isAnswered, answer]);
  const state = useOpened(opened, { places, explain, question });
  useFreshAnswer(shown, answer, change);

  const isPending = state === "pending";
  const explained = isPending ? undefined : state;
  const current = explained?.current;
  useEffect(() => {
    if (!isPending) onShow(shown, current);
  }, [shown, isPending, current, onShow]);
  useEffect(() => {
    if (current) onLookedUp(current);
  }, [current, onLookedUp]);

  return (
    <main class={explained ? "panes has-detail" : "panes"}>
      <ListPane {...props} question={question} answer={answer} openedId={opened} onChange={change} />
      <div class="detail">
        {explained ? (
          <Explained
            {...explained}
            audience={audience}
            onAudience={onAudience}
            onChoose={(finding) => change({ opened: findingId("found", finding) })}
            onBack={() => change({ opened: undefined })}
          />
        ) : (
          <p class="faint nothing">{t("lookupNothing")}</p>
        )}
      </div>
    </main>
  );
}
