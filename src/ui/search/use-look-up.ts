import { useEffect, useState } from "preact/hooks";
import type { LookUp } from "../../core/look-up";
import type { Question } from "./search-field";

/** An answer with what it answers. */
export interface Answer extends LookUp {
  question: Question;
  /** It could not be looked up, since a file of the rules is missing or damaged. */
  isUnread?: true;
}

/**
 * The answer to a question, asked anew whenever it changes. Until the next one has come the last one stays, so that the
 * list does not flicker; an answer that comes late is dropped.
 */
export function useLookUp(question: Question, ask: (question: Question) => Promise<LookUp>): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let isWanted = true;
    const take = (found: Omit<Answer, "question">) => {
      if (isWanted) setAnswer({ ...found, question });
    };
    void ask(question).then(take, () => take({ findings: [], matches: [], isUnread: true }));
    return () => {
      isWanted = false;
    };
  }, [question, ask]);
  return question.text.trim() === "" ? undefined : answer;
}
