import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Files, readFolder } from "./zip.ts";

const git = (...args: string[]) => execFileSync("git", args, { maxBuffer: 1_000_000_000 });

/**
 * Every file of the commit that is checked out, for those who review the package.
 * @throws outside of a git repository
 */
export function readCommit(): Files {
  const folder = mkdtempSync(join(tmpdir(), "signin-lens-source-"));
  try {
    execFileSync("tar", ["-x", "-C", folder], { input: git("archive", "--format=tar", "HEAD") });
    return readFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is changed or new since that commit, a line for each. */
export const uncommitted = (): string[] => git("status", "--porcelain").toString().split("\n").filter(Boolean);
