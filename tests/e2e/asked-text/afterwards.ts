import { expect, test } from "vitest";
import { waitUntil } from "../../support/wait-until.ts";
import { browsersOwn } from "../browsers-own.ts";
import type { Asking } from "./asking.ts";

/** What is there after everything that was asked; to be called last. */
export function testAfterwards(asking: Asking): void {
  test("leaves nothing of the texts behind, and asks nobody", async () => {
    const { lens, server } = asking;
    const kept = await waitUntil("memory to be let go", async () => {
      const { session, ...kept } = await lens.callWithApi(async ({ storage }) => ({
        session: await storage.session.get(null),
        local: await storage.local.get(null),
        sync: await storage.sync.get(null),
      }));
      if (Object.keys(session).length > 0) throw new Error(`there is ${Object.keys(session)}`);
      return kept;
    });
    // The codes are remembered, as what was looked up.
    expect(JSON.stringify(kept)).toContain("50105");
    expect(JSON.stringify(kept)).not.toMatch(/contoso|fabrikam|c4c80de8|019f2847|administrator/);
    expect(server.foreignHosts.filter((name) => !browsersOwn.test(name))).toEqual([]);
  });
}
