import { useStrings } from "../ui/context";
import type { StringKey } from "../ui/strings";

/** What is said where the browser, or the reader in its question, did not allow something. It is read out. */
export function Refused({ says }: { says: StringKey }) {
  const { t } = useStrings();
  return (
    <p class="faint" role="status">
      {t(says)}
    </p>
  );
}
