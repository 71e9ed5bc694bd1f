import { useStrings } from "../context";
import type { StringKey } from "../strings";

/** What the browser may fail to read of what it keeps for us, as where its storage is damaged. */
export type UnreadPart = "settings" | "policy" | "question";

const words: Record<UnreadPart, StringKey> = {
  settings: "settingsUnread",
  policy: "policyUnread",
  question: "questionUnread",
};

/** A sentence for each part, with what holds instead. It is read out. */
export function UnreadParts({ parts }: { parts: readonly UnreadPart[] }) {
  const { t } = useStrings();
  return (
    <>
      {parts.map((part) => (
        <p key={part} class="remark" role="status">
          {t(words[part])}
        </p>
      ))}
    </>
  );
}
