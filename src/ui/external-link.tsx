import { ArrowUpRight } from "lucide";
import type { ComponentChildren } from "preact";
import { useStrings } from "./context";
import { Icon } from "./icon";

/**
 * A link that opens in a new tab. Addresses come from the rule set with constant hosts;
 * anything but https and mail is shown as words all the same.
 */
export function ExternalLink({ url, children }: { url: string; children: ComponentChildren }) {
  const { t } = useStrings();
  if (!/^(?:https:\/\/|mailto:)/.test(url)) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon of={ArrowUpRight} size={12} turns />
      <span class="unseen"> {t("newTab")}</span>
    </a>
  );
}
