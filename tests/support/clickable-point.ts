/**
 * The middle of an element, by its place among all elements of the root, once it has stood still for a frame and is
 * what a click there would meet; null before. Runs in the page, so it uses nothing from outside.
 */
export async function findClickablePoint(root: ShadowRoot, index: number): Promise<{ x: number; y: number } | null> {
  const element = root.querySelectorAll("*")[index];
  if (!element) return null;
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { x, y, width, height } = element.getBoundingClientRect();
  const middle = { x: x + width / 2, y: y + height / 2 };
  const met = root.elementFromPoint(middle.x, middle.y);
  const atRest = before.x === x && before.y === y;
  return atRest && met !== null && element.contains(met) ? middle : null;
}
