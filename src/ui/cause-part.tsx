import type { ExplainedFinding } from "../core/explanation";
import { plain } from "../core/rich-text";
import { languageOf } from "../core/translation";
import type { Audience } from "../core/vocabulary";
import { AddressCheck } from "./address-check";
import { AskedScopes } from "./asked-scopes";
import { CauseView } from "./cause-view";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { MarkedValue } from "./marked-value";
import { RequestMessage, TicketNote } from "./request-message";
import { RichText } from "./rich-text";
import { SigninLogs } from "./signin-logs";

export interface CausePartProps {
  finding: ExplainedFinding;
  audience: Exclude<Audience, "user">;
}

/** Codes that compare a redirect address with the registered ones: 50011 and those that were split off from it. */
const isAboutAddress = (code: string): boolean => code.startsWith("50011");

/** For those who mend it: the likely cause with its evidence and steps, then the other causes and where to look. */
export function CausePart({ finding, audience }: CausePartProps) {
  const { t, count } = useStrings();
  const { explanation, request } = finding;
  const [first, ...others] = explanation.causes;
  const kicker = first?.because ? "likelyFromMessage" : others.length > 0 ? "commonestCause" : "cause";
  return (
    <>
      {first ? (
        <section class="cause">
          <h3 class="kicker">{t(kicker)}</h3>
          <h4>
            <RichText text={first.title} />
          </h4>
          <CauseView cause={first} audience={audience}>
            {audience === "developer" && <MarkedValue finding={finding} />}
          </CauseView>
        </section>
      ) : (
        <>
          <p>
            {explanation.note ? (
              <RichText text={explanation.note} />
            ) : (
              <RichText text={explanation.user} language={languageOf(explanation, "user")} />
            )}
          </p>
          <p class="check">{t("unlistedNext")}</p>
        </>
      )}
      {isAboutAddress(explanation.code) && finding.facts.redirectUri && (
        <AddressCheck sent={finding.facts.redirectUri} />
      )}
      {others.length > 0 && (
        <Disclosure name={count("otherCauses", others.length)}>
          {others.map((cause) => (
            <Disclosure look="item" key={cause.id} name={<RichText text={cause.title} />}>
              <CauseView cause={cause} audience={audience} />
            </Disclosure>
          ))}
        </Disclosure>
      )}
      {explanation.avoid.length > 0 && (
        <Disclosure name={t("avoid")}>
          <ul class="avoid">
            {explanation.avoid.map((each) => (
              <li key={plain(each)}>
                <RichText text={each} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {explanation.stage === "consent" && <AskedScopes scopes={finding.scopes} />}
      {audience === "admin" && <SigninLogs finding={finding} />}
      {request && (
        <Disclosure name={t("messageToSend")}>
          <RequestMessage request={request} />
          {audience === "admin" && <TicketNote request={request} />}
        </Disclosure>
      )}
    </>
  );
}
