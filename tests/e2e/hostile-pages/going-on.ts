import { expect, test } from "vitest";
import { floodPage, floods, hostileMessage, hostilePage } from "../../support/hostile-pages.ts";
import { waitUntil } from "../../support/wait-until.ts";
import { waitForCodes } from "../tab-report.ts";
import { clickOn } from "../wait-for-mouse.ts";
import { type HostileStage, ours, portal, signIn } from "./stage.ts";

const sandbox = "https://sandbox-1.reactblade.portal.azure.net";
const error = `<p>${hostileMessage}</p>`;

/** What the pages' own scripts leave on their window. */
declare const self: { turns: number; flood(): Promise<void> };

/** Whatever a page is, it goes on working, and what it really says is found. */
export function testGoingOn(stage: HostileStage): void {
  test("that names its elements like the document's own members goes on working, with nothing wrong shown", async () => {
    const names = ["body", "scripts", "hidden", "location", "querySelectorAll", "documentElement", "addEventListener"];
    const forms = names.map((name) => `<form name="${name}"><input name="innerText"><p>AADSTS50011: fake</p></form>`);
    const opened = await stage.open("clobbered", hostilePage("", `${forms.join("")}${error}<button>0</button>`));
    await opened.page.evaluate(() => {
      const button = Document.prototype.querySelector.call(document, "button");
      button?.addEventListener("click", () => (button.textContent = "1"));
    });
    await clickOn(opened.page, "button");
    await waitUntil("its own work", () =>
      opened.page.evaluate(() => Document.prototype.querySelector.call(document, "button")?.textContent === "1"),
    );
    expect(await opened.page.evaluate(() => document.forms.length)).toBe(names.length);
    await opened.page.close();
  });

  test("that changes all the time gets its turns, and one finding", async () => {
    const script = `
      window.turns = 0;
      const turn = () => {
        const line = document.createElement("p");
        line.textContent = ${JSON.stringify(hostileMessage)};
        document.body.append(line);
        if (document.body.children.length > 50) document.body.children[1].remove();
        window.turns++;
        setTimeout(turn);
      };
      addEventListener("load", turn);`;
    const opened = await stage.open("changing", hostilePage(script, ""));
    await waitForCodes(stage.lens, opened, ["700016"]);
    const before = await opened.page.evaluate(() => self.turns);
    await waitUntil("fifty more turns", () => opened.page.evaluate((from) => self.turns > from + 50, before));
    await stage.lens.waitForBadge(opened, "1");
    await opened.page.close();
  });

  test("keeps the use of its own modal dialog, and the card comes back after it", async () => {
    const dialog = `<dialog><button>Go on</button></dialog>${error}`;
    const opened = await stage.open("modal", hostilePage("", dialog));
    await opened.card.waitForText("AADSTS700016");
    await opened.page.evaluate(() => {
      const dialog = document.querySelector("dialog");
      dialog?.showModal();
      dialog?.querySelector("button")?.addEventListener("click", () => dialog.close());
    });
    await clickOn(opened.page, "dialog button");
    await waitUntil("the dialog to close", () =>
      opened.page.evaluate(() => document.querySelector("dialog")?.open === false),
    );
    await opened.card.click("Close");
    await waitUntil("the card to go", async () => !(await opened.card.isThere()));
    await opened.page.close();
  });

  test("tells nothing by what it doesn't draw", async () => {
    const hidden = `<div style="content-visibility: hidden"><p>AADSTS50105: skipped</p></div>`;
    const opened = await stage.open("undrawn", hostilePage("", `${hidden}<p></p>`));
    await opened.page.evaluate((text) => document.querySelector("body > p")?.append(text), hostileMessage);
    await waitForCodes(stage.lens, opened, ["700016"]);
    await opened.page.evaluate(() => document.querySelector("div")?.style.setProperty("content-visibility", "visible"));
    await waitForCodes(stage.lens, opened, ["50105", "700016"]);
    await opened.page.close();
  });

  test("that is left while it is looked at leaves nothing to the next one", async () => {
    stage.server.serve(`${signIn}/next`, { body: hostilePage("", "<p>Welcome</p>") });
    const [flood] = floods;
    const opened = await stage.open("left", floodPage(flood?.fill ?? ""));
    for (let i = 0; i < 3; i++) {
      await opened.page.goto(`${signIn}/left`, { waitUntil: "domcontentloaded" });
      await opened.page.evaluate((next) => {
        void self.flood();
        // By the next frame we have begun to look.
        requestAnimationFrame(() => location.assign(next));
      }, `${signIn}/next`);
      await waitUntil("the next page", () =>
        opened.page
          .evaluate(() => location.pathname === "/next" && document.readyState === "complete")
          .catch(() => false),
      );
    }
    await waitForCodes(stage.lens, opened, []);
    expect(await opened.card.isThere()).toBe(false);
    await stage.lens.waitForBadge(opened, "");
    await opened.page.close();
  });

  test("that makes and drops frames is known by those that are left", async () => {
    stage.server.serve(`${sandbox}/frame`, { body: hostilePage("", "<p>Error code: 50126</p>") });
    const script = `
      const add = () => {
        const frame = document.createElement("iframe");
        frame.src = "${sandbox}/frame";
        frame.width = 300;
        frame.height = 100;
        document.body.append(frame);
        return frame;
      };
      addEventListener("load", () => {
        let left = 12;
        const drop = (frame) => { frame.remove(); if (--left === 0) add(); };
        for (let i = 0; i < 12; i++) {
          const frame = add();
          // Before it is loaded, as soon as it is, or once we have had a frame's time in it.
          if (i % 3 === 0) drop(frame);
          else frame.onload = () => (i % 3 === 1 ? drop(frame) : requestAnimationFrame(() => drop(frame)));
        }
      });`;
    const opened = await stage.open("frames", hostilePage(script, ""), portal);
    await waitUntil("one frame", () => opened.page.evaluate(() => document.querySelectorAll("iframe").length === 1));
    await waitForCodes(stage.lens, opened, ["50126"]);
    await stage.lens.waitForBadge(opened, "1");
    await opened.page.close();
  });

  test("that is printed is printed without us", async () => {
    const opened = await stage.open("printed", hostilePage("", error));
    await opened.card.waitForText("AADSTS700016");
    await stage.beginPrinting(opened);
    const display = (selector: string) =>
      opened.page.evaluate((wanted) => getComputedStyle(document.querySelector(wanted) as Element).display, selector);
    expect(await display(ours)).toBe("none");
    expect(await display("p")).toBe("block");
    await opened.page.close();
  });
}
