import { createInterface } from "node:readline/promises";
import { aptOffers, canUseApt, installWithApt, updateApt } from "./apt.ts";
import { type BrowserName, catalog } from "./catalog.ts";
import { downloadBrowser } from "./download.ts";
import { findBrowser, type InstalledBrowser, overrides } from "./find.ts";

/**
 * Finds a browser, or installs it: with apt on Debian and Ubuntu as root, else its maker's build. Asks first when
 * there is a terminal. Throws an error that says exactly what to install when it cannot, or may not.
 */
export async function ensureBrowser(name: BrowserName): Promise<InstalledBrowser> {
  const found = findBrowser(name);
  if (found) return found;
  const reason = await installBrowser(name).catch((error: unknown) => String(error));
  const installed = findBrowser(name);
  if (!installed) throw new Error(howToInstall(name, reason));
  return installed;
}

/** Installs a browser and returns undefined, or says why it did not. */
async function installBrowser(name: BrowserName): Promise<string | undefined> {
  const { aptPackage, download } = catalog[name];
  if (aptPackage && canUseApt()) {
    if (!(await agrees(`${name} is not installed. Install the package ${aptPackage}?`))) return "You said no.";
    updateApt();
    if (aptOffers(aptPackage)) {
      installWithApt([aptPackage]);
      return undefined;
    }
  }
  if (!download) return "There is no build that can be downloaded without its installer.";
  if (!(await agrees(`${name} is not installed. Download it from its maker?`))) return "You said no.";
  const executable = await downloadBrowser(name);
  return executable ? undefined : "There is no build for this platform.";
}

/** True where nobody can be asked: there the run was started to be run. */
async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(y|yes|)$/i.test((await terminal.question(`${question} [Y/n] `)).trim());
  } finally {
    terminal.close();
  }
}

function howToInstall(name: BrowserName, reason: string | undefined): string {
  const { family, aptPackage, website } = catalog[name];
  const lines = [`No ${name} was found, and it was not installed. ${reason ?? ""}`.trimEnd()];
  if (aptPackage && process.platform === "linux") {
    lines.push(`On Debian: sudo apt-get install ${aptPackage}. Elsewhere, or instead of a snap: ${website}`);
  } else {
    lines.push(`Install it from ${website}`);
  }
  lines.push(`If it is there already, say where: ${overrides[family]}=/path/to/${name} npm start -- --browser ${name}`);
  return lines.join("\n");
}
