import { useState } from "preact/hooks";
import { hostOf } from "../core/match-pattern";
import type { TabReport } from "../platform/protocol";
import { useStrings } from "../ui/context";
import { Refused } from "./refused";

export interface AccessNoticeProps {
  /** Nothing when the background did not answer. */
  report: TabReport | undefined;
  /** Asks for the site. Called first thing in the click, as browsers want it. */
  onGrant(origin: string): Promise<boolean>;
  /** Looks through the page in front. @returns false where the browser forbids it */
  onExplainPage(): Promise<boolean>;
}

/** What stands in the way of finding errors on the tab, and what can be done about it. */
export function AccessNotice({ report, onGrant, onExplainPage }: AccessNoticeProps) {
  const { t } = useStrings();
  if (!report) return <p class="notice">{t("popupFailed")}</p>;
  const { access, origin, findings } = report;
  if (access === "withheld" && origin) return <Withheld origin={origin} onGrant={onGrant} />;
  if (access === "withheld") return <p class="notice">{t("popupBlocked")}</p>;
  if (findings.length > 0) return null;
  if (access === "granted") return <p class="notice faint">{t("popupNothing")}</p>;
  return <Elsewhere onExplainPage={onExplainPage} />;
}

function Withheld({ origin, onGrant }: { origin: string } & Pick<AccessNoticeProps, "onGrant">) {
  const { t } = useStrings();
  const [refused, setRefused] = useState(false);
  const ask = () => onGrant(origin).then((granted) => setRefused(!granted));
  return (
    <div class="notice">
      <p>{t("popupWithheld")}</p>
      <button type="button" class="button main" onClick={ask}>
        {t("popupGrant", { host: hostOf(origin) })}
      </button>
      {refused && <Refused says="popupRefused" />}
    </div>
  );
}

/** A page that we don't look at by ourselves, and the button to look at it now. */
function Elsewhere({ onExplainPage }: Pick<AccessNoticeProps, "onExplainPage">) {
  const { t } = useStrings();
  const [refused, setRefused] = useState(false);
  const look = () => onExplainPage().then((shown) => setRefused(!shown));
  return (
    <div class="notice row">
      <button type="button" class="button" onClick={look}>
        {t("explainPage")}
      </button>
      {refused && <Refused says="explainPageRefused" />}
    </div>
  );
}
