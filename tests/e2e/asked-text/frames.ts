import { expect, test } from "vitest";
import { type Asking, app, html, waitForFrame } from "./asking.ts";
import { declined, notAssigned } from "./texts.ts";

/** A text that is selected in a frame of a page. */
export function testFrames(asking: Asking): void {
  test("in a frame has one item in the menu", async () => {
    const url = `${app}/selected`;
    asking.server.serve(url, { body: html(`<p>${declined}</p>`) });
    const { page, card } = await asking.open("/framed-too", `<iframe src="${url}" width="700" height="100"></iframe>`);
    // Two items would be folded into a submenu, which no name or letter would find.
    await asking.explainSelectionIn(page, await waitForFrame(page, url), "p");
    await card.waitForText("AADSTS65004");
    await page.close();
  });

  test("in a frame of another site is explained over the page, with the frame's host named", async () => {
    const url = "https://frame.fabrikam.com/inner";
    asking.server.serve(url, { body: html(`<p>${notAssigned}</p>`) });
    const { page, card } = await asking.open("/framed", `<iframe src="${url}" width="800" height="300"></iframe>`);
    await asking.explainSelectionIn(page, await waitForFrame(page, url), "p");
    expect(await card.waitForText("AADSTS50105")).toContain("frame.fabrikam.com");
    await page.close();
  });
}
