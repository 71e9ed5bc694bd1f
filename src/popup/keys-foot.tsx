import { useStrings } from "../ui/context";
import { NotMicrosoft } from "../ui/not-microsoft";

/** What the keys do, and the way to the page with all codes. */
export function KeysFoot({ onBrowse }: { onBrowse(): void }) {
  const { t } = useStrings();
  return (
    <footer class="keys-foot">
      <p class="faint">{t("keysHint")}</p>
      <button type="button" class="link" onClick={onBrowse}>
        {t("browseAll")}
      </button>
      <p class="faint whose">
        <NotMicrosoft />
      </p>
    </footer>
  );
}
