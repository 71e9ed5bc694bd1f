import { useEffect, useState } from "preact/hooks";
import type { LookUp } from "../../core/look-up";
import type { Question } from "./search-field";

/** An answer with what it answers. */
export interface Answer extends LookUp {
  question: Question;
}

/**
 * The answer to a question, asked anew whenever it changes. Until the next one has come the last one stays, so that the
 * list does not flicker; an answer that comes late is dropped.
 */
export function useLookUp(question: Question, ask: (question: Question) => Promise<LookUp>): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let isWanted = true;
    void ask(question).then((found) => {
      if (isWanted) setAnswer({ ...found, question });
    });
    return () => {
      isWanted = false;
    };
  }, [question, ask]);
  return question.text.trim() === "" ? undefined : answer;
}
