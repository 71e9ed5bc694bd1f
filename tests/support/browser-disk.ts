import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";

/** Folder in which a browser that was started by a test keeps its profile. */
function profileOf(browser: Browser): string {
  const args = browser.process()?.spawnargs ?? [];
  const folder =
    args.find((arg) => arg.startsWith("--user-data-dir="))?.slice("--user-data-dir=".length) ??
    args[args.indexOf("--profile") + 1];
  if (!folder) throw new Error("The browser names no profile.");
  return folder;
}

/** What extensions have on disk in a browser's profile: the names of the files, and all that is in them. */
export function readExtensionFiles(browser: Browser): { names: string[]; bytes: string } {
  const folder = profileOf(browser);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((name) => /extension|storage-sync/i.test(name.slice(folder.length)));
  const read = (name: string) => {
    try {
      return readFileSync(name, "latin1");
    } catch {
      // The browser has done away with it meanwhile.
      return "";
    }
  };
  // Firefox stores texts with two bytes for each letter in places.
  return { names, bytes: names.map(read).join("\n").replaceAll("\0", "") };
}
