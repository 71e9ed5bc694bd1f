/** Decides where the card and its pill have room beside what the page asks the person to use. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** `room`: how high a sheet at the foot of the window may be. */
export type Placement = { fits: true; room?: number } | { fits: false };

/** A sheet lower than this shows too little to be worth it. */
const lowestSheet = 180;
const gap = 8;

/**
 * @param card the box that the open card takes up at most
 * @param controls boxes of the page's own buttons and fields
 * @param isSheet the card stands at the foot of the window and could be lower
 */
export function placeCard(card: Box, controls: readonly Box[], isSheet: boolean): Placement {
  const covered = controls.filter((control) => overlaps(card, control));
  if (covered.length === 0) return { fits: true };
  if (!isSheet) return { fits: false };
  const top = Math.max(...covered.map(({ bottom }) => bottom)) + gap;
  const room = Math.floor(card.bottom - top);
  return room < lowestSheet ? { fits: false } : { fits: true, room };
}

/** Where the pill may stand, the best place first: at the end of the line and the foot of the window, or mirrored. */
const corners = ["end", "start", "top-end", "top-start"] as const;
export type Corner = (typeof corners)[number];

/**
 * The first corner in which the pill covers none of the controls; the usual one where it covers some in each.
 * @param pill its box in the usual corner
 */
export function placePill(pill: Box, controls: readonly Box[], width: number, height: number): Corner {
  const mirrored = { ...pill, left: width - pill.right, right: width - pill.left };
  const atTop = (box: Box): Box => ({ ...box, top: height - box.bottom, bottom: height - box.top });
  const boxes: Record<Corner, Box> = {
    end: pill,
    start: mirrored,
    "top-end": atTop(pill),
    "top-start": atTop(mirrored),
  };
  return corners.find((corner) => !controls.some((control) => overlaps(boxes[corner], control))) ?? "end";
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
