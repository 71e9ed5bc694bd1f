import { describe, expect, test } from "vitest";
import { readSighting, readText } from "../../src/core/read";
import { compileSkeleton } from "../../src/core/skeletons";

/** Promise: of whatever is printed, each error is one finding with all that its prints say, and the one to read first is marked. */

const none = () => ({ skeletons: [] });
const reads = (text: string) => readText(text, none, { trust: "pasted" });
const read = (text: string) => reads(text).map(({ finding }) => finding);
const mainOf = (text: string) => read(text).flatMap(({ code, main }) => (main ? [code] : []));

const a = "019f69b9-8434-7fd1-a138-35945764ecaf";
const b = "5c391047-1bfc-4918-87bd-f2ebbdca4500";
const between = `AADSTS50020: y. Correlation ID: ${b}`;

describe("a code that is printed twice is one finding", () => {
  test.each([
    ["where the second print lacks the ID", `AADSTS50011: x. Correlation ID: ${a}\n\n${between}\n\nAADSTS50011: x`],
    ["where the first one lacks it", `AADSTS50011: x\n\n${between}\n\nAADSTS50011: x. Correlation ID: ${a}`],
    [
      "where its letters differ in case",
      `AADSTS50011: x. Correlation ID: ${a}\n\n${between}\n\nAADSTS50011: x. Correlation ID: ${a.toUpperCase()}`,
    ],
  ])("%s", (_, text) => {
    expect(read(text).map(({ code, facts }) => [code, facts.correlationId])).toEqual([
      ["50011", a],
      ["50020", b],
    ]);
  });

  test("that has the words of both prints, each once", () => {
    const twice = reads(`AADSTS50011: first.\n\n${between}\n\nAADSTS50011: second.`)[0]?.text ?? "";
    expect(twice).toMatch(/first\..*\n.*second\./s);
    const same = "AADSTS50011: x\nAADSTS50011: x";
    expect(reads(same)[0]?.text).toBe(same);
  });

  test("that failed if one of its prints did", () => {
    const row = (status: string, code: string) => `Status: ${status}\nSign-in error code: ${code}\n\n`;
    const found = read(row("Interrupted", "50074") + row("Failure", "50126") + row("Failure", "50074"));
    expect(found.map(({ code, status }) => [code, status])).toEqual([
      ["50074", "failure"],
      ["50126", "failure"],
    ]);
    const steps = read(row("Interrupted", "50074") + row("Failure", "50126") + row("Interrupted", "50074"));
    expect(steps[0]?.status).toBe("interrupt");
  });
});

describe("the one to read first", () => {
  test("is the first that failed, after whatever steps", () => {
    expect(
      mainOf("Status: Interrupted\nSign-in error code: 50074\n\nStatus: Failure\nSign-in error code: 50126"),
    ).toEqual(["50126"]);
  });

  test("is the innermost where nothing failed", () => {
    const found = readSighting(
      {
        url: "https://login.microsoftonline.com/kmsi",
        pageId: "KmsiInterrupt",
        configFacts: {},
        text: "AADSTS50058: silent. AADSTS50140: stay signed in?",
      },
      none,
    );
    expect(found.map(({ finding: { code, status, main } }) => [code, status, main])).toEqual([
      ["50058", "interrupt", false],
      ["50140", "interrupt", true],
    ]);
  });

  const nested = "AADSTS70002: Error validating credentials. AADSTS50126: Invalid username or password.";
  test.each([
    ["beside a label after it", `${nested}\nError Code: 70002\nCorrelation ID: ${a}`],
    ["beside a label before it", `Error Code: 70002\nCorrelation ID: ${a}\n${nested}`],
    ["in a list after it", `${nested}","error_codes":[70002],"correlation_id":"${a}"`],
    ["in a list before it", `"error_codes":[70002],"correlation_id":"${a}","error_description":"${nested}"`],
    ["in words before it", `The app shows AADSTS70002.\n\n${nested} Correlation ID: ${a}`],
    ["in words after it", `${nested} Correlation ID: ${a}\n\nThe app shows AADSTS70002.`],
  ])("is the inner one where the outer one is printed alone, too, %s", (_, text) => {
    const found = read(text);
    expect(found.map(({ code, main }) => [code, main])).toContainEqual(["50126", true]);
    expect(found.filter(({ main }) => main).map(({ facts }) => facts.correlationId)).toEqual([a]);
    expect(found).toHaveLength(2);
  });

  test("is a neighbour's code only where no other stands beside it", () => {
    expect(mainOf("AADB2C90118: The user has forgotten their password.")).toEqual(["AADB2C90118"]);
    expect(mainOf("AADB2C90118: The user has forgotten their password. AADSTS50011: x")).toEqual(["50011"]);
  });
});

describe("codes in lists", () => {
  test("count where they stand alone, in the order of the text", () => {
    expect(read('{"error_codes":[70000]} AADSTS50011: x').map(({ code }) => code)).toEqual(["70000", "50011"]);
  });

  test("only repeat what a message says that is there", () => {
    const text = '{"error_codes":[50011]}\n\nAADSTS50020: x\n\nAADSTS50011: y';
    expect(read(text).map(({ code }) => code)).toEqual(["50020", "50011"]);
  });
});

describe("the sentence of a code", () => {
  test("goes to the next code of its message", () => {
    const [outer, inner] = read("AADSTS70002: Error. AADSTS50020: User account 'ann@contoso.com' does not exist.");
    expect(outer?.facts.user).toBeUndefined();
    expect(inner?.facts.user).toBe("ann@contoso.com");
  });

  test.each([": ", " - ", "：", "**: "])("begins after “%s”", (mark) => {
    const skeletons = [compileSkeleton("{appName} needs permission")];
    const [found] = readText(`AADSTS90094${mark}Fleet Portal needs permission`, () => ({ skeletons }), {
      trust: "pasted",
    });
    expect(found?.finding.facts.appName).toBe("Fleet Portal");
  });
});
