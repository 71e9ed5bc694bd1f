import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { defaultSettings } from "../../../src/core/settings";
import { press } from "../ui/mount";
import { mountOptions } from "./mount-options";

/** Promise: what is chosen is saved at once, and bad values are said. */

const choose = (body: HTMLElement, name: string, value: string) => {
  const select = body.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  if (!select) throw new Error(`there is no choice "${name}"`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
};

const tick = (name: string) => (page.getByRole("checkbox", { name }).element() as HTMLElement).click();

describe("what is chosen is saved at once", () => {
  test("the reader, and that nobody is chosen", () => {
    const { actions } = mountOptions({ changes: { settings: { ...defaultSettings, audience: "admin" } } });
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
    const { actions } = mountOptions({ changes: { settings: { ...defaultSettings, share: ["redirectUri"] } } });
    tick("My account name");
    expect(actions.change).toHaveBeenLastCalledWith({ share: ["user", "redirectUri"] });
    tick("Leave the tenant out of support details");
    expect(actions.change).toHaveBeenLastCalledWith({ leaveOutTenant: true });
  });

  test("a site's own card, which can be taken back", () => {
    const siteOverlays = { "portal.azure.com": "off" as const };
    const { body, actions } = mountOptions({ changes: { settings: { ...defaultSettings, siteOverlays } } });
    choose(body, "How to show errors on login.microsoftonline.com", "pill");
    const both = { ...siteOverlays, "login.microsoftonline.com": "pill" };
    expect(actions.change).toHaveBeenLastCalledWith({ siteOverlays: both });
    choose(body, "How to show errors on login.microsoftonline.com", "");
    expect(actions.change).toHaveBeenLastCalledWith({ siteOverlays });
  });

  test("language and theme, and that the browser decides", () => {
    const { body, actions } = mountOptions({ changes: { settings: { ...defaultSettings, language: "de" } } });
    const language = body.querySelector<HTMLSelectElement>(".field select");
    if (!language) throw new Error("no language can be chosen");
    expect([...language.options].map(({ text }) => text)).toEqual(["As the browser", "English", "Deutsch"]);
    expect(language.value).toBe("de");
    language.value = "";
    language.dispatchEvent(new Event("change", { bubbles: true }));
    expect(actions.change).toHaveBeenLastCalledWith({ language: undefined });
    press("radio", "Dark");
    expect(actions.change).toHaveBeenLastCalledWith({ theme: "dark" });
  });

  test("that settings go to the person's other devices", () => {
    const { actions } = mountOptions();
    tick("Keep these settings in my browser account");
    expect(actions.setSync).toHaveBeenCalledExactlyOnceWith(true);
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

test("what was looked up is forgotten on request, where there is anything", () => {
  const { actions } = mountOptions();
  press("button", "Forget what I looked up");
  expect(actions.clearRecent).toHaveBeenCalledOnce();
  mountOptions({ changes: { hasRecent: false } });
  expect(page.getByRole("button", { name: "Forget what I looked up" }).elements()).toHaveLength(1);
});

test("settings are saved to a file, and all put back", async () => {
  const { body, actions } = mountOptions();
  press("button", "Save settings to a file");
  expect(actions.save).toHaveBeenCalledOnce();
  press("button", "Reset settings");
  expect(actions.reset).toHaveBeenCalledOnce();
  await expect.poll(() => body.textContent).toContain("All settings are as they were after the installation.");
});

test("where the browser cannot open its page of shortcuts, the way there is said", async () => {
  const { body, actions } = mountOptions();
  actions.openShortcuts.mockResolvedValueOnce(false);
  press("button", "Keyboard shortcuts");
  await expect.poll(() => body.textContent).toContain("Manage Extension Shortcuts");
});

test("it says what Sign-in Lens can see and do, and which version does so", () => {
  const { body } = mountOptions();
  expect(body.textContent).toContain("Nothing leaves your browser.");
  expect(body.querySelector("footer")?.textContent).toMatch(/Sign-in Lens 1\.2\.3 · Rules 0a1b2c3d/);
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
  const { body } = mountOptions({ changes: { fellBack: ["theme", "siteOverlays"] } });
  expect(body.querySelector(".caution")?.textContent).toContain("Theme, Sites");
});

test("the check of sign-in pages says what trying has shown", async () => {
  const { body } = mountOptions();
  press("button", "Check access to sign-in pages");
  await expect.poll(() => body.textContent).toContain("Your organisation keeps extensions off");
});
