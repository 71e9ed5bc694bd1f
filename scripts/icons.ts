import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright";
import { ensureBrowser } from "./browsers/ensure.ts";

/** Draws icons/icon.svg in the sizes that the manifest names; to be run after a change to the drawing. */
const sizes = [16, 32, 48, 128];

const svg = await readFile("icons/icon.svg", "utf8");
const { executable } = await ensureBrowser("chromium");
const browser = await chromium.launch({ executablePath: executable, chromiumSandbox: process.getuid?.() !== 0 });
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`);
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await writeFile(`icons/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
