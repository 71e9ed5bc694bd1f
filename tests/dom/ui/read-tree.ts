import { cdp } from "vitest/browser";
import { type AXNode, writeAccessibilityTree } from "../../support/accessibility-tree";

interface Session {
  send(method: "Page.getFrameTree"): Promise<FrameTree>;
  send(method: "Accessibility.getFullAXTree", parameters: { frameId: string }): Promise<{ nodes: AXNode[] }>;
}

interface FrameTree {
  frameTree: { frame: { id: string }; childFrames?: { frame: { id: string } }[] };
}

/**
 * What a screen reader is given of the page, from this part on; in Chromium, which alone tells it.
 * The tests run in a frame of the provider's page.
 */
export async function readTree(root: { role: string; name: string }): Promise<string> {
  const session = cdp() as unknown as Session;
  const { frameTree } = await session.send("Page.getFrameTree");
  const frameId = frameTree.childFrames?.[0]?.frame.id ?? frameTree.frame.id;
  const { nodes } = await session.send("Accessibility.getFullAXTree", { frameId });
  return writeAccessibilityTree(nodes, root);
}
