import { describe, expect, test } from "vitest";
import { ticketLink, ticketProblem } from "../../src/core/ticket";

const template = "https://tickets.contoso.com/new?title={title}&text={details}&id={correlationId}#{code}";
const source = {
  code: "50011",
  title: "The app's address isn't registered",
  request: { to: "home-admin" as const, subject: "", body: "", ticket: "AADSTS50011 | …", leftOut: [] },
  bundle: { text: "AADSTS50011\nApp ID: …", json: "{}", leftOut: [] },
  facts: { correlationId: "019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b" },
};

test.each([
  ["no address", "tickets"],
  ["words in front", "see https://tickets.contoso.com/?t={title}"],
  ["not https", "http://tickets.contoso.com/?t={title}"],
  ["a host from the message", "https://{title}/new"],
  ["a part of the host from the message", "https://tickets.{title}.com/?x"],
  ["a path from the message", "https://tickets.contoso.com/{title}?x"],
  ["a name in front of the host", "https://contoso.com@evil.example/?t={title}"],
  ["a value that we don't give", "https://tickets.contoso.com/?u={user}"],
  ["a script in front", "javascript:open('https://tickets.contoso.com/?t={title}')"],
  ["no text", 7],
  ["a list of addresses", ["https://tickets.contoso.com/?t={title}"]],
])("a template with %s is refused", (_, bad) => {
  expect(ticketProblem(bad)).toMatch(/^(?:is|has) /);
});

test("a template with a value that we don't give is told which there are", () => {
  expect(ticketProblem("https://tickets.contoso.com/?u={user}")).toBe(
    "has {user}; it may name code, title, summary, details, appId, tenant, correlationId, requestId, timestamp",
  );
});

test.each(["https://tickets{title}.example/", "https://tickets.contoso.com:{title}/"])(
  "nothing of the message moves the link, even through a template that was never checked: %s",
  (unchecked) => {
    expect(ticketLink(unchecked, { ...source, title: ".evil" })).toBeUndefined();
  },
);

describe("a good template", () => {
  test("carries the values, each in its place", () => {
    expect(ticketProblem(template)).toBeUndefined();
    const url = new URL(ticketLink(template, source)?.url ?? "");
    expect(url.origin).toBe("https://tickets.contoso.com");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      title: source.title,
      text: source.bundle.text,
      id: source.facts.correlationId,
    });
    expect(url.hash).toBe("#AADSTS50011");
  });

  test.each(["&text=forged", "#x", "\ud83d", "' onload='", "😀".repeat(2000)])(
    "stays as it is whatever a value holds: %j",
    (title) => {
      const url = new URL(ticketLink(template, { ...source, title })?.url ?? "");
      expect([...url.searchParams.keys()]).toEqual(["title", "text", "id"]);
      expect(title.startsWith(url.searchParams.get("title") ?? "?")).toBe(true);
      expect(url.href).not.toContain("'");
    },
  );

  test("carries no more of a long value than an address can", () => {
    const url = new URL(ticketLink(template, { ...source, title: "x".repeat(2000) })?.url ?? "");
    expect(url.searchParams.get("title")).toHaveLength(1500);
  });

  test("may be nothing but a host", () => {
    expect(ticketProblem("https://tickets.contoso.com")).toBeUndefined();
  });

  test("has signs in it that a page could take for its own written by their numbers", () => {
    expect(ticketLink(template, { ...source, title: "(a*b)!" })?.url).toContain("title=%28a%2Ab%29%21&");
  });

  test("takes an id only where it is one", () => {
    const forged = { ...source, facts: { correlationId: "019f2847' or 1=1" } };
    expect(new URL(ticketLink(template, forged)?.url ?? "").searchParams.get("id")).toBe("");
  });
});
