import { expect, test } from "vitest";
import { splitHoles } from "../../src/core/holes";
import { parsePackText } from "../../src/core/pack-text";
import type { Text } from "../../src/core/rich-text";

/** Promise: a text of a rule or a pack says what its writer wrote, with a value or its words in each hole; faults are named. */

const app = { value: "appName", or: "the app" };
const user = { value: "user", or: "you" };

test.each<[string, Text]>([
  ["", []],
  ["Plain words.", ["Plain words."]],
  ["{appName|the app}", [app]],
  ["Ask {appName|the app} first.", ["Ask ", app, " first."]],
  ["{appName|the app}{user|you}", [app, user]],
  ["{ appName | the app }, or {user|you}", [app, ", or ", user]],
  ["Open {go:users} now", ["Open ", { go: "users" }, " now"]],
])("%j", (source, text) => {
  expect(splitHoles(source)).toEqual(text);
});

test.each([
  ["{boss|somebody}", "{boss} is not a fact"],
  ["{appName}", "{appName} needs words for when it isn't known: {appName|the …}"],
  ["{appName|}", "{appName} needs words"],
  ["{appName| }", "{appName} needs words"],
  ["Ask {appName|the app} } now", '" } now" has a brace of no value'],
  ["{ {appName|the app}", '"{ " has a brace of no value'],
])("%j is refused, and it is said why", (source, reason) => {
  expect(() => splitHoles(source)).toThrow(reason);
});

test.each<[string, string, Text]>([
  ["on one line", " Ask\n\n  the   help\tdesk. ", ["Ask the help desk."]],
  ["with its addresses", "https://a.example/x", [{ address: "https://a.example/x" }]],
  [
    "with words around its addresses",
    "See https://a.example/x?y={appName|the app}, (https://b.example/) or call {user|you}.",
    [
      "See ",
      { address: "https://a.example/x?y=" },
      app,
      ", (",
      { address: "https://b.example/" },
      ") or call ",
      user,
      ".",
    ],
  ],
  ["with other addresses as words", "http://a.example mailto:x", ["http://a.example mailto:x"]],
])("a text of a pack is read %s", (_, source, text) => {
  expect(parsePackText(source)).toEqual(text);
});

test.each([
  ["See https://%zz/ now", "https://%zz/ is not an address"],
  ["Open {go:devices}", "{go:…} is for built-in rules; write the path in words"],
  ["See https://a.example/ and {boss|x}", "{boss} is not a fact"],
])("a text of a pack is refused: %j", (source, reason) => {
  expect(() => parsePackText(source)).toThrow(reason);
});
