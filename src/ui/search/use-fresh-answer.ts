import { useEffect } from "preact/hooks";
import { findingId } from "./options";
import type { Question } from "./search-field";
import type { Answer } from "./use-look-up";

/** What is asked, and which of the answers is open. */
export interface SearchState {
  question: Question;
  /** Id of the option whose explanation is open. */
  opened?: string | undefined;
  /** The question was just pasted or handed over, and its answer is to be opened. */
  isFresh?: boolean | undefined;
}

/** Opens the answer to a message that was pasted or handed over: whoever asks so wants it explained, not listed. */
export function useFreshAnswer(
  { question, isFresh }: SearchState,
  answer: Answer | undefined,
  change: (changes: Partial<SearchState>) => void,
): void {
  const isAnswered = answer?.question === question;
  const main = isAnswered && question.isWhole && !answer.log ? answer.findings[0] : undefined;
  useEffect(() => {
    if (main && isFresh) change({ opened: findingId("found", main), isFresh: false });
  }, [main, isFresh, change]);
}
