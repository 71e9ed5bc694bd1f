import { browser } from "../platform/browser";
import { handle, NoReceiver, send } from "../platform/messages";
import { startLifetime } from "./lifetime";
import { watchPortal } from "./portal";

/** Runs in every frame of an admin portal: finds the codes that stand there, marks them, and tells which was chosen. */

const lifetime = startLifetime("portal", () => browser.runtime?.id !== undefined);
const id = crypto.randomUUID();

const portal = watchPortal(document, lifetime, {
  async report(codes, isLeft) {
    try {
      return await send("reportPortal", { document: id, codes, isLeft });
    } catch (error) {
      // Told again when something changes.
      if (!(error instanceof NoReceiver) || lifetime.isAlive()) return undefined;
      return { mayMark: false, muted: [] };
    }
  },
  open: (record) => void send("openRecord", { document: id, record }).catch(() => lifetime.isAlive()),
});

handle(
  {
    ping: () => "here",
    lookAgain: () => portal.lookAgain(),
    getRecords: () => ({ document: id, records: portal.records() }),
    stepMark: (backwards) => {
      const record = portal.step(backwards === true);
      return record ? { document: id, record } : null;
    },
  },
  lifetime.signal,
);
