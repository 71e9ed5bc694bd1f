import { describe } from "vitest";
import { canMakeDisplay } from "../support/display.ts";
import { browsersUnderTest } from "../support/extension-browser.ts";
import { testAfterwards } from "./asked-text/afterwards.ts";
import { Asking } from "./asked-text/asking.ts";
import { testFrames } from "./asked-text/frames.ts";
import { testPages } from "./asked-text/pages.ts";
import { testSelections } from "./asked-text/selections.ts";
import { testUnreachable } from "./asked-text/unreachable.ts";

/**
 * Promise: what a person selects on any page, or a page that they point at, is explained on that page with all that
 * stands there; where no script may run, on the lookup page. The browsers' real context menus, by mouse and keyboard.
 */

// In one file, for a browser of its own for each part would cost more than the part.
describe.each(browsersUnderTest.filter(({ family }) => family === "firefox" || canMakeDisplay()))(
  "a text that is asked about in $family",
  (browserUnderTest) => {
    const asking = new Asking(browserUnderTest).forAllTests();

    testSelections(asking);
    testFrames(asking);
    testUnreachable(asking);
    testPages(asking);
    testAfterwards(asking);
  },
);
