import { describe, expect, test } from "vitest";
import { flatten, readObjects } from "../../src/core/json-objects";

/** Promise: every record of an export is read, whatever holds the records together and whatever their texts contain. */

const a = { a: 1 };
const b = { b: { c: "2" } };

describe("objects are read from", () => {
  test.each([
    ["an array", JSON.stringify([a, b]), [a, b]],
    ["lines", '{"a":1}\n{"b":{"c":"2"}}\n', [a, b]],
    ["an answer of Graph", '\n {"@odata.count": 2, "value" : [ {"a":1}, {"b":{"c":"2"}} ]}', [a, b]],
    ["an export of Azure", '{"records":[{"a":1},{"b":{"c":"2"}}]}', [a, b]],
    ["an answer that breaks off", '{"value":[{"a":1},{"b":{"c":"2"}},{"d":', [a, b]],
    ["an array that breaks off in a text", '[{"a":1},{"b":"}', [a]],
    ["words around them", 'He said "see: {"a":1} and {"b":{"c":"2"}} are wrong" } {"a":1}', [a, b, a]],
    ["lines of which one is broken", '{"a":1}\n{b:2}\n{"b":{"c":"2"}}', [a, b]],
    ["nothing", "", []],
  ])("%s", (_, text, objects) => {
    expect([...readObjects(text)]).toEqual(objects);
  });
});

test.each(["}", "{", 'a "quoted" word', "a path C:\\logs\\", 'a \\" and a }'])(
  "a text with signs of JSON stays whole: %j",
  (text) => {
    const record = { text, more: a };
    expect([...readObjects(JSON.stringify([record, b]))]).toEqual([record, b]);
  },
);

test("a list within a record is no list of records", () => {
  const record = { id: 1, value: [a] };
  expect([...readObjects(JSON.stringify([record]))]).toEqual([record]);
  expect([...readObjects(`{"id":1}\n{"value":[{"a":1}]}`)]).toEqual([{ id: 1 }, { value: [a] }]);
});

test("of a record the texts and numbers count, with those of the objects in it", () => {
  const record = { id: "1", status: { errorCode: 0, reason: { text: "x" } }, none: null, yes: true, list: [a] };
  expect(flatten(record)).toEqual([
    ["id", "1"],
    ["errorCode", "0"],
    ["text", "x"],
  ]);
});
