import type { ExplainedFinding, Explanation } from "../core/explanation";
import type { Facts } from "../core/fact-names";
import { displayable } from "../core/values";
import { CommandBlock } from "./command-block";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { ExternalLink } from "./external-link";
import { FindHint } from "./find-hint";
import { RichText } from "./rich-text";
import type { Strings } from "./strings";

/** What the logs show for this error, Microsoft's own tools, and the admin's pages and queries for this very sign-in. */
export function SigninLogs({ finding }: { finding: ExplainedFinding }) {
  const { t } = useStrings();
  const { adminLinks, adminQueries, explanation, facts, origin } = finding;
  const { logs } = explanation;
  if (logs.length + adminLinks.length + adminQueries.length === 0) return null;
  return (
    <Disclosure name={t("logsAndPages")}>
      {logs.map((log) => (
        <LogLine key={`${log.tenant}${log.code}`} log={log} facts={facts} />
      ))}
      {facts.correlationId && <p>{t("severalRecords")}</p>}
      {/* Source: "Sign-in diagnostic" and "Flagged sign-ins" of the Microsoft Entra documentation, read in 2026. */}
      {origin.trust !== "unconfirmed" && <p>{t("signInDiagnostic")}</p>}
      {adminLinks.length > 0 && (
        <ul class="links">
          {adminLinks.map((link) => (
            <li key={link.url}>
              <ExternalLink url={link.url}>{link.title}</ExternalLink>
              {link.find && <FindHint {...link.find} />}
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

type Log = Explanation["logs"][number];

function LogLine({ log, facts }: { log: Log; facts: Facts }) {
  const strings = useStrings();
  const tenant = tenantOf(log, facts, strings);
  return (
    <p>
      {strings.t(log.beside ? "logBeside" : "logInTenant", { tenant, code: log.code })}{" "}
      {log.note && <RichText text={log.note} />}
    </p>
  );
}

/** In words, with the tenant's id or domain where the message carries it. */
function tenantOf({ tenant }: Log, facts: Facts, { t }: Strings): string {
  const named = tenant === "home" ? facts.homeTenant : (facts.resourceTenant ?? facts.tenant);
  const name = displayable(named ?? "", 80);
  if (tenant === "home") return name ? t("tenantHomeNamed", { name }) : t("tenantHome");
  return name ? t("tenantResourceNamed", { name }) : t("tenantResource");
}
