import { beforeEach, describe, expect, test, vi } from "vitest";
import { flashedBy, noteSeen } from "../../../src/background/seen";
import { redirectError } from "../ui/samples";
import { browser, resetBrowser } from "./fake-browser";

/** Promise: an error that stood for a moment is remembered for its tab, for a while; what comes again and again is a loop. */

vi.mock("../../../src/platform/browser", async () => await import("./fake-browser"));

const start = Date.UTC(2026, 0, 1);
const at = (seconds: number) => start + seconds * 1000;
const other = { ...redirectError, code: "53003" };
const none = new Set<string>();
const seenAt = async (seconds: number, standing: ReadonlySet<string> = none, tabId = 7) =>
  (await flashedBy(tabId, standing, at(seconds))).map(({ finding, time, loops }) => [
    finding.code,
    (time - start) / 1000,
    loops ?? 1,
  ]);
/** A page with an error, from one second to another. */
const stand = async (document: string, from: number, to: number, finding = redirectError) => {
  await noteSeen(7, document, [finding], at(from));
  await noteSeen(7, document, [], at(to));
};

beforeEach(resetBrowser);

test("what stands is not yet seen, what left within seconds is", async () => {
  await noteSeen(7, "a", [redirectError], at(0));
  expect(await seenAt(1, new Set(["50011"]))).toEqual([]);
  await noteSeen(7, "a", [], at(2));
  expect(await seenAt(3)).toEqual([["50011", 0, 1]]);
});

test("a page that stood long enough to be read is not remembered", async () => {
  await stand("a", 0, 20);
  expect(await seenAt(21)).toEqual([]);
});

test("the newest comes first, each code once, and a code that stands again is not named", async () => {
  await stand("a", 0, 1);
  await stand("b", 5, 6, other);
  await stand("c", 10, 11);
  expect(await seenAt(12)).toEqual([
    ["50011", 10, 1],
    ["53003", 5, 1],
  ]);
  expect(await seenAt(12, new Set(["50011"]))).toEqual([["53003", 5, 1]]);
});

describe("a loop", () => {
  test("is the same code three times within a minute, even while it stands", async () => {
    await stand("a", 0, 1);
    await stand("b", 20, 21);
    await noteSeen(7, "c", [redirectError], at(40));
    expect(await seenAt(41, new Set(["50011"]))).toEqual([["50011", 40, 3]]);
  });

  test("is not one page that says so several times", async () => {
    for (const second of [0, 1, 2, 3]) await noteSeen(7, "a", [redirectError], at(second));
    await noteSeen(7, "a", [], at(4));
    expect(await seenAt(5)).toEqual([["50011", 0, 1]]);
  });

  test("is not three times in an hour", async () => {
    await stand("a", 0, 1);
    await stand("b", 100, 101);
    await stand("c", 200, 201);
    expect(await seenAt(202)).toEqual([["50011", 200, 1]]);
  });
});

test("it is forgotten after a while, and other tabs have their own", async () => {
  await stand("a", 0, 1);
  expect(await seenAt(2, none, 8)).toEqual([]);
  expect(await seenAt(601)).toEqual([]);
});

describe("a clock that was put right meanwhile", () => {
  const year = 365 * 24 * 3600;

  test("put back by years it leaves no error that is not over yet, and makes no loop", async () => {
    await stand("a", year, year + 1);
    await stand("b", year + 2, year + 3);
    expect(await seenAt(0)).toEqual([]);
    await stand("c", 0, 1);
    expect(await seenAt(2)).toEqual([["50011", 0, 1]]);
  });

  test("put back by minutes under a standing page it does not call a page brief", async () => {
    await stand("a", 300, 0);
    expect(await seenAt(1)).toEqual([]);
    expect(await seenAt(301)).toEqual([]);
  });

  test("put on by years it forgets", async () => {
    await stand("a", 0, 1);
    expect(await seenAt(year)).toEqual([]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])("a stored time of %s is none", async (came) => {
    browser.storage.session.values.set("seen-7", [{ document: "a", finding: redirectError, came, left: came }]);
    expect(await seenAt(1)).toEqual([]);
  });
});
