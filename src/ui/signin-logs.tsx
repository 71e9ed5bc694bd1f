import type { ExplainedFinding } from "../core/explanation";
import { CommandBlock } from "./command-block";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { ExternalLink } from "./external-link";
import { RichText } from "./rich-text";

/** What the logs show for this error, and the admin's pages and queries for this very sign-in. */
export function SigninLogs({ finding }: { finding: ExplainedFinding }) {
  const { t } = useStrings();
  const { adminLinks, adminQueries, explanation } = finding;
  const { logs } = explanation;
  if (logs.length + adminLinks.length + adminQueries.length === 0) return null;
  return (
    <Disclosure name={t("logsAndPages")}>
      {logs.map((log) => (
        <p key={`${log.tenant}${log.code}`}>
          {t(log.tenant === "home" ? "logInHomeTenant" : "logInResourceTenant", { code: log.code })}{" "}
          {log.note && <RichText text={log.note} />}
        </p>
      ))}
      {adminLinks.length > 0 && (
        <ul class="links">
          {adminLinks.map((link) => (
            <li key={link.url}>
              <ExternalLink url={link.url}>{link.title}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
      {adminQueries.map((query) => (
        <CommandBlock key={query.run} command={query} />
      ))}
    </Disclosure>
  );
}
