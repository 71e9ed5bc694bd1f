import { isRecord, isText } from "../core/plain-data";
import { browser } from "../platform/browser";
import { sendToFrame } from "../platform/messages";
import type { PageText, SelectedText } from "../platform/protocol";

/** Reads texts out of a page that the reader asked about. What comes back was written by the page, and is checked. */

/** As the build names it. */
const readerFile = "src/page/reader.iife.js";
const longestAddress = 20_000;
const longestText = 2_000_000;

/** @returns nothing where the browser keeps the frame from us */
export async function readSelection(tabId: number, frameId: number): Promise<SelectedText | undefined> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [readerFile] });
    const answer: unknown = await sendToFrame(tabId, frameId, "readSelection");
    return isSelectedText(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

export interface ReadPage {
  /** The frames that could be read, the top document first. */
  texts: PageText[];
  /** Frames that show something and could not be read. */
  unreadFrames: number;
}

/** @throws where the browser keeps the page from us */
export async function readPage(tabId: number): Promise<ReadPage> {
  const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [readerFile] });
  const ids = frames.map(({ frameId }) => frameId).sort((a, b) => a - b);
  const answers = await Promise.all(
    ids.map((frameId): Promise<unknown> => sendToFrame(tabId, frameId, "readPage").catch(() => undefined)),
  );
  const texts = answers.filter(isPageText);
  const shown = texts.slice(1).filter(({ isShown }) => isShown).length;
  const named = texts.reduce((sum, each) => sum + each.frames, 0);
  return { texts, unreadFrames: Math.max(0, named - shown) };
}

function isPageText(value: unknown): value is PageText {
  if (!isSelectedText(value)) return false;
  const { frames, isShown } = value as Partial<PageText>;
  return Number.isInteger(frames) && typeof isShown === "boolean";
}

function isSelectedText(value: unknown): value is SelectedText {
  return isRecord(value) && isText(value.url, longestAddress) && isText(value.text, longestText);
}
