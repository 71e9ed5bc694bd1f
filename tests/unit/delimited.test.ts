import { expect, test } from "vitest";
import { type Delimiter, readRows } from "../../src/core/delimited";

/** Promise: cells are read as the program that wrote the table meant them. */

test.each<[string, Delimiter, string, string[][]]>([
  [
    "plain cells, without the blanks around them",
    ",",
    " a ,b\nc, d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a line break at the end", ",", "a,b\n", [["a", "b"]]],
  ["empty cells", ",", ",a,,b", [["", "a", "", "b"]]],
  ["quotes around delimiters and line breaks", ";", '"a;b\nc";d', [["a;b\nc", "d"]]],
  ["quotes within quotes", ",", '"a ""b"" c",d', [['a "b" c', "d"]]],
  ["empty quotes", ",", '"",a', [["", "a"]]],
  ["words after a quote", ",", '"a" x,b', [["a", "b"]]],
  ["a quote that never closes behind one that does", ",", '"a","b\nc', [["a", "b\nc"]]],
  ["a quote that never closes", ",", 'a,"b\nc', [["a", "b\nc"]]],
  [
    "a drawn table",
    "|",
    "| a |  | b |\n| c | d | e |",
    [
      ["a", "", "b"],
      ["c", "d", "e"],
    ],
  ],
  ["a table without its frame", "|", "a | b", [["a", "b"]]],
  [
    "columns of a console",
    "  ",
    "  a   b c  d \ne  f",
    [
      ["a", "b c", "d"],
      ["e", "f"],
    ],
  ],
])("%s", (_, delimiter, text, rows) => {
  expect([...readRows(text, delimiter)]).toEqual(rows);
});
