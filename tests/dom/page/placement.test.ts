import { expect, test } from "vitest";
import { placeCard, placePill } from "../../../src/page/placement";

/** Promise: the card never starts out over what the page asks the person to press. */

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const beside = box(860, 16, 1260, 784);
const sheet = box(8, 240, 472, 592);

test("a card with nothing under it has its place", () => {
  expect(placeCard(beside, [], false)).toEqual({ fits: true });
  expect(placeCard(beside, [box(420, 300, 860, 340)], false)).toEqual({ fits: true });
});

test("a card over a button has none", () => {
  expect(placeCard(beside, [box(700, 300, 861, 340)], false)).toEqual({ fits: false });
});

test("a sheet gets lower to leave the buttons free, as far as it still shows something", () => {
  expect(placeCard(sheet, [box(40, 300, 200, 340)], true)).toEqual({ fits: true, room: 244 });
  expect(placeCard(sheet, [box(40, 200, 200, 239)], true)).toEqual({ fits: true });
  expect(placeCard(sheet, [box(40, 400, 200, 440)], true)).toEqual({ fits: false });
});

test("the pill goes to the first corner where it covers nothing", () => {
  const pill = box(260, 424, 464, 460);
  const [atEnd, atStart, top] = [box(300, 440, 416, 472), box(20, 420, 100, 440), box(0, 0, 480, 80)];
  const place = (...controls: ReturnType<typeof box>[]) => placePill(pill, controls, 480, 500);
  expect(place()).toBe("end");
  expect(place(atEnd)).toBe("start");
  expect(place(atEnd, atStart)).toBe("top-end");
  expect(place(atEnd, atStart, box(300, 0, 480, 80))).toBe("top-start");
  expect(place(atEnd, atStart, top)).toBe("end");
});
