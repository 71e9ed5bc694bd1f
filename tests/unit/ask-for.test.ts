import { describe, expect, test } from "vitest";
import { askFor } from "../../src/core/ask-for";
import type { ExplainedCause, Explanation } from "../../src/core/explanation";
import type { Fixer } from "../../src/core/vocabulary";

/** Promise: whoever is asked learns what to look at, is never told to let something in, and reads only what is theirs. */

const cause = (title: string, more: Partial<ExplainedCause> = {}): ExplainedCause => ({
  id: title,
  title: [title],
  who: "home-admin",
  retry: "after-fix",
  fix: [["Look at the app first. It may be a copy."], ["Mend it."]],
  commands: [],
  ...more,
});

const ask = (
  shown: ExplainedCause | undefined,
  candidates: ExplainedCause[] = [],
  { code = "50105", title = "It failed", to = "home-admin" as Fixer } = {},
) => askFor({ code, title: [title] } as Explanation, shown, candidates, to);

const lookUp = "Please look this sign-in up in the sign-in logs with the IDs below.";
const whichInLogs =
  "lease look this sign-in up in the sign-in logs with the IDs below, and check which of these it is:";
const checkWhether =
  "Where the fix would let something in that is kept out now, please check whether it should be let in.";

describe("about a cause that the message shows", () => {
  test("its own words are used", () => {
    expect(ask(cause("Off", { ask: ["Please switch it on."] }))).toEqual(["Please switch it on."]);
  });

  test("without such words it is named as likely, as a sentence", () => {
    expect(ask(cause("The app is off"))).toEqual(["The likely cause: The app is off. Please have a look."]);
    expect(ask(cause("Off? Since v2.0 it is!"))).toEqual([
      "The likely cause: Off? Since v2.0 it is! Please have a look.",
    ]);
    expect(ask(cause("Since v2.0 it is off"))).toEqual(["The likely cause: Since v2.0 it is off. Please have a look."]);
  });

  test("what only says the code's title again is not repeated", () => {
    expect(ask(cause("It failed"))).toEqual([lookUp]);
  });

  test("one whose fix widens trust is to be checked, and what to make sure of follows", () => {
    expect(ask(cause("The guest is missing", { widens: "guest" }))).toEqual([
      "Please check whether this is right: The guest is missing.",
      "Before anything is changed: Look at the app first. It may be a copy.",
    ]);
    expect(ask(cause("The guest is missing", { widens: "guest", fix: [] }))).toEqual([
      "Please check whether this is right: The guest is missing.",
    ]);
  });
});

test("a reset that the message shows is asked for after who is asking was made sure of", () => {
  const reset = cause("Forgotten", { widens: "credential-reset", ask: ["Please check my methods."] });
  expect(ask(reset)).toEqual(["First of all: Look at the app first. It may be a copy.", "Please check my methods."]);
});

describe("about an app that Microsoft judged risky", () => {
  const investigate = expect.stringMatching(/^Please investigate this app:.*Please don't approve it on my word\.$/);
  const first = "Before anything is changed: Look at the app first. It may be a copy.";
  const approve = cause("It wants consent", { widens: "consent", ask: ["Please approve it."] });
  const other = cause("It is ours");

  test.each(["900941", "900981"])("an investigation is asked for whatever its rule says: %s", (code) => {
    expect(ask(approve, [], { code })).toEqual([investigate, first]);
    expect(ask(other, [approve], { code })).toEqual([investigate]);
    expect(ask(undefined, [approve, other], { code })).toEqual([investigate, first]);
    expect(ask(undefined, [], { code })).toEqual([investigate]);
  });
});

describe("where the message shows no cause", () => {
  test("and none can be mended by others, the sign-in is to be looked up", () => {
    expect(ask(undefined)).toEqual([lookUp]);
    expect(ask(undefined, [cause("You mistyped", { who: "user" })])).toEqual([lookUp]);
  });

  test("the causes are listed for who can look into the logs, at most four of them", () => {
    const causes = ["One", "Two", "Three", "Four", "Five"].map((title) => cause(title));
    expect(ask(undefined, causes)).toEqual([`P${whichInLogs}`, "- One.", "- Two.", "- Three.", "- Four."]);
    expect(ask(undefined, causes, { to: "resource-admin" })[0]).toBe(`P${whichInLogs}`);
  });

  test("nobody else is sent to the logs", () => {
    expect(ask(undefined, [cause("One")], { to: "app-owner" })).toEqual([
      "Please check which of these it is:",
      "- One.",
    ]);
  });

  const usual = cause("Expired", { byDefault: true, who: "app-owner", ask: ["Please look at the secrets."] });

  test("what the code usually means is asked for first, and not listed again", () => {
    expect(ask(undefined, [usual, cause("Mistyped")], { to: "app-owner" })).toEqual([
      "Please look at the secrets.",
      "If it isn't that, please check which of these it is:",
      "- Mistyped.",
    ]);
    expect(ask(undefined, [usual], { to: "app-owner" })).toEqual(["Please look at the secrets."]);
  });

  test("unless somebody else mends it", () => {
    expect(ask(undefined, [usual, cause("Mistyped")])).toEqual([`P${whichInLogs}`, "- Expired.", "- Mistyped."]);
  });

  test("or the message would have to show it", () => {
    const { byDefault: _, ...shown } = usual;
    expect(ask(undefined, [shown], { to: "app-owner" })).toEqual(["Please check which of these it is:", "- Expired."]);
  });

  test("one whose fix lets something in is listed with the first thing to make sure of, and a check is asked for", () => {
    expect(ask(undefined, [cause("A guest", { widens: "guest" }), cause("Off")])).toEqual([
      `P${whichInLogs}`,
      "- A guest. If so, before anything is changed: Look at the app first.",
      "- Off.",
      checkWhether,
    ]);
    const [, line] = ask(undefined, [cause("A guest", { widens: "guest", fix: [["Ask app.contoso.com's owner"]] })]);
    expect(line).toBe("- A guest. If so, before anything is changed: Ask app.contoso.com's owner");
  });

  const reset = (title: string, more: Partial<ExplainedCause> = {}) =>
    cause(title, { widens: "credential-reset", fix: [["Call them back."]], ...more });
  const callBack = "First of all, before a password or method is reset: Call them back.";

  test("who is asking is to be made sure of before all resets, and said once", () => {
    expect(ask(undefined, [reset("Forgotten"), reset("Lost"), cause("Off")])).toEqual([
      callBack,
      `P${whichInLogs}`,
      "- Forgotten.",
      "- Lost.",
      "- Off.",
    ]);
    expect(ask(undefined, [reset("Forgotten", { fix: [] })])).toEqual([`P${whichInLogs}`, "- Forgotten."]);
  });

  test("also where a reset is what the code usually means", () => {
    const asked = reset("Forgotten", { byDefault: true, ask: ["Please check my sign-in methods."] });
    expect(ask(undefined, [asked, cause("Off")])).toEqual([
      callBack,
      "Please check my sign-in methods.",
      `If it isn't that, p${whichInLogs}`,
      "- Off.",
    ]);
  });
});
