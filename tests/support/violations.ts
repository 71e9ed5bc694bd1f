import axe from "axe-core";
import type { Page } from "puppeteer-core";

/** What axe finds to mend on a page of the extension's own. @param part a selector; the whole page where none is given */
export async function violationsOf(page: Page, part = "html"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await run(selector, { resultTypes: ["violations"] })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
  }, part);
}
