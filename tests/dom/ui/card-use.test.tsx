import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { mountCard, press, unfold } from "./mount";
import { policyBlock, redirectError } from "./samples";

describe("focus", () => {
  test("is left where it was when the card appears, folds or opens by itself", async () => {
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    const { update } = mountCard({ findings: [policyBlock] });
    await expect.element(page.getByRole("region")).toBeVisible();
    expect(document.activeElement).toBe(field);
    update({ folded: true });
    await expect.element(page.getByRole("button", { name: "Explain AADSTS53003" })).toBeVisible();
    update({ folded: false });
    await expect.element(page.getByRole("region")).toBeVisible();
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  test("follows the reader from the fold button to the pill and back", async () => {
    const { root, calls } = mountCard({ findings: [policyBlock] });
    press("button", "Fold to a button");
    expect(calls.onFold).toHaveBeenLastCalledWith(true);
    await expect.poll(() => root.activeElement?.className).toBe("lens pill");
    press("button", "Explain AADSTS53003");
    expect(calls.onFold).toHaveBeenLastCalledWith(false);
    await expect.poll(() => root.activeElement?.ariaLabel).toBe("Fold to a button");
  });

  test("Escape inside closes, other keys don't", async () => {
    const { find, calls } = mountCard({ findings: [policyBlock] });
    const type = (key: string) => find("summary").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    type("a");
    expect(calls.onClose).not.toHaveBeenCalled();
    type("Escape");
    expect(calls.onClose).toHaveBeenCalledOnce();
  });
});

describe("copying", () => {
  test("hands over exactly the message that is shown, and says so", async () => {
    const { calls } = mountCard({ findings: [policyBlock] });
    const status = page.getByRole("status");
    await expect.element(status).toHaveTextContent("AADSTS53003");
    press("button", "Copy message for IT");
    expect(calls.onCopy).toHaveBeenCalledWith(policyBlock.request?.body);
    await expect.element(page.getByRole("button", { name: "Copied" })).toBeVisible();
    await expect.element(status).toHaveTextContent("Copied");
  });

  test("says that the attempt may be somebody else's only when the reader says so", async () => {
    const request = { ...policyBlock.request, unsureBody: "I am not sure." } as NonNullable<typeof policyBlock.request>;
    const { calls, find } = mountCard({ findings: [{ ...policyBlock, request }] });
    expect(find(".message .quote").textContent).toBe(request.body);
    press("checkbox", "I'm not sure this attempt was mine");
    await expect.poll(() => find(".message .quote").textContent).toBe("I am not sure.");
    press("button", "Copy message for IT");
    expect(calls.onCopy).toHaveBeenLastCalledWith("I am not sure.");
    expect(find<HTMLAnchorElement>('a[href^="mailto:"]').href).toMatch(
      /^mailto:\?subject=.*&body=I%20am%20not%20sure\.$/,
    );
  });

  test("takes the ids with labels, the time in UTC", async () => {
    const { calls, root } = mountCard({ findings: [redirectError] });
    unfold(root);
    press("button", "Copy IDs");
    expect(calls.onCopy).toHaveBeenCalledWith(
      [
        "Code: AADSTS50011",
        "Request ID: 5b0b6f0e-6b7f-4a0b-8b53-0f5ff4ee0c00",
        "Correlation ID: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b",
        "App ID: c4c80de8-5a3f-4c37-9a55-6e2b9b3d1f00",
        "Time: 2026-11-20 13:20:49 UTC",
      ].join("\n"),
    );
  });

  test("where it is forbidden, the text stands there selected", async () => {
    const { root, find } = mountCard({ findings: [policyBlock], onCopy: async () => false });
    press("button", "Copy message for IT");
    await expect.element(page.getByRole("textbox", { name: /Copying is blocked here/ })).toBeVisible();
    const field = find<HTMLTextAreaElement>("textarea");
    await expect.poll(() => root.activeElement).toBe(field);
    const selected = () => field.value.slice(field.selectionStart, field.selectionEnd);
    await expect.poll(selected).toBe(policyBlock.request?.body);
  });
});
