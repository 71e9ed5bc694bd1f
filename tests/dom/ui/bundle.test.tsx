import { expect, test } from "vitest";
import type { Bundle } from "../../../src/core/explanation";
import { mountCard, press } from "./mount";
import { redirectError } from "./samples";

/** Promise: what is shown is what is copied, with the tenant or without it, as the reader chose. */

const whole = { text: "AADSTS50011\nTenant: contoso.com", json: '{"tenant":"contoso.com"}', leftOut: ["user"] };
const bare = { text: "AADSTS50011", json: "{}", leftOut: ["user", "tenant"] };

function mountBundle(bundle: Bundle) {
  const { root, calls } = mountCard({ findings: [{ ...redirectError, bundle }], audience: "admin" });
  const part = [...root.querySelectorAll("details")].find((details) =>
    details.querySelector("summary")?.textContent?.startsWith("Everything for a support case"),
  );
  if (!part) throw new Error("there is no bundle");
  part.open = true;
  return { calls, part, shown: () => part.querySelector("pre")?.textContent };
}

const box = "Leave out the tenant";

test("the tenant can be left out and put back before copying", async () => {
  const { calls, part, shown } = mountBundle({ ...whole, tenantChoice: { leftOut: false, other: bare } });
  expect(shown()).toBe(whole.text);
  press("checkbox", box);
  await expect.poll(shown).toBe(bare.text);
  expect(part.textContent).toContain("Left out of it: User, Tenant");
  press("button", "Copy as JSON");
  expect(calls.onCopy).toHaveBeenLastCalledWith(bare.json);
  press("checkbox", box);
  await expect.poll(shown).toBe(whole.text);
});

test("it begins left out where the settings say so", () => {
  const { part, shown } = mountBundle({ ...bare, tenantChoice: { leftOut: true, other: whole } });
  expect(shown()).toBe(bare.text);
  expect(part.querySelector<HTMLInputElement>("input")?.checked).toBe(true);
});

test("there is nothing to choose where no tenant is named, or the organisation has decided", () => {
  expect(mountBundle(bare).part.querySelector("input")).toBeNull();
});

test("what was left out is named once, in words, and only where such a text could name it", () => {
  const leftOut = ["user", "request.loginHint", "request.redirectUri", "redirectUri", "subject"];
  expect(mountBundle({ ...bare, leftOut }).part.textContent).toContain("Left out of it: User, Redirect URICopy");
});
