import { render } from "preact";
import { onRecentChange } from "../platform/recent";
import { onPreferencesChange, readPreferences } from "../platform/settings";
import { loadStrings } from "../platform/strings";
import { dressPage } from "../ui/dress-page";
import { createStrings } from "../ui/strings";
import { actions } from "./actions";
import { loadModel } from "./load-model";
import { OptionsPage } from "./options-page";

/** The options page: reads everything, draws it, and does so again whenever something has changed. */

let turns = 0;

onPreferencesChange(() => void refresh());
// Access can be given and taken in the browser's own pages too.
actions.onSitesChange(() => void refresh());
onRecentChange(() => void refresh());
await refresh();

async function refresh(): Promise<void> {
  const turn = ++turns;
  const { settings } = await readPreferences();
  const [model, messages] = await Promise.all([loadModel(), loadStrings(settings.language)]);
  // What was read before the last change is not drawn over what was read after it.
  if (turn < turns) return;
  const strings = createStrings(messages);
  dressPage(document.documentElement, strings, settings.theme);
  document.title = `${strings.t("optionsTitle")} – ${strings.t("shortName")}`;
  render(<OptionsPage model={model} actions={actions} strings={strings} />, document.body);
}
