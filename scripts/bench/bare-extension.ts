import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hosts } from "./with-and-without.ts";

/**
 * The least that can put a box beside an error: a script that waits for the text, a background that is told, an empty box.
 * What it takes is the browser's own time, mostly to start the background.
 */
const files = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "Bare",
    version: "1",
    permissions: ["scripting"],
    host_permissions: [`${hosts.without.signIn}/*`],
    content_scripts: [{ matches: [`${hosts.without.signIn}/*`], js: ["wait.js"] }],
    // Chromium takes the first, Firefox the second.
    background: { service_worker: "background.js", scripts: ["background.js"] },
    browser_specific_settings: { gecko: { id: "bare@bench.example" } },
  }),
  "wait.js": `
    const api = globalThis.browser ?? globalThis.chrome;
    new MutationObserver((_, observer) => {
      if (!document.body.textContent.includes("AADSTS")) return;
      observer.disconnect();
      void api.runtime.sendMessage({});
    }).observe(document, { subtree: true, childList: true });`,
  "background.js": `
    const api = globalThis.browser ?? globalThis.chrome;
    api.runtime.onMessage.addListener((_, { tab }) => {
      void api.scripting.executeScript({ target: { tabId: tab.id }, files: ["box.js"] });
    });`,
  "box.js": `
    const box = document.createElement("div");
    box.setAttribute("data-signin-lens", "");
    box.popover = "manual";
    document.documentElement.append(box);
    box.showPopover();`,
};

/** Writes it into a folder of its own. */
export async function writeBareExtension(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "bare-extension-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
