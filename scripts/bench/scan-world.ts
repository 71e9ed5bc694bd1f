import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { build } from "vite";
import { sendBidi } from "../browsers/bidi.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { ScanName, ScanResult } from "./scan-functions.ts";

/** Bundles what is measured into one script. */
export async function bundleScans(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "signin-lens-bench-"));
  try {
    await build({
      configFile: false,
      logLevel: "error",
      build: {
        outDir,
        lib: {
          entry: new URL("scan-functions.ts", import.meta.url).pathname,
          formats: ["iife"],
          name: "bench",
          fileName: () => "scans.js",
        },
      },
    });
    return readFileSync(join(outDir, "scans.js"), "utf8");
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** Each scan gets a world that has not seen the page yet: no node is wrapped, no function compiled. */
let worlds = 0;

/**
 * Runs one scan in a new isolated world of a page: the same kind of world as a content script's, wrapped nodes in
 * Firefox included. The bundle is put there first and is not measured.
 */
export async function runScan(family: BrowserFamily, page: Page, bundle: string, name: ScanName): Promise<ScanResult> {
  const world = `bench-${worlds++}`;
  return family === "firefox" ? runInFirefox(page, world, bundle, name) : runInChromium(page, world, bundle, name);
}

async function runInChromium(page: Page, worldName: string, bundle: string, name: ScanName): Promise<ScanResult> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName,
    });
    await session.send("Runtime.evaluate", { expression: bundle, contextId });
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: `scan("${name}")`,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

async function runInFirefox(page: Page, sandbox: string, bundle: string, name: ScanName): Promise<ScanResult> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const evaluate = (expression: string) =>
    sendBidi(page.browser(), "script.evaluate", {
      expression,
      target: { context, sandbox },
      awaitPromise: false,
    });
  await evaluate(bundle);
  const answer = await evaluate(`JSON.stringify(scan("${name}"))`);
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value);
}
