import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import { findFamily } from "../../scripts/browsers/find.ts";

/** `npm start`, as a test runs it. */
export interface RunningStart {
  child: ChildProcess;
  /** What it has said so far. */
  output: { text: string };
  exitCode: Promise<number | null>;
  /** Names of what stands in its temporary folder. */
  leftBehind(): string[];
}

/** Starts it on the build that is there, without a display. */
export function runStart(...args: string[]): RunningStart {
  const temporary = mkdtempSync(join(tmpdir(), "signin-lens-start-"));
  onTestFinished(() => rmSync(temporary, { recursive: true }));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/start.ts", "--skip-build", "--headless", ...args],
    { env: { ...process.env, TMPDIR: temporary, TEMP: temporary } },
  );
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output.text += part));
  return {
    child,
    output,
    exitCode: once(child, "exit").then(([code]) => code as number | null),
    leftBehind: () => readdirSync(temporary).filter((name) => !name.startsWith("tsx-")),
  };
}

/** The browser's name, as `npm start` is told it. */
export const startName = (family: BrowserFamily): string => findFamily(family)?.name ?? family;
