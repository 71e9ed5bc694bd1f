import { browser } from "../platform/browser";
import { handle, send } from "../platform/messages";
import { insist } from "./insist";
import { startLifetime } from "./lifetime";
import { watchPortal } from "./portal";

/** Runs in every frame of an admin portal: finds the codes that stand there, marks them, and tells which was chosen. */

const lifetime = startLifetime("portal", () => browser.runtime?.id !== undefined);
const id = crypto.randomUUID();

const portal = watchPortal(document, lifetime, {
  report: (codes, isLeft) => send("reportPortal", { document: id, codes, isLeft }),
  open: (record) => void insist(() => send("openRecord", { document: id, record }), lifetime.isAlive),
});

handle(
  {
    ping: () => id,
    lookAgain: () => portal.lookAgain(),
    getRecords: async () => ({ document: id, records: await portal.records() }),
    stepMark: async (backwards) => {
      const record = await portal.step(backwards === true);
      return record ? { document: id, record } : null;
    },
  },
  lifetime.signal,
);
