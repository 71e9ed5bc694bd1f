import { useState } from "preact/hooks";
import type { TabReport } from "../platform/protocol";
import { useStrings } from "../ui/context";

export interface AccessNoticeProps {
  report: TabReport;
  /** Asks for the site. Called first thing in the click, as browsers want it. */
  onGrant(origin: string): Promise<boolean>;
}

/** Why there is nothing to list: no error, not our page, or a page that is kept from us. */
export function AccessNotice({ report, onGrant }: AccessNoticeProps) {
  const { t } = useStrings();
  const [refused, setRefused] = useState(false);
  const { access, origin } = report;

  if (access === "withheld" && origin) {
    const ask = () => onGrant(origin).then((granted) => setRefused(!granted));
    return (
      <div class="notice">
        <p>{t("popupWithheld")}</p>
        <button type="button" class="button main" onClick={ask}>
          {t("popupGrant", { host: hostOf(origin) })}
        </button>
        {refused && (
          <p class="faint" role="status">
            {t("popupRefused")}
          </p>
        )}
      </div>
    );
  }
  if (access === "withheld") return <p class="notice">{t("popupBlocked")}</p>;
  const [first, hint] =
    access === "granted"
      ? (["popupNothing", "popupNothingHint"] as const)
      : (["popupElsewhere", "popupElsewhereHint"] as const);
  return (
    <div class="notice">
      <p>{t(first)}</p>
      <p class="faint">{t(hint)}</p>
    </div>
  );
}

/** The host of a match pattern such as "https://login.microsoftonline.com/*". */
const hostOf = (origin: string): string => origin.replace(/^https:\/\//, "").replace(/\/\*$/, "");
