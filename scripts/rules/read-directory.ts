import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Directory, Family, MenuPath, NamedLink } from "../../src/core/rule";
import { checkLinks, shipLinks } from "./links";
import { parseText } from "./parse-text";
import { Problems } from "./problems";
import { type RuleError, readYaml, yamlFiles } from "./read-yaml";

/** Links, menu paths, hosts and versions. @param all takes what is wrong with them */
export function readDirectory(all: RuleError[]): Directory {
  const links = readYaml("rules/links.yaml").data as {
    hosts: Directory["portalHosts"];
    links: Record<string, NamedLink>;
  };
  const yaml = readYaml("rules/steps.yaml");
  const problems = new Problems(yaml);
  const paths: Record<string, MenuPath> = {};
  for (const [name, menu] of Object.entries(yaml.data as Record<string, { path: string[]; link?: string }>)) {
    const path = menu.path.map((part, i) => problems.attempt([name, "path", i], () => parseText(part), []));
    if (menu.link !== undefined && !(menu.link in links.links))
      problems.add([name, "link"], `rules/links.yaml has no "${menu.link}"`);
    paths[name] = { path, ...(menu.link === undefined ? {} : { link: menu.link }) };
  }
  all.push(...problems.list);
  all.push(...checkLinks(links.links));
  return { links: shipLinks(links.links), paths, portalHosts: links.hosts, ...readVersions() };
}

/** The extension's version from package.json, and a fingerprint of the rules, so that a report says what was explained with. */
function readVersions(): Pick<Directory, "bugsUrl" | "versions"> {
  const { version, bugs } = JSON.parse(readFileSync("package.json", "utf8")) as {
    version: string;
    bugs: { url: string };
  };
  const hash = createHash("sha256");
  for (const file of [...yamlFiles("rules/codes"), ...yamlFiles("rules/catalog"), ...yamlFiles("rules/neighbours")])
    hash.update(readFileSync(file));
  return { bugsUrl: bugs.url, versions: { "Sign-in Lens": version, Rules: hash.digest("hex").slice(0, 8) } };
}

/** Families of AADSTS codes by their leading digits. @param all takes what is wrong with them */
export function readFamilies(all: RuleError[]): Family[] {
  const yaml = readYaml("rules/families.yaml");
  const problems = new Problems(yaml);
  const families = (yaml.data as (Omit<Family, "title"> & { title: string })[]).map((family, i) => ({
    ...family,
    title: problems.attempt([i, "title"], () => parseText(family.title), []),
  }));
  all.push(...problems.list);
  return families;
}
