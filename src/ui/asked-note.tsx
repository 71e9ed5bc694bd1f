import type { AskedNote } from "../core/look-up";
import { useStrings } from "./context";

export interface AskedNoteProps {
  note: AskedNote;
  /** How many codes were found. */
  count: number;
}

/** What has to be said about a text that the reader asked about: what it is, what was left out, that nothing was found. */
export function AskedNoteView({ note, count: found }: AskedNoteProps) {
  const { t, count, language } = useStrings();
  const { what, isGuess, log, readOnly, unreadFrames = 0 } = note;
  const nothing = what === "page" ? t("nothingFound") : t("nothingInSelection");
  const remarks = [
    found === 0 && nothing,
    found > 0 && isGuess && t("guesses"),
    log && count("inThisLog", log.rows),
    log && log.successes > 0 && count("logSuccesses", log.successes),
    readOnly !== undefined && t("tooLong", { count: readOnly.toLocaleString(language) }),
    unreadFrames > 0 && count("unreadFrames", unreadFrames),
    found === 0 && t("nothingFoundHint"),
  ].filter((remark) => typeof remark === "string");
  if (remarks.length === 0) return null;
  return (
    <div class="asked-note">
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </div>
  );
}
