import { RuleError, readYaml } from "./read-yaml";
import { validateSearchWords } from "./validate";

/** Phrases that people use, and the codes they may mean, the likeliest first. */
export interface SearchWords {
  say: string[];
  codes: string[];
}

/**
 * Reads rules/search-words.yaml.
 * @param isListed whether a code stands in rules/codes.tsv
 */
export function readSearchWords(isListed: (code: string) => boolean): { words: SearchWords[]; problems: RuleError[] } {
  const yaml = readYaml("rules/search-words.yaml");
  const wrong = validateSearchWords(yaml);
  if (wrong.length > 0) return { words: [], problems: wrong };
  const words = yaml.data as SearchWords[];
  const problems = words.flatMap(({ codes }, i) =>
    codes.flatMap((code, j) => {
      if (isListed(code)) return [];
      const path = [i, "codes", j];
      return [new RuleError(yaml.file, yaml.lineOf(path), path.join("."), `rules/codes.tsv doesn't list ${code}`)];
    }),
  );
  return { words, problems };
}
