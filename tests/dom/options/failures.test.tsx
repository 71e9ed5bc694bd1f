import { describe, expect, test, vi } from "vitest";
import messages from "../../../_locales/en/messages.json";
import { mountOptions } from "./mount-options";

/** Promise: what the browser refuses is said with its reason, and nothing goes on as if it had been done. */

const refusal = new Error("QUOTA_BYTES quota exceeded");
const buttonNamed = (body: Element, name: string) =>
  [...body.querySelectorAll("button")].find((button) => [button.textContent?.trim(), button.ariaLabel].includes(name));
const switchNamed = (body: Element, name: string) =>
  [...body.querySelectorAll("label")].find((label) => label.textContent?.includes(name))?.querySelector("input");
const allow = messages.optSiteAllowName.message.replace("{host}", "apps.contoso.com");
const remove = messages.optSiteRemoveName.message.replace("{host}", "*.portal.azure.net");

describe("a refusal is said", () => {
  test.each([
    ["change", (body: Element) => switchNamed(body, messages.optKeepRecent.message)],
    ["setSync", (body: Element) => switchNamed(body, messages.optSync.message)],
    ["reset", (body: Element) => buttonNamed(body, messages.optReset.message)],
    ["clearRecent", (body: Element) => buttonNamed(body, messages.optForgetRecent.message)],
    ["allow", (body: Element) => buttonNamed(body, allow)],
    ["remove", (body: Element) => buttonNamed(body, remove)],
  ] as const)("of %s", async (name, control) => {
    const { body, actions } = mountOptions();
    vi.mocked(actions[name]).mockRejectedValue(refusal);
    control(body)?.click();
    await expect.poll(() => body.querySelector('[role="alert"]')?.textContent).toContain(refusal.message);
    expect(body.textContent).not.toContain(messages.optResetDone.message);
  });
});

test("a check of sign-in pages that fails ends", async () => {
  const { body, actions } = mountOptions();
  actions.checkSignIn.mockRejectedValue(new Error("No window with id: 1"));
  const button = buttonNamed(body, messages.signInCheck.message);
  button?.click();
  await expect.poll(() => body.textContent).toContain(messages.signInCheckUnclear.message);
  expect(button?.disabled).toBe(false);
});
