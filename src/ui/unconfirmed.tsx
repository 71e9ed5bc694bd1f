import { CircleHelp } from "lucide";
import { useStrings } from "./context";
import { Icon } from "./icon";

/** Said where the page could have written the text itself. @param host missing where there is none, or more than one */
export function Unconfirmed({ host }: { host: string | undefined }) {
  const { t, parts } = useStrings();
  return (
    <p class="caution">
      <Icon of={CircleHelp} />
      <span>
        {host
          ? parts("unconfirmedFrom").map((part) =>
              typeof part === "string" ? part : <bdi key={part.hole}>{host}</bdi>,
            )
          : t("unconfirmed")}
      </span>
    </p>
  );
}
