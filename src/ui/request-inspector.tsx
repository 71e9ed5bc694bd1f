import type { ExplainedFinding } from "../core/explanation";
import type { Facts } from "../core/fact-names";
import { displayable } from "../core/values";
import { AskedScopes } from "./asked-scopes";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { type FactRow, FactRows } from "./fact-rows";
import type { StringKey, Strings } from "./strings";

/** What the app asked for in the sign-in address, value by value and in words. Nothing where no address was seen. */
export function RequestInspector({ finding }: { finding: ExplainedFinding }) {
  const strings = useStrings();
  const { facts, scopes, explanation } = finding;
  const rows = [
    ...rowOf("factAppId", facts["request.clientId"], strings, finding.names["request.clientId"]),
    ...rowOf("factRedirectUri", facts["request.redirectUri"], strings),
    ...rowInWords("factTenant", facts["request.authority"], strings, authorityWords),
    ...rowInWords("factRequestResponseType", facts["request.responseType"], strings, responseWords),
    ...rowInWords("factRequestPrompt", facts["request.prompt"], strings, promptWords),
    ...pkceRow(facts, strings),
  ];
  if (rows.length === 0) return null;
  return (
    <Disclosure name={strings.t("requestAsked")}>
      <FactRows rows={rows} />
      {/* Where consent failed, the permissions are a part of their own. */}
      {facts["request.scope"] && explanation.stage !== "consent" && <AskedScopes scopes={scopes} look="list" />}
    </Disclosure>
  );
}

/** The service itself takes no longer address. */
const longestValue = 2000;

function rowOf(label: StringKey, written: string | undefined, { t }: Strings, note?: string): FactRow[] {
  const value = displayable(written ?? "", longestValue);
  return value ? [{ label: t(label), value, note }] : [];
}

const rowInWords = (label: StringKey, written: string | undefined, strings: Strings, words: Words): FactRow[] =>
  rowOf(label, written, strings, meaningOf(written, words, strings));

/** The address of a sign-in with a code either has a challenge or has none; other kinds of sign-in know no PKCE. */
function pkceRow(facts: Facts, { t }: Strings): FactRow[] {
  const method = displayable(facts["request.codeChallengeMethod"] ?? "", 20);
  if (method) return [{ label: t("pkce"), value: method, note: t("pkcePresent") }];
  const asksForCode = facts["request.responseType"]?.split(/\s+/).includes("code");
  return asksForCode ? [{ label: t("pkce"), value: "–", note: t("pkceMissing") }] : [];
}

type Words = Record<string, StringKey>;

/** Source for these words: "OAuth 2.0 authorization code flow" of the Microsoft identity platform, read in 2026. */
const authorityWords: Words = {
  common: "authorityCommon",
  organizations: "authorityOrganizations",
  consumers: "authorityConsumers",
};
const responseWords: Words = { code: "responseCode", id_token: "responseIdToken", token: "responseToken" };
const promptWords: Words = {
  none: "promptNone",
  login: "promptLogin",
  select_account: "promptSelectAccount",
  consent: "promptConsent",
  create: "promptCreate",
  admin_consent: "promptAdminConsent",
};

/** The meanings of a value's words, as far as we know them. */
function meaningOf(value: string | undefined, words: Words, { t }: Strings): string | undefined {
  const known = (value ?? "")
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => (Object.hasOwn(words, word) && words[word] ? [t(words[word])] : []));
  return known.length > 0 ? known.join("; ") : undefined;
}
