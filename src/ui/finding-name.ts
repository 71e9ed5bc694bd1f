import { codeText } from "../core/code-text";
import type { ExplainedFinding } from "../core/explanation";
import { plain } from "../core/rich-text";

/** Name of a finding for people who can't see the card: its code and title. */
export const nameOf = ({ code, explanation }: ExplainedFinding): string =>
  `${codeText(code)} ${plain(explanation.title)}`;

/** Tells the findings of one place apart, also after they were explained anew. */
export const keyOf = ({ code, facts }: ExplainedFinding): string => `${code} ${facts.correlationId ?? ""}`;
