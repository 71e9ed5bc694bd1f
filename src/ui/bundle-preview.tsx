import { useState } from "preact/hooks";
import type { Bundle } from "../core/explanation";
import { useStrings } from "./context";
import { CopyButton } from "./copy-button";
import { Disclosure } from "./disclosure";
import { LeftOut } from "./left-out";

/** What support needs, exactly as it will be copied, with or without the tenant. */
export function BundlePreview({ bundle }: { bundle: Bundle }) {
  const { t } = useStrings();
  const { tenantChoice } = bundle;
  const [isOther, setOther] = useState(false);
  const shown = tenantChoice && isOther ? tenantChoice.other : bundle;
  return (
    <Disclosure name={t("bundle")}>
      {tenantChoice && (
        <label class="choice">
          <input type="checkbox" checked={tenantChoice.leftOut !== isOther} onChange={() => setOther(!isOther)} />
          <span>{t("bundleWithoutTenant")}</span>
        </label>
      )}
      <pre class="quote">{shown.text}</pre>
      <LeftOut names={shown.leftOut} />
      <p class="actions">
        <CopyButton name={t("copyText")} text={shown.text} />
        <CopyButton name={t("copyJson")} text={shown.json} />
      </p>
    </Disclosure>
  );
}
