import type { ExplainedFinding } from "../core/explanation";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";

/**
 * How to mark the attempt for IT with Microsoft's own means. Only for what a person saw on Microsoft's page.
 * Source: "Flagged sign-ins" of the Microsoft Entra documentation, read in 2026.
 */
export function FlagSteps({ finding }: { finding: ExplainedFinding }) {
  const { t } = useStrings();
  const { surface, origin, explanation } = finding;
  const onPage = surface === "page" || (explanation.stage === "policy" && surface === "text");
  if (!onPage || origin.trust === "unconfirmed") return null;
  return (
    <Disclosure name={t("flagAttempt")}>
      <ol class="steps">
        <li>{t("flagEnable")}</li>
        <li>{t("flagRepeat")}</li>
      </ol>
    </Disclosure>
  );
}
