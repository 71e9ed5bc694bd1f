import { codeText } from "../core/code-text";
import type { ExplainedFinding } from "../core/explanation";
import { displayable } from "../core/values";
import { useStrings } from "./context";
import { keyOf } from "./finding-name";
import { RichText } from "./rich-text";

export interface CodeLineProps {
  findings: ExplainedFinding[];
  current: ExplainedFinding;
  onChoose(finding: ExplainedFinding): void;
}

/** The code and what the app calls itself; of several codes, a button each to switch between them. */
export function CodeLine({ findings, current, onChoose }: CodeLineProps) {
  const { t } = useStrings();
  if (findings.length < 2) {
    // The name we know for the id is worth more than what the app calls itself.
    const known = current.names.appId;
    const { family } = current.explanation;
    const appName = known ?? displayable(current.facts.appName ?? "", 60);
    return (
      <p class="code-line">
        <span class="code">{codeText(current.code)}</span>
        {family && (
          <span class="app-name">
            <RichText text={[family.name]} />
          </span>
        )}
        {appName && (
          <bdi class="app-name" title={known ? undefined : `${t("factAppName")}: ${appName}`}>
            {appName}
          </bdi>
        )}
      </p>
    );
  }
  return (
    <ul class="code-line" aria-label={t("codesFound")}>
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          <button type="button" class="code" aria-current={finding === current} onClick={() => onChoose(finding)}>
            {codeText(finding.code)}
          </button>
        </li>
      ))}
    </ul>
  );
}
