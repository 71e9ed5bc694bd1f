import type { Asked } from "../core/look-up";
import { isRecord } from "../core/plain-data";
import type { LookupTarget } from "./lookup-address";
import { dropSession, readSession, writeSession } from "./session-store";

/** Hands a text to the lookup page: in memory only, and taken out when it is read. */

export interface Handover extends Asked {
  /** It comes from a private window, of which nothing is remembered. */
  isPrivate: boolean;
}

const keyOf = (id: string): string => `handover-${id}`;
/** More than is ever read. */
const longestText = 2_000_000;

/**
 * Keeps a text for the lookup page, whose address names it by a random id. Never throws: that there is no such text is
 * said there.
 */
export async function handOver(handover: Handover): Promise<LookupTarget> {
  const id = crypto.randomUUID();
  await writeSession(keyOf(id), { ...handover, text: handover.text.slice(0, longestText) }).catch(() => undefined);
  return { kind: "text", id };
}

/** Takes a text that was handed over; nothing the second time, nor where it cannot be read. Never throws. */
export async function takeHandover(id: string): Promise<Handover | undefined> {
  const handover = await readSession(keyOf(id), isHandover).catch(() => undefined);
  await dropSession(keyOf(id)).catch(() => undefined);
  return handover;
}

function isHandover(value: unknown): value is Handover {
  if (!isRecord(value)) return false;
  const { text, origin, url, isPrivate } = value as Partial<Handover>;
  return (
    typeof text === "string" &&
    typeof origin?.trust === "string" &&
    (url === undefined || typeof url === "string") &&
    typeof isPrivate === "boolean"
  );
}
