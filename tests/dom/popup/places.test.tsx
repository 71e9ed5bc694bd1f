import { expect, test, vi } from "vitest";
import type { TabReport } from "../../../src/platform/protocol";
import type { PopupProps } from "../../../src/popup/popup";
import { violationsIn } from "../ui/access";
import { policyBlock, redirectError } from "../ui/samples";
import { mountPopup } from "./mount-popup";

/** Promise: what flashed by can still be read, a loop is named, and sites are allowed and given back with one click. */

const time = Date.UTC(2026, 7, 14, 7, 11, 2);
const origins = ["https://portal.azure.us/*", "https://login.microsoftonline.us/*"];

function mount(report: Partial<TabReport>, props: Partial<PopupProps> = {}) {
  const { body } = mountPopup({ ...props, report: { findings: [], access: "elsewhere", ...report } });
  const button = (words: string) => {
    const found = [...body.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(words));
    if (!found) throw new Error(`There is no button "${words}" in "${body.textContent}".`);
    return found;
  };
  return { body, button };
}

test("an error that flashed by can be opened", async () => {
  const { body, button } = mount({ seen: [{ finding: redirectError, time }] });
  expect(body.querySelector(".seen h2")?.textContent).toBe("Seen a moment ago");
  expect(body.querySelector("time")?.dateTime).toBe("2026-08-14T07:11:02.000Z");
  expect(body.textContent).not.toContain("round in circles");
  const seen = button("50011");
  const listed = body.querySelector(".option") as HTMLElement;
  const edges = (line: Element) => [...line.children].map((part) => Math.round(part.getBoundingClientRect().left));
  const height = (line: Element) => line.querySelector(".code")?.getBoundingClientRect().height;
  expect(edges(seen)).toEqual(edges(listed));
  expect(height(seen)).toBe(height(listed));
  seen.click();
  await expect.poll(() => body.querySelector("article, h2")?.textContent).toMatch(/^The app sent/);
});

test("what keeps coming is called a loop", () => {
  const { body } = mount({ seen: [{ finding: policyBlock, time, loops: 4 }] });
  expect(body.textContent).toContain("4 times within a minute");
});

test("the sites of a page are asked for together, and a no is answered", async () => {
  const onAllow = vi.fn(async () => false);
  const { body, button } = mount({ bundle: { id: "usGov", origins, isGranted: false } }, { onAllow });
  expect(body.querySelector(".hosts")?.textContent).toBe("portal.azure.us, login.microsoftonline.us");
  button("Allow on these sites").click();
  // In the click itself: browsers refuse the request after any pause.
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(origins);
  await expect.poll(() => body.querySelector("[role=status]")?.textContent).toMatch(/^Not allowed/);
});

test("they are given back with one click", () => {
  const onDrop = vi.fn(async () => {});
  const { button } = mount({ bundle: { id: "usGov", origins, isGranted: true } }, { onDrop });
  button("Stop looking there").click();
  expect(onDrop).toHaveBeenCalledExactlyOnceWith(origins);
});

test("everything has a name and enough contrast", async () => {
  const { body } = mount({
    seen: [{ finding: policyBlock, time, loops: 3 }],
    bundle: { id: "microsoft365", origins, isGranted: false },
  });
  expect(await violationsIn(body)).toEqual([]);
});
