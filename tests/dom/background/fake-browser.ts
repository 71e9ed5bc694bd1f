import { vi } from "vitest";

/** The parts of the extension API that the background uses, in memory. Tests put it in the place of platform/browser.ts. */

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

const area = () => {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (keys: string | string[] | null) =>
      Object.fromEntries([...values].filter(([key]) => keys === null || [keys].flat().includes(key))),
    set: async (changes: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(changes)) values.set(key, structuredClone(value));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) values.delete(key);
    },
  };
};

/** Where the pages of the extension are. */
export const extensionUrl = "chrome-extension://lens/";
const listeners: Listener[] = [];
const noReceiver = async () => {
  throw new Error("Could not establish connection. Receiving end does not exist.");
};

/** In the place of `browser` of platform/browser.ts. */
export const browser = {
  runtime: {
    id: "lens",
    getURL: (path: string) => extensionUrl + path,
    getManifest: () => ({
      host_permissions: ["https://login.microsoftonline.com/*", "https://*.portal.azure.net/*"],
      content_scripts: [
        { matches: ["https://login.microsoftonline.com/*"], js: ["detector.js"], css: null },
        { matches: ["https://*.portal.azure.net/*"], js: [`${extensionUrl}portal.js`], css: ["marks.css"] },
      ],
    }),
    onMessage: {
      addListener: (listener: Listener) => void listeners.push(listener),
      removeListener: (listener: Listener) => void listeners.splice(listeners.indexOf(listener), 1),
    },
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(noReceiver),
  },
  tabs: {
    sendMessage:
      vi.fn<(tabId: number, message: unknown, options?: { frameId?: number }) => Promise<unknown>>(noReceiver),
    get: vi.fn(async (_: number): Promise<{ url?: string }> => ({})),
  },
  scripting: {
    insertCSS: vi.fn(async (_: unknown) => {}),
    executeScript: vi.fn(async (_: unknown): Promise<unknown> => []),
    registered: [] as { id: string }[],
    registerContentScripts: async (scripts: { id: string }[]) => {
      const ids = [...browser.scripting.registered, ...scripts].map(({ id }) => id);
      if (new Set(ids).size < ids.length) throw new Error("Duplicate script ID");
      browser.scripting.registered.push(...scripts);
    },
    getRegisteredContentScripts: async () => structuredClone(browser.scripting.registered),
    updateContentScripts: async (scripts: { id: string }[]) => {
      const { registered } = browser.scripting;
      for (const script of scripts) {
        const at = registered.findIndex(({ id }) => id === script.id);
        if (at < 0) throw new Error("Nonexistent script ID");
        registered[at] = script;
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      browser.scripting.registered = browser.scripting.registered.filter(({ id }) => !ids.includes(id));
    },
  },
  permissions: {
    getAll: async (): Promise<{ origins: string[] }> => ({ origins: [] }),
    contains: vi.fn(async (_: unknown) => true),
  },
  storage: { session: area(), local: area(), sync: area(), managed: area() },
  i18n: { getUILanguage: () => "en-US" },
  action: {
    setBadgeText: vi.fn(async (_: { tabId: number; text: string }) => {}),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  },
};

/** Forgets everything that was stored and asked. */
export function resetBrowser(): void {
  vi.clearAllMocks();
  for (const { values } of Object.values(browser.storage)) values.clear();
  browser.tabs.sendMessage.mockImplementation(noReceiver);
  browser.permissions.contains.mockResolvedValue(true);
  browser.scripting.executeScript.mockResolvedValue([]);
}

/** Sends a message as somebody would. Nothing when nobody answers. */
export async function deliver(name: string, payload: unknown, sender: Record<string, unknown>): Promise<unknown> {
  for (const listener of listeners) {
    const reply = await listener({ name, payload }, sender);
    if (reply !== undefined) return reply;
  }
  return undefined;
}

/** Who sent a message, as browsers say it of a page or frame in a tab. */
export const pageSender = (url = "https://login.microsoftonline.com/common/login", tabId = 7, frameId = 0) => ({
  id: "lens",
  url,
  frameId,
  tab: { id: tabId },
});
/** The same of our own pop-up. */
export const popupSender = { id: "lens", url: `${extensionUrl}src/popup/index.html` };
