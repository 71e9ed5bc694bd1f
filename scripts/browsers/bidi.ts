import type { Browser } from "puppeteer-core";
import { type RemoteFunction, serializeCall } from "./serialize-call.ts";

/** WebDriver BiDi commands that Puppeteer has no method for: https://w3c.github.io/webdriver-bidi/ */
interface Connection {
  send(method: string, params: object): Promise<{ result: BidiResult }>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are as varied as the commands, and each is read in one place.
type BidiResult = any;

/** Sends one command to Firefox and returns its result. Throws with the browser's error. */
export async function sendBidi(browser: Browser, method: string, params: object): Promise<BidiResult> {
  const { connection } = browser as unknown as { connection: Connection };
  return (await connection.send(method, params)).result;
}

/** Calls a function in a browsing context, with `self` as the object that the protocol knows by this reference. */
export async function callInContext<Args extends unknown[], Result>(
  browser: Browser,
  target: { context: string; sharedId?: string },
  fn: RemoteFunction<never, Args, Result>,
  ...args: Args
): Promise<Result> {
  const answer = await sendBidi(browser, "script.callFunction", {
    functionDeclaration: serializeCall(fn),
    awaitPromise: true,
    target: { context: target.context },
    this: target.sharedId ? { sharedId: target.sharedId } : undefined,
    arguments: [{ type: "string", value: JSON.stringify(args) }],
  });
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value);
}

/**
 * Calls a function with the privileges of Firefox's own window, where `Services`, `gBrowser` and `ChromeUtils` are.
 * Needs --remote-allow-system-access.
 */
export async function callInFirefox<Args extends unknown[], Result>(
  browser: Browser,
  fn: RemoteFunction<never, Args, Result>,
  ...args: Args
): Promise<Result> {
  const { contexts } = await sendBidi(browser, "browsingContext.getTree", { "moz:scope": "chrome" });
  const window = contexts.find(({ url }: { url: string }) => url.endsWith("/browser.xhtml"));
  if (!window) throw new Error("Firefox shows no window.");
  return callInContext(browser, { context: window.context }, fn, ...args);
}
