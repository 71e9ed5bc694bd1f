import { mkdirSync } from "node:fs";
import axe from "axe-core";
import { chromium, type Page } from "playwright";
import { createServer } from "vite";
import type { ExplainedFinding } from "../src/core/explanation";
import type { Language } from "../src/core/languages";
import { noWishes } from "../src/core/wishes";
import type { TabReport } from "../src/platform/protocol";
import { answerText } from "../src/rules/answer";
import type { Scene } from "../tests/dom/gallery/gallery";
import { hostile, redirectError, unconfirmed, wrongPassword } from "../tests/dom/ui/samples";
import { answerPasted, ruleStore } from "../tests/unit/support/rule-files";
import { findFamily } from "./browsers/find";

/**
 * Pictures of the card for looking at: light, dark and forced colours, three widths; and what axe says about it.
 * `npm run gallery -- [names]`
 */

const ids =
  "Request Id: 5b0b6f0e-6b7f-4a0b-8b53-0f5ff4ee0c00\nCorrelation Id: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b\nTimestamp: 2026-11-20T13:20:49Z";
const app = "c4c80de8-5a3f-4c37-9a55-6e2b9b3d1f00";
const redirect = await answerPasted(
  `AADSTS50011: The redirect URI 'http://payroll.contoso.com/signin-oidc' specified in the request does not match the redirect URIs configured for the application '${app}'. ${ids}`,
);
const blockedText = `AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance. \nApp name: Contoso Payroll\nApp id: ${app}\nIP address: 203.0.113.7\nDevice platform: Windows 10\nDevice state: Unregistered\n${ids}`;
const blocked = await answerPasted(blockedText);
const notFound = await answerPasted(
  `AADSTS700016: Application with identifier '${app}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant. ${ids}`,
);
const password = await answerPasted(
  `AADSTS70002: Error validating credentials. AADSTS50126: Invalid username or password. ${ids}`,
);
const inGerman = await answerIn("de", blockedText);
const inJapanese = await answerIn("ja", blockedText);
const noSecret = await answerPasted(
  `com.microsoft.aad.msal4j.MsalServiceException: AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'. ${ids}`,
);
const unknown = await answerPasted(`AADSTS9999999: Something new happened. ${ids}`);

const scenes: Record<string, Scene> = {
  redirect: { findings: redirect, audience: "developer" },
  "redirect-admin": { findings: redirect, audience: "admin" },
  blocked: { findings: blocked, audience: "user" },
  "blocked-admin": { findings: blocked, audience: "admin" },
  "not-found": { findings: notFound },
  password: { findings: password },
  "no-secret": { findings: noSecret, audience: "developer" },
  unknown: { findings: unknown },
  unconfirmed: { findings: [unconfirmed] },
  hostile: { findings: [hostile], audience: "developer" },
  several: { findings: [redirectError, wrongPassword] },
  many: { findings: [...redirect, ...blocked, ...notFound, ...password, ...unknown, ...inGerman] },
  "popup-list": { report: report("granted"), findings: [...redirect, ...blocked, wrongPassword, hostile] },
  "popup-nothing": { report: report("granted") },
  "popup-elsewhere": { report: report("elsewhere") },
  "popup-withheld": { report: { ...report("withheld"), origin: "https://login.microsoftonline.com/*" } },
  german: { findings: inGerman, language: "de" },
  "german-admin": { findings: inGerman, audience: "admin", language: "de" },
  japanese: { findings: inJapanese, audience: "user", language: "ja" },
  long: { findings: blocked, audience: "admin", language: "long" },
  rtl: { findings: inGerman, audience: "user", language: "rtl" },
  "rtl-developer": { findings: redirect, audience: "developer", language: "rtl" },
  "popup-seen": {
    report: {
      ...report("granted"),
      seen: [redirectError, wrongPassword].map((finding, i) => ({
        finding,
        time: Date.UTC(2026, 10, 20, 13, 20, 49 - i),
        ...(i === 0 ? { loops: 4 } : {}),
      })),
    },
  },
  "popup-blocked": { report: report("withheld") },
  "popup-sites": {
    report: {
      ...report("elsewhere"),
      bundle: {
        id: "usGov",
        origins: ["https://portal.azure.us/*", "https://login.microsoftonline.us/*"],
        isGranted: false,
      },
    },
  },
  "popup-rtl": { report: report("granted"), findings: [...redirect, ...blocked, wrongPassword], language: "rtl" },
  "popup-german": { report: report("granted"), findings: inGerman, language: "de" },
  folded: { findings: [redirectError, wrongPassword], folded: true },
};

function answerIn(language: Language, text: string): Promise<ExplainedFinding[]> {
  const store = { ...ruleStore, wishes: async () => ({ ...noWishes, language }) };
  return answerText(store, text, { trust: "pasted" });
}

function report(access: TabReport["access"]): TabReport {
  return { findings: [], access };
}

const windows = { wide: [1280, 800], popup: [480, 600], reflow: [320, 640] } as const;
const folder = "screenshots/gallery";

async function photograph(page: Page, name: string, scene: Scene): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [size, [width, height]] of Object.entries(windows)) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      await page.evaluate((shown) => window.show(shown), scene);
      await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png` });
    }
    await openEverything(page);
    await reportViolations(page, `${name}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: `${folder}/${name}-forced.png` });
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 1280, height: 2400 });
  await page.screenshot({ path: `${folder}/${name}-all.png` });
}

const openEverything = (page: Page) =>
  page.locator("details").evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });

async function reportViolations(page: Page, where: string): Promise<void> {
  const { violations, incomplete } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  for (const { id, nodes } of [...violations, ...incomplete]) {
    console.log(
      `${where}: ${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`,
    );
  }
}

const wanted = process.argv.slice(2);
const unknownNames = wanted.filter((name) => !(name in scenes));
if (unknownNames.length > 0) {
  throw new Error(`There is no scene ${unknownNames.join(", ")}; there are ${Object.keys(scenes).join(", ")}.`);
}
mkdirSync(folder, { recursive: true });
const server = await createServer({ configFile: false, logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
await server.listen();
const browser = await chromium.launch({
  executablePath: findFamily("chromium")?.executable,
  args: ["--no-first-run", "--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
try {
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0]}tests/dom/gallery/index.html`);
  await page.waitForFunction(() => "show" in window);
  await page.evaluate(axe.source);
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length === 0 || wanted.includes(name)) await photograph(page, name, scene);
  }
} finally {
  await browser.close();
  await server.close();
}
