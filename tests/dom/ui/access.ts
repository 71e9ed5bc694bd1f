import axe from "axe-core";

/** What axe finds to mend, and what it cannot tell, such as the contrast on a picture: that would go unseen. */
export async function violationsIn(surface: Element | ShadowRoot): Promise<string[]> {
  const node = surface instanceof ShadowRoot ? surface.host : surface;
  const { violations, incomplete } = await axe.run(node, { resultTypes: ["violations", "incomplete"] });
  return [...violations, ...incomplete].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}

/**
 * What is too small for an unsteady hand: less than 24 px high or wide, with the label that belongs to it. Links inside
 * of sentences may be as high as their line.
 */
export function smallTargets(surface: Element): string[] {
  const targets = [...surface.querySelectorAll<HTMLElement>("a, button, summary, select, input:not([type='file'])")];
  if (targets.length === 0) throw new Error("there is nothing to press");
  return targets
    .filter((target) => !target.matches("p a, li a, dd a") && target.getClientRects().length > 0)
    .filter((target) => {
      const { width, height } = (target.closest("label") ?? target).getBoundingClientRect();
      return Math.min(width, height) < 24;
    })
    .map(({ outerHTML }) => outerHTML);
}
