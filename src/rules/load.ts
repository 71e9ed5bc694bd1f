import type { Language } from "../core/languages";
import type { Directory, Family, Rule, RuleSummary, RuleTranslation } from "../core/rule";
import type { FindWords } from "../core/search";
import { unfilled } from "../core/unfilled";
import { noWishes, type Wishes } from "../core/wishes";
import { openWordIndex, type WordIndex } from "./word-index";

/** Loads compiled rules one by one, when they are asked for. One explanation reads two or three small files. */

/**
 * Reads a JSON file of the rule set by its path, e.g. "codes/50011".
 * @throws when the file is not there or is not JSON
 */
export type ReadJson = (path: string) => Promise<unknown>;

export interface RuleStore {
  /** The rule of a code, in depth or brief; nothing for a code that nobody lists. */
  rule(code: string): Promise<Rule | undefined>;
  directory(): Promise<Directory>;
  /** Family of a code by its leading digits. */
  family(code: string): Promise<Family | undefined>;
  /** One line for every listed code, its title in the reader's language where that is translated. */
  index(): Promise<RuleSummary[]>;
  /** The search by words. */
  words(): Promise<FindWords>;
  /** Name of one of Microsoft's own apps by its id in lower case; nothing for any other. */
  appName(id: string): Promise<string | undefined>;
  /** Microsoft Graph permissions by name: true where an admin has to consent to the delegated one. */
  permissions(): Promise<Record<string, boolean>>;
  /** Name of a Microsoft Graph permission by its id in lower case. */
  permissionName(id: string): Promise<string | undefined>;
  /** What of a rule is translated; nothing in English, for a language without translations, or for a rule without one. */
  translation(code: string, language: Language): Promise<RuleTranslation | undefined>;
  /** What the reader and their organisation want of every explanation now. */
  wishes(): Promise<Wishes>;
}

/** The rules in files, which take their time. */
export interface RuleFiles extends RuleStore {
  /** Begins to read what every explanation needs. */
  prepare(): void;
}

/** Which files there are. Much smaller than the index, so that a card does not wait for it. */
export interface Contents {
  /** Codes with a file of their own. */
  full: string[];
  /** First two characters of the codes with a short entry. */
  brief: string[];
  /** Languages with translations. */
  languages: Language[];
}

/**
 * @param readJson reads from the extension's package or from a folder
 * @param readWishes asked for every explanation, since wishes change
 */
export function openRules(readJson: ReadJson, readWishes: RuleStore["wishes"] = async () => noWishes): RuleFiles {
  const cache = new Map<string, Promise<unknown>>();
  const read = <T>(path: string): Promise<T> => {
    let file = cache.get(path);
    if (!file) {
      file = readJson(path);
      // A file that could not be read may be there the next time.
      file.catch(() => cache.delete(path));
      cache.set(path, file);
    }
    return file as Promise<T>;
  };
  async function translationsIn(language: Language): Promise<Record<string, RuleTranslation>> {
    const { languages } = await read<Contents>("contents");
    return languages.includes(language) ? read(`i18n/${language}`) : {};
  }
  const nameIn = async (folder: string, id: string): Promise<string | undefined> =>
    /^[0-9a-f]/.test(id) ? (await read<Record<string, string>>(`${folder}/${id[0]}`))[id] : undefined;
  let words: Promise<FindWords> | undefined;
  return {
    prepare() {
      // Who needs a file that can't be read asks for it again, and is told.
      for (const path of ["contents", "directory"]) read(path).catch(() => undefined);
    },
    async rule(code) {
      const { full, brief } = await read<Contents>("contents");
      const shelf = code.slice(0, 2);
      if (full.includes(code)) return read<Rule>(`codes/${code}`);
      return brief.includes(shelf) ? (await read<Record<string, Rule>>(`brief/${shelf}`))[code] : undefined;
    },
    directory: () => read<Directory>("directory"),
    async family(code) {
      return (await read<Family[]>("families")).find(({ prefix }) => code.startsWith(prefix));
    },
    async index() {
      const [index, { language }] = await Promise.all([read<RuleSummary[]>("index"), readWishes()]);
      return translateTitles(index, await translationsIn(language));
    },
    words() {
      words ??= read<WordIndex>("words").then(openWordIndex);
      words.catch(() => {
        words = undefined;
      });
      return words;
    },
    appName: (id) => nameIn("apps", id),
    wishes: readWishes,
    translation: async (code, language) => (await translationsIn(language))[code],
    permissions: () => read<Record<string, boolean>>("permissions"),
    permissionName: (id) => nameIn("permission-ids", id),
  };
}

/** Words are looked for in English all the same: names are English, and so is what people copy. */
function translateTitles(index: RuleSummary[], texts: Record<string, RuleTranslation>): RuleSummary[] {
  if (Object.keys(texts).length === 0) return index;
  return index.map((line) => {
    const title = texts[line.code]?.title;
    return title ? { ...line, title: unfilled(title) } : line;
  });
}
