import type { Policy, PolicyProblem } from "../core/policy";
import { useStrings } from "../ui/context";
import type { Strings } from "../ui/strings";
import { audienceNames } from "../ui/words";
import { Section } from "./section";

/** What the organisation has set, and what of it is of no use. */
export function OrganisationSection({ policy, problems }: { policy: Policy; problems: PolicyProblem[] }) {
  const strings = useStrings();
  const { t } = strings;
  const lines = linesOf(policy, strings);
  if (lines.length + problems.length === 0) return null;
  return (
    <Section title={policy.organisation ?? t("optOrganisation")}>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {problems.length > 0 && (
        <div class="problems">
          <p>{t("polProblems")}</p>
          <ul class="lines">
            {problems.map(({ name, reason }) => (
              <li key={name + reason}>
                <code>{name}</code> <span lang="en">{reason}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function linesOf(policy: Policy, { t }: Strings): string[] {
  const said: (string | false | undefined)[] = [
    policy.defaultRole && t("polRole", { audience: t(audienceNames[policy.defaultRole]) }),
    policy.signInPages === "click" && t("polSignInClick"),
    policy.signInPages === "off" && t("polSignInOff"),
    policy.helpDesk && t("polHelpDesk"),
    policy.ticketUrl && t("polTicket", { host: new URL(policy.ticketUrl).host }),
    policy.hideDeveloperDetails && t("polDeveloper"),
    policy.commands === false && t("polCommands"),
    policy.requests === false && t("polRequests"),
    policy.bundles === false && t("polBundles"),
    policy.issueLink === false && t("polIssueLink"),
    policy.mutedCodes && t("polMuted", { codes: policy.mutedCodes.join(", ") }),
  ];
  return said.filter((line) => typeof line === "string");
}
