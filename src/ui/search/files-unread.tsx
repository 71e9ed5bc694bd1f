import { useStrings } from "../context";

/** Said where a file of the rules is missing or damaged, with what helps. It is read out. */
export function FilesUnread() {
  const { t } = useStrings();
  return (
    <p class="remark" role="status">
      {t("filesUnread")}
    </p>
  );
}
