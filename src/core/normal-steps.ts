/** Tells an ordinary step of signing in from a failure, by place: the same number is silence on one page and an error on another. */

/**
 * Page ids of steps that everybody passes through.
 * Source: names collected from tools that drive the sign-in (saml2aws, AADInternals, TokenTacticsV2), 2026.
 */
const stepPages: ReadonlySet<string | undefined> = new Set([
  "ConvergedSignIn",
  "ConvergedTFA",
  "ConvergedProofUpRedirect",
  "ConvergedProofUp",
  "KmsiInterrupt",
  "CmsiInterrupt",
  "ConvergedConsent",
  "ConvergedChangePassword",
  "ConvergedRemoteConnect",
  "BssoInterrupt",
]);

/** Codes that stand in `$Config.sErrorCode` of such a page, or in a log row "Interrupted", while nothing is wrong. */
const stepCodes: ReadonlySet<string> = new Set([
  "16000",
  "16001",
  "50055",
  "50058",
  "50072",
  "50074",
  "50076",
  "50079",
  "50097",
  "50125",
  "50127",
  "50129",
  "50140",
  "50143",
  "50144",
  "50158",
  "50199",
  "50201",
  "50203",
  "65001",
  "70016",
]);

/** True for a page that is an ordinary step of signing in. */
export const isStepPage = (pageId: string | undefined): boolean => stepPages.has(pageId);

/**
 * True when a code on such a page only says which step comes next.
 * @param pageId `$Config.pgid`
 * @param code digits of `$Config.sErrorCode`
 */
export const isNormalStep = (pageId: string | undefined, code: string): boolean =>
  isStepPage(pageId) && stepCodes.has(code);

/** True for a code that a sign-in may meet on its way to success. */
export const isStepCode = (code: string): boolean => stepCodes.has(code);
