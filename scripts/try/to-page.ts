import { codeText } from "../../src/core/code-text";
import type { ExplainedCause, ExplainedFinding } from "../../src/core/explanation";
import { type Filled, plain } from "../../src/core/rich-text";

/**
 * Findings as `npm run try` prints them for people.
 * @param guesses what the words of a text without a code may mean
 */
export function toPage({ findings, guesses }: Record<"findings" | "guesses", ExplainedFinding[]>): string {
  if (findings.length > 0) return join(findings.map(page));
  const noCode = "No sign-in error code found in this text.";
  return guesses.length === 0 ? noCode : join([`${noCode} Its words may mean:`, ...guesses.map(page)]);
}

const join = (parts: string[]): string => parts.join(`\n${"─".repeat(72)}\n`);

function page({ code, main, status, facts, explanation: e, request }: ExplainedFinding): string {
  const values = Object.entries(facts).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${codeText(code)}${e.name ? ` ${e.name}` : ""}  [${[e.depth, status, main ? "main" : ""].filter(Boolean).join(", ")}]`,
    ...(e.family ? [`${e.family.name}: ${plain(e.family.about)}`] : []),
    plain(e.title),
    `Stopped at: ${e.stage ?? "not known"}   Who: ${e.who.join(", ")}   Retry: ${e.retry}`,
    "",
    ...(e.ifNotYou ? [`If this wasn't you: ${plain(e.ifNotYou)}`, ""] : []),
    `For the blocked person: ${plain(e.user)}`,
    ...e.causes.flatMap(cause),
    ...section("Avoid", e.avoid),
    ...(e.note ? ["", `Note: ${plain(e.note)}`] : []),
    ...(e.logs.length > 0
      ? ["", ...e.logs.map((log) => `Log (${log.tenant}): ${log.code}${log.note ? ` – ${plain(log.note)}` : ""}`)]
      : []),
    ...(e.links.length > 0 ? ["", ...e.links.map((link) => `${link.title}: ${link.url}`)] : []),
    ...(request ? ["", `Message to ${request.to}:`, ...request.body.split("\n").map((line) => `  | ${line}`)] : []),
    "",
    "Facts:",
    ...values,
  ].join("\n");
}

const cause = (each: ExplainedCause, i: number): string[] => [
  "",
  `${i + 1}. ${plain(each.title)}  [${[each.id, each.who, each.widens && `widens ${each.widens}`].filter(Boolean).join(", ")}]`,
  ...(each.because
    ? [`   Because: ${plain(each.because)}${(each.said ?? []).map((words) => ` “${words}”`).join("")}`]
    : []),
  ...(each.check ? [`   Check: ${plain(each.check)}`] : []),
  ...each.fix.map((step) => `   - ${plain(step)}`),
  ...each.commands.map((command) => `   $ ${command.run}`),
];

const section = (title: string, items: Filled[]): string[] =>
  items.length === 0 ? [] : ["", `${title}:`, ...items.map((item) => `- ${plain(item)}`)];
