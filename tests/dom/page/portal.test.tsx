import { createElement, type ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Portal, watchPortal } from "../../../src/page/portal";
import type { PortalAnswer } from "../../../src/platform/protocol";
import { type ShortLife, startShortLife } from "./short-life";

/** Promise: a page under the marks is the page it would be without them, and lives on through its re-renders. */

let lifetime: ShortLife;
let portal: Portal;
let container: HTMLElement;
const open = vi.fn();
const yes: PortalAnswer = { mayMark: true, muted: [] };
const report = vi.fn(async (_codes: string[], _isLeft: boolean): Promise<PortalAnswer> => yes);

beforeEach(() => {
  vi.clearAllMocks();
  container = document.createElement("div");
  document.body.append(container);
  lifetime = startShortLife();
  portal = watchPortal(document, lifetime, { report, open });
});
afterEach(() => {
  lifetime.end();
  container.remove();
});

const marked = () => [...(CSS.highlights.get("signin-lens") ?? [])].map(String);
const h = createElement;

interface Row {
  id: number;
  code: string;
}
function Log({ rows, onPick }: { rows: Row[]; onPick(id: number): void }): ReactElement {
  return h(
    "div",
    { role: "grid" },
    h(
      "div",
      { role: "row" },
      h("div", { role: "columnheader" }, "User"),
      h("div", { role: "columnheader" }, "Sign-in error code"),
    ),
    rows.map(({ id, code }) =>
      h(
        "div",
        { role: "row", key: id, onClick: () => onPick(id) },
        h("div", { role: "gridcell" }, `Person ${id}`),
        h("div", { role: "gridcell" }, code),
      ),
    ),
  );
}

test("a React list is the same byte for byte, and its rows come, change and go under the marks", async () => {
  const onPick = vi.fn();
  const plain = document.createElement("div");
  const [root, twin] = [createRoot(container), createRoot(plain)];
  const draw = (rows: Row[]) =>
    flushSync(() => {
      root.render(h(Log, { rows, onPick }));
      twin.render(h(Log, { rows, onPick }));
    });
  draw([
    { id: 1, code: "50126" },
    { id: 2, code: "0" },
  ]);
  await expect.poll(marked).toEqual(["50126"]);
  expect(container.innerHTML).toBe(plain.innerHTML);
  const before = container.querySelectorAll("[role=gridcell]")[1]?.firstChild;

  draw([
    { id: 1, code: "53003" },
    { id: 3, code: "50074" },
  ]);
  await expect.poll(marked).toEqual(["53003", "50074"]);
  expect(container.innerHTML).toBe(plain.innerHTML);
  // The very text node that was marked: React keeps hold of it.
  expect(container.querySelectorAll("[role=gridcell]")[1]?.firstChild).toBe(before);

  // The page's own events live on; a click that a program makes opens nothing of ours.
  container.querySelectorAll<HTMLElement>("[role=gridcell]")[1]?.click();
  expect(onPick).toHaveBeenCalledExactlyOnceWith(1);
  expect(open).not.toHaveBeenCalled();
  draw([]);
  await expect.poll(marked).toEqual([]);
  await expect.poll(() => report.mock.lastCall).toEqual([[], false]);
  flushSync(() => root.unmount());
  flushSync(() => twin.unmount());
});

test("only what is on screen is marked", async () => {
  const line = (code: string) => `<div style="height: 400px">Error code: ${code}</div>`;
  container.innerHTML = ["50126", "50034", "50053", "50055", "50057", "50058", "50074", "50076"].map(line).join("");
  await expect.poll(() => marked().length).toBeGreaterThan(0);
  expect(marked().length).toBeLessThan(5);
  expect(await portal.records()).toHaveLength(8);
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(() => marked().at(-1)).toBe("50076");
  await expect.poll(marked).not.toContain("50126");
  scrollTo(0, 0);
});

test("the steps go through the marks on screen and past the last one", async () => {
  container.innerHTML = "<p>Error code: 50126</p><p>AADSTS50034: none</p>";
  await expect.poll(() => marked().length).toBe(2);
  const pointed = () => [...(CSS.highlights.get("signin-lens-pointed") ?? [])].map(String);
  expect((await portal.step(false))?.code).toBe("50126");
  expect(pointed()).toEqual(["50126"]);
  expect((await portal.step(false))?.code).toBe("50034");
  expect(await portal.step(false)).toBeUndefined();
  expect(pointed()).toEqual([]);
  expect((await portal.step(true))?.code).toBe("50034");
});

test("a line that holds others beside text of its own is read as they are drawn", async () => {
  container.innerHTML = "Request 17<p>Error code: 50126</p>AADSTS50034: none";
  await expect.poll(marked).toEqual(["50126", "50034"]);
});

test("where no card could open nothing is marked, and what stands there is told all the same", async () => {
  report.mockResolvedValueOnce({ mayMark: false, muted: [] });
  container.innerHTML = "<p>Error code: 50126</p>";
  await expect.poll(() => report.mock.lastCall).toEqual([["50126"], false]);
  let before: string[] | undefined;
  report.mockImplementationOnce(async () => {
    before = marked();
    return yes;
  });
  container.append("AADSTS50034: none");
  await expect.poll(marked).toEqual(["50126", "50034"]);
  expect(before).toEqual([]);
});

test("what the organisation has muted is not marked, nor stepped to, from the moment it says so", async () => {
  container.innerHTML = "<p>Error code: 50126</p><p>AADSTS50034: none</p>";
  await expect.poll(marked).toEqual(["50126", "50034"]);
  report.mockResolvedValueOnce({ mayMark: true, muted: ["50126"] });
  portal.lookAgain();
  await expect.poll(marked).toEqual(["50034"]);
  expect((await portal.step(false))?.code).toBe("50034");
  expect(await portal.step(false)).toBeUndefined();
  portal.lookAgain();
  await expect.poll(marked).toEqual(["50126", "50034"]);
});

test.each([
  ["0 and None", "<dl><dt>Error code</dt><dd>0</dd><dt>Failure code</dt><dd>None</dd></dl>"],
  ["an HTTP code", "<dl><dt>Error code</dt><dd>401</dd></dl>"],
  [
    "other numbers",
    "<dl><dt>Error code</dt><dd>0</dd><dt>Autonomous system number</dt><dd>64500</dd></dl><p>50126 rows</p>",
  ],
  ["what a person types", '<label class="ms-Label" id="l">Error code</label><input aria-labelledby="l" value="50126">'],
  ["a hidden copy", '<div style="display:none">Error code: 50126</div><p>Error code</p>'],
  ["scripts", '<script type="text/plain">AADSTS50126</script>'],
])("%s are not codes", async (_, html) => {
  container.innerHTML = html;
  container.insertAdjacentHTML("beforeend", "<p>AADSTS700016: late</p>");
  await expect.poll(() => report.mock.lastCall).toEqual([["700016"], false]);
});

test("the end of the extension takes the marks away", async () => {
  container.innerHTML = "<p>Error code: 50126</p>";
  await expect.poll(marked).toEqual(["50126"]);
  lifetime.end();
  expect(CSS.highlights.has("signin-lens")).toBe(false);
});
