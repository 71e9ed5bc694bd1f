import { codeText } from "../core/code-text";
import type { Explanation } from "../core/explanation";
import type { Source } from "../core/rule";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { ExternalLink } from "./external-link";
import { RichText } from "./rich-text";
import { dayOf } from "./times";
import { ruleStatusNames } from "./words";

/** Background of a code: its name, remarks, relatives, documentation, and where our knowledge is from. */
export function AboutCode({ explanation }: { explanation: Explanation }) {
  const { t } = useStrings();
  const { name, family, note, related, see, sources, ruleStatus, depth } = explanation;
  const links = explanation.links.filter(({ url }) => !sources.some((source) => source.url === url));
  const others = [...new Set([...(see ? [see] : []), ...related])];
  const isListed = depth === "full" || depth === "brief";
  return (
    <Disclosure name={t("aboutCode")}>
      {family && (
        <p>
          <RichText text={[{ bold: [family.name] }, ": ", ...family.about]} />
        </p>
      )}
      {name && <p>{t("microsoftsName", { name })}</p>}
      {isListed && note && (
        <p>
          <RichText text={note} />
        </p>
      )}
      {others.length > 0 && (
        <p>{t(isListed ? "relatedCodes" : "nearestCodes", { codes: others.map(codeText).join(", ") })}</p>
      )}
      {links.length > 0 && (
        <ul class="links">
          {links.map((link) => (
            <li key={link.url}>
              <ExternalLink url={link.url}>{link.title}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
      {isListed && <p class="faint">{t(ruleStatusNames[ruleStatus])}</p>}
      {sources.length > 0 && (
        <ul class="links">
          {sources.map((source) => (
            <SourceItem key={source.url} source={source} />
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

/** A component of its own, so that dates are written only where they are drawn: the first one takes milliseconds. */
function SourceItem({ source: { url, title, checked } }: { source: Source }) {
  const { t, language } = useStrings();
  return (
    <li>
      <ExternalLink url={url}>{title}</ExternalLink>{" "}
      <span class="faint">{t("checkedOn", { date: dayOf(checked, language) })}</span>
    </li>
  );
}
