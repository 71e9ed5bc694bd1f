import { useStrings } from "../context";

export interface RecentChoiceProps {
  isKept: boolean;
  hasAny: boolean;
  onKeep(isKept: boolean): void;
  onClear(): void;
}

/** Whether look-ups are remembered, and the button that forgets them. */
export function RecentChoice({ isKept, hasAny, onKeep, onClear }: RecentChoiceProps) {
  const { t } = useStrings();
  return (
    <p class="recent-choice">
      <label>
        <input type="checkbox" checked={isKept} onChange={({ currentTarget }) => onKeep(currentTarget.checked)} />
        {t("recentKeep")}
      </label>
      {hasAny && (
        <button type="button" class="link" onClick={onClear}>
          {t("recentClear")}
        </button>
      )}
    </p>
  );
}
