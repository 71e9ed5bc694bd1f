import type { Origin } from "../core/finding";
import { useStrings } from "./context";

/** Where the text came from that is explained. */
export function SourceLine({ origin: { host, trust } }: { origin: Origin }) {
  const { t, parts } = useStrings();
  if (trust === "pasted") return <span>{t("textEntered")}</span>;
  if (!host) return null;
  return (
    <span>
      {parts("textFrom").map((part) => (typeof part === "string" ? part : <bdi key={part.hole}>{host}</bdi>))}
    </span>
  );
}
