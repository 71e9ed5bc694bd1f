import { describe, expect, test } from "vitest";
import { codesIn, readSighting, readText } from "../../src/core/read";
import type { Sighting } from "../../src/core/sighting";
import { compileSkeleton } from "../../src/core/skeletons";

const none = () => ({ skeletons: [] });
const read = (text: string, url?: string) =>
  readText(text, none, { trust: "pasted" }, url).map(({ finding }) => finding);
const sighting = (part: Partial<Sighting>): Sighting => ({
  url: "https://login.microsoftonline.com/common/reprocess?ctx=x",
  configFacts: {},
  text: "",
  ...part,
});
const see = (part: Partial<Sighting>) => readSighting(sighting(part), none).map(({ finding }) => finding);

const a = "019f69b9-8434-7fd1-a138-35945764ecaf";
const b = "5c391047-1bfc-4918-87bd-f2ebbdca4500";

test("of a page with a hundred codes only some are read, the main one among them", () => {
  const row = (status: string, code: number) => `Status: ${status}\nSign-in error code: ${code}\n\n`;
  const steps = Array.from({ length: 100 }, (_, i) => row("Interrupted", 50_900 + i)).join("");
  const found = see({ text: `${steps}${row("Failure", 50_011)}` });
  expect(found).toHaveLength(21);
  expect(found.findIndex(({ main }) => main)).toBe(20);
});

describe("findings of a text", () => {
  test("nested codes are two findings, the inner one is the main one", () => {
    const found = read(
      `AADSTS70002: Error validating credentials. AADSTS50126: Invalid username or password. Correlation ID: ${a}`,
    );
    expect(found.map(({ code, main }) => [code, main])).toEqual([
      ["70002", false],
      ["50126", true],
    ]);
    expect(found.every(({ facts }) => facts.correlationId === a)).toBe(true);
  });

  test("one finding per code and correlation ID, however often it is printed", () => {
    const once = `AADSTS50011: x. Correlation ID: ${a}`;
    expect(read(`${once}\n${once}\n{"error_codes":[50011]} AADSTS50011`)).toHaveLength(1);
    expect(
      read(
        `${once} Timestamp: 2026-01-01 00:00:00Z\n\n${once.replace(a, b)} Timestamp: 2026-01-01 00:00:01Z\n\nAADSTS50020: y. Correlation ID: ${b}`,
      ),
    ).toHaveLength(3);
  });

  test("labels belong to the message beside them", () => {
    const after = read(`AADSTS50011: x. Trace ID: ${b} Correlation ID: ${a}\n\nAADSTS50020: y. Correlation ID: ${b}`);
    expect(after.map(({ facts }) => facts.correlationId)).toEqual([a, b]);
    const before = read(
      `Request Id: ${b}\nCorrelation Id: ${a}\nMessage: AADSTS50011: x\nCorrelation Id: ${b}\nMessage: AADSTS50020: y`,
    );
    expect(before.map(({ facts }) => facts.correlationId)).toEqual([a, b]);
  });

  test("an app's address is read with what came back in it", () => {
    const url = `https://app.example/cb#error=access_denied&error_description=AADSTS65004%3a+No.%0d%0aCorrelation+ID%3a+${a}`;
    const [finding] = read("", url);
    expect(finding).toMatchObject({
      code: "65004",
      surface: "redirect",
      facts: { error: "access_denied", correlationId: a },
    });
  });

  test("what the sign-in URL asked for fills what the message leaves open", () => {
    const url = `https://login.microsoftonline.com/${a}/oauth2/v2.0/authorize?client_id=${b}&redirect_uri=https%3a%2f%2fx.example%2f&scope=openid&prompt=none&state=secret&nonce=secret`;
    const [finding] = read("AADSTS50058: silent", url);
    expect(finding?.facts).toMatchObject({ appId: b, redirectUri: "https://x.example/", tenant: a, flow: "silent" });
    expect(JSON.stringify(finding)).not.toContain("secret");
  });

  test("an endless list of codes is cut, not lost in time", () => {
    const many = Array.from({ length: 5000 }, (_, i) => `AADSTS${100_000 + i}: x. Trace ID`).join("\n\n");
    expect(read(`${many}\n\nError code: 0xCAA20004`)).toHaveLength(200);
    expect(codesIn(many)).toHaveLength(200);
  });
});

describe("failure or ordinary step, by place", () => {
  test.each([
    ["50058 on the sign-in page", { pageId: "ConvergedSignIn", configCode: "50058" }, "interrupt"],
    ["50126 on the sign-in page", { pageId: "ConvergedSignIn", configCode: "50126" }, "failure"],
    ["50140 on Stay signed in?", { pageId: "KmsiInterrupt", configCode: "50140" }, "interrupt"],
    ["53003 on the Conditional Access page", { pageId: "ConvergedConditionalAccess", configCode: "53003" }, "failure"],
    [
      "50058 on the error page",
      { pageId: "ConvergedError", configCode: "50058", configMessage: "AADSTS50058: silent" },
      "failure",
    ],
  ] as const)("%s", (_, part, status) => {
    expect(see(part).map((finding) => finding.status)).toEqual([status]);
  });

  test("an answer in the address of a sign-in page counts only where native apps are sent", () => {
    const answer = "?error=x&error_description=AADSTS65004%3a+No";
    expect(see({ url: `https://login.microsoftonline.com/common/login${answer}` })).toEqual([]);
    const native = see({ url: `https://login.microsoftonline.com/common/oauth2/nativeclient${answer}` });
    expect(native.map(({ code }) => code)).toEqual(["65004"]);
  });

  test("the words that stand for a code", () => {
    expect(see({ pageId: "ConvergedSignIn", configCode: "InvalidAccessPass" }).map(({ code }) => code)).toEqual([
      "130503",
    ]);
    expect(see({ pageId: "ConvergedSignIn", configCode: "Something" })).toEqual([]);
  });

  test("the lookup page shows the code that was asked for", () => {
    const found = see({
      url: "https://login.microsoftonline.com/error?code=50058",
      text: "Error Code\t50058\nMessage\tx",
    });
    expect(found.map(({ code, status }) => [code, status])).toEqual([["50058", "failure"]]);
  });

  test("a log row says it itself", () => {
    expect(read("Status: Interrupted\nSign-in error code: 50074").map(({ status }) => status)).toEqual(["interrupt"]);
    expect(read("Status: Failure\nSign-in error code: 50126").map(({ status }) => status)).toEqual(["failure"]);
  });
});

describe("no value is made of", () => {
  const skeletons = [
    "The provided value for the '{parameter}' parameter is not valid.",
    "Resource '{resourceId}' is disabled.",
  ];
  const factsOf = (text: string) => {
    const [found] = readText(text, () => ({ skeletons: skeletons.map(compileSkeleton) }), { trust: "pasted" });
    const { surface: _surface, flow: _flow, ...facts } = found?.finding.facts ?? {};
    return facts;
  };

  test.each([
    "AADSTS500212: The user's administrator has set an outbound access policy that doesn't allow access.",
    "AADSTS500213: The resource tenant's cross-tenant access policy doesn't allow this user to access it.",
    "AADSTS90023: Redemption is permitted only for the 'Single-Page Application' client-type.'",
    "AADSTS70000: The provided value for the input parameter 'refresh_token' or 'assertion' is not valid.",
    "AADSTS50001: Resource identifier is not provided. 'x'",
  ])("words between an apostrophe and a quote: %s", (text) => {
    expect(factsOf(text)).toEqual({});
  });

  test("a value that is quoted is read even where the sentence goes on in other words", () => {
    expect(factsOf("AADSTS50001: Resource 'api://orders' has been switched off.")).toEqual({
      resourceId: "api://orders",
    });
  });

  test("the labels that follow in the same line", () => {
    expect(factsOf("Status: Failure  Sign-in error code: 90095  Failure reason: Other")).toEqual({ status: "Failure" });
  });
});

describe("a pasted text that is nothing but an address", () => {
  const address = "https://app.example/cb?error=access_denied&error_description=AADSTS65004%3a+No";
  const hostOf = (text: string) => read(text)[0]?.facts.host;

  test.each([address, ` \n${address}`, `${address}\n `, address.replace("https", "http")])(
    "is read as one: %j",
    (text) => {
      expect(hostOf(text)).toBe("app.example");
    },
  );

  test.each([`see ${address}`, `${address} failed`])("and not with words beside it: %j", (text) => {
    expect(read(text)).toHaveLength(1);
    expect(hostOf(text)).toBeUndefined();
  });
});

describe("a number after a label that other products use, too", () => {
  const text = "Error Code: 50126";
  const microsoft = "https://login.microsoftonline.com/common/login";

  test("is a code on a page of Microsoft's", () => {
    expect(codesIn(text, microsoft)).toEqual(["50126"]);
    expect(read(text, microsoft).map(({ code }) => code)).toEqual(["50126"]);
    expect(see({ text, url: microsoft }).map(({ code }) => code)).toEqual(["50126"]);
  });

  test("is none elsewhere", () => {
    for (const url of [undefined, "https://app.example/"]) {
      expect(codesIn(text, url)).toEqual([]);
      expect(read(text, url)).toEqual([]);
    }
    expect(see({ text, url: "https://app.example/" })).toEqual([]);
  });
});

describe("where it was met", () => {
  const text = "AADSTS50011: x";

  test.each([
    ["https://login.microsoftonline.com/common/oauth2/v2.0/token", "token"],
    ["https://login.microsoftonline.com/common/oauth2/token?x=1", "token"],
    ["https://login.microsoftonline.com/common/oauth2/tokens", "page"],
    ["https://login.microsoftonline.com/common/login", "page"],
    ["https://portal.azure.com/", "text"],
    ["https://login.example.com/", "text"],
    ["https://app.example/cb?error_description=AADSTS50011", "redirect"],
  ])("%s is a %s", (url, surface) => {
    expect(see({ url, text }).map((finding) => finding.surface)).toEqual([surface]);
  });

  test("is told by the text where the address carries no error", () => {
    const row = "Status: Failure\nSign-in error code: 50126";
    expect(read(row, "https://portal.azure.com/").map(({ surface }) => surface)).toEqual(["log"]);
  });
});

test("a page that isn't Microsoft's is not confirmed", () => {
  const [finding] = see({ url: "https://app.example/cb", text: "AADSTS65004: no" });
  expect(finding?.origin).toEqual({ trust: "unconfirmed", host: "app.example" });
});
