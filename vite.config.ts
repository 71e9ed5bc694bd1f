import { readFileSync } from "node:fs";
import { type CrxPlugin, crx } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin } from "vite";
import { injectedEntries, manifestFor, otherPages, type Target, targets } from "./scripts/manifest.ts";

/** The oldest browsers that the manifest admits, as compile targets. */
const oldestBrowser = { chrome: "chrome128", firefox: "firefox142" } as const satisfies Record<Target, string>;

/** What several parts share, in two files: each more is a trip to the disk before the background can answer. */
const sharedChunks = [
  { name: "knowledge", test: /\/src\/(core|platform|rules)\//, minShareCount: 2, priority: 1 },
  { name: "interface", test: /\/src\/(ui|search|popup)\//, minShareCount: 2 },
];

export default defineConfig(({ mode }) => {
  const target = targets.find((name) => name === mode);
  if (!target) throw new Error(`Build with --mode ${targets.join(" or --mode ")}, not --mode ${mode}.`);
  const { manifest, undeclareInjected } = withInjected(target);
  return {
    // The compiled rules: generated/rules/** becomes rules/** of the extension.
    publicDir: "generated",
    plugins: [
      crx({ manifest, browser: target }),
      undeclareInjected,
      ...(target === "chrome" ? [emitPolicySchema()] : []),
    ],
    build: {
      outDir: `dist/${target}`,
      target: oldestBrowser[target],
      // Our pages name all their parts in their head: the browser need not read one to learn of the next.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: otherPages, output: { codeSplitting: { groups: sharedChunks } } },
    },
  };
});

/** crxjs copies what the manifest names, but not the schema of policies. */
function emitPolicySchema(): Plugin {
  const fileName = "policy.schema.json";
  return {
    name: "emit-policy-schema",
    generateBundle() {
      this.emitFile({ type: "asset", fileName, source: readFileSync(fileName) });
    },
  };
}

/**
 * crxjs builds self-contained files for declared content scripts only. What is put into a page when it is needed is
 * therefore declared for the build, and taken out of the manifest that is written.
 */
function withInjected(target: Target) {
  const manifest = manifestFor(target);
  const declared = manifest.content_scripts ?? [];
  const matches = manifest.host_permissions;
  const content_scripts = [...declared, ...injectedEntries.map((entry) => ({ matches, js: [entry] }))];
  const undeclareInjected: CrxPlugin = {
    name: "undeclare-injected",
    renderCrxManifest: (rendered) => ({
      ...rendered,
      content_scripts: rendered.content_scripts?.slice(0, declared.length),
    }),
  };
  return { manifest: { ...manifest, content_scripts }, undeclareInjected };
}
