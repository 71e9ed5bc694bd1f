import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { type Language, languages } from "../../src/core/languages.ts";

/** Promise: wherever strangers read the product's name, which is Microsoft's in part, they read that it isn't Microsoft's. */

/** As each language says it. */
const disclaimers: Record<Language, string> = {
  en: "not affiliated with Microsoft",
  de: "nicht mit Microsoft verbunden",
  es: "sin vinculación con Microsoft",
  fr: "non affilié à Microsoft",
  ja: "Microsoft とは関係ありません",
  pt_BR: "sem afiliação com a Microsoft",
  zh_CN: "与 Microsoft 无关联",
};

test.each(languages)("in %s the stores' summary and the foot of every surface say so", (language) => {
  const messages = JSON.parse(readFileSync(`_locales/${language}/messages.json`, "utf8"));
  for (const name of ["extDescription", "notMicrosoft"])
    expect(messages[name].message.toLowerCase(), name).toContain(disclaimers[language].toLowerCase());
});

test.each(["README.md", "PRIVACY.md", "SECURITY.md", "NOTICE", "store/listing.md", "docs/organisations.md"])(
  "%s says so",
  (file) => {
    const disclaimer = /not affiliated with(?:, endorsed by or sponsored by)? Microsoft/i;
    expect(disclaimer.test(readFileSync(file, "utf8"))).toBe(true);
  },
);

test("so does the package", () => {
  expect(packageJson.description).toContain("Not affiliated with Microsoft.");
});
