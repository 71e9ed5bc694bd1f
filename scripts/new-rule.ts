import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * Writes the beginning of a rule: `npm run new-rule 50011`. What is known of the code is filled in; what only a person can
 * say is left empty, and `npm run rules` goes on naming it until it is there.
 */

interface Entry {
  code: string;
  title?: string;
  stage?: string;
  who?: string[];
  retry?: string;
  messages?: string[];
}

const code = process.argv[2] ?? "";
if (!/^\d{5,7}$/.test(code)) stop("Give the digits of a code: npm run new-rule 50011");

const file = `rules/codes/AADSTS${code}.yaml`;
if (existsSync(file)) stop(`${file} is there already.`);

const name = readFileSync("rules/codes.tsv", "utf8")
  .split("\n")
  .map((line) => line.split("\t"))
  .find(([listed]) => listed === code)?.[2];
const entry = readdirSync("rules/catalog")
  .filter((each) => each.endsWith(".yaml"))
  .flatMap((each) => (parse(readFileSync(`rules/catalog/${each}`, "utf8")) ?? []) as Entry[])
  .find((each) => each.code === code);

const quoted = (text: string): string => JSON.stringify(text);
writeFileSync(
  file,
  `code: "${code}"
${name ? `name: ${name}\n` : ""}title: ${entry?.title ? quoted(entry.title) : ""}
stage: ${entry?.stage ?? ""}
who: [${entry?.who?.join(", ") ?? ""}]
failsIn: [page, token, redirect, log, text]
retry: ${entry?.retry ?? ""}
user: 
messages:
${(entry?.messages ?? [""]).map((message) => `  - ${quoted(message)}`).join("\n")}
causes:
  - id: 
    title: 
    who: 
    check: 
    fix:
      - 
sources:
  - {title: , url: "https://learn.microsoft.com/", checked: ${new Date().toISOString().slice(0, 10)}}
status: documented
examples:
  - text: "AADSTS${code}: "
    first: 
  - text: "AADSTS${code}: "
`,
);
console.log(`${file} is begun.
1. Fill it in; rules/README.md says what each field is for.
2. npm run rules                       says what is missing, with the line
3. npm run try -- "AADSTS${code}: …"   shows what a reader gets`);

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
