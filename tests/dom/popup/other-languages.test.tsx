import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { TabReport } from "../../../src/platform/protocol";
import { violationsIn } from "../ui/access";
import { overflowing } from "../ui/overflow";
import { longStrings, rightToLeftStrings } from "../ui/pseudo";
import { hostile, policyBlock, redirectError } from "../ui/samples";
import { mountPopup } from "./mount-popup";

/** Promise: no translation is cut in the pop-up or runs out of it, also where a browser gives it less room. */

const withheld: TabReport = { findings: [], access: "withheld", origin: "https://login.microsoftonline.com/*" };
const reports: Record<string, TabReport> = {
  "with findings": { findings: [policyBlock, redirectError, hostile], access: "granted" },
  "with nothing": { findings: [], access: "granted" },
  "on another page": { findings: [], access: "elsewhere" },
  "kept from the page": withheld,
};

describe.each(Object.entries({ "a long language": longStrings, "a language from right to left": rightToLeftStrings }))(
  "in %s",
  (_, strings) => {
    test.each(
      Object.entries(reports).flatMap(([name, report]) => [320, 400].map((width) => ({ name, report, width }))),
    )("everything fits, $name, at $width px", async ({ report, width }) => {
      await page.viewport(width, 600);
      const { root, body } = mountPopup({ strings, report }, Math.min(width, 380));
      await expect.poll(() => body.querySelectorAll('[role="option"]').length).toBeGreaterThan(0);
      expect(overflowing(body)).toEqual([]);
      expect(await violationsIn(root)).toEqual([]);
    });
  },
);
