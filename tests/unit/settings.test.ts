import { describe, expect, test } from "vitest";
import {
  checkSettings,
  defaultSettings,
  exportSettings,
  importSettings,
  overlayOn,
  type Settings,
} from "../../src/core/settings";

const chosen: Settings = {
  audience: "admin",
  overlay: "pill",
  siteOverlays: { "portal.azure.com": "off" },
  marks: false,
  share: ["ipAddress"],
  leaveOutTenant: true,
  keepRecent: false,
  language: "pt_BR",
  theme: "dark",
};

describe("stored settings", () => {
  test("of an older version are filled up with the defaults", () => {
    expect(checkSettings({ audience: "admin" })).toEqual({
      settings: { ...defaultSettings, audience: "admin" },
      fellBack: [],
    });
  });

  test.each([undefined, null, [], "settings", 7])("that are none (%j) are the defaults", (stored) => {
    expect(checkSettings(stored)).toEqual({ settings: defaultSettings, fellBack: [] });
  });

  test.each(Object.keys(chosen) as (keyof Settings)[])("keep a usable %s, and name one that is not", (name) => {
    expect(checkSettings({ [name]: chosen[name] }).settings[name]).toEqual(chosen[name]);
    const { settings, fellBack } = checkSettings({ ...chosen, [name]: { "no such": 1 } });
    expect(fellBack).toEqual([name]);
    expect(settings).toEqual({ ...chosen, [name]: defaultSettings[name] });
  });

  test.each([
    ["siteOverlays", { "portal.azure.com": "off", "entra.microsoft.com": "blink" }],
    ["siteOverlays", { "https://portal.azure.com": "off" }],
    ["share", ["ipAddress", "password"]],
    ["language", ["de"]],
    ["language", "de_DE_x"],
    ["language", "../de"],
  ])("fall back as a whole where a part is wrong: %s %j", (name, value) => {
    expect(checkSettings({ ...chosen, [name]: value }).fellBack).toEqual([name]);
  });

  test("may name a language without a country", () => {
    expect(checkSettings({ language: "ja" }).settings.language).toBe("ja");
  });

  test("with names of a newer version drop those", () => {
    expect(checkSettings({ ...chosen, voice: "calm" })).toEqual({ settings: chosen, fellBack: [] });
  });
});

test("a file takes settings to another browser", () => {
  expect(importSettings(exportSettings(chosen)).settings).toEqual(chosen);
});

test.each(["", "[]", "{}", '{"settings": []}', '"settings"'])("%j is no file of settings", (text) => {
  expect(() => importSettings(text)).toThrow(SyntaxError);
});

test("a site has its own say, and no other", () => {
  expect(overlayOn(chosen, "portal.azure.com")).toBe("off");
  expect(overlayOn(chosen, "toString")).toBe("pill");
});
