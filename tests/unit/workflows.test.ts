import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import packageJson from "../../package.json" with { type: "json" };

/** Promise: what runs for us elsewhere is pinned, may do as little as it needs, and calls what there is. */

interface Step {
  run?: string;
  uses?: string;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { uses?: string; steps?: Step[]; permissions?: Record<string, string> }>;
}

const folder = ".github/workflows";

describe.each(readdirSync(folder))("%s", (file) => {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);

  test("pins every action to a commit, with its version beside it", () => {
    const lines = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(lines.length).toBe([...jobs, ...steps].filter(({ uses }) => uses !== undefined).length);
    const ours = /uses: \.\/(\S+)$/;
    const pinned = /uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(lines.filter((line) => !pinned.test(line) && !existsSync(ours.exec(line)?.[1] ?? ""))).toEqual([]);
  });

  test("runs scripts that there are", () => {
    const scripts = steps.flatMap(({ run = "" }) =>
      [...run.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name),
    );
    expect(scripts).toContain("ci");
    expect(scripts.filter((name) => name !== "ci" && !(name && name in packageJson.scripts))).toEqual([]);
  });

  test("puts nothing that others write into a command", () => {
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  test("may read, and write only where a release is published", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    const more = Object.entries(workflow.jobs).filter(([, { permissions }]) => permissions);
    const release = { contents: "write", "id-token": "write", attestations: "write" };
    expect(more.map(([name, { permissions }]) => [name, permissions])).toEqual(
      file === "release.yml" ? [["publish", release]] : [],
    );
  });
});
