import { spawnSync } from "node:child_process";
import { canUseApt, installWithApt, updateApt } from "./browsers/apt.ts";
import { ensureBrowser } from "./browsers/ensure.ts";
import { findFamily } from "./browsers/find.ts";

/** Installs what a new machine lacks for the tests: a Chromium and a Firefox, and on Linux a display with a mouse. */
async function setUp(): Promise<void> {
  const chromium = findFamily("chromium") ?? (await ensureBrowser("chromium"));
  const firefox = findFamily("firefox") ?? (await ensureBrowser("firefox"));
  console.log(`Testing in ${chromium.executable} and ${firefox.executable}.`);
  if (process.platform === "linux") setUpDisplay();
}

/** Context menus and permission prompts answer to no protocol, only to a mouse over a real window. */
function setUpDisplay(): void {
  const commands = { Xvfb: "xvfb", xdotool: "xdotool" };
  const missing = Object.entries(commands).filter(([command]) => spawnSync("which", [command]).status !== 0);
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (!canUseApt())
    throw new Error(`${packages.join(" and ")} are missing: sudo apt-get install ${packages.join(" ")}`);
  updateApt();
  installWithApt(packages);
}

await setUp().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
