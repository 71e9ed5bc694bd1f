import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type BrowserFamily, type BrowserName, browserNames, catalog } from "./catalog.ts";
import { findDownloaded } from "./download.ts";

/** A browser on this machine. */
export interface InstalledBrowser {
  name: BrowserName;
  family: BrowserFamily;
  executable: string;
}

/** Environment variables that name an executable and go before every search. */
export const overrides: Record<BrowserFamily, string> = { chromium: "CHROME_PATH", firefox: "FIREFOX_PATH" };

/**
 * Finds one browser by name: the override, the PATH, the usual places of this platform, then our own downloads.
 * Returns undefined when there is none.
 */
export function findBrowser(name: BrowserName): InstalledBrowser | undefined {
  const { family, commands, places } = catalog[name];
  const candidates = [...commands.flatMap(onPath), ...(places[process.platform] ?? []).map(expandVariables)];
  const executable = process.env[overrides[family]] ?? candidates.find(isUsable) ?? findDownloaded(name);
  return executable ? { name, family, executable } : undefined;
}

/** Finds any browser of a family, in the order of the catalog. */
export function findFamily(family: BrowserFamily): InstalledBrowser | undefined {
  for (const name of browserNames.filter((name) => catalog[name].family === family)) {
    const found = findBrowser(name);
    if (found) return found;
  }
  return undefined;
}

function onPath(command: string): string[] {
  const extension = process.platform === "win32" ? ".exe" : "";
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, command + extension));
}

const expandVariables = (path: string) => path.replace(/%([^%]+)%/g, (whole, name) => process.env[name] ?? whole);

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() && !isSnap(path);
  } catch {
    return false;
  }
}

/** A snap sees neither our temporary profile nor the built extension, so it is as good as not there. */
function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (real.startsWith("/snap/") || real === "/usr/bin/snap") return true;
  // Ubuntu's transitional packages are short shell scripts.
  return statSync(real).size < 10_000 && readFileSync(real, "utf8").includes("/snap/bin/");
}
