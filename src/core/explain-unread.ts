import type { Explanation } from "./explanation";
import type { Link } from "./rich-text";
import type { Directory } from "./rule";

/** What is said where a rule stands in the package and cannot be read from there: a file is missing or damaged. */

const says =
  "Sign-in Lens could not read one of its own files, so it cannot say what this code means. Restart the browser. If that doesn't help, remove Sign-in Lens and install it again.";

/** Stands in for the directory where that is the file that cannot be read. */
export const noDirectory: Directory = { links: {}, paths: {}, bugsUrl: "", versions: {}, portalHosts: {} };

/** An explanation that claims nothing of the code, and says what to do. @param links pages that may say more */
export const explainUnread = (code: string, links: Link[]): Explanation => ({
  code,
  depth: "unknown",
  title: ["Microsoft Entra refused this sign-in"],
  who: ["home-admin"],
  retry: "later",
  note: [says],
  user: [says],
  causes: [],
  avoid: [],
  related: [],
  answer: [],
  logs: [],
  links,
  sources: [],
  ruleStatus: "inferred",
});
