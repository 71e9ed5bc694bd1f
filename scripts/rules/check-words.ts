import type { Text } from "../../src/core/rich-text";
import type { Rule } from "../../src/core/rule";
import { unfilled } from "../../src/core/unfilled";
import { lineOfCode, RuleError } from "./read-yaml";
import { longestSentence, readingLevel } from "./reading-level";
import { textsOf } from "./texts";

/** Checks the wording of rules: no empty phrase, no retired product as advice, no admin path of its own, easy and short texts. */

interface Ban {
  pattern: RegExp;
  instead: string;
}

/** Phrases that could stand under any error and help with none. */
const filler: Ban[] = [
  {
    pattern: /check (?:the|your) (?:settings|configuration|permissions)\b/i,
    instead: "say which setting, and what it must be",
  },
  {
    pattern: /verify (?:the|your) (?:configuration|settings|permissions)\b/i,
    instead: "say what is to be compared with what",
  },
  { pattern: /contact your (?:system )?administrator (?:for|if)/i, instead: "say what to send, and to whom" },
  { pattern: /(?:ensure|make sure) (?:that )?(?:everything|all settings) /i, instead: "name the thing" },
  {
    pattern: /appropriate (?:permissions|rights|access)|properly configured|correctly configured/i,
    instead: "say which, and how",
  },
  { pattern: /something went wrong|an error (?:has )?occurred/i, instead: "say what happened" },
  { pattern: /for (?:more|further) (?:information|assistance|help)\b/i, instead: "leave it out" },
];

/** Products that are gone. Naming them as the past is fine: "retired", "older", "no longer". */
const retired: Ban[] = [
  {
    pattern: /\b(?:Connect|Get|Set|New|Remove|Revoke|Restore|Enable|Disable)-(?:AzureAD|Msol)\w*/i,
    instead: "use Microsoft Graph PowerShell",
  },
  { pattern: /\b(?:AzureAD|MSOnline) (?:PowerShell|module)/i, instead: "use Microsoft Graph PowerShell" },
  { pattern: /\bAzure AD\b(?! (?:Graph|B2C|Connect|Authentication Library))/i, instead: "write Microsoft Entra ID" },
  {
    pattern: /\bAzure Active Directory\b(?! (?:B2C|Graph|Authentication Library))/i,
    instead: "write Microsoft Entra ID",
  },
  { pattern: /docs\.microsoft\.com/i, instead: "link learn.microsoft.com" },
];
const asHistory =
  /retired|older|old name|formerly|former|no longer|once|used to|now called|renamed|was called|earlier|still (?:asks|uses|speaks|says|named)|text|message|wording|page|shows|named|"Azure|“Azure|history/i;

/** Places in the admin centres. Windows' own settings, event logs and tabs of a page that {go:…} leads to are no such places. */
const adminPath =
  /(?:Entra ID|ID Protection|Azure portal|admin cent(?:er|re)|Enterprise app(?:s|lications)|App registrations|Conditional Access|External Identities|Monitoring & health|Billing|Org settings|Apps) ?> ?\S+|Directories \+ subscriptions|> ?Org settings/;

/** The hardest that may be asked of people, as school years, and the longest sentence, in words. A title is too short to be measured finely. */
const hardest = { title: 18, user: 11 };
const longest = 30;

/** The longest title, in words. */
export const mostTitleWords = 12;

/** The longest texts of each part, in characters. A way to tell that grows longer holds rare finds, which are causes of their own. */
const limits = { title: 90, user: 420, because: 200, check: 400, fix: 400 };

/** @returns what a reader would stumble over in a rule */
export function checkWords(file: string, rule: Rule): RuleError[] {
  const problem = (where: string, message: string) => new RuleError(file, lineOfCode(file, rule.code), where, message);
  const problems = textsOf(rule).flatMap((text) => {
    const words = unfilled(text);
    const empty = filler.flatMap((ban) => found(ban, words));
    const gone = asHistory.test(words) ? [] : retired.flatMap((ban) => found(ban, words));
    const path = adminPath.exec(words);
    const paths = path ? [`has the path "${path[0]}"; name it in rules/steps.yaml and write {go:name}`] : [];
    return [...empty, ...gone, ...paths].map((message) => problem(rule.code, message));
  });
  for (const { id, commands } of rule.causes) {
    for (const { run } of commands ?? []) {
      for (const message of retired.flatMap((ban) => found(ban, run)))
        problems.push(problem(`${rule.code} ${id}`, message));
    }
  }
  const measured: [keyof typeof limits, Text | undefined][] = [
    ["title", rule.title],
    ["user", rule.user],
    ...rule.causes.flatMap(({ because = [], check, fix }): [keyof typeof limits, Text | undefined][] => [
      ...because.map((sentence): ["because", Text] => ["because", sentence]),
      ["check", check],
      ...fix.map((step): ["fix", Text] => ["fix", step]),
    ]),
  ];
  for (const [part, text] of measured) {
    const length = text ? unfilled(text).length : 0;
    const limit = limits[part];
    if (length > limit)
      problems.push(problem(`${rule.code} ${part}`, `has ${length} characters; ${limit} at most are read`));
  }
  const titleWords = wordsOf(rule.title).length;
  if (titleWords > mostTitleWords)
    problems.push(
      problem(`${rule.code} title`, `has ${titleWords} words; at most ${mostTitleWords} are read at a glance`),
    );
  for (const part of ["title", "user"] as const) {
    const words = unfilled(rule[part]);
    const level = Math.round(readingLevel(words));
    if (level > hardest[part])
      problems.push(problem(`${rule.code} ${part}`, `reads like school year ${level}; shorter words and sentences`));
    const length = longestSentence(words);
    if (length > longest)
      problems.push(problem(`${rule.code} ${part}`, `has a sentence of ${length} words; ${longest} at most are read`));
  }
  const code = /AADSTS|\b\d{5,7}\b/.exec(unfilled(rule.user));
  if (code) problems.push(problem(`${rule.code} user`, `says "${code[0]}"; the person reads no numbers`));
  if (rule.ifNotYou && !unfilled(rule.ifNotYou).startsWith("If "))
    problems.push(
      problem(`${rule.code} ifNotYou`, 'begins with "If": everybody reads it, also who did try to sign in'),
    );
  return problems;
}

/** The words of a text, a value counting as one. */
const wordsOf = (text: Text): string[] =>
  text
    .map((node) => (typeof node === "string" ? node : "value"))
    .join("")
    .trim()
    .split(/\s+/);

function found({ pattern, instead }: Ban, words: string): string[] {
  const match = pattern.exec(words);
  return match ? [`says "${match[0]}": ${instead}`] : [];
}
