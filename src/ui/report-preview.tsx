import type { IssueDraft } from "../core/explanation";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { ExternalLink } from "./external-link";

/** For saying that an explanation is wrong or unclear: the public report, word for word, before it is opened. */
export function ReportPreview({ report }: { report: IssueDraft }) {
  const { t } = useStrings();
  return (
    <Disclosure name={t("wrongOrUnclear")}>
      <p>{t("reportIsPublic")}</p>
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
