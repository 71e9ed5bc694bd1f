import { describe, expect, test } from "vitest";
import messages from "../../../_locales/en/messages.json";
import { mountLookup } from "../lookup/mount-lookup";
import { mountPopup } from "./mount-popup";

/** Promise: where a file of the rules is missing or damaged, pop-up and lookup page say so, and never wait for ever. */

const says = messages.filesUnread.message;
const gone = async () => {
  throw new TypeError("Failed to fetch");
};
const asked = { question: { text: "redirect", isWhole: false } };
const opened = { question: { text: "", isWhole: false }, opened: "code:50011" };

describe.each([
  [
    "the pop-up",
    (props: object, shown?: object) => mountPopup({ ...props, ...(shown ? { initial: shown as never } : {}) }),
  ],
  [
    "the lookup page",
    (props: object, shown?: object) => mountLookup({ ...props, ...(shown ? { shown: shown as never } : {}) }),
  ],
] as const)("%s", (_, mount) => {
  test("says that it cannot search, and not that nothing matches", async () => {
    const { body } = await mount({ lookUp: gone }, asked);
    await expect.poll(() => body.querySelector('.results [role="status"]')?.textContent).toBe(says);
    expect(body.textContent).not.toContain(messages.noMatch.message);
  });

  test("says that it has no list of codes", async () => {
    const { body } = await mount({ index: [], isUnread: true, recent: [{ code: "50011" }] });
    await expect.poll(() => body.querySelector('.results [role="status"]')?.textContent).toBe(says);
    // Of a code that was looked up before nothing is claimed.
    expect(body.textContent).not.toContain(messages.unlisted.message);
  });

  test("shows the list again where an explanation does not come", async () => {
    const { body } = await mount({ explain: gone }, opened);
    await expect.poll(() => body.querySelectorAll('[role="option"]').length).toBeGreaterThan(0);
  });
});
