import { obeyCommands } from "./commands";
import { serveOpenTabs } from "./installation";
import { answerMessages } from "./messages";
import { obeyPreferences } from "./preferences";
import { forgetClosedTabs } from "./tabs";

/**
 * The background. The browser stops it whenever it likes and starts it for the next event: every listener is added here
 * and now, and nothing is kept in variables but what can be read again.
 */
answerMessages();
obeyCommands();
obeyPreferences();
serveOpenTabs();
forgetClosedTabs();
