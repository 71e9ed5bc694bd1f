import { vi } from "vitest";
import { deliver, browser as plain, resetBrowser } from "./fake-browser";
import { call, isDead, untilDeath } from "./life";

/** The browser around a background that may die at any call to it, with one tab, and events that reach whoever listens. */

type Listener = (...args: unknown[]) => unknown;
const listeners: Record<string, Listener[]> = {};
const event = (name: string) => ({
  addListener(listener: Listener) {
    listeners[name] = [...(listeners[name] ?? []), listener];
  },
  removeListener: () => {},
});

/** Something happens in the browser: everybody who listens hears it. */
export function fire(name: string, ...args: unknown[]): void {
  for (const listener of listeners[name] ?? []) listener(...args);
}

const menuItems = new Map<string, string>();

const whole = {
  ...plain,
  runtime: { ...plain.runtime, onInstalled: event("installed"), onStartup: event("startup") },
  permissions: { ...plain.permissions, onAdded: event("granted"), onRemoved: event("revoked") },
  storage: { ...plain.storage, onChanged: event("changed") },
  tabs: {
    ...plain.tabs,
    onRemoved: event("closed"),
    query: vi.fn(async (_: unknown): Promise<{ id: number; url: string }[]> => []),
    create: vi.fn(async (_: { url: string }) => ({})),
    update: vi.fn(async (_: { url: string }) => ({})),
  },
  commands: { onCommand: event("command") },
  management: { getSelf: async () => ({ installType: "normal" }) },
  omnibox: {
    onInputStarted: event("keyword"),
    onInputChanged: event("typed"),
    onInputEntered: event("entered"),
    setDefaultSuggestion: vi.fn(),
  },
  contextMenus: {
    onClicked: event("menu"),
    removeAll: async () => menuItems.clear(),
    create: ({ id, title }: { id: string; title: string }) => void (isDead() || menuItems.set(id, title)),
    async update(id: string, { title }: { title: string }) {
      if (!menuItems.has(id)) throw new Error(`Cannot find menu item with id ${id}`);
      menuItems.set(id, title);
    },
  },
};

/** What browsers answer at once. */
const immediate: ReadonlySet<string> = new Set(["addListener", "removeListener", "getURL", "getManifest"]);
const immediatePaths: ReadonlySet<string> = new Set([
  ".i18n.getUILanguage",
  ".contextMenus.create",
  ".omnibox.setDefaultSuggestion",
]);

function mortal<T extends object>(api: T, path = ""): T {
  return new Proxy(api, {
    get(target, name: string): unknown {
      const value: unknown = Reflect.get(target, name);
      const isImmediate = immediate.has(name) || immediatePaths.has(`${path}.${name}`);
      if (typeof value === "function" && !isImmediate) return (...args: unknown[]) => call(() => value(...args));
      return typeof value === "object" && value !== null ? mortal(value, `${path}.${name}`) : value;
    },
  });
}

export const browser = mortal(whole);

/** What a test looks at, and gets ready, without the background's knowing. */
export const seen = {
  ...plain.storage,
  scripts: plain.scripting,
  permissions: plain.permissions,
  action: plain.action,
  tabs: whole.tabs,
  menuItems,
};

/** Empties everything. */
export function resetAll(): void {
  resetBrowser();
  menuItems.clear();
  plain.scripting.registered = [];
}

/** Somebody sends the background a message. @throws what it failed with, or that it died over it */
export async function ask(name: string, payload: unknown, sender: Record<string, unknown>): Promise<unknown> {
  const reply = (await untilDeath(deliver(name, payload, sender))) as
    | { value: unknown }
    | { failure: string }
    | undefined;
  if (!reply) throw new Error("Nobody answered.");
  if ("failure" in reply) throw new Error(reply.failure);
  return reply.value;
}

const files = new Map<string, Promise<string>>();
const realFetch = globalThis.fetch.bind(globalThis);

/** A file of the package, as the development server has it. */
function readPackaged(path: string): Promise<string> {
  const file = path.startsWith("rules/") ? `/generated/${path}` : `/${path}`;
  const text = files.get(file) ?? realFetch(file).then((response) => response.text());
  files.set(file, text);
  return text;
}

/** In the place of `fetch`: files of the package alone, and each read is a call that the background may die over. */
export const fetchPackaged = async (url: string): Promise<Pick<Response, "ok" | "json">> => {
  const text = await call(() => readPackaged(url.replace(plain.runtime.getURL(""), "")));
  // A real response is read beside the calls that are counted.
  return { ok: true, json: async () => JSON.parse(text) };
};
