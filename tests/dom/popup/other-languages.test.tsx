import axe from "axe-core";
import { render } from "preact";
import { describe, expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import type { TabReport } from "../../../src/platform/protocol";
import { Popup } from "../../../src/popup/popup";
import styles from "../../../src/popup/popup.css?inline";
import { openRoot } from "../ui/mount";
import { overflowing } from "../ui/overflow";
import { longStrings, rightToLeftStrings } from "../ui/pseudo";
import { hostile, policyBlock, redirectError } from "../ui/samples";
import { popupProps } from "./props";

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
      // Nothing hidden by scrolling: axe cannot judge that.
      const root = openRoot(styles, `.popup { width: ${Math.min(width, 380)}px } .popup .search { max-height: none; }`);
      const body = document.createElement("div");
      body.className = "lens popup";
      body.lang = strings.language;
      body.dir = strings.direction;
      root.append(body);
      onTestFinished(() => render(null, body));
      render(<Popup {...popupProps} strings={strings} report={report} />, body);
      await expect.poll(() => body.querySelectorAll('[role="option"]').length).toBeGreaterThan(0);
      expect(overflowing(body)).toEqual([]);
      const { violations, incomplete } = await axe.run(root.host);
      expect([...violations, ...incomplete].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual(
        [],
      );
    });
  },
);
