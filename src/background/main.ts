import { obeyCommands } from "./commands";
import { welcomeOnce } from "./first-run";
import { serveOpenTabs } from "./installation";
import { offerMenus } from "./menus";
import { answerMessages } from "./messages";
import { answerAddressBar } from "./omnibox";
import { obeyPreferences } from "./preferences";
import { forgetClosedTabs } from "./tabs";

/**
 * The background. The browser stops it whenever it likes and starts it for the next event: every listener is added here
 * and now, and nothing is kept in variables but what can be read again.
 */
answerMessages();
obeyCommands();
offerMenus();
answerAddressBar();
obeyPreferences();
serveOpenTabs();
welcomeOnce();
forgetClosedTabs();
