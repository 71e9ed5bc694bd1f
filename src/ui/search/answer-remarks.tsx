import { useStrings } from "../context";
import { FilesUnread } from "./files-unread";
import type { Answer } from "./use-look-up";

/** What has to be said about an answer beside its list: that there is none, that not all was read, what was counted. */
export function AnswerRemarks({ answer }: { answer: Answer }) {
  const { t, count, language } = useStrings();
  const { findings, matches, log, readOnly, isUnread } = answer;
  if (isUnread) return <FilesUnread />;
  const remarks = [
    log && log.successes > 0 && count("logSuccesses", log.successes),
    readOnly !== undefined && t("tooLong", { count: readOnly.toLocaleString(language) }),
  ].filter((remark) => typeof remark === "string");
  return (
    <>
      {remarks.map((remark) => (
        <p key={remark} class="remark faint">
          {remark}
        </p>
      ))}
      {findings.length + matches.length === 0 && (
        <div class="remark">
          <p>{t("noMatch")}</p>
          <p class="faint">{t("noMatchHint")}</p>
        </div>
      )}
    </>
  );
}
