import { browser } from "../platform/browser";
import type { MessageSender } from "../platform/messages";

/** Whose message it is: what a page may say is not what our own pages may ask. */

/** A script of ours in a web page. */
export interface PageSender {
  tabId: number;
  frameId: number;
  url: string;
  /** The tab is in a private window. */
  isPrivate: boolean;
  documentId?: string;
  tabUrl?: string;
}

/** @throws {TypeError} for a message that no page has sent */
export function anyFrame(sender: MessageSender): PageSender {
  const { url = "", origin, frameId, documentId, tab } = sender;
  if (tab?.id === undefined || isOwnPage(sender)) throw new TypeError("Only a page may say this.");
  return {
    tabId: tab.id,
    frameId: frameId ?? -1,
    url: /^https?:/.test(url) ? url : (origin ?? url),
    isPrivate: tab.incognito === true,
    ...(documentId === undefined ? {} : { documentId }),
    ...(tab.url === undefined ? {} : { tabUrl: tab.url }),
  };
}

/** @throws {TypeError} for a message that not the page of a tab has sent, but a frame in it or somebody else */
export function topFrame(sender: MessageSender): PageSender {
  const page = anyFrame(sender);
  if (page.frameId !== 0) throw new TypeError("Only the page of a tab may say this.");
  return page;
}

/**
 * The tab that a page of the extension asks about.
 * @throws {TypeError} for anybody else, and where no tab is named
 */
export function tabAskedAbout(sender: MessageSender, payload: unknown): number {
  const { tabId } = (payload ?? {}) as { tabId?: unknown };
  if (!isOwnPage(sender) || typeof tabId !== "number") throw new TypeError("Only our own pages may ask this.");
  return tabId;
}

/** The pop-up has no tab; our other pages stand in one, as web pages do. */
const isOwnPage = ({ url = "", tab }: MessageSender): boolean =>
  tab?.id === undefined || url.startsWith(browser.runtime.getURL(""));
