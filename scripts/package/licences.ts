import { readdirSync, readFileSync } from "node:fs";
import type { Component } from "./components.ts";

/** The licences of what ships, in full, as their authors ask for it. */

/** @throws when a package neither carries its licence nor says that it is under the MIT licence */
export function licencesOf(components: readonly Component[]): string {
  const parts = components.map(({ name, version, licenses }) => {
    const id = licenses.map(({ license }) => license.id ?? license.name).join(", ");
    return `${name} ${version} (${id})\nhttps://www.npmjs.com/package/${name}/v/${version}\n\n${licenceText(name, id)}`;
  });
  return `${[head, ...parts].join(`\n\n${"=".repeat(80)}\n\n`)}\n`;
}

const head = `Software of others in Sign-in Lens for Microsoft Entra.
All of it is unchanged; the address above each licence is where its source is to be had.`;

function licenceText(name: string, id: string): string {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file) return readFileSync(`${folder}/${file}`, "utf8").trim();
  if (id !== "MIT") throw new Error(`${name} carries no licence; add its text to scripts/package/licences.ts`);
  const { author } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { author?: string };
  return readFileSync("LICENSE", "utf8")
    .replace(/^Copyright.*$/m, `Copyright (c) ${author?.replace(/\s*<.*>/, "") ?? `the authors of ${name}`}`)
    .trim();
}
