import { render } from "preact";
import { keepLatest } from "../core/keep-latest";
import { onRecentChange } from "../platform/recent";
import { onPreferencesChange, readPreferences } from "../platform/settings";
import { loadStrings } from "../platform/strings";
import { dressPage } from "../ui/dress-page";
import { createStrings } from "../ui/strings";
import { actions } from "./actions";
import { loadModel } from "./load-model";
import { OptionsPage } from "./options-page";

/** The options page: reads everything, draws it, and does so again whenever something has changed. */

const refresh = keepLatest(readAll, draw);

onPreferencesChange(() => void refresh());
// Access can be given and taken in the browser's own pages too.
actions.onSitesChange(() => void refresh());
onRecentChange(() => void refresh());
await refresh();

async function readAll() {
  const { settings } = await readPreferences();
  const [model, messages] = await Promise.all([loadModel(), loadStrings(settings.language)]);
  return { model, theme: settings.theme, strings: createStrings(messages) };
}

function draw({ model, theme, strings }: Awaited<ReturnType<typeof readAll>>): void {
  dressPage(document.documentElement, strings, theme);
  document.title = `${strings.t("optionsTitle")} – ${strings.t("shortName")}`;
  render(<OptionsPage model={model} actions={actions} strings={strings} />, document.body);
}
