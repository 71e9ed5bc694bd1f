import { useStrings } from "../context";
import { ManagedMark } from "../managed-mark";
import type { Recent } from "./groups";

export interface RecentProps {
  /** What was looked up, the latest first. */
  recent: readonly Recent[];
  /** Whether look-ups are remembered. */
  keepRecent: boolean;
  /** The organisation has decided that nothing is remembered. */
  isRecentManaged: boolean;
  onKeepRecent(isKept: boolean): void;
  onClearRecent(): void;
}

/** Whether look-ups are remembered, and the button that forgets them. */
export function RecentChoice({ recent, keepRecent, isRecentManaged, onKeepRecent, onClearRecent }: RecentProps) {
  const { t } = useStrings();
  return (
    <p class="recent-choice">
      <label>
        <input
          type="checkbox"
          checked={keepRecent}
          disabled={isRecentManaged}
          onChange={({ currentTarget }) => onKeepRecent(currentTarget.checked)}
        />
        {t("recentKeep")} {isRecentManaged && <ManagedMark />}
      </label>
      {recent.length > 0 && (
        <button type="button" class="link" onClick={onClearRecent}>
          {t("recentClear")}
        </button>
      )}
    </p>
  );
}
