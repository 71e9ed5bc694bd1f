import { hostileMessage } from "../../tests/support/hostile-pages.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import { beatingPage, portal, type Stage, signIn, type Trial, waitForExactly, waitForFindings } from "./trial.ts";

/** Pages and frames that come and go while they are looked at. */

declare const self: { turns: number };

const welcome = "<p>Welcome</p>";
const many = `addEventListener("load", () => { document.body.innerHTML = "<p>AADSTS50011: x</p>".repeat(5000); });`;

const waitForPath = ({ opened: { page } }: Stage, path: string) =>
  waitUntil(`the page ${path}`, () =>
    page
      .evaluate((wanted) => location.pathname === wanted && document.readyState === "complete", path)
      .catch(() => false),
  );

const leftMidway = (host: string, where: string): Trial => ({
  name: `left in the midst of a look, twenty times, ${where}`,
  url: `${host}/left`,
  body: beatingPage(`${many} addEventListener("load", () => setTimeout(() => location.assign("/next"), 40));`, ""),
  others: { [`${host}/next`]: beatingPage("", welcome) },
  async act(stage) {
    for (let i = 0; i < 20; i++) {
      if (i > 0) await stage.opened.page.goto(`${host}/left`, { waitUntil: "domcontentloaded" }).catch(() => undefined);
      await waitForPath(stage, "/next");
    }
    await waitForExactly(stage);
    if (await stage.opened.card.isThere()) throw new Error("the next page has a card");
  },
});

const fromMemory = (host: string, where: string): Trial => ({
  name: `left and come back to, out of the browser's memory, ${where}`,
  url: `${host}/back`,
  body: beatingPage(many, ""),
  others: { [`${host}/next`]: beatingPage("", welcome) },
  async act(stage) {
    const { page } = stage.opened;
    for (let i = 0; i < 3; i++) {
      await waitForExactly(stage, "50011");
      // Puppeteer's own ways wait for events that Firefox doesn't send for a page from its memory.
      await page.evaluate(() => location.assign("/next"));
      await waitForPath(stage, "/next");
      await waitForExactly(stage);
      await page.evaluate(() => history.back());
      await waitForPath(stage, "/back");
    }
    await waitForExactly(stage, "50011");
  },
});

const frames: Trial = {
  name: "frames made and dropped for ever, portal",
  url: `${portal}/frames`,
  body: beatingPage(
    `self.turns = 0;
     const turn = () => {
       const frame = document.createElement("iframe");
       frame.src = "/in-frame";
       document.body.append(frame);
       setTimeout(() => frame.remove(), (self.turns++ % 5) * 200);
       setTimeout(turn, 100);
     };
     addEventListener("load", turn);`,
    `<p>${hostileMessage}</p>`,
  ),
  others: { [`${portal}/in-frame`]: beatingPage("", "<p>AADSTS50011: x</p>".repeat(200)) },
  async act(stage) {
    await waitUntil("sixty frames", () => stage.opened.page.evaluate(() => self.turns > 60));
    await waitForFindings(stage, "the error of the page", (codes) => codes.includes("700016"));
  },
};

export const comingTrials: Trial[] = [
  frames,
  ...[leftMidway, fromMemory].flatMap((make) => [make(portal, "portal"), make(signIn, "sign-in")]),
];
