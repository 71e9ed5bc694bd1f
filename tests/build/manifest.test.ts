import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { targets } from "../../scripts/manifest.ts";
import { policyNames } from "../../src/core/policy.ts";

const hosts = [
  "https://login.microsoftonline.com/*",
  "https://login.microsoft.com/*",
  "https://portal.azure.com/*",
  "https://entra.microsoft.com/*",
  "https://*.portal.azure.net/*",
];
const signInHosts = hosts.slice(0, 2);
const portalHosts = hosts.slice(2);

const readBuilt = (target: string, file: string) => readFileSync(`dist/${target}/${file}`, "utf8");

describe.each(targets)("the manifest built for %s", (target) => {
  const manifest = JSON.parse(readBuilt(target, "manifest.json"));

  test("asks for these permissions and hosts, and for no others", () => {
    const asked = Object.keys(manifest).filter((key) => key.includes("permissions"));
    expect(asked.sort()).toEqual(["host_permissions", "optional_host_permissions", "permissions"]);
    expect(manifest.permissions).toEqual(["storage", "contextMenus", "scripting", "activeTab"]);
    expect(manifest.host_permissions).toEqual(hosts);
    expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
  });

  // In this order: src/platform/site-scripts.ts takes the files for other sites from here.
  test("runs the detector on sign-in hosts, and the portals' script with its marks in all of their frames", () => {
    const scripts = manifest.content_scripts.map((script: object) => ({ run_at: "document_idle", ...script }));
    const run_at = "document_end";
    expect(scripts).toEqual([
      { matches: signInHosts, js: ["src/page/detector.iife.js"], run_at },
      {
        matches: portalHosts,
        js: ["src/page/portal.iife.js"],
        css: ["src/page/marks.css"],
        run_at,
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ]);
  });

  test("answers these shortcuts and this keyword", () => {
    expect(Object.keys(manifest.commands).sort()).toEqual([
      "_execute_action",
      "explain-page",
      "next-mark",
      "previous-mark",
    ]);
    expect(manifest.omnibox).toEqual({ keyword: "aadsts" });
  });

  test("opens no file of ours to web pages", () => {
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  test("lets the extension's pages load nothing from elsewhere", () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy.split(";").map((directive) => directive.trim())).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test("has the version of package.json", () => {
    expect(manifest.version).toBe(packageJson.version);
  });

  test("names files that are there", () => {
    const { service_worker, scripts = [service_worker] } = manifest.background;
    const marks: string[] = manifest.content_scripts.flatMap(({ css = [] }: { css?: string[] }) => css);
    const files = [...scripts, ...marks, ...Object.values(manifest.icons), manifest.action.default_popup];
    expect(files.filter((file) => !existsSync(`dist/${target}/${file}`))).toEqual([]);
  });
});

test("Firefox learns its id, its oldest version and that nothing is collected", () => {
  expect(JSON.parse(readBuilt("firefox", "manifest.json")).browser_specific_settings).toEqual({
    gecko: {
      id: "signin-lens@signin-lens.dev",
      strict_min_version: "142.0",
      data_collection_permissions: { required: ["none"] },
    },
  });
});

test("Chrome learns its oldest version", () => {
  expect(JSON.parse(readBuilt("chrome", "manifest.json")).minimum_chrome_version).toBe("128");
});

test("Chrome and Edge learn what an organisation may set, Firefox has no such list", () => {
  const { storage } = JSON.parse(readBuilt("chrome", "manifest.json"));
  const schema = JSON.parse(readBuilt("chrome", storage.managed_schema));
  expect(Object.keys(schema.properties).sort()).toEqual([...policyNames].sort());
  expect(JSON.parse(readBuilt("firefox", "manifest.json"))).not.toHaveProperty("storage");
});
