import { useState } from "preact/hooks";
import type { Bundle } from "../core/explanation";
import { useStrings } from "./context";
import { CopyButton } from "./copy-button";
import { Disclosure } from "./disclosure";
import { factLabels, isLabelled } from "./fact-labels";

/** What support needs, exactly as it will be copied, with or without the tenant. */
export function BundlePreview({ bundle }: { bundle: Bundle }) {
  const { t } = useStrings();
  const { tenantChoice } = bundle;
  const [isOther, setOther] = useState(false);
  const shown = tenantChoice && isOther ? tenantChoice.other : bundle;
  const leftOut = shown.leftOut.map((name) => (isLabelled(name) ? t(factLabels[name]) : name));
  return (
    <Disclosure name={t("bundle")}>
      {tenantChoice && (
        <label class="choice">
          <input type="checkbox" checked={tenantChoice.leftOut !== isOther} onChange={() => setOther(!isOther)} />
          <span>{t("bundleWithoutTenant")}</span>
        </label>
      )}
      <pre class="quote">{shown.text}</pre>
      {leftOut.length > 0 && <p class="faint">{t("leftOut", { names: leftOut.join(", ") })}</p>}
      <p class="actions">
        <CopyButton name={t("copyText")} text={shown.text} />
        <CopyButton name={t("copyJson")} text={shown.json} />
      </p>
    </Disclosure>
  );
}
