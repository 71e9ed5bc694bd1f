import { describe, expect, test } from "vitest";
import { admittedAudiences, checkPolicy, isSwitchedOff, overlayUnder, withPolicy } from "../../src/core/policy";
import { defaultSettings } from "../../src/core/settings";

const contoso = {
  organisation: "Contoso",
  helpDesk: { name: "IT service", url: "https://help.contoso.com/", email: "help@contoso.com", phone: "+1 (555) 0100" },
  ticketUrl: "https://tickets.contoso.com/new?title={title}&text={details}",
  defaultRole: "user",
  hideDeveloperDetails: true,
  enforceRedaction: true,
  history: false,
  signInPages: "click",
  extraSites: ["https://apps.contoso.com"],
  mutedCodes: ["50058"],
};

describe("a policy", () => {
  test("is taken as it is where it is right", () => {
    expect(checkPolicy(contoso)).toEqual({ policy: contoso, problems: [] });
  });

  test.each(["https://help.contoso.com", "https://help.contoso.com?from=lens", "https://help.contoso.com:8443/a"])(
    "takes the address %s",
    (url) => {
      expect(checkPolicy({ helpDesk: { url } })).toEqual({ policy: { helpDesk: { url } }, problems: [] });
    },
  );

  test.each([
    ["organisation", ""],
    ["organisation", "  "],
    ["organisation", 7],
    ["organisation", "x".repeat(81)],
    ["ticketUrl", "see https://tickets.contoso.com/"],
    ["ticketUrl", "https://contoso.com@evil.example/"],
    ["ticketUrl", ["https://tickets.contoso.com/"]],
    ["extraSites", [["https://apps.contoso.com"]]],
    ["extraSites", ["http://apps.contoso.com"]],
    ["ticketUrl", "http://tickets.contoso.com/"],
    ["defaultRole", "boss"],
    ["hideDeveloperDetails", "true"],
    ["signInPages", false],
    ["extraSites", ["https://*.contoso.com"]],
    ["extraSites", ["https://apps.*.com"]],
    ["extraSites", ["https://apps.contoso.com/path"]],
    ["extraSites", "https://apps.contoso.com"],
    ["mutedCodes", [50058]],
    ["rulePack", "{}"],
  ])("loses one bad value, with the reason, and keeps the rest: %s %j", (name, value) => {
    const { policy, problems } = checkPolicy({ ...contoso, [name]: value });
    expect(problems).toEqual([{ name, reason: expect.stringMatching(/^(?:is|has|holds) /) }]);
    const { [name as "history"]: _, ...rest } = contoso;
    expect(policy).toEqual(rest);
  });

  test("keeps the parts of the help desk that are right", () => {
    const { policy, problems } = checkPolicy({
      helpDesk: { name: "IT", url: "javascript:alert(1)", email: "a@b.example?cc=eve@evil.example" },
    });
    expect(policy.helpDesk).toEqual({ name: "IT" });
    expect(problems.map(({ name }) => name)).toEqual(["helpDesk.url", "helpDesk.email"]);
  });

  test("says which names it does not know", () => {
    const { policy, problems } = checkPolicy({ constructor: true, histroy: false });
    expect(policy).toEqual({});
    expect(problems.map(({ name }) => name)).toEqual(["constructor", "histroy"]);
  });

  test.each([undefined, null, 7, []])("that is none (%j) decides nothing", (managed) => {
    expect(checkPolicy(managed)).toEqual({ policy: {}, problems: [] });
  });
});

describe("settings under a policy", () => {
  const mine = { ...defaultSettings, share: ["user" as const] };

  test("are the reader's own without one", () => {
    expect(withPolicy(mine, {})).toEqual(mine);
  });

  test("share and remember nothing where that is forbidden", () => {
    expect(withPolicy(mine, { enforceRedaction: true, history: false })).toMatchObject({
      share: [],
      leaveOutTenant: true,
      keepRecent: false,
    });
  });

  test("begin with the organisation's role, which the reader may change", () => {
    expect(withPolicy(mine, { defaultRole: "admin" }).audience).toBe("admin");
    expect(withPolicy({ ...mine, audience: "user" }, { defaultRole: "admin" }).audience).toBe("user");
  });

  test("never speak to developers where their details are hidden", () => {
    const policy = { hideDeveloperDetails: true };
    expect(admittedAudiences(policy)).toEqual(["user", "admin"]);
    expect(withPolicy({ ...mine, audience: "developer" }, policy).audience).toBe("admin");
  });
});

describe("sign-in pages under a policy", () => {
  const signIn = "login.microsoftonline.com";
  const portal = "portal.azure.com";

  test.each([
    ["automatic", "card", false],
    ["click", "off", false],
    ["off", "off", true],
  ] as const)("%s", (signInPages, overlay, off) => {
    expect(overlayUnder({ signInPages }, defaultSettings, signIn)).toBe(overlay);
    expect(isSwitchedOff({ signInPages }, signIn)).toBe(off);
  });

  test("are those of every cloud, and no admin page", () => {
    const off = { signInPages: "off" as const };
    for (const host of ["login.microsoftonline.us", "contoso.b2clogin.com", "login.live.com"]) {
      expect(isSwitchedOff(off, host), host).toBe(true);
    }
    for (const host of [portal, "login.contoso.com"]) expect(isSwitchedOff(off, host), host).toBe(false);
    expect(overlayUnder(off, defaultSettings, portal)).toBe("card");
  });
});
