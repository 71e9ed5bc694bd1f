import type { ExplainedFinding } from "../../core/explanation";
import type { LookUp } from "../../core/look-up";
import type { RuleSummary } from "../../core/rule";
import type { Audience } from "../../core/vocabulary";
import type { RecentProps } from "./recent-choice";
import type { Question } from "./search-field";
import type { UnreadPart } from "./unread-parts";

/** What is listed before anything is asked. */
export interface ListedProps extends RecentProps {
  /** One line for every listed code; empty at first. */
  index: readonly RuleSummary[];
  /** The list of codes could not be read. */
  isUnread: boolean;
  /** What the browser could not read. */
  unread: readonly UnreadPart[];
}

/** What pop-up and lookup page are drawn with alike. */
export interface SearchProps extends ListedProps {
  audience: Audience | undefined;
  lookUp(question: Question): Promise<LookUp>;
  /** Explains a code that was chosen, by what stands beside it in the question. */
  explain(code: string, question: Question): Promise<ExplainedFinding | undefined>;
  /** Somebody looks at an explanation. */
  onLookedUp(finding: ExplainedFinding): void;
  onAudience(audience: Audience): void;
  onCopy(text: string): Promise<boolean>;
}
