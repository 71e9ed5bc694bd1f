import { render } from "preact";
import { vi } from "vitest";
import messages from "../../../_locales/en/messages.json";
import { answerMessages } from "../../../src/background/messages";
import { deliver, extensionUrl, popupSender, resetBrowser } from "./fake-browser";
import { browser, closePage, tellAccessChange } from "./pages-browser";

/** Our own pages as the package has them, beside the real background and over the packaged rules; the browser alone is a played one. */

/** How files of the package are damaged, by path. */
export const damaged = new Map<string, (text: string) => Response>();
const realFetch = globalThis.fetch.bind(globalThis);

async function fetchPackaged(url: string): Promise<Response> {
  const path = url.replace(extensionUrl, "");
  const response = await realFetch(path.startsWith("rules/") ? `/generated/${path}` : `/${path}`);
  const damage = damaged.get(path);
  return damage ? damage(await response.text()) : response;
}

/** Plays from now on. Call it once, before the tests. */
export function playBrowser(): void {
  vi.stubGlobal("fetch", fetchPackaged);
  // The address of the test's own page stays as it is.
  history.replaceState = () => {};
  // A lookup page that was closed would go back in its own history.
  addEventListener("popstate", (event) => event.stopImmediatePropagation(), true);
  answerMessages();
}

/** Before each test: tab 7 in front, nothing stored, everything allowed. */
export function resetPages(): void {
  vi.restoreAllMocks();
  resetBrowser();
  damaged.clear();
  browser.tabs.query.mockResolvedValue([{ id: 7, incognito: false }]);
  browser.tabs.getCurrent.mockResolvedValue(undefined);
  browser.runtime.sendMessage.mockImplementation((message) => {
    const { name, payload } = message as { name: string; payload: unknown };
    return deliver(name, payload, popupSender);
  });
}

/** The browser's own pages were used to give sites or take them. */
export function allow(isAllowed: boolean): void {
  browser.permissions.contains.mockResolvedValue(isAllowed);
  tellAccessChange();
}

let opened = 0;
let page: Promise<unknown> = Promise.resolve();

/** Opens a page of ours anew, in the place of the last one. What it draws then is waited for. */
export async function openPage(name: "popup" | "lookup" | "options", hash = ""): Promise<void> {
  await leavePage();
  location.hash = hash;
  page = import(/* @vite-ignore */ `/src/${name}/main.tsx?opened=${++opened}`);
}

/** Closes the page, once it has done what it had begun: nothing ends a script that stands in the test's own page. */
export async function leavePage(): Promise<void> {
  const last = page;
  page = Promise.resolve();
  await last;
  closePage();
  const isBusy = async () => Object.values(await navigator.locks.query()).some((locks) => locks.length > 0);
  await vi.waitUntil(async () => !(await isBusy()));
  // Who held a lock goes on in the task in which it is free: by the next one that is over.
  await new Promise((resolve) => setTimeout(resolve));
  render(null, document.body);
}

/** What a person reads there. */
export const words = (): string => document.body.innerText;
export const field = (): HTMLInputElement | null => document.querySelector('input[role="combobox"]');

/** Types into the search. */
export function type(text: string): void {
  const input = field();
  if (!input) throw new Error("There is no search field yet.");
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

export function press(name: string): void {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === name);
  if (!button) throw new Error(`There is no button "${name}".`);
  button.click();
}

/** Interface strings in English. */
export const says = (key: keyof typeof messages): string => messages[key].message;
