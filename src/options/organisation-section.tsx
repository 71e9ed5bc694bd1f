import type { Policy, PolicyProblem } from "../core/policy";
import { useStrings } from "../ui/context";
import type { Strings } from "../ui/strings";
import { audienceNames } from "../ui/words";
import type { OptionsModel } from "./model";
import { Section } from "./section";

export interface OrganisationSectionProps extends Pick<OptionsModel, "policy" | "pack"> {
  problems: PolicyProblem[];
}

/** What the organisation has set, and what of it is of no use. */
export function OrganisationSection({ policy, pack, problems }: OrganisationSectionProps) {
  const strings = useStrings();
  const { t, count } = strings;
  const lines = linesOf(policy, strings);
  if (pack && pack.problems.length === 0) lines.push(count("polPack", pack.codes));
  if (lines.length + problems.length === 0 && !pack) return null;
  return (
    <Section title={policy.organisation ?? t("optOrganisation")}>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {problems.length > 0 && <Problems title={t("polProblems")} problems={problems} />}
      {pack && pack.problems.length > 0 && <Problems title={t("polPackRefused")} problems={pack.problems} />}
    </Section>
  );
}

/** For whoever wrote the policy: where it is wrong, and why. */
function Problems({ title, problems }: { title: string; problems: PolicyProblem[] }) {
  return (
    <div class="problems">
      <p>{title}</p>
      <ul class="lines">
        {problems.map(({ name, reason }) => (
          <li key={name + reason}>
            <code>{name}</code> <span lang="en">{reason}</span>
          </li>
        ))}
      </ul>
    </div>
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
