import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ExplainedFinding } from "../../core/explanation";
import { findingId } from "./options";
import type { Question } from "./search-field";
import type { SearchProps } from "./search-props";

/** The explanation that an option leads to, with those that stand beside it. */
export interface Opened {
  findings: ExplainedFinding[];
  current: ExplainedFinding;
}

export interface OpenableFindings {
  /** Findings by the place that their option's id begins with; a new object where one of them has changed. */
  places: Record<string, readonly ExplainedFinding[]>;
  explain: SearchProps["explain"];
  /** What was asked when the option was chosen; whoever types on still reads what was opened. */
  question: Question;
}

/**
 * @param id of an option
 * @returns `pending` while it is being looked for; nothing where there is no such thing
 */
export function useOpened(
  id: string | undefined,
  { places, explain, question }: OpenableFindings,
): Opened | "pending" | undefined {
  const code = id === undefined ? undefined : /^(?:code|recent:\d+):(\w+)$/.exec(id)?.[1];
  const [explained, setExplained] = useState<{ code: string; finding: ExplainedFinding | undefined }>();
  const asked = useRef(question);
  asked.current = question;
  useEffect(() => {
    if (code === undefined) return;
    let isWanted = true;
    const take = (finding: ExplainedFinding | undefined) => {
      if (isWanted) setExplained({ code, finding });
    };
    // Without an explanation there is the list again.
    void explain(code, asked.current).then(take, () => take(undefined));
    return () => {
      isWanted = false;
    };
  }, [code, explain]);

  return useMemo(() => {
    if (id === undefined) return undefined;
    if (code !== undefined) {
      if (explained?.code !== code) return "pending";
      const { finding } = explained;
      return finding && { findings: [finding], current: finding };
    }
    const place = id.slice(0, id.indexOf(":"));
    const findings = [...(places[place] ?? [])];
    const current = findings.find((finding) => findingId(place, finding) === id);
    return current && { findings, current };
  }, [id, code, explained, places]);
}
