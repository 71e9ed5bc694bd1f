import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { findFamily } from "../../scripts/browsers/find.ts";
import { launchWithExtension } from "../../scripts/browsers/launch.ts";
import { type BrowserUnderTest, builtExtension, ExtensionBrowser } from "./extension-browser.ts";
import type { PageServer } from "./page-server.ts";
import { startedProfile } from "./started-firefox.ts";

/**
 * Real browsers under a real policy of an organisation. They read it from folders of the system; each browser gets its
 * own copy of those, in a mount namespace that ends with it, so that the machine stays as it is. Only root on Linux may.
 */
export const canManage = process.platform === "linux" && process.getuid?.() === 0;

export interface Management {
  /** What the extension is told. */
  policy?: object;
  /** Sites that extensions are kept off; Chromium only. */
  blockedHosts?: string[];
}

/**
 * A browser with the extension under a policy; closing it takes its files along.
 * @throws {Error} where none is installed
 */
export async function startManagedBrowser(
  { build, family }: BrowserUnderTest,
  server: PageServer,
  management: Management,
): Promise<ExtensionBrowser> {
  const browser = findFamily(family);
  if (!browser) throw new Error(`No ${family} is installed. Run npm run setup.`);
  const extension = builtExtension(build);
  const folder = mkdtempSync(join(tmpdir(), "signin-lens-managed-"));
  try {
    const { target, file, content } =
      family === "firefox"
        ? firefoxPolicy(browser.executable, extension, management)
        : chromiumPolicy(extension, management);
    writeFileSync(join(folder, "policy.json"), JSON.stringify(content));
    const executable = join(folder, "browser");
    writeFileSync(executable, wrapper(browser.executable, join(folder, "policy.json"), target, file));
    chmodSync(executable, 0o755);
    const { proxy, publicKeyHash } = server;
    const managed = { ...browser, executable };
    const running = await launchWithExtension({
      browser: managed,
      extension,
      proxy,
      publicKeyHash,
      headless: true,
      ...startedProfile(),
    });
    const close = () => running.close().finally(() => rmSync(folder, { recursive: true }));
    return new ExtensionBrowser({ ...running, close }, family);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

/** Puts the policy over the system's folder, for this process and its children alone, and becomes the browser. */
const wrapper = (executable: string, policy: string, target: string, file: string): string => `#!/bin/sh
exec unshare --mount sh -c '
  content=$(cat "${policy}") &&
  mount -t tmpfs tmpfs "${target}" &&
  mkdir -p "$(dirname "${target}/${file}")" &&
  printf %s "$content" > "${target}/${file}" &&
  exec "${executable}" "$@"
' sh "$@"
`;

function chromiumPolicy(extension: string, { policy = {}, blockedHosts }: Management) {
  const content = {
    "3rdparty": { extensions: { [unpackedId(extension)]: policy } },
    ...(blockedHosts && { ExtensionSettings: { "*": { runtime_blocked_hosts: blockedHosts } } }),
  };
  return { target: "/etc/chromium", file: "policies/managed/policy.json", content };
}

function firefoxPolicy(executable: string, extension: string, { policy = {} }: Management) {
  const { gecko } = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")).browser_specific_settings;
  const content = { policies: { "3rdparty": { Extensions: { [gecko.id]: policy } } } };
  return {
    target: distributionOf(executable),
    file: "policies.json",
    content,
  };
}

/** The folder of policies beside the browser; distributions start it by a script that stands elsewhere. */
function distributionOf(executable: string): string {
  const beside = dirname(realpathSync(executable));
  const folders = [beside, "/usr/lib/firefox-esr", "/usr/lib/firefox"].map((folder) => join(folder, "distribution"));
  const found = folders.find((folder) => existsSync(folder));
  if (!found) throw new Error(`There is no folder of policies: ${folders.join(", ")}`);
  return realpathSync(found);
}

/** Chromium names an unpacked extension after its folder: the first 128 bits of the path's hash, in letters from a to p. */
const unpackedId = (folder: string): string =>
  createHash("sha256")
    .update(resolve(folder))
    .digest("hex")
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)));
