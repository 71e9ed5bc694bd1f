import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { ExplainedFinding } from "../../../src/core/explanation";
import type { Audience } from "../../../src/core/vocabulary";
import { violationsIn } from "./access";
import { mountCard, unfold } from "./mount";
import { hostile, policyBlock, redirectError, unconfirmed, unknownCode, wrongPassword } from "./samples";

const scenes: Record<string, { findings: ExplainedFinding[]; audience?: Audience; folded?: boolean }> = {
  "a blocked person": { findings: [policyBlock] },
  "an admin": { findings: [policyBlock], audience: "admin" },
  "a developer": { findings: [redirectError] },
  "several codes": { findings: [redirectError, wrongPassword] },
  "an unknown code": { findings: [unknownCode] },
  "an unconfirmed text": { findings: [unconfirmed] },
  "hostile values": { findings: [hostile], audience: "developer" },
  "the pill": { findings: [redirectError, wrongPassword], folded: true },
};

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each(Object.entries(scenes))("axe finds nothing to mend: %s", async (_, scene) => {
    const { root } = mountCard({ ...scene, theme });
    unfold(root);
    expect(await violationsIn(root)).toEqual([]);
  });
});

const windows = [
  [1280, 800],
  [900, 700],
  [480, 600],
  [320, 568],
] as const;

describe.each(windows)("in a window of %i × %i", (width, height) => {
  test.each(Object.entries(scenes))("stays inside and wraps: %s", async (_, scene) => {
    await page.viewport(width, height);
    const { root, find } = mountCard(scene);
    unfold(root);
    const box = find(".lens").getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(height);
    if (scene.folded) return;
    const body = find(".body");
    expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
    if (width < 900) expect(box.height).toBeLessThanOrEqual(height * 0.58);
    else expect(box.width).toBeLessThanOrEqual(400);
  });
});

test("beside a sign-in box in the middle there is no overlap", async () => {
  await page.viewport(1280, 800);
  const { find } = mountCard({ findings: [policyBlock] });
  expect(find(".card").getBoundingClientRect().left).toBeGreaterThanOrEqual(1280 / 2 + 440 / 2);
});

test("the arrow of a link stays in its line however wide that is", async () => {
  await page.viewport(1280, 800);
  const { root, find } = mountCard({ findings: [redirectError], audience: "developer" });
  unfold(root);
  const arrows = [...root.querySelectorAll(".body a .icon")];
  expect(arrows.length).toBeGreaterThan(0);
  const outside: number[] = [];
  for (let width = 240; width < 400; width++) {
    find<HTMLElement>(".card").style.width = `${width}px`;
    const edge = (arrow: Element) => arrow.closest("p, li, ol, div")?.getBoundingClientRect().right ?? 0;
    if (arrows.some((arrow) => arrow.getBoundingClientRect().right > edge(arrow) + 1)) outside.push(width);
  }
  expect(outside).toEqual([]);
});

test("everything that can be pressed is at least 24 px high and wide", () => {
  const { root } = mountCard({ findings: [redirectError, wrongPassword], audience: "admin" });
  unfold(root);
  const targets = [...root.querySelectorAll("button, summary, input")];
  expect(targets.length).toBeGreaterThan(10);
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test("markup in values stays text, and values are isolated from the words around them", () => {
  const { root, find } = mountCard({ findings: [hostile], audience: "developer" });
  expect(root.querySelector("img, script, b")).toBeNull();
  expect(find("h2").textContent).toContain('<img src=x onerror="alert(1)">');
  expect(getComputedStyle(find("h2 bdi")).unicodeBidi).toBe("isolate");
  expect(root.textContent).not.toContain("\u202e");
});

test("without motion for those who don't want it", () => {
  const { root } = mountCard({ findings: [policyBlock] });
  const reduced = [...(root.adoptedStyleSheets[0]?.cssRules ?? [])].filter(
    (rule): rule is CSSMediaRule =>
      rule instanceof CSSMediaRule && rule.conditionText.includes("prefers-reduced-motion"),
  );
  const styles = reduced.flatMap(({ cssRules }) => [...cssRules]).map((rule) => (rule as CSSStyleRule).style);
  expect(styles.map(({ animationName }) => animationName)).toEqual(["none"]);
});
