import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "puppeteer-core";

/** What the stores ask for, in pixels. */
const size = { width: 1280, height: 800 };
/** The strip above that says what is to be seen. */
const band = 92;

/** How much of the picture is left for what is shown. */
export const shownSize = { width: size.width, height: size.height - band };

const css = `
  * { box-sizing: border-box; margin: 0; }
  body { display: flex; flex-direction: column; height: 100vh; background: #dfeaf1; font-family: system-ui, "Segoe UI", sans-serif; }
  header { display: flex; align-items: center; gap: 16px; flex: none; height: ${band}px; padding: 0 32px; background: #0a4d6e; color: #fff; }
  header img { width: 48px; height: 48px; padding: 6px; border-radius: 12px; background: #fff; }
  h1 { flex: 1; font-size: 30px; font-weight: 700; }
  header p { max-width: 190px; font-size: 14px; line-height: 20px; text-align: right; color: #d3e6f0; }
  main { flex: 1; display: flex; align-items: center; justify-content: center; gap: 56px; min-height: 0; }
  main img { display: block; }
  .several img { border-radius: 10px; box-shadow: 0 10px 36px rgb(10 50 75 / 28%); }
`;

/**
 * A picture for the stores: a line that says what is to be seen, above real screenshots of it.
 * @param page an empty page to draw on
 * @param shots as PNG, side by side; one alone fills the picture
 * @param scale how many pixels of the screenshots are one of their page
 */
export async function stage(
  page: Page,
  title: string,
  shots: readonly Uint8Array[],
  path: `${string}.png`,
): Promise<void> {
  const icon = `data:image/png;base64,${readFileSync("icons/128.png").toString("base64")}`;
  await page.setViewport(size);
  await page.setContent(`<!DOCTYPE html><html lang="en"><head><style>${css}</style></head><body>
    <header><img src="${icon}" alt=""><h1></h1><p>Sign-in Lens · not affiliated with Microsoft</p></header><main></main></body></html>`);
  await page.evaluate(
    (words, pictures) => {
      const [heading, main] = [document.querySelector("h1"), document.querySelector("main")];
      heading?.append(words);
      main?.classList.toggle("several", pictures.length > 1);
      for (const picture of pictures) {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        main?.append(image);
      }
    },
    title,
    shots.map((shot) => Buffer.from(shot).toString("base64")),
  );
  writeFileSync(path, await shootPage(page));
}

/** A screenshot of what is drawn when all has come to rest. */
export async function shootPage(page: Page): Promise<Uint8Array> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  return page.screenshot();
}
