import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { ExtensionBrowser, type LensPage } from "../tests/support/extension-browser.ts";
import { type Fixture, serveFixture } from "../tests/support/fixtures.ts";
import { startPageServer } from "../tests/support/page-server.ts";
import { ensureBrowser } from "./browsers/ensure.ts";
import { launchWithExtension } from "./browsers/launch.ts";
import { demoPages, readStartOptions, type StartOptions } from "./start-options.ts";

/** What is undone at the end, whichever end that is, last thing first. */
const undoing: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

/** Undoes everything once: Ctrl-C often arrives twice, from the terminal and from npm. */
function end(): Promise<void> {
  ending ??= (async () => {
    for (const undo of undoing.reverse()) await undo();
  })();
  return ending;
}

/**
 * Shows the extension at work: builds it, serves the demo pages, starts a browser with it and opens an error page.
 * Without a display it prints the card's text, writes a screenshot and ends.
 */
async function start({ browserName, fixture, headless, skipBuild }: StartOptions): Promise<void> {
  if (!skipBuild) buildExtension();
  const browser = await ensureBrowser(browserName);
  const extension = browser.family === "firefox" ? "dist/firefox" : "dist/chrome";

  const server = await startPageServer({ foreign: "forward" });
  undoing.push(() => server.close());
  for (const page of demoPages()) serveFixture(server, page);

  const { proxy, publicKeyHash } = server;
  const launching = launchWithExtension({ browser, extension, proxy, publicKeyHash, headless });
  // Also when it is stopped in the middle of this. A launch that fails leaves nothing behind.
  undoing.push(() =>
    launching.then(
      (running) => running.close(),
      () => undefined,
    ),
  );
  const running = await launching;
  console.log(`${browser.executable} has loaded ${extension}.`);

  const shown = await new ExtensionBrowser(running, browser.family).open(fixture.url);
  if (headless) await report(shown, fixture);
  else await stayOpen(shown, fixture);
}

async function report({ card, page }: LensPage, { name, url, ready, codes }: Fixture): Promise<void> {
  console.log(`Page: ${url}\n`);
  if (codes.length > 0) {
    console.log(await card.waitForText(/AADSTS\d+/));
  } else {
    await page.waitForSelector(ready ?? "body");
    console.log("A normal step of signing in: nothing is shown on this page.");
  }
  mkdirSync("screenshots", { recursive: true });
  const path = `screenshots/${name}.png` as const;
  await page.screenshot({ path });
  console.log(`\nScreenshot: ${path}`);
}

async function stayOpen({ page }: LensPage, fixture: Fixture): Promise<void> {
  const browser = page.browser();
  for (const other of await browser.pages()) if (other !== page) await other.close();
  console.log(`Page: ${fixture.url}\n\nMore pages to open in that browser:`);
  for (const { title, url } of demoPages()) console.log(`- ${title}\n  ${url}`);
  console.log("\nClose the browser or press Ctrl-C to end.");
  await new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
}

function buildExtension(): void {
  const shell = process.platform === "win32";
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], { encoding: "utf8", shell });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe build failed.`);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => void end().finally(() => process.exit(130)));
}
try {
  await start(readStartOptions(process.argv.slice(2)));
} catch (error) {
  // What breaks off because it was stopped is no news.
  if (!ending) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await end();
}
