import { render } from "preact";
import { browser } from "../../platform/browser";
import { readSettings } from "../../platform/settings";
import { loadStrings } from "../../platform/strings";
import { copyText } from "../../ui/copy-text";
import { dressPage } from "../../ui/dress-page";
import { createStrings } from "../../ui/strings";
import { explainExample } from "./example";
import { FirstRunPage } from "./first-run-page";

/** The page that opens once after the installation. */

const [messages, example, { theme }] = await Promise.all([loadStrings(), explainExample(), readSettings()]);
const strings = createStrings(messages);
dressPage(document.documentElement, strings, theme);
document.title = strings.t("firstTitle");
render(
  <FirstRunPage
    example={example}
    strings={strings}
    onSettings={() => void browser.runtime.openOptionsPage()}
    onCopy={copyText}
  />,
  document.body,
);
