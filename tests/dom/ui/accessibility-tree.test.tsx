import { render } from "preact";
import { expect, onTestFinished, test } from "vitest";
import { cdp, server } from "vitest/browser";
import { Popup } from "../../../src/popup/popup";
import popupStyles from "../../../src/popup/popup.css?inline";
import { type AXNode, writeAccessibilityTree } from "../../support/accessibility-tree";
import { popupProps } from "../popup/props";
import { mountCard, openRoot } from "./mount";
import { policyBlock, redirectError, wrongPassword } from "./samples";

/** Promise: who hears the card and the pop-up gets all of it, named and in order. What is heard stands in snapshots/. */

interface Session {
  send(method: "Page.getFrameTree"): Promise<FrameTree>;
  send(method: "Accessibility.getFullAXTree", parameters: { frameId: string }): Promise<{ nodes: AXNode[] }>;
}

/** The tests run in a frame of the provider's page. */
async function readTree(root: { role: string; name: string }): Promise<string> {
  const session = cdp() as unknown as Session;
  const { frameTree } = await session.send("Page.getFrameTree");
  const frameId = frameTree.childFrames?.[0]?.frame.id ?? frameTree.frame.id;
  const { nodes } = await session.send("Accessibility.getFullAXTree", { frameId });
  return writeAccessibilityTree(nodes, root);
}

interface FrameTree {
  frameTree: { frame: { id: string }; childFrames?: { frame: { id: string } }[] };
}

const inChromium = test.runIf(server.browser === "chromium");
const card = { role: "region", name: "Sign-in error explanation" };

inChromium("the card of a blocked person, with another code", async () => {
  mountCard({ findings: [policyBlock, wrongPassword], audience: "user" });
  await expect(await readTree(card)).toMatchFileSnapshot("../../snapshots/card-user.txt");
});

inChromium("the card of a developer, everything unfolded", async () => {
  const { root } = mountCard({ findings: [redirectError], audience: "developer" });
  for (const details of root.querySelectorAll("details")) details.open = true;
  await expect(await readTree(card)).toMatchFileSnapshot("../../snapshots/card-developer.txt");
});

inChromium("the pill", async () => {
  mountCard({ findings: [redirectError, wrongPassword], folded: true });
  const name = "Explain AADSTS50011, AADSTS50126";
  expect(await readTree({ role: "button", name })).toBe(`button "${name}" focusable\n`);
});

inChromium("the pop-up with what is on the tab", async () => {
  const root = openRoot(popupStyles);
  const body = document.createElement("div");
  body.className = "lens popup";
  root.append(body);
  onTestFinished(() => render(null, body));
  render(<Popup {...popupProps} report={{ findings: [policyBlock], access: "granted" }} />, body);
  await expect(await readTree({ role: "main", name: "" })).toMatchFileSnapshot("../../snapshots/popup.txt");
});
