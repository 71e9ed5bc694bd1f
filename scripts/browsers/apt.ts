import { execFileSync, spawnSync } from "node:child_process";

/** Whether packages can be installed here: Debian or Ubuntu, as root. */
export const canUseApt = () =>
  process.platform === "linux" && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;

/** Whether apt offers a package that is more than a pointer to a snap (which Ubuntu's browser packages are). */
export function aptOffers(packageName: string): boolean {
  const policy = spawnSync("apt-cache", ["policy", packageName], { encoding: "utf8" }).stdout ?? "";
  const candidate = /^ *Candidate: *(\S+)/m.exec(policy)?.[1];
  return candidate !== undefined && candidate !== "(none)" && !candidate.includes("snap");
}

/** Refreshes the package lists. Throws when apt fails. */
export const updateApt = () => runApt(["update"]);

/** Installs packages without their recommendations. Throws when apt fails. */
export const installWithApt = (packageNames: string[]) =>
  runApt(["install", "--yes", "--no-install-recommends", ...packageNames]);

function runApt(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["-qq", ...args], { stdio: ["ignore", "inherit", "inherit"], env });
}
