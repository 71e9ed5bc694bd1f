import type { CDPSession, Page } from "puppeteer-core";
import { callInContext, sendBidi } from "../../scripts/browsers/bidi.ts";
import { type RemoteFunction, serializeCall } from "../../scripts/browsers/serialize-call.ts";

/** A closed shadow root: no script of the page can reach it, but the debugging protocols can. */
export interface ClosedRoot {
  /** Calls a function with the root. Arguments and result are plain data. */
  call<Args extends unknown[], Result>(fn: RemoteFunction<ShadowRoot, Args, Result>, ...args: Args): Promise<Result>;
}

/** To open one takes longer than what is asked. */
const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known && !known.detached) return known;
  const opened = await page.createCDPSession();
  sessions.set(page, opened);
  return opened;
}

/** In Chromium: the closed root of an element directly under <html>, or undefined when there is none. */
export async function findRootInChromium(page: Page): Promise<ClosedRoot | undefined> {
  const session = await sessionOf(page);
  const { root } = await session.send("DOM.getDocument", { depth: 3, pierce: true });
  // Asked for, the document would be reported on from then on.
  await session.send("DOM.disable");
  const top = root.children?.find(({ localName }) => localName === "html");
  const roots = top?.children?.flatMap(({ shadowRoots = [] }) => shadowRoots) ?? [];
  // The card is the last element; the viewer of PDFs has a closed root of its own in the body.
  const closed = roots.findLast(({ shadowRootType }) => shadowRootType === "closed");
  if (!closed) return undefined;
  return {
    call: (fn, ...args) => callOnNode(session, closed.backendNodeId, serializeCall(fn), JSON.stringify(args)),
  };
}

async function callOnNode<Result>(
  session: CDPSession,
  backendNodeId: number,
  source: string,
  args: string,
): Promise<Result> {
  const { object } = await session.send("DOM.resolveNode", { backendNodeId });
  const { objectId = "" } = object;
  const call = session.send("Runtime.callFunctionOn", {
    objectId,
    functionDeclaration: source,
    arguments: [{ value: args }],
    awaitPromise: true,
    returnByValue: true,
  });
  const { result, exceptionDetails } = await call.finally(() =>
    // What is known by an id is kept alive. A page that is gone keeps nothing.
    session.send("Runtime.releaseObject", { objectId }).catch(() => undefined),
  );
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value);
}

/** In Firefox: the same. */
export async function findRootInFirefox(page: Page): Promise<ClosedRoot | undefined> {
  const browser = page.browser();
  const context = contextOf(page);
  const answer = await sendBidi(browser, "script.evaluate", {
    expression: "document.documentElement",
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
  });
  const children: SerializedNode[] = answer.result.value.children ?? [];
  const closed = children.map(({ value }) => value.shadowRoot).find((root) => root?.value.mode === "closed");
  if (!closed) return undefined;
  return { call: (fn, ...args) => callInContext(browser, { context, sharedId: closed.sharedId }, fn, ...args) };
}

/** https://w3c.github.io/webdriver-bidi/#type-script-NodeRemoteValue */
interface SerializedNode {
  value: { shadowRoot?: { sharedId: string; value: { mode: "open" | "closed" } } | null };
}

/** The protocol's id of the page; Puppeteer has no public name for it. */
const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;
