import type { Bundle } from "../core/explanation";
import { useStrings } from "./context";
import { CopyButton } from "./copy-button";
import { Disclosure } from "./disclosure";
import { factLabels, isLabelled } from "./fact-labels";

/** What support needs, exactly as it will be copied. */
export function BundlePreview({ bundle }: { bundle: Bundle }) {
  const { t } = useStrings();
  const leftOut = bundle.leftOut.map((name) => (isLabelled(name) ? t(factLabels[name]) : name));
  return (
    <Disclosure name={t("bundle")}>
      <pre class="quote">{bundle.text}</pre>
      {leftOut.length > 0 && <p class="faint">{t("leftOut", { names: leftOut.join(", ") })}</p>}
      <p class="actions">
        <CopyButton name={t("copyText")} text={bundle.text} />
        <CopyButton name={t("copyJson")} text={bundle.json} />
      </p>
    </Disclosure>
  );
}
