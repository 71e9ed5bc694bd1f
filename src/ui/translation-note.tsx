import { useStrings } from "./context";

export interface TranslationNoteProps {
  /** The reader is looking at the English original. */
  showsOriginal: boolean;
  onShowOriginal(shows: boolean): void;
}

/** Says that title and advice are translated, and goes to the original and back. */
export function TranslationNote({ showsOriginal, onShowOriginal }: TranslationNoteProps) {
  const { t } = useStrings();
  return (
    <p class="faint translation-note">
      {showsOriginal ? t("originalShown") : t("translated")}{" "}
      <button type="button" class="link" onClick={() => onShowOriginal(!showsOriginal)}>
        {t(showsOriginal ? "showTranslation" : "showOriginal")}
      </button>
    </p>
  );
}
