import { isNormalStep, isStepCode } from "../core/normal-steps";
import { cloudOfHost } from "../core/request";

/** Tells by place whether there is anything to look for, and whether a code says that something went wrong. */

/** The parts of an address that tell the place. */
export type Address = Pick<Location, "hostname" | "pathname" | "search" | "hash">;

/** Pages that only ever show a failure. */
const failurePages: ReadonlySet<string> = new Set(["ConvergedError", "ConvergedConditionalAccess"]);

/**
 * True when the code in a page's configuration says that something failed. A code that sign-ins meet on their way to
 * success fails only on an error page: on a page that we don't know, silence does less harm than a false alarm.
 */
export const isFailure = (pageId: string | undefined, code: string): boolean =>
  !isNormalStep(pageId, code) && (!isStepCode(code) || failurePages.has(pageId ?? ""));

/** The code that a person asked Microsoft's lookup page about, in its address. */
export const lookedUpCode = (location: Address): string | undefined =>
  location.pathname === "/error" ? /[?&]code=(\d{5,7})(?:&|$)/.exec(location.search)?.[1] : undefined;

/**
 * True when the address carries an app's answer with an error code. Of Microsoft's pages only the one that apps name for
 * it counts: anybody can write a link to any other sign-in page with such words behind it. On other hosts the whole
 * text is theirs anyway, and is shown as unconfirmed.
 */
export const carriesAnswer = (location: Address): boolean =>
  (cloudOfHost(location.hostname) === undefined || /\/oauth2\/nativeclient$/i.test(location.pathname)) &&
  /[?#&]error_description=[^&#]{0,400}AADSTS/i.test(location.search + location.hash);
