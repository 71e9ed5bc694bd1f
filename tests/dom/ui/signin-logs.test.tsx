import { expect, test } from "vitest";
import { mountCard } from "./mount";
import { redirectError } from "./samples";

/** Promise: where no address leads to the very entry, the card says what to look for, and with which value. */

const correlation = "019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b";

test("a link to a list says what to look for on it", () => {
  const adminLinks = [
    {
      title: "Sign-in logs",
      url: "https://entra.microsoft.com/#a",
      find: { fact: "correlationId" as const, value: correlation },
    },
    { title: "Authentication", url: "https://entra.microsoft.com/#b" },
  ];
  const { root } = mountCard({ findings: [{ ...redirectError, adminLinks }], audience: "admin" });
  const items = [...root.querySelectorAll(".links li")].filter((item) =>
    item.querySelector('a[href*="entra.microsoft"]'),
  );
  expect(items.map((item) => item.querySelector(".find")?.textContent)).toEqual([
    `Look there for Correlation ID ${correlation}`,
    undefined,
  ]);
});

test("what another log shows under another number is said with its tenant, and a record beside it as such", () => {
  const logs = [
    { code: "90072", tenant: "home" as const, note: ["The same failure."] },
    { code: "50199", tenant: "resource" as const, beside: true as const },
  ];
  const explanation = { ...redirectError.explanation, logs };
  const facts = { ...redirectError.facts, homeTenant: "contoso.com" };
  const { root } = mountCard({ findings: [{ ...redirectError, explanation, facts }], audience: "admin" });
  const text = root.textContent ?? "";
  expect(text).toMatch(/contoso\.com[^.]*90072[^.]*\. The same failure/);
  expect(text).toMatch(/50199/);
});
