import { render } from "preact";
import { expect, onTestFinished, test } from "vitest";
import { FirstRunPage } from "../../../src/options/first-run/first-run-page";
import { Popup } from "../../../src/popup/popup";
import { mountLookup } from "../lookup/mount-lookup";
import { mountOptions } from "../options/mount-options";
import { popupProps } from "../popup/props";
import { mountCard, openRoot, strings } from "./mount";
import { policyBlock, redirectError } from "./samples";

/** Promise: whatever we show says that it isn't Microsoft's. */

const line = "Sign-in Lens · open source, not affiliated with Microsoft";

function textOf(content: preact.ComponentChild): string | null {
  const root = openRoot();
  onTestFinished(() => render(null, root));
  render(content, root);
  return root.textContent;
}

test.each<[string, () => string | null | Promise<string | null>]>([
  ["the card", () => mountCard({ findings: [redirectError] }).root.textContent],
  [
    "the card with a list",
    () =>
      mountCard({ findings: [policyBlock, redirectError], note: { what: "selection", isGuess: true } }).root
        .textContent,
  ],
  ["the card that found nothing", () => mountCard({ findings: [], note: { what: "page" } }).root.textContent],
  ["the pop-up", () => textOf(<Popup {...popupProps} />)],
  ["the lookup page", async () => (await mountLookup()).body.textContent],
  ["the options page", () => mountOptions().body.textContent],
  [
    "the welcome page",
    () =>
      textOf(
        <FirstRunPage example={redirectError} strings={strings} onSettings={() => {}} onCopy={async () => true} />,
      ),
  ],
])("%s says so", async (_, read) => {
  expect(await read()).toContain(line);
});
