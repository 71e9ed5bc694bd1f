import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import messages from "../../../_locales/en/messages.json";
import { type Overlay, startOverlay } from "../../../src/page/overlay";
import type { CardContent } from "../../../src/platform/protocol";
import { readMessages } from "../../../src/ui/strings";
import { redirectError } from "../ui/samples";
import { type ShortLife, startShortLife } from "./short-life";

/** Promise: the card is there when it helps, a pill when the page comes first, and gone when its error is. */

const strings = readMessages(messages);
const content: CardContent = { findings: [redirectError], folded: false, strings, theme: "auto" };

let lifetime: ShortLife;
let overlay: Overlay;
let root: ShadowRoot;
const actions = { setFolded: vi.fn(), setAudience: vi.fn() };

beforeEach(async () => {
  await page.viewport(1280, 800);
  vi.clearAllMocks();
  // The root is closed; only who makes it gets to see it.
  const attachShadow = vi.spyOn(Element.prototype, "attachShadow");
  lifetime = startShortLife();
  overlay = startOverlay(document, lifetime, actions);
  root = attachShadow.mock.results.at(-1)?.value;
  attachShadow.mockRestore();
});
afterEach(() => {
  lifetime.end();
  document.body.replaceChildren();
});

const draw = (html: string) => {
  document.body.innerHTML = html;
};
const card = () => root.querySelector<HTMLElement>('section[aria-label="Sign-in error explanation"]');
const pill = () => root.querySelector<HTMLElement>('button[aria-expanded="false"].pill');
const host = () => document.querySelector(":root > [data-signin-lens]");
/** Presses a button with the keyboard: clicks that a program makes are not obeyed. */
async function press(button: HTMLElement | null | undefined, key = "{Enter}") {
  button?.focus();
  await userEvent.keyboard(key);
}

test("the card is a region with an article for the finding", () => {
  draw("<h1>Sign in</h1>");
  overlay.setContent(content);
  expect(card()?.querySelector("article")?.getAttribute("aria-label")).toMatch(/^AADSTS50011 The app sent/);
});

test("the card is drawn at once, and filled where it is folded when it has been seen", async () => {
  draw("<h1>Sign in</h1>");
  overlay.setContent(content);
  const folded = () => [...root.querySelectorAll(".disclosed")].map(({ childElementCount }) => childElementCount);
  expect(folded().length).toBeGreaterThan(2);
  expect(new Set(folded())).toEqual(new Set([0]));
  await expect.poll(() => Math.min(...folded())).toBeGreaterThan(0);
});

test("nothing is added to the page before there is something to say", () => {
  draw("<h1>Sign in</h1>");
  expect(host()).toBeNull();
  overlay.setContent({ ...content, findings: [] });
  expect(host()).toBeNull();
});

test("an error that has gone takes the card with it", () => {
  draw("<h1>Sign in</h1>");
  overlay.setContent(content);
  overlay.setContent({ ...content, findings: [] });
  expect(host()).toBeNull();
});

test("the card waits until the page has drawn itself", async () => {
  overlay.setContent(content);
  expect(host()).toBeNull();
  draw("<h1>Sign in</h1>");
  await expect.poll(card).not.toBeNull();
});

test("a page that draws nothing does not keep the card away", async () => {
  overlay.setContent(content);
  expect(host()).toBeNull();
  await expect.poll(card).not.toBeNull();
});

describe("while a password is asked for", () => {
  test("there is only a pill, until the person opens it", async () => {
    draw('<h1>Enter password</h1><input type="password">');
    overlay.setContent(content);
    expect([card(), pill()?.textContent]).toEqual([null, expect.stringContaining("AADSTS50011")]);
    await press(pill());
    await expect.poll(card).not.toBeNull();
    // The card was not folded by the person before: there is nothing to remember.
    expect(actions.setFolded).not.toHaveBeenCalled();
  });

  test("a card that is open folds when the view with the password comes", async () => {
    draw("<h1>Sign in</h1>");
    overlay.setContent(content);
    expect(card()).not.toBeNull();
    draw('<h1>Enter password</h1><input type="password">');
    await expect.poll(pill).not.toBeNull();
    draw("<h1>Sign in</h1>");
    await expect.poll(card).not.toBeNull();
  });
});

describe("in a narrow window", () => {
  beforeEach(() => page.viewport(480, 600));

  test("the sheet leaves the page's buttons free", () => {
    draw('<h1>Sign in</h1><button style="position:absolute; top:280px; left:40px; height:32px">Next</button>');
    overlay.setContent(content);
    const top = card()?.getBoundingClientRect().top;
    expect(top).toBeGreaterThan(312);
    expect(top).toBeLessThan(420);
  });

  test("without room for a sheet there is a pill, and the person may open it", async () => {
    draw('<h1>Sign in</h1><button style="position:absolute; top:450px; left:40px; height:32px">Next</button>');
    overlay.setContent(content);
    expect(pill()).not.toBeNull();
    await press(pill());
    await expect.poll(card).not.toBeNull();
  });

  test("the pill keeps off the page's buttons", () => {
    draw('<input type="password"><button style="position:fixed; bottom:40px; right:20px">Next</button>');
    overlay.setContent(content);
    expect(pill()?.getBoundingClientRect().left).toBe(16);
  });

  test("a wider window brings the card back", async () => {
    draw('<h1>Sign in</h1><button style="position:absolute; top:450px; left:40px; height:32px">Next</button>');
    overlay.setContent(content);
    expect(pill()).not.toBeNull();
    await page.viewport(1280, 800);
    await expect.poll(card).not.toBeNull();
  });
});

test("folding and opening is remembered for the tab", async () => {
  draw("<h1>Sign in</h1>");
  overlay.setContent(content);
  await press(card()?.querySelector<HTMLElement>(`[aria-label="${strings.fold}"]`));
  await expect.poll(pill).not.toBeNull();
  await press(pill());
  await expect.poll(card).not.toBeNull();
  expect(actions.setFolded.mock.calls).toEqual([[true], [false]]);
});

test("a card that was folded in the tab comes as a pill", () => {
  draw("<h1>Sign in</h1>");
  overlay.setContent({ ...content, folded: true });
  expect([card(), pill()]).toEqual([null, expect.anything()]);
});

describe("Escape", () => {
  test("closes the card and gives focus back to the page", async () => {
    draw('<h1>Sign in</h1><input id="page">');
    overlay.setContent(content);
    document.querySelector<HTMLElement>("#page")?.focus();
    await press(card()?.querySelector("button"), "{Escape}");
    await expect.poll(host).toBeNull();
    await expect.poll(() => document.activeElement?.id).toBe("page");
  });

  test("closed stays closed when the page says more of the same, and opens for something else", async () => {
    draw("<h1>Sign in</h1>");
    overlay.setContent(content);
    await press(card()?.querySelector("button"), "{Escape}");
    await expect.poll(host).toBeNull();
    const facts = { ...redirectError.facts, ipAddress: "203.0.113.42" };
    overlay.setContent({ ...content, findings: [{ ...redirectError, facts }] });
    expect(host()).toBeNull();
    overlay.setContent({ ...content, findings: [{ ...redirectError, code: "700016" }] });
    expect(card()).not.toBeNull();
  });

  test("outside the card is the page's", async () => {
    draw('<h1>Sign in</h1><input id="page">');
    overlay.setContent(content);
    const heard = vi.fn();
    document.addEventListener("keyup", heard, { once: true });
    await press(document.querySelector<HTMLElement>("#page"), "{Escape}");
    await expect.poll(() => heard).toHaveBeenCalled();
    expect(card()).not.toBeNull();
  });
});

test("the end of the extension takes the card away", () => {
  draw("<h1>Sign in</h1>");
  overlay.setContent(content);
  lifetime.end();
  expect(host()).toBeNull();
});

describe("what the reader asked about", () => {
  const asked: CardContent = {
    ...content,
    findings: [{ ...redirectError, code: "65004" }],
    note: { what: "selection" },
  };
  const article = () => card()?.querySelector("article")?.getAttribute("aria-label");

  test("stands in front of what was found, until it is closed", async () => {
    draw("<h1>Sign in</h1>");
    overlay.setContent(content);
    overlay.showAnswer(asked);
    expect(article()).toMatch(/^AADSTS65004/);
    await press(card()?.querySelector<HTMLElement>('button[aria-label="Close"]'));
    await expect.poll(article).toMatch(/^AADSTS50011/);
  });

  test("opens over a page that asks for a password, for they wanted to see it", () => {
    draw('<h1>Sign in</h1><input type="password">');
    overlay.setContent(content);
    expect(card()).toBeNull();
    overlay.showAnswer(asked);
    expect(article()).toMatch(/^AADSTS65004/);
  });

  test("is said even where nothing was found", () => {
    draw("<h1>Payroll</h1>");
    overlay.showAnswer({ ...asked, findings: [], note: { what: "page" } });
    expect(card()?.textContent).toContain("No sign-in error was found on this page.");
  });

  test("folds without a word to the background, which knows nothing of it", async () => {
    draw("<h1>Payroll</h1>");
    overlay.showAnswer(asked);
    await press(card()?.querySelector<HTMLElement>('button[aria-label="Fold to a button"]'));
    await expect.poll(pill).not.toBeNull();
    expect(actions.setFolded).not.toHaveBeenCalled();
  });
});
