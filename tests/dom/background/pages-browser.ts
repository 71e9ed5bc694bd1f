import { vi } from "vitest";
import { browser as bare } from "./fake-browser";

/** The played browser with what our own pages ask for beside what the background does. */

/** Who is told when sites are given or taken. */
const listeners: (() => void)[] = [];
type Listener = Parameters<typeof bare.runtime.onMessage.addListener>[0];
/** Who hears messages; the background was there first. */
const heard: Listener[] = [];
const event = { addListener: (listener: () => void) => void listeners.push(listener) };

/** In the place of `browser` of platform/browser.ts: with what our own pages ask for beside what the background does. */
export const browser = {
  ...bare,
  runtime: {
    ...bare.runtime,
    onMessage: {
      ...bare.runtime.onMessage,
      addListener(listener: Listener) {
        bare.runtime.onMessage.addListener(listener);
        heard.push(listener);
      },
    },
  },
  tabs: {
    ...bare.tabs,
    query: vi.fn(async (_: unknown): Promise<{ id: number; incognito: boolean }[]> => []),
    getCurrent: vi.fn(async (): Promise<unknown> => undefined),
    create: vi.fn(async (_: { url: string }) => ({})),
  },
  permissions: {
    ...bare.permissions,
    request: vi.fn(async (_: unknown) => true),
    onAdded: event,
    onRemoved: event,
  },
  storage: { ...bare.storage, onChanged: { addListener: () => {} } },
};

/** A page of ours is closed: it hears nothing more. */
export function closePage(): void {
  listeners.length = 0;
  for (const listener of heard.splice(1)) bare.runtime.onMessage.removeListener(listener);
}

/** Sites were given or taken. */
export function tellAccessChange(): void {
  for (const listener of listeners) listener();
}
