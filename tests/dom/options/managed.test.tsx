import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { type PolicyName, policyNames } from "../../../src/core/policy";
import { managed, model, mountOptions } from "./mount-options";

/** Promise: whatever the organisation has decided is shown as decided, and can't be changed. */

const control = (role: "checkbox" | "radio" | "combobox", name: string) =>
  page.getByRole(role, { name }).element() as HTMLInputElement | HTMLSelectElement;
const isLocked = (element: Element) => element.matches(":disabled");

describe("what the organisation has decided", () => {
  test.each([
    ["checkbox", "Remember the codes I looked up"],
    ["checkbox", "My account name"],
    ["checkbox", "My IP address"],
    ["checkbox", "The device's ID"],
    ["checkbox", "The whole redirect address"],
    ["checkbox", "Leave the tenant out of support details"],
    ["radio", "Developer"],
    ["combobox", "How to show errors on login.microsoftonline.com"],
  ] as const)("is marked, and locked: the %s %s", (role, name) => {
    mountOptions({ changes: managed });
    const element = control(role, name);
    expect(isLocked(element)).toBe(true);
    const marked = element.closest("fieldset:disabled") ?? element.closest("label, li");
    expect(marked?.querySelector(".managed")?.textContent).toContain("Set by Contoso");
  });

  test.each([
    ["checkbox", "Underline codes in admin portals"],
    ["radio", "IT admin"],
    ["radio", "Dark"],
    ["checkbox", "Keep these settings in my browser account"],
  ] as const)("leaves the rest to the person: the %s %s", (role, name) => {
    mountOptions({ changes: managed });
    expect(isLocked(control(role, name))).toBe(false);
  });

  /** For every value of a policy, what the page says of it. */
  const said: Record<PolicyName, string> = {
    organisation: "Set by Contoso",
    helpDesk: "Explanations name the help desk",
    ticketUrl: "Explanations link to the ticket form at tickets.contoso.com",
    defaultRole: "Preset by your organisation",
    hideDeveloperDetails: "Details for developers are not shown",
    enforceRedaction: "Messages and bundles for IT may name Set by Contoso",
    history: "Remember the codes I looked up Set by Contoso",
    commands: "Commands are not shown",
    requests: "Messages to send are not drafted",
    bundles: "Support bundles are not made",
    issueLink: "The link for public reports is not shown",
    signInPages: "On sign-in pages, errors are explained in the toolbar pop-up only",
    extraSites: "apps.contoso.comYour organisation asks for it; your browser wants your click",
    mutedCodes: "These codes raise nothing by themselves: 50058",
    rulePack: "The rule pack was refused; the built-in rules go on unchanged.",
  };

  test.each(policyNames)("is named: %s", (name) => {
    const { body } = mountOptions({ changes: managed });
    expect(body.textContent).toContain(said[name]);
  });

  test("is a preset where the person may choose another reader", () => {
    mountOptions({ changes: managed });
    expect(page.getByRole("radio", { name: "Whoever most likely reads" }).query()).toBeNull();
    expect((control("radio", "You") as HTMLInputElement).checked).toBe(true);
  });

  test("shows sign-in pages as switched off, whatever the person had chosen there", () => {
    const settings = { ...model.settings, siteOverlays: { "login.microsoftonline.com": "card" as const } };
    mountOptions({ changes: { policy: { signInPages: "off" }, settings } });
    const choice = control("combobox", "How to show errors on login.microsoftonline.com") as HTMLSelectElement;
    expect(choice.value).toBe("off");
    expect(choice.closest("li")?.textContent).toContain("Sign-in pages are not looked at Set by your organisation");
  });

  test("and got wrong is named with the reason, for whoever wrote it", () => {
    const { body } = mountOptions({ changes: managed });
    const problems = [...body.querySelectorAll(".problems li")].map(({ textContent }) => textContent);
    expect(problems).toEqual([
      "helpDesk.url is an address that begins with https://",
      "rulePack.codes.53003.note is not a text",
    ]);
  });
});

test("a site that the organisation wants stays named as wanted after it was allowed", () => {
  const sites = model.sites.map((site) => ({ ...site, granted: true }));
  const { body } = mountOptions({ changes: { ...managed, sites } });
  expect(body.textContent).toContain("apps.contoso.comAsked for by your organisation");
});

test("a rule pack that is right is counted", () => {
  const { body } = mountOptions({ changes: { policy: { rulePack: {} }, pack: { codes: 2, problems: [] } } });
  expect(body.textContent).toContain("A rule pack for 2 codes");
  expect(body.querySelector(".problems")).toBeNull();
});
