import { ShieldAlert } from "lucide";
import type { ExplainedFinding } from "../core/explanation";
import { languageOf } from "../core/translation";
import { AskedScopes } from "./asked-scopes";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { FlagSteps } from "./flag-steps";
import { HelpDeskView } from "./help-desk-view";
import { Icon } from "./icon";
import { OrganisationNote } from "./organisation-note";
import { RequestMessage } from "./request-message";
import { RichText } from "./rich-text";

/** For the blocked person: what to do, then the message to send. */
export function UserPart({ finding }: { finding: ExplainedFinding }) {
  const { t } = useStrings();
  const { explanation, request, organisation } = finding;
  const canFix = explanation.who[0] === "user";
  return (
    <>
      {explanation.ifNotYou && (
        <p class="caution">
          <Icon of={ShieldAlert} />
          <span>
            <RichText text={explanation.ifNotYou} language={languageOf(explanation, "ifNotYou")} />
          </span>
        </p>
      )}
      <OrganisationNote finding={finding} />
      <h3 class="kicker">{t("whatYouCanDo")}</h3>
      <p>
        <RichText text={explanation.user} language={languageOf(explanation, "user")} />
      </p>
      {organisation && <HelpDeskView organisation={organisation} />}
      {request && !canFix && <RequestMessage request={request} email={organisation?.helpDesk?.email} main />}
      {request && canFix && (
        <Disclosure name={t("stillStuck")}>
          <RequestMessage request={request} email={organisation?.helpDesk?.email} />
        </Disclosure>
      )}
      {explanation.stage === "consent" && <AskedScopes scopes={finding.scopes} />}
      <FlagSteps finding={finding} />
    </>
  );
}
