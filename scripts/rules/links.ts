import { isFactName } from "../../src/core/fact-names";
import { isStrict } from "../../src/core/fill";
import type { NamedLink } from "../../src/core/rule";
import { RuleError } from "./read-yaml";

/** Checks the named links, and leaves out of them what only their editors need. */

/** @returns what is wrong with them, by name */
export function checkLinks(links: Record<string, NamedLink>): RuleError[] {
  return Object.entries(links).flatMap(([name, link]) => {
    const problem = problemOf(link, links);
    return problem === undefined ? [] : [new RuleError("rules/links.yaml", 1, name, problem)];
  });
}

const hasHole = (portal: string | undefined): boolean => portal?.includes("{") ?? false;

function problemOf(
  { url, portal, generic, find = [] }: NamedLink,
  links: Record<string, NamedLink>,
): string | undefined {
  if ((url === undefined) === (portal === undefined)) return "has either a url or a portal part";
  if (url !== undefined && !/^https:\/\/[\w.-]+\//.test(url)) return "its url begins with https:// and a host";
  if (url?.includes("/en-us/")) return "no locale in links: readers get their own language";
  if (portal !== undefined && !portal.startsWith("#")) return "a portal part begins with #";
  if (hasHole(portal) && generic === undefined) return "needs a generic link for when its values are missing";
  if (generic !== undefined && (links[generic]?.portal === undefined || hasHole(links[generic]?.portal)))
    return `its generic link "${generic}" is no portal link without values`;
  const loose = find.find((fact) => !isFactName(fact) || !hasStrictType(fact));
  return loose === undefined ? undefined : `"${loose}" has no strict type to look for`;
}

/** Samples of the strict types; a fact that takes none of them has no such type. */
const samples = ["00000000-0000-0000-0000-000000000000", "a@contoso.com"];
const hasStrictType = (fact: string): boolean => samples.some((sample) => isStrict(fact, sample));

/** Without where a link was seen, which only its editors need. */
export const shipLinks = (links: Record<string, NamedLink>): Record<string, NamedLink> =>
  Object.fromEntries(
    Object.entries(links).map(([name, { title, url, portal, generic, find, owner }]) => [
      name,
      {
        title,
        ...(url && { url }),
        ...(portal && { portal }),
        ...(generic && { generic }),
        ...(find && { find }),
        ...(owner && { owner }),
      },
    ]),
  );
