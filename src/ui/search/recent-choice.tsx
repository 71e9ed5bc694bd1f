import { useStrings } from "../context";
import { ManagedMark } from "../managed-mark";

export interface RecentChoiceProps {
  isKept: boolean;
  /** The organisation has decided. */
  isManaged: boolean;
  hasAny: boolean;
  onKeep(isKept: boolean): void;
  onClear(): void;
}

/** Whether look-ups are remembered, and the button that forgets them. */
export function RecentChoice({ isKept, isManaged, hasAny, onKeep, onClear }: RecentChoiceProps) {
  const { t } = useStrings();
  return (
    <p class="recent-choice">
      <label>
        <input
          type="checkbox"
          checked={isKept}
          disabled={isManaged}
          onChange={({ currentTarget }) => onKeep(currentTarget.checked)}
        />
        {t("recentKeep")} {isManaged && <ManagedMark />}
      </label>
      {hasAny && (
        <button type="button" class="link" onClick={onClear}>
          {t("recentClear")}
        </button>
      )}
    </p>
  );
}
