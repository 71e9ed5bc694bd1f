import { useStrings } from "./context";
import { factLabels, isLabelled, type LabelledFact } from "./fact-labels";

/** The same value under its name in the sign-in address. */
const sameAs: Record<string, LabelledFact> = {
  "request.loginHint": "user",
  "request.redirectUri": "redirectUri",
};

/** What a text to copy does not contain for privacy. Values that no such text ever names are not listed. */
export function LeftOut({ names }: { names: readonly string[] }) {
  const { t } = useStrings();
  const facts = names.map((name) => sameAs[name] ?? name).filter(isLabelled);
  if (facts.length === 0) return null;
  return (
    <p class="faint">{t("leftOut", { names: [...new Set(facts)].map((fact) => t(factLabels[fact])).join(", ") })}</p>
  );
}
