import { describe, expect, test } from "vitest";
import { statusOf } from "../../src/core/status";

/** Promise: a code is called a failure only where it stopped somebody; on the way to success it is an ordinary step. */

/** 50058 is met on the way to success, 50126 is not. */
const [step, error] = ["50058", "50126"];

test("on a page that is a step of signing in, only the codes of steps are steps", () => {
  expect(statusOf(step, "step", "Failure", ["page"])).toBe("interrupt");
  expect(statusOf(error, "step", "Interrupted", [])).toBe("failure");
});

describe("what the record says of itself counts before the rule", () => {
  test.each([
    ["Interrupted", "interrupt"],
    ["FAILURE", "failure"],
  ])("%s", (status, expected) => {
    expect(statusOf(error, "log", status, expected === "failure" ? [] : ["log"])).toBe(expected);
  });

  test.each(["Not interrupted", "Interrupted twice", "No failure", "Failures: 0", ""])("but not “%s”", (status) => {
    expect(statusOf(error, "log", status, ["log"])).toBe("failure");
    expect(statusOf(error, "log", status, [])).toBe("interrupt");
  });
});

test("a code that nobody lists fails, but for a step in a log", () => {
  expect(statusOf("9999999", "log", undefined, undefined)).toBe("failure");
  expect(statusOf(step, "log", undefined, undefined)).toBe("interrupt");
  expect(statusOf(step, "page", undefined, undefined)).toBe("failure");
});

test("a listed code fails where its rule says so, and in a text if it fails anywhere", () => {
  expect(statusOf(error, "page", undefined, ["page"])).toBe("failure");
  expect(statusOf(error, "token", undefined, ["page"])).toBe("interrupt");
  expect(statusOf(error, "text", undefined, ["page"])).toBe("failure");
  expect(statusOf(error, "text", undefined, [])).toBe("interrupt");
});
