import { beforeEach, describe, expect, test, vi } from "vitest";
import { askAboutPage, askAboutSelection } from "../../../src/background/asked-card";
import { takeHandover } from "../../../src/platform/handover";
import { readHash } from "../../../src/platform/lookup-address";
import { readRecent } from "../../../src/platform/recent";
import { redirectError } from "../ui/samples";
import { browser, resetBrowser } from "./fake-browser";

/** Promise: what is asked about is explained where it stands, or on the lookup page; and a page cannot make us believe more than it is. */

const create = vi.hoisted(() => vi.fn(async (_: { url: string; windowId?: number }) => ({})));
vi.mock("../../../src/platform/browser", async () => {
  const fake = await import("./fake-browser");
  Object.assign(fake.browser.tabs, { create });
  return fake;
});
vi.mock("../../../src/platform/strings", () => ({ loadStrings: async () => ({ fold: "Fold" }) }));
vi.mock("../../../src/rules/packaged", () => ({ openPackagedRules: () => ({}) }));
const lookUp = vi.hoisted(() => vi.fn());
vi.mock("../../../src/rules/look-up", () => ({ lookUp, explainMatches: async () => [redirectError] }));

const tab = { id: 7, index: 2, windowId: 1, incognito: false };
const url = "https://payroll.contoso.com/error?code=1#error_description=AADSTS65004";
const selection = { text: "AADSTS50011: Wrong address.", frameId: 0, url };
const found = { findings: [redirectError], matches: [] };

/** Answers of the scripts in the page, by message. */
let answers: Record<string, unknown>;
const shown = () =>
  browser.tabs.sendMessage.mock.calls
    .map(([, message]) => message as { name: string; payload: Record<string, unknown> })
    .filter(({ name }) => name === "showAnswer")
    .at(-1)?.payload;

beforeEach(() => {
  resetBrowser();
  create.mockClear();
  lookUp.mockReset().mockResolvedValue(found);
  answers = { readSelection: { url, text: "AADSTS50011:\nWrong address." }, showAnswer: undefined };
  browser.tabs.sendMessage.mockImplementation(async (_, message) => {
    const { name } = message as { name: string };
    if (!(name in answers)) throw new Error("Could not establish connection.");
    return { value: answers[name] ?? null };
  });
});

describe("a selection", () => {
  test("is read again with its line breaks, as a text of a page that isn't confirmed", async () => {
    await askAboutSelection(selection, tab);
    expect(lookUp.mock.lastCall?.[1]).toEqual({
      text: "AADSTS50011:\nWrong address.",
      origin: { trust: "unconfirmed", host: "payroll.contoso.com" },
    });
    expect(shown()).toMatchObject({ findings: [{ code: "50011" }], note: { what: "selection" }, folded: false });
    expect((await readRecent()).map(({ code }) => code)).toEqual(["50011"]);
  });

  test("of a Microsoft page is read with what its address asked for, not with an answer in it", async () => {
    const page = "https://login.microsoftonline.com/common/oauth2/nativeclient?client_id=1&error_description=AADSTS1#x";
    answers.readSelection = { url: page, text: selection.text };
    await askAboutSelection({ ...selection, url: "https://login.microsoftonline.com/" }, tab);
    expect(lookUp.mock.lastCall?.[1]).toEqual({
      text: selection.text,
      origin: { trust: "microsoft", host: "login.microsoftonline.com" },
      url: "https://login.microsoftonline.com/common/oauth2/nativeclient?client_id=1",
    });
  });

  test.each([
    ["says another text", { url: "https://login.microsoftonline.com/", text: "AADSTS50126" }],
    ["answers something else", { url: 7, text: selection.text }],
    ["does not answer", undefined],
  ])("is taken from the menu where the frame %s", async (_, answer) => {
    answers.readSelection = answer;
    await askAboutSelection(selection, tab);
    expect(lookUp.mock.lastCall?.[1]).toMatchObject({ text: selection.text, origin: { host: "payroll.contoso.com" } });
  });

  test("of a frame that says it is Microsoft's is not, when the browser knows better", async () => {
    answers.readSelection = { url: "https://login.microsoftonline.com/", text: selection.text };
    await askAboutSelection(selection, tab);
    expect(lookUp.mock.lastCall?.[1].origin).toEqual({ trust: "unconfirmed", host: "payroll.contoso.com" });
  });

  test("without a code is explained by what its words may mean, and not remembered", async () => {
    lookUp.mockResolvedValue({ findings: [], matches: [{ code: "50011", terms: [] }] });
    await askAboutSelection({ ...selection, text: "redirect mismatch" }, tab);
    expect(shown()).toMatchObject({ findings: [{ code: "50011" }], note: { isGuess: true } });
    expect(await readRecent()).toEqual([]);
  });

  test.each(["http://login.microsoftonline.com/", "https://login.microsoftonline.com.evil.example/", "file:///x", ""])(
    "of %s is not Microsoft's",
    async (address) => {
      answers.readSelection = undefined;
      await askAboutSelection({ ...selection, url: address }, tab);
      expect(lookUp.mock.lastCall?.[1].origin.trust).toBe("unconfirmed");
      expect(lookUp.mock.lastCall?.[1].url).toBeUndefined();
    },
  );

  test.each([
    ["lets no script in", tab],
    ["is Chromium's PDF viewer, which has no tab", { ...tab, id: -1 }],
  ])("on a page that %s goes to the lookup page, in memory", async (_, where) => {
    answers = {};
    browser.scripting.executeScript.mockRejectedValue(new Error("Cannot access contents of the page"));
    await askAboutSelection(selection, where);
    const [opened] = create.mock.lastCall ?? [];
    expect(opened).toMatchObject({ index: 3, windowId: 1 });
    const target = readHash(new URL(opened?.url ?? "").hash);
    expect(target?.kind).toBe("text");
    const id = target?.kind === "text" ? target.id : "";
    expect(await takeHandover(id)).toEqual({
      text: selection.text,
      origin: { trust: "unconfirmed", host: "payroll.contoso.com" },
      isPrivate: false,
    });
    expect(await takeHandover(id)).toBeUndefined();
    expect([...browser.storage.local.values.keys()]).toEqual([]);
  });

  test("in a private window leaves nothing behind", async () => {
    await askAboutSelection(selection, { ...tab, incognito: true });
    expect(shown()).toBeDefined();
    expect([...browser.storage.local.values.keys()]).toEqual([]);
  });
});

describe("a page", () => {
  const frames = (...ids: number[]) => ids.map((frameId) => ({ frameId }));
  const text = (code: string, more = {}) => ({ url, text: `AADSTS${code}`, frames: 0, isShown: true, ...more });

  test("is read in all frames that can be reached, and says how many could not", async () => {
    browser.scripting.executeScript.mockResolvedValue(frames(4, 0));
    answers.readPage = text("50011", { frames: 3 });
    expect(await askAboutPage(tab)).toBe(true);
    // Six frames are named by the two documents, of which one is the second document.
    expect(shown()).toMatchObject({ note: { what: "page", unreadFrames: 5 } });
  });

  test("names a code of one sign-in once", async () => {
    browser.scripting.executeScript.mockResolvedValue(frames(0));
    answers.readPage = text("50011");
    lookUp.mockResolvedValue({
      findings: [redirectError, redirectError, { ...redirectError, code: "1" }],
      matches: [],
    });
    await askAboutPage(tab);
    const named = [
      { code: "50011", main: true },
      { code: "1", main: false },
    ];
    expect(shown()?.findings).toEqual(named.map((each) => expect.objectContaining(each)));
  });

  test.each([
    ["https://portal.azure.com/", "microsoft"],
    ["https://payroll.contoso.com/", "unconfirmed"],
    [undefined, "unconfirmed"],
  ])("whose tab shows %s has frames that are %s, whatever they say", async (address, trust) => {
    browser.scripting.executeScript.mockResolvedValue(frames(0));
    answers.readPage = text("50011", { url: "https://sandbox-1.reactblade.portal.azure.net/" });
    await askAboutPage(address === undefined ? tab : { ...tab, url: address });
    expect(lookUp.mock.lastCall?.[1].origin.trust).toBe(trust);
  });

  test("without a code is shown with nothing found", async () => {
    browser.scripting.executeScript.mockResolvedValue(frames(0));
    answers.readPage = { ...text(""), url: "https://payroll.contoso.com/", text: "All is well" };
    expect(await askAboutPage(tab)).toBe(true);
    expect(lookUp).not.toHaveBeenCalled();
    expect(shown()).toMatchObject({ findings: [] });
  });

  test("that lies about what it is counts as nothing", async () => {
    browser.scripting.executeScript.mockResolvedValue(frames(0, 1));
    answers.readPage = { url, text: "AADSTS50011", frames: "many", isShown: true };
    await askAboutPage(tab);
    expect(shown()).toMatchObject({ findings: [], note: { unreadFrames: 0 } });
  });

  test("that the browser keeps from us is refused", async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error("Cannot access"));
    expect(await askAboutPage(tab)).toBe(false);
    expect(shown()).toBeUndefined();
  });
});
