import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { mayBring } from "../../../src/page/changes";
import { lookAt } from "../../../src/page/look";
import { watchPortal } from "../../../src/page/portal";
import { controlBoxes } from "../../../src/page/visibility";
import { startShortLife } from "./short-life";
import { openPage, readAll } from "./support";
import { watchCopies } from "./watch-copies";

/** Promise: a page that floods us with text, codes or elements is read as far as a person would, and not frozen by us. */

// Long work is brought to an end after a while. On a busy machine time passes without any work: here it goes slower.
beforeEach(() => {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() / 10);
});
afterEach(() => void vi.restoreAllMocks());

const words = (length: number) => "word ".repeat(length / 5);

/** What a portal's script tells of a page that holds this. */
async function report(fill: (body: HTMLElement, page: Document) => void): Promise<string[]> {
  const page = await openPage("");
  page.documentElement.lang = "en";
  fill(page.body, page);
  const lifetime = startShortLife();
  onTestFinished(() => lifetime.end());
  const told = vi.fn(async (_codes: string[], _isLeft: boolean) => ({ mayMark: false, muted: [] }));
  watchPortal(page, lifetime, { report: told, open: vi.fn() });
  await expect.poll(() => told.mock.lastCall).toBeDefined();
  return told.mock.lastCall?.[0] ?? [];
}

describe("in a portal", () => {
  test("of thousands of codes some hundred are told", async () => {
    const codes = await report((body) => {
      body.innerHTML = Array.from({ length: 5000 }, (_, i) => `<p>AADSTS${50_000 + i}: x</p>`).join("");
    });
    expect(codes).toHaveLength(200);
    expect(codes[0]).toBe("50000");
  });

  test("a code at the end of a text of 2 MB is found", async () => {
    expect(await report((body, page) => body.append(page.createTextNode(`${words(2_000_000)}AADSTS50011: x`)))).toEqual(
      ["50011"],
    );
  });

  // A Firefox just started takes 130 ms to copy 10 MB.
  test.each([
    ["a long text", (page: Document) => [page.createTextNode(`${words(2_000_000)}AADSTS50011: x`)]],
    [
      "very many texts",
      (page: Document) =>
        Array.from({ length: 10_000 }, (_, i) => {
          const line = page.createElement("p");
          line.textContent = i === 9990 ? "AADSTS50011: x" : words(200);
          return line;
        }),
    ],
  ])("of %s no more than a megabyte is copied at once", async (_, texts) => {
    let longestCopy = () => 0;
    const codes = await report((body, page) => {
      body.append(...texts(page));
      longestCopy = watchCopies(page);
    });
    expect(codes).toEqual(["50011"]);
    expect(longestCopy()).toBeGreaterThan(10_000);
    expect(longestCopy()).toBeLessThan(1_100_000);
  });

  test("codes beside a text that is full of labels are found, and one behind the last element", async () => {
    const codes = await report((body, page) => {
      const line = (text: string) => {
        const element = page.createElement("p");
        element.textContent = text;
        return element;
      };
      body.append(...Array.from({ length: 2090 }, () => line("word")));
      body.append(line("Error code unknown. ".repeat(1500)), line("AADSTS50105: x"), line("AADSTS65001: y"));
      body.append(...Array.from({ length: 2000 }, () => line("word")), page.createTextNode("AADSTS50020: last"));
    });
    expect(codes.toSorted()).toEqual(["50020", "50105", "65001"]);
  });

  test("codes strewn into megabytes without a structure are found, each where it stands", async () => {
    const codes = await report((body, page) => {
      for (let i = 0; i < 300; i++)
        body.append(page.createTextNode(`${words(10_000)}AADSTS${50_000 + i}: x `), page.createElement("i"));
    });
    expect(codes).toEqual(Array.from({ length: 200 }, (_, i) => String(50_000 + i)));
  });

  test("a list of ten thousand rows is read", async () => {
    const codes = await report((body) => {
      const rows = "<tr><td>50011</td></tr>".repeat(10_000);
      body.innerHTML = `<table><tr><th>Sign-in error code</th></tr>${rows}</table>`;
    });
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(["50011"]));
  });
});

describe("on a sign-in page", () => {
  test.each([
    ["is longer", words(1_000_000)],
    ["has more elements", "<i></i>".repeat(10_000)],
  ])("a page that %s than any is not read, and is when that is gone", async (_, flood) => {
    const page = await openPage(`<p>AADSTS50011: x</p><div>${flood}</div>`);
    const onlooker = lookAt(page);
    expect(onlooker.look()).toBeNull();
    page.querySelector("div")?.remove();
    expect(onlooker.look()?.text).toContain("AADSTS50011");
  });

  test("of very many buttons some are kept free", async () => {
    const page = await openPage("<button>x</button>".repeat(5000));
    expect(controlBoxes(page)).toHaveLength(200);
  });
});

test("long text that comes again and again is not searched each time", () => {
  const node = document.createTextNode(words(50_000));
  const change = { type: "characterData", target: node } as unknown as MutationRecord;
  const mayHold = vi.fn(() => false);
  expect(mayBring([change, change], mayHold)).toBe(false);
  expect(mayBring(Array(500).fill(change), mayHold)).toBe(true);
  expect(mayHold.mock.calls.length).toBeLessThan(10);
});

test("of thousands of nodes that come at once only some are asked for their text", () => {
  const addedNodes = Array.from({ length: 5000 }, () => document.createElement("p"));
  const mayHold = vi.fn(() => false);
  expect(mayBring([{ type: "childList", addedNodes } as unknown as MutationRecord], mayHold)).toBe(true);
  expect(mayHold.mock.calls.length).toBeLessThan(300);
});

test("shadow trees three thousand deep are read to the last", async () => {
  const page = await openPage("<div></div>");
  let element = page.querySelector("div") as HTMLElement;
  for (let i = 0; i < 3000; i++) {
    const inner = page.createElement("div");
    element.attachShadow({ mode: "open" }).append(inner);
    // Beside the last one nothing is drawn, for browsers themselves draw no page of this depth.
    element.style.display = "none";
    element = inner;
  }
  page.body.append("AADSTS50105: outside");
  expect((await readAll(page)).text).toContain("AADSTS50105: outside");
});
