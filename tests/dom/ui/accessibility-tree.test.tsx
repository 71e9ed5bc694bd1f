import { render } from "preact";
import { expect, test } from "vitest";
import { server } from "vitest/browser";
import { Popup } from "../../../src/popup/popup";
import popupStyles from "../../../src/popup/popup.css?inline";
import { popupProps } from "../popup/props";
import { mountCard, openBody, strings, unfold } from "./mount";
import { readTree } from "./read-tree";
import { policyBlock, redirectError, wrongPassword } from "./samples";

/** Promise: who hears the card and the pop-up gets all of it, named and in order. What is heard stands in snapshots/. */

const inChromium = test.runIf(server.browser === "chromium");
const card = { role: "region", name: "Sign-in error explanation" };

inChromium("the card of a blocked person, with another code", async () => {
  mountCard({ findings: [policyBlock, wrongPassword], audience: "user" });
  await expect(await readTree(card)).toMatchFileSnapshot("../../snapshots/card-user.txt");
});

inChromium("the card of a developer, everything unfolded", async () => {
  const { root } = mountCard({ findings: [redirectError], audience: "developer" });
  unfold(root);
  await expect(await readTree(card)).toMatchFileSnapshot("../../snapshots/card-developer.txt");
});

inChromium("the pill", async () => {
  mountCard({ findings: [redirectError, wrongPassword], folded: true });
  const name = "Explain AADSTS50011, AADSTS50126";
  expect(await readTree({ role: "button", name })).toBe(`button "${name}" focusable\n`);
});

inChromium("the pop-up with what is on the tab", async () => {
  const { body } = openBody("popup", strings, popupStyles);
  render(<Popup {...popupProps} report={{ findings: [policyBlock], access: "granted" }} />, body);
  await expect(await readTree({ role: "main", name: "" })).toMatchFileSnapshot("../../snapshots/popup.txt");
});
