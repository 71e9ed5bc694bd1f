import { hostileMessage } from "../../tests/support/hostile-pages.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import { beatingPage, portal, type Stage, signIn, type Trial, waitForExactly } from "./trial.ts";

/** Pages that never come to rest, or that fight for the place of our element. */

declare const self: { turns: number };

const error = `<p>${hostileMessage}</p>`;
/** A sign-in page of more than 1 MB is not read. */
const isLong = (name: string) => name.startsWith("2 MB");
const known = (stage: Stage) => waitForExactly(stage, "700016");
const unknown = (stage: Stage) => waitForExactly(stage);

/** Runs for as long as the page is there, in portals as on sign-in pages. */
const loops: [name: string, script: string][] = [
  [
    "a thousand changes of class and text with every frame",
    `const turn = () => { for (const p of document.querySelectorAll("b")) { p.className = p.className ? "" : "x"; p.firstChild.data = "AADSTS " + Math.random(); } self.turns++; requestAnimationFrame(turn); };
     addEventListener("load", () => { const box = document.createElement("div"); box.innerHTML = "<b>x</b> ".repeat(1000); document.body.append(box); turn(); });`,
  ],
  [
    "nodes taken out and put in at every turn",
    `const turn = () => { const box = document.createElement("div"); box.innerHTML = "<p>AADSTS700016: again</p>".repeat(50); document.body.lastElementChild.replaceWith(box); self.turns++; setTimeout(turn); };
     addEventListener("load", () => { document.body.append(document.createElement("div")); turn(); });`,
  ],
  [
    "an observer that answers every change with another",
    `addEventListener("load", () => { const text = document.createTextNode("0"); document.body.append(text); let left = 0;
       new MutationObserver(() => { if (left-- > 0) text.data = "AADSTS " + left; else setTimeout(() => { self.turns++; left = 300; text.data = "on"; }); }).observe(text, { characterData: true }); text.data = "begin"; });`,
  ],
  [
    "2 MB drawn anew at every turn",
    `const turn = () => { document.querySelector("pre").textContent = "word ".repeat(400000) + self.turns++; setTimeout(turn, 50); };
     addEventListener("load", () => { document.body.append(document.createElement("pre")); turn(); });`,
  ],
];

/** What a page does to our element, again and again. It may win; it may not make us hang, or show something wrong. */
const fights: [name: string, script: string][] = [
  ["our element taken out for ever", `each(() => { for (const own of ours()) own.remove(); });`],
  [
    "our element restyled for ever",
    `let i = 0; each(() => { for (const own of ours()) { own.style.cssText = "display:none!important;transform:scale(" + i++ + ")"; own.className = "x" + i; own.hidden = !own.hidden; } });`,
  ],
  ["our element moved into the body for ever", `each(() => { for (const own of ours()) document.body.append(own); });`],
  ["our popover closed for ever", `each(() => { for (const own of ours()) try { own.hidePopover(); } catch {} });`],
  [
    "a modal dialog opened anew for ever",
    `addEventListener("load", () => { const box = document.createElement("dialog"); box.textContent = "Mine"; document.body.append(box); each(() => { box.close(); box.showModal(); }); });`,
  ],
  [
    "popovers opened anew for ever",
    `addEventListener("load", () => { const box = document.createElement("div"); box.popover = "manual"; box.textContent = "Mine"; document.body.append(box); each(() => { box.hidePopover(); box.showPopover(); }); });`,
  ],
];
const fightSupport = `const ours = () => document.querySelectorAll(":root > :not(head, body)"); const each = (turn) => { const next = () => { self.turns++; turn(); setTimeout(next); }; next(); };`;

const forEver = (host: string, where: string, [name, script]: [string, string]): Trial => ({
  name: `${name}, ${where}`,
  url: `${host}/${encodeURIComponent(name)}`,
  body: beatingPage(`self.turns = 0; ${fightSupport} ${script}`, error),
  async act(stage) {
    const isRight = host === signIn && isLong(name) ? unknown : known;
    await isRight(stage);
    const { page } = stage.opened;
    const before = await page.evaluate(() => self.turns);
    await waitUntil("a hundred turns", () => page.evaluate((from) => self.turns > from + 100, before));
    await isRight(stage);
  },
});

export const fightTrials: Trial[] = [
  ...[...loops, ...fights].map((fight) => forEver(signIn, "sign-in", fight)),
  ...loops.map((loop) => forEver(portal, "portal", loop)),
];
