import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Somebody else's extension in a folder of its own, with nothing in it but these files. */
export async function makeOtherExtension(
  manifest: object,
  files: Record<string, string>,
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "other-extension-"));
  const all = { ...files, "manifest.json": JSON.stringify({ manifest_version: 3, version: "1", ...manifest }) };
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
