import axe from "axe-core";
import { render } from "preact";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { TabReport } from "../../../src/platform/protocol";
import { Popup, type PopupProps } from "../../../src/popup/popup";
import styles from "../../../src/popup/popup.css?inline";
import { openRoot, press, strings } from "../ui/mount";
import { policyBlock, redirectError } from "../ui/samples";

const granted: TabReport = { findings: [], access: "granted" };
const withheld: TabReport = { findings: [], access: "withheld", origin: "https://login.microsoftonline.com/*" };

function mountPopup(props: Partial<PopupProps>) {
  const root = openRoot(styles);
  const body = document.createElement("div");
  body.className = "lens popup";
  root.append(body);
  const calls = { onAudience: vi.fn(), onCopy: vi.fn(async () => true), onGrant: vi.fn(async () => true) };
  render(<Popup report={granted} strings={strings} {...calls} {...props} />, body);
  onTestFinished(() => render(null, body));
  return { body, calls };
}

test("lists what was found, in the order given, and opens the explanation", async () => {
  const { body } = mountPopup({ report: { ...granted, findings: [policyBlock, redirectError], audience: "admin" } });
  const rows = [...body.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(rows).toEqual([
    "53003Your organisation's access policy blocked this sign-inContoso Payroll · Your IT admin can fix this",
    "50011The app sent a return address that isn't registeredContoso Payroll · The developer can fix this",
  ]);
  body.querySelectorAll("button")[1]?.click();
  const article = page.getByRole("article", { name: "AADSTS50011 The app sent a return address" });
  await expect.element(article).toBeVisible();
  await expect.element(page.getByRole("radio", { name: "IT admin" })).toBeChecked();
  press("button", "Back to the list");
  await expect.poll(() => body.querySelectorAll("li").length).toBe(2);
});

describe("says why there is nothing", () => {
  const cases: [TabReport | undefined, string][] = [
    [granted, "No sign-in error on this tab."],
    [{ ...granted, access: "elsewhere" }, "Sign-in Lens doesn't look at this page."],
    [{ ...granted, access: "withheld" }, "Your browser or organisation keeps extensions away from this page."],
    [undefined, "Sign-in Lens didn't answer."],
  ];
  test.each(cases)("case %#", (report, words) => {
    const { body } = mountPopup({ report });
    expect(body.textContent).toContain(words);
    expect(body.querySelector("button")).toBeNull();
  });
});

describe("a page that is kept from us", () => {
  test("is asked for with one button, in the very click", () => {
    const { calls } = mountPopup({ report: withheld });
    press("button", "Allow on login.microsoftonline.com");
    expect(calls.onGrant).toHaveBeenCalledExactlyOnceWith("https://login.microsoftonline.com/*");
  });

  test("still lists what was found there, with the way to get access back", () => {
    const { body, calls } = mountPopup({ report: { ...withheld, findings: [policyBlock] } });
    expect(body.querySelectorAll("li")).toHaveLength(1);
    press("button", "Allow on login.microsoftonline.com");
    expect(calls.onGrant).toHaveBeenCalledOnce();
  });

  test("that the person goes on keeping is left at that", async () => {
    const { body } = mountPopup({ report: withheld, onGrant: async () => false });
    press("button", "Allow on login.microsoftonline.com");
    await expect.poll(() => body.textContent).toContain("Not allowed. You can allow it here later");
  });
});

test.each([
  ["a list", { ...granted, findings: [policyBlock, redirectError] }],
  ["nothing", granted],
  ["a page kept from us", withheld],
])("axe finds nothing to mend: %s", async (_, report) => {
  const { body } = mountPopup({ report });
  const { violations, incomplete } = await axe.run(body);
  expect([...violations, ...incomplete].map(({ id }) => id)).toEqual([]);
});
