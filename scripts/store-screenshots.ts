import { mkdirSync, writeFileSync } from "node:fs";
import { browsersUnderTest, startExtensionBrowser } from "../tests/support/extension-browser.ts";
import { startPageServer } from "../tests/support/page-server.ts";
import { servePages } from "./store/pages.ts";
import { pictures } from "./store/pictures.ts";
import { stage } from "./store/stage.ts";

/**
 * Pictures of the built extension in Chromium, for the stores (1280 × 800) and the README: `npm run build && npm run store:screenshots`.
 * The same build gives the same pictures; with a part of a name, only those.
 */

const folder = "store/screenshots";

const server = await startPageServer({ foreign: "refuse" });
const pages = servePages(server);
const [chromium] = browsersUnderTest;
const lens = await startExtensionBrowser(chromium, server);
try {
  mkdirSync(folder, { recursive: true });
  const only = process.argv[2];
  for (const [name, { title, alone, shoot }] of Object.entries(pictures)) {
    if (only && !name.includes(only)) continue;
    const shots = await shoot(lens, pages);
    if (alone) for (const shot of shots) writeFileSync(alone, shot);
    const page = await lens.running.browser.newPage();
    await stage(page, title, shots, `${folder}/${name}.png`);
    await page.close();
    console.log(`${folder}/${name}.png`);
  }
} finally {
  await lens.close();
  await server.close();
}
