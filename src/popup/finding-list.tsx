import { ChevronRight } from "lucide";
import type { ExplainedFinding } from "../core/explanation";
import { displayable } from "../core/values";
import { useStrings } from "../ui/context";
import { keyOf } from "../ui/finding-name";
import { Icon } from "../ui/icon";
import { RichText } from "../ui/rich-text";
import { fixerTags } from "../ui/words";

export interface FindingListProps {
  findings: ExplainedFinding[];
  onOpen(finding: ExplainedFinding): void;
}

/** What was found on the tab, a line each. */
export function FindingList({ findings, onOpen }: FindingListProps) {
  const { t } = useStrings();
  return (
    <ul class="findings">
      {findings.map((finding) => {
        const { code, explanation, facts } = finding;
        const appName = displayable(facts.appName ?? "", 60);
        const fixer = explanation.who[0];
        return (
          <li key={keyOf(finding)}>
            <button type="button" onClick={() => onOpen(finding)}>
              <span class="code">{code}</span>
              <span>
                <RichText text={explanation.title} />
                <span class="faint">
                  {appName && <bdi>{appName}</bdi>}
                  {appName && fixer && " · "}
                  {fixer && t(fixerTags[fixer])}
                </span>
              </span>
              <Icon of={ChevronRight} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
