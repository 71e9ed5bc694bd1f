import type { ExplainedFinding } from "../core/explanation";
import { isRecord } from "../core/plain-data";
import { readSession, writeSession } from "../platform/session-store";
import { isStoredFinding } from "./stored-finding";

/** What is known of the admin pages in a tab's frames: which codes stand where, and the one whose card is open. */
export interface PortalTab {
  frames: PortalFrame[];
  /** What the reader chose last; it stays readable while its row scrolls away, and goes with its document. */
  chosen?: Chosen;
}

export interface PortalFrame {
  frameId: number;
  document: string;
  /** Origin of the document, which tells how far its word can be taken. */
  origin: string;
  /** Without values: those are read from the page when somebody wants to see them. */
  codes: string[];
}

export interface Chosen {
  /** Another one for each choice, so that the card opens again. */
  id: string;
  document: string;
  finding: ExplainedFinding;
  /** It was chosen with the keyboard. */
  takesFocus: boolean;
}

/** What is known of a tab's frames. */
export const readPortalTab = async (tabId: number): Promise<PortalTab> =>
  (await readSession(portalKey(tabId), isPortalTab)) ?? { frames: [] };

/** Replaces what one frame has; a document that was left takes its open card with it. Call it in the tab's turn. */
export async function setFrame(tabId: number, frame: PortalFrame, isLeft: boolean): Promise<PortalTab> {
  const { frames, chosen } = await readPortalTab(tabId);
  const others = frames.filter(
    ({ frameId, document }) => frameId !== frame.frameId || (isLeft && document !== frame.document),
  );
  const next: PortalTab = {
    frames: isLeft || frame.codes.length === 0 ? others : [...others, frame].sort((a, b) => a.frameId - b.frameId),
    ...(chosen && !(isLeft && chosen.document === frame.document) ? { chosen } : {}),
  };
  await writeSession(portalKey(tabId), next);
  return next;
}

/** Remembers what the reader chose. Call it in the tab's turn. */
export async function setChosen(tabId: number, chosen: Chosen): Promise<void> {
  await writeSession(portalKey(tabId), { ...(await readPortalTab(tabId)), chosen });
}

/** The key that the frames of a tab are stored under. */
export const portalKey = (tabId: number): string => `portal-${tabId}`;

function isPortalTab(value: unknown): value is PortalTab {
  if (!isRecord(value)) return false;
  const { frames, chosen } = value as Partial<PortalTab>;
  return (
    Array.isArray(frames) &&
    frames.every(isPortalFrame) &&
    (chosen === undefined || (isRecord(chosen) && typeof chosen.id === "string" && isStoredFinding(chosen.finding)))
  );
}

const isPortalFrame = (frame: unknown): frame is PortalFrame =>
  isRecord(frame) &&
  typeof frame.frameId === "number" &&
  typeof frame.document === "string" &&
  typeof frame.origin === "string" &&
  Array.isArray(frame.codes) &&
  frame.codes.every((code) => typeof code === "string");
