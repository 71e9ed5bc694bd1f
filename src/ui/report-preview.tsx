import type { IssueDraft } from "../core/explanation";
import type { Depth } from "../core/vocabulary";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { ExternalLink } from "./external-link";

/** For saying that an explanation is wrong, unclear or missing: the public report, word for word, before it is opened. */
export function ReportPreview({ report, depth }: { report: IssueDraft; depth: Depth }) {
  const { t } = useStrings();
  const isListed = depth === "full" || depth === "brief";
  return (
    <Disclosure name={t(isListed ? "wrongOrUnclear" : "tellUs")} onlyOnScreen>
      <p>{t(isListed ? "reportIsPublic" : "reportHasWording")}</p>
      <p class="quote">
        <strong>{report.title}</strong>
        {"\n"}
        {report.body}
      </p>
      <p class="actions">
        <ExternalLink url={report.url}>{t("openReport")}</ExternalLink>
      </p>
    </Disclosure>
  );
}
