import axe from "axe-core";
import { render } from "preact";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page } from "vitest/browser";
import { defaultSettings } from "../../../src/core/settings";
import type { OptionsModel } from "../../../src/options/model";
import styles from "../../../src/options/options.css?inline";
import { OptionsPage } from "../../../src/options/options-page";
import { openRoot, press, strings } from "../ui/mount";

/** Promise: what is chosen is saved at once, what the organisation has decided cannot be changed, and bad values are said. */

const model: OptionsModel = {
  settings: defaultSettings,
  fellBack: [],
  sync: false,
  policy: {},
  policyProblems: [],
  sites: [
    { origin: "https://login.microsoftonline.com/*", granted: true, isWanted: false, canDrop: false },
    { origin: "https://*.portal.azure.net/*", granted: true, isWanted: false, canDrop: true },
    { origin: "https://apps.contoso.com/*", granted: false, isWanted: true, canDrop: true },
  ],
  languages: [{ tag: "en", name: "English" }],
  versions: { "Sign-in Lens": "1.2.3", Rules: "0a1b2c3d" },
};

const managed: Partial<OptionsModel> = {
  policy: {
    organisation: "Contoso",
    history: false,
    enforceRedaction: true,
    hideDeveloperDetails: true,
    commands: false,
    signInPages: "click",
    ticketUrl: "https://tickets.contoso.com/?t={title}",
  },
  policyProblems: [{ name: "mutedCodes", reason: "is a list" }],
};

function mountOptions(changes: Partial<OptionsModel> = {}) {
  const root = openRoot(styles);
  const body = document.createElement("div");
  body.className = "lens options";
  root.append(body);
  const actions = {
    change: vi.fn(async () => {}),
    setSync: vi.fn(async () => {}),
    reset: vi.fn(async () => {}),
    save: vi.fn(),
    load: vi.fn(async () => []),
    allow: vi.fn(async () => true),
    remove: vi.fn(async () => true),
    openShortcuts: vi.fn(async () => true),
    checkSignIn: vi.fn(async () => "blocked" as const),
  };
  render(<OptionsPage model={{ ...model, ...changes }} actions={actions} strings={strings} />, body);
  onTestFinished(() => render(null, body));
  return { body, actions };
}

const choose = (body: HTMLElement, name: string, value: string) => {
  const select = body.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  if (!select) throw new Error(`there is no choice "${name}"`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
};

const tick = (name: string) => (page.getByRole("checkbox", { name }).element() as HTMLElement).click();

describe("what is chosen is saved at once", () => {
  test("the reader, and that nobody is chosen", () => {
    const { actions } = mountOptions({ settings: { ...defaultSettings, audience: "admin" } });
    press("radio", "Developer");
    expect(actions.change).toHaveBeenLastCalledWith({ audience: "developer" });
    press("radio", "Whoever most likely reads");
    expect(actions.change).toHaveBeenLastCalledWith({ audience: undefined });
  });

  test("the card, the marks, the history", () => {
    const { actions } = mountOptions();
    press("radio", "A small button that opens the card");
    tick("Underline codes in admin portals");
    tick("Remember the codes I looked up");
    expect(actions.change.mock.calls).toEqual([[{ overlay: "pill" }], [{ marks: false }], [{ keepRecent: false }]]);
  });

  test("what messages may name, in one order", () => {
    const { actions } = mountOptions({ settings: { ...defaultSettings, share: ["redirectUri"] } });
    tick("My account name");
    expect(actions.change).toHaveBeenLastCalledWith({ share: ["user", "redirectUri"] });
    tick("Leave the tenant out of support details");
    expect(actions.change).toHaveBeenLastCalledWith({ leaveOutTenant: true });
  });

  test("a site's own card, which can be taken back", () => {
    const siteOverlays = { "portal.azure.com": "off" as const };
    const { body, actions } = mountOptions({ settings: { ...defaultSettings, siteOverlays } });
    choose(body, "How to show errors on login.microsoftonline.com", "pill");
    const both = { ...siteOverlays, "login.microsoftonline.com": "pill" };
    expect(actions.change).toHaveBeenLastCalledWith({ siteOverlays: both });
    choose(body, "How to show errors on login.microsoftonline.com", "");
    expect(actions.change).toHaveBeenLastCalledWith({ siteOverlays });
  });

  test("and said where the browser refuses to keep it", async () => {
    const { body, actions } = mountOptions();
    actions.change.mockRejectedValue(new Error("The disk is full."));
    press("radio", "Dark");
    await expect.poll(() => body.querySelector('[role="alert"]')?.textContent).toContain("The disk is full.");
  });
});

test("sites are asked for in the very click, and given back where the browser lets us", () => {
  const { actions } = mountOptions();
  press("button", "Allow apps.contoso.com");
  expect(actions.allow).toHaveBeenCalledExactlyOnceWith("https://apps.contoso.com/*");
  press("button", "Remove *.portal.azure.net");
  expect(actions.remove).toHaveBeenCalledExactlyOnceWith("https://*.portal.azure.net/*");
  expect(page.getByRole("button", { name: "Remove login.microsoftonline.com" }).query()).toBeNull();
});

test("a file that is none of ours is refused in words", async () => {
  const { body, actions } = mountOptions();
  const picker = body.querySelector<HTMLInputElement>('input[type="file"]');
  const files = new DataTransfer();
  files.items.add(new File(["[]"], "other.json"));
  if (!picker) throw new Error("no file can be chosen");
  actions.load.mockRejectedValue(new SyntaxError("no settings"));
  picker.files = files.files;
  picker.dispatchEvent(new Event("change", { bubbles: true }));
  await expect.poll(() => body.textContent).toContain("There are no settings in this file.");
});

test("settings that fell back are named", () => {
  const { body } = mountOptions({ fellBack: ["theme", "siteOverlays"] });
  expect(body.querySelector(".caution")?.textContent).toContain("Theme, Sites");
});

test("what the organisation has decided is marked and cannot be changed", () => {
  const { body } = mountOptions(managed);
  const locked = (name: string) =>
    (page.getByRole("checkbox", { name }).element() as HTMLInputElement).matches(":disabled");
  expect(locked("Remember the codes I looked up")).toBe(true);
  expect(locked("My account name")).toBe(true);
  expect(locked("Leave the tenant out of support details")).toBe(true);
  expect(locked("Underline codes in admin portals")).toBe(false);
  expect(page.getByRole("radio", { name: "Developer" }).query()).toBeNull();
  expect(body.querySelectorAll(".managed")).toHaveLength(3);
  expect(body.textContent).toContain("Set by Contoso");
  expect(body.textContent).toContain("Explanations link to the ticket form at tickets.contoso.com");
  expect(body.textContent).toContain("mutedCodes is a list");
});

test("a rule pack is counted, or refused with the reason", () => {
  const policy = { rulePack: {} };
  expect(mountOptions({ policy, pack: { codes: 2, problems: [] } }).body.textContent).toContain("pack for 2 codes");
  const problems = [{ name: "rulePack.codes.53003.note", reason: "is not a text" }];
  const { textContent } = mountOptions({ policy, pack: { codes: 0, problems } }).body;
  expect(textContent).toContain("The rule pack was refused; the built-in rules go on unchanged.");
  expect(textContent).toContain("rulePack.codes.53003.note is not a text");
  expect(textContent).not.toContain("0 codes");
});

test("the check of sign-in pages says what trying has shown", async () => {
  const { body } = mountOptions();
  press("button", "Check access to sign-in pages");
  await expect.poll(() => body.textContent).toContain("Your organisation keeps extensions off");
});

test.each([
  ["alone", {}],
  ["managed", managed],
  ["with values of another version", { fellBack: ["theme" as const] }],
])("axe finds nothing to mend: %s", async (_, changes) => {
  const { body } = mountOptions(changes);
  const { violations, incomplete } = await axe.run(body);
  expect([...violations, ...incomplete].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
