import { test } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import { waitUntil } from "../../support/wait-until.ts";
import { type Asking, app, html, waitForFrame } from "./asking.ts";
import { cornerOf } from "./selecting.ts";
import { declined, noSuchUser, notAssigned } from "./texts.ts";

/** A page that is looked through as a whole. */
export function testPages(asking: Asking): void {
  test("a whole page is looked through: shadow roots, its address, and the frames that can be reached", async () => {
    const [same, other] = [`${app}/same`, "https://frame.fabrikam.com/other"];
    asking.server.serve(other, { body: html("<p>Not for us</p>") });
    asking.server.serve(same, { body: html(`<p>${declined}</p>`) });
    const { page, card } = await asking.open(
      "/page",
      `<h1>Sorry</h1><div></div>
      <iframe src="${same}" width="300" height="100"></iframe>
      <iframe src="${other}" width="300" height="100"></iframe>
      <iframe src="${other}" hidden></iframe>`,
      `#${noSuchUser}`,
    );
    await page.evaluate((text) => {
      const root = document.querySelector("div")?.attachShadow({ mode: "open" });
      root?.append(Object.assign(document.createElement("p"), { textContent: text }));
    }, notAssigned);
    for (const url of [same, other]) await waitForFrame(page, url);
    await waitUntil("the hidden frame", async () => page.frames().filter((each) => each.url() === other).length === 2);
    await asking.explainPage(page, "h1");
    await waitUntil("three codes", async () => (await card.codes()).sort().join() === "50034,50105,65004");
    await card.waitForText("1 frame of the page couldn't be read.");
    await page.close();
  });

  test("a page is looked through from inside a frame, too", async () => {
    const url = `${app}/inner`;
    asking.server.serve(url, { body: html("<p>Loading</p>") });
    const { page, card } = await asking.open(
      `/outer?${noSuchUser}`,
      `<p>${declined}</p><iframe src="${url}" width="400" height="200"></iframe>`,
    );
    const inner = await waitForFrame(page, url);
    const corner = await page.evaluate(cornerOf, "iframe");
    await asking.choose(page, { x: corner.x + 100, y: corner.y + 100 }, messages.explainPage.message, inner);
    await waitUntil("two codes", async () => (await card.codes()).sort().join() === "50034,65004");
    await page.close();
  });

  test("a page without an error says so, and the card closes", async () => {
    const { page, card } = await asking.open("/fine", "<h1>Welcome</h1>");
    await asking.explainPage(page, "h1");
    await card.waitForText(messages.nothingFound.message);
    await card.click(messages.close.message);
    await waitUntil("the card to go", async () => !(await card.isThere()));
    await page.close();
  });
}
