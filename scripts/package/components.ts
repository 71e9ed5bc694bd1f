import { execFileSync } from "node:child_process";

/** Lists what ships beside our own code, as npm reads it from the lock file. */

export interface Component {
  name: string;
  version: string;
  licenses: { license: { id?: string; name?: string } }[];
}

export interface BillOfMaterials {
  serialNumber?: string;
  metadata: { timestamp?: string; tools: { name: string; version?: string }[]; component: { name: string } };
  components: Component[];
}

/**
 * The packages that `dependencies` names, with those they need, as CycloneDX.
 * Without its serial number, its time and npm's own version, which would differ for the same commit.
 * @throws when npm can't read the lock file
 */
export function listComponents(): BillOfMaterials {
  const args = [
    "sbom",
    "--sbom-format",
    "cyclonedx",
    "--sbom-type",
    "application",
    "--omit",
    "dev",
    "--package-lock-only",
  ];
  const output = execFileSync("npm", args, {
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { serialNumber: _, ...bill } = JSON.parse(output) as BillOfMaterials;
  const { timestamp: __, ...metadata } = bill.metadata;
  const tools = metadata.tools.map(({ version: ___, ...tool }) => tool);
  // npm takes the name of the folder.
  const component = { ...metadata.component, name: "signin-lens" };
  const components = [...bill.components].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...bill, metadata: { ...metadata, tools, component }, components };
}
