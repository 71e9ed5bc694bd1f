import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { mountCard, press } from "./mount";
import { policyBlock, redirectError, unconfirmed, unknownCode, wrongPassword } from "./samples";

describe("what it is called", () => {
  test("is a region with an article for each finding, named by code and title, the main one first", async () => {
    const { root } = mountCard({ findings: [wrongPassword, redirectError] });
    expect(page.getByRole("region", { name: "Sign-in error explanation" }).elements()).toHaveLength(1);
    const names = [...root.querySelectorAll("article")].map((article) => article.ariaLabel);
    expect(names).toEqual([
      "AADSTS50011 The app sent a return address that isn't registered",
      "AADSTS50126 The user name or password is wrong",
    ]);
  });

  test("folded, it is a button that names all codes", () => {
    mountCard({ findings: [redirectError, wrongPassword], folded: true });
    const button = page.getByRole("button", { name: "Explain AADSTS50011, AADSTS50126" });
    expect(button.elements()).toHaveLength(1);
    expect(page.getByRole("region").elements()).toHaveLength(0);
  });

  test("says once to screen readers what was found", async () => {
    const { find, update } = mountCard({ findings: [policyBlock] });
    const status = page.getByRole("status");
    await expect.element(status).toHaveTextContent("AADSTS53003 Your organisation's access policy");
    const said = find("[role=status] span");
    update({ findings: [structuredClone(policyBlock)], audience: "admin" });
    await expect.element(page.getByRole("radio", { name: "IT admin" })).toBeChecked();
    expect(find("[role=status] span")).toBe(said);
  });
});

describe("the reader's role decides the content", () => {
  test("the blocked person gets a warning first, then what to do, then the message to send", () => {
    const { find } = mountCard({ findings: [policyBlock] });
    const text = find(".reader").innerText;
    const order = ["Didn't you just try", "A rule of your organisation", "Please check whether", "Copy message for IT"];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain("Left out of it: User, IP address");
    expect(text).not.toContain("Find the sign-in in the log");
  });

  test("who can mend it themselves gets the message folded", () => {
    const { root } = mountCard({ findings: [wrongPassword] });
    expect(root.querySelector(".main")).toBeNull();
    expect(page.getByText("Still stuck? A message to send").elements()).toHaveLength(1);
  });

  test("the words that the evidence rests on are quoted, unless its sentence has them", () => {
    const finding = structuredClone(redirectError);
    const [first] = finding.explanation.causes;
    if (!first) throw new Error("the sample has no cause");
    first.said = ["HTTP://", "<b>nginx</b>"];
    const { find } = mountCard({ findings: [finding], audience: "developer" });
    expect([...find(".because").querySelectorAll("q")].map((quote) => quote.textContent)).toEqual(["<b>nginx</b>"]);
  });

  test.each([
    ["user", "You can fix this"],
    ["admin", "The person signing in can fix this"],
    ["developer", "The person signing in can fix this"],
  ] as const)("who can mend it is said as the %s calls them", (audience, tag) => {
    const { find } = mountCard({ findings: [wrongPassword], audience });
    expect(find(".tags li").textContent).toBe(tag);
  });

  test("an admin gets the cause with role and licence, logs and pages, and the note for the ticket", () => {
    const { root } = mountCard({ findings: [policyBlock], audience: "admin" });
    const text = root.querySelector(".reader")?.textContent;
    for (const part of [
      "The address was never registered",
      "Do step 1 first",
      "Role: Application Developer · Licence: Microsoft Entra ID P1",
      "In the sign-in logs of the tenant that was signed in to this is 50011.",
      "Launch the Sign-in diagnostic",
      "SigninLogs | where",
      "Copy ticket note",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("What you can do");
  });

  test("an admin is told whose log shows which number, and what is another record of the same attempt", () => {
    const logs = [
      { code: "90072", tenant: "home" as const },
      { code: "50199", tenant: "resource" as const, beside: true as const },
    ];
    const facts = { ...policyBlock.facts, homeTenant: "fabrikam.com", tenant: "contoso.com" };
    const finding = { ...policyBlock, facts, explanation: { ...policyBlock.explanation, logs } };
    const { root } = mountCard({ findings: [finding], audience: "admin" });
    const text = root.querySelector(".reader")?.textContent;
    expect(text).toContain("In the sign-in logs of the account's own tenant (fabrikam.com) this is 90072.");
    expect(text).toContain(
      "can leave a record 50199 as well in the sign-in logs of the tenant that was signed in to (contoso.com)",
    );
    expect(text).toContain("They share the correlation ID");
  });

  test("a developer sees the wrong part of the value marked, and the command", () => {
    const { root } = mountCard({ findings: [redirectError] });
    expect([...root.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["http"]);
    expect(root.querySelector(".wrong-value code")?.textContent).toBe("http://payroll.contoso.com/signin-oidc");
    expect(root.querySelector<HTMLElement>(".cause .command pre")?.checkVisibility()).toBe(true);
  });

  test("marks nothing without evidence", () => {
    const [cause] = redirectError.explanation.causes;
    if (!cause) throw new Error("the sample has a cause");
    const { evidence: _, ...unproven } = cause;
    const finding = { ...redirectError, explanation: { ...redirectError.explanation, causes: [unproven] } };
    const { root } = mountCard({ findings: [finding] });
    expect(root.querySelector("mark")).toBeNull();
  });

  test("is chosen by radio buttons of one group", async () => {
    const { calls } = mountCard({ findings: [policyBlock] });
    press("radio", "IT admin");
    expect(calls.onAudience).toHaveBeenLastCalledWith("admin");
    await expect.element(page.getByText("The address was never registered")).toBeVisible();
  });
});

describe("honesty", () => {
  test("text from elsewhere is called unconfirmed, with the host, and offers nothing to copy or run but ids", () => {
    const { root, find } = mountCard({ findings: [unconfirmed] });
    expect(find(".caution").textContent).toBe(
      "This text is from payroll-login.example and isn't confirmed as Microsoft's.",
    );
    expect([...root.querySelectorAll(".button")].map(({ textContent }) => textContent)).toEqual(["Copy IDs"]);
    expect(root.querySelector("pre")).toBeNull();
  });

  test("of an unknown code neither a stage nor a fixer is claimed", () => {
    const { root } = mountCard({ findings: [unknownCode] });
    expect(root.querySelector(".strip")).toBeNull();
    expect(root.querySelector(".tags")).toBeNull();
  });

  test("the strip marks the stage where it stopped and no other", () => {
    const { root, find } = mountCard({ findings: [policyBlock] });
    const stages = [...root.querySelectorAll(".stage")].map(({ className }) => className);
    expect(stages).toEqual([...Array(4).fill("stage"), "stage failed", ...Array(3).fill("stage")]);
    expect(find(".stopped").textContent).toBe("Stopped at policy · stage 5 of 8");
  });
});

describe("names", () => {
  test("that we know for an id stand in place of what the app calls itself", () => {
    const { find, root } = mountCard({ findings: [{ ...redirectError, names: { appId: "Azure Portal" } }] });
    expect(find(".app-name").textContent).toBe("Azure Portal");
    expect(root.querySelector(".facts")?.textContent).toContain("c4c80de8-5a3f-4c37-9a55-6e2b9b3d1f00Azure Portal");
  });

  test("of permissions come with who can grant them, where consent failed", () => {
    const scopes = [
      { scope: "User.Read", needsAdmin: false },
      { scope: "Directory.Read.All", needsAdmin: true },
      { scope: "api://x/y" },
    ];
    const explanation = { ...redirectError.explanation, stage: "consent" as const };
    const { root } = mountCard({ findings: [{ ...redirectError, explanation, scopes }] });
    const rows = [...root.querySelectorAll(".scopes li")].map(({ textContent }) => textContent);
    expect(rows).toEqual(["User.Readyou can grant it", "Directory.Read.Allneeds an admin", "api://x/y"]);
  });
});

describe("links", () => {
  test("open in a new tab and hand nothing over", () => {
    const { root } = mountCard({
      findings: [redirectError],
      audience: "admin",
    });
    const links = [...root.querySelectorAll("a")];
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      expect(link.target).toBe("_blank");
      expect(link.rel).toBe("noopener noreferrer");
      expect(link.protocol).toMatch(/^(?:https|mailto):$/);
    }
  });

  test("are words where the address isn't https", () => {
    const link = { title: "Run me", url: "javascript:alert(1)" };
    const { root } = mountCard({ findings: [{ ...policyBlock, adminLinks: [link] }], audience: "admin" });
    expect(root.querySelector(".links")?.textContent).toContain("Run me");
    expect(root.querySelector('a[href^="javascript"]')).toBeNull();
  });

  test("to report what is wrong or unclear show the whole report before", () => {
    const { root } = mountCard({ findings: [unknownCode] });
    const { report } = unknownCode;
    const link = root.querySelector<HTMLAnchorElement>(`a[href="${report?.url}"]`);
    expect(link?.closest("details")?.textContent).toContain(`${report?.title}\n${report?.body}`);
    expect(link?.closest("details")?.textContent).toContain("Tell us about this code");
  });
});

test("several findings are switched by their codes, or by the line at the end", async () => {
  const { find, root } = mountCard({ findings: [redirectError, wrongPassword] });
  press("button", "AADSTS50126");
  await expect.poll(() => find("h2").textContent).toBe("The user name or password is wrong");
  find("button.other").click();
  await expect.poll(() => find("h2").textContent).toBe("The app sent a return address that isn't registered");
  await expect.poll(() => root.activeElement).toBe(find("h2"));
});
