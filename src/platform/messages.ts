import { browser } from "./browser";
import type { Protocol } from "./protocol";

/** Sends and handles the messages of the protocol. An answer is wrapped, so that silence can be told from "nothing". */

type Name = keyof Protocol;
type Payload<N extends Name> = Parameters<Protocol[N]>;
type Answer<N extends Name> = ReturnType<Protocol[N]>;

interface Envelope {
  name: string;
  payload: unknown;
}
type Reply = { value: unknown } | { failure: string };

/** Nobody listens at the other end: the script is not in that page, or the background is gone for good. */
export class NoReceiver extends Error {
  override name = "NoReceiver";
}

/** Who sent a message, in the browser's own words. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/MessageSender */
export interface MessageSender {
  id?: string;
  url?: string;
  frameId?: number;
  documentId?: string;
  origin?: string;
  tab?: { id?: number; url?: string; incognito?: boolean };
}

/** What is to be done on each message; the payload is what somebody else sent and has to be checked. */
export type Handlers = {
  [N in Name]?: (payload: Unchecked<N>, sender: MessageSender) => Answer<N> | Promise<Answer<N>>;
};
type Unchecked<N extends Name> = Payload<N> extends [] ? undefined : unknown;

/**
 * Sends a message to the background.
 * @throws {NoReceiver} when nobody answers
 * @throws {Error} with the other end's words when it failed
 */
export async function send<N extends Name>(name: N, ...payload: Payload<N>): Promise<Answer<N>> {
  return unwrap<N>(() => browser.runtime.sendMessage(envelope(name, payload)));
}

/**
 * Sends a message to our scripts in the top frame of a tab.
 * @throws {NoReceiver} when none of them answers, as where we may not look
 * @throws {Error} with the other end's words when it failed
 */
export async function sendToTab<N extends Name>(tabId: number, name: N, ...payload: Payload<N>): Promise<Answer<N>> {
  return sendToFrame(tabId, 0, name, ...payload);
}

/** The same for the scripts in all frames of a tab; the answer is that of whoever is first. */
export async function sendToAllFrames<N extends Name>(
  tabId: number,
  name: N,
  ...payload: Payload<N>
): Promise<Answer<N>> {
  return unwrap<N>(() => browser.tabs.sendMessage(tabId, envelope(name, payload)));
}

/** The same for any frame. */
export async function sendToFrame<N extends Name>(
  tabId: number,
  frameId: number,
  name: N,
  ...payload: Payload<N>
): Promise<Answer<N>> {
  return unwrap<N>(() => browser.tabs.sendMessage(tabId, envelope(name, payload), { frameId }));
}

/**
 * Answers messages of the names given that come from this extension; others are left to other scripts. Listens from
 * this very moment, so a background that calls it at its top level misses nothing.
 * @param signal ends the listening
 */
export function handle(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: MessageSender): Promise<Reply> | undefined => {
    const isOurs = sender.id === browser.runtime.id;
    if (!isOurs || !isEnvelope(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    const handler = handlers[message.name as Name] as (payload: unknown, sender: MessageSender) => unknown;
    return replyWith(() => handler(message.payload, sender));
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

const envelope = (name: string, [payload]: readonly unknown[]): Envelope => ({ name, payload: payload ?? null });

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === "object" && message !== null && typeof (message as Envelope).name === "string";

async function replyWith(work: () => unknown): Promise<Reply> {
  try {
    return { value: await work() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

async function unwrap<N extends Name>(ask: () => Promise<unknown>): Promise<Answer<N>> {
  const reply = await ask().catch((error: unknown) => {
    throw new NoReceiver(String(error));
  });
  if (typeof reply !== "object" || reply === null) throw new NoReceiver("No script answered.");
  if ("failure" in reply) throw new Error(String(reply.failure));
  return (reply as { value: Answer<N> }).value;
}
