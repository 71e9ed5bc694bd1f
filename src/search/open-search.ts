import type { ExplainedFinding } from "../core/explanation";
import { keepLatest } from "../core/keep-latest";
import type { Asked } from "../core/look-up";
import { clearRecent, readRecent, rememberLookUp, setKeepRecent } from "../platform/recent";
import { type Preferences, readPreferences, writeSettings } from "../platform/settings";
import { explainCode, lookUp } from "../rules/look-up";
import { openPackagedRules } from "../rules/packaged";
import { copyText } from "../ui/copy-text";
import type { Question } from "../ui/search/search-field";
import type { SearchProps } from "../ui/search/search-props";

/** The page that is searched on. */
interface SearchPage {
  /** As they hold while the page opens. */
  preferences: Preferences;
  /** It stands in a private window, where nothing is shown of what others looked up. */
  isPrivate: boolean;
  /** What was asked here can't be read any more. */
  isQuestionLost(): boolean;
  /** What is looked up now may be remembered. */
  mayRemember(): boolean;
  /** With where the text comes from. */
  toAsked(question: Question): Asked;
  /** Draws the page with what has changed. */
  update(changes: Partial<SearchProps>): void;
}

interface Search {
  /** To draw the page with, before anything else is read. */
  props: SearchProps;
  /** Draws the look-ups that are remembered, and the settings, as they are now. */
  refreshRecent(): Promise<void>;
  /** Reads and draws what the props have not yet. */
  load(): Promise<void>;
}

/** What pop-up and lookup page do alike: they answer, remember what was looked up, and keep for whom texts are written. */
export function openSearch({ preferences, isPrivate, update, ...page }: SearchPage): Search {
  const rules = openPackagedRules();
  const refreshRecent = keepLatest(readRecentLooks, update);

  const unreadParts = ({ unread }: Preferences): SearchProps["unread"] =>
    page.isQuestionLost() ? ["question", ...unread] : unread;

  async function readRecentLooks(): Promise<Partial<SearchProps>> {
    const [now, recent] = await Promise.all([readPreferences(), readRecent()]);
    const { keepRecent, audience } = now.settings;
    return {
      unread: unreadParts(now),
      keepRecent,
      isRecentManaged: now.policy.history === false,
      recent: isPrivate ? [] : recent,
      audience,
    };
  }

  async function remember(finding: ExplainedFinding): Promise<void> {
    // What cannot be remembered, as on a full disk, is shown all the same.
    await rememberLookUp(finding, !page.mayRemember()).catch(() => undefined);
    await refreshRecent();
  }

  const props: SearchProps = {
    index: [],
    isUnread: false,
    unread: unreadParts(preferences),
    recent: [],
    keepRecent: true,
    isRecentManaged: false,
    audience: undefined,
    lookUp: (question) => lookUp(rules, page.toAsked(question)),
    explain: (code, question) => explainCode(rules, code, page.toAsked(question)),
    onLookedUp: (finding) => void remember(finding),
    onAudience(audience) {
      update({ audience });
      // A choice that could not be remembered still holds here.
      writeSettings({ audience }).catch(() => undefined);
    },
    onCopy: copyText,
    onKeepRecent: (isKept) => void setKeepRecent(isKept).then(refreshRecent, refreshRecent),
    onClearRecent: () => void clearRecent().then(refreshRecent, refreshRecent),
  };

  async function load(): Promise<void> {
    await Promise.all([
      refreshRecent(),
      rules.index().then(
        (index) => update({ index }),
        () => update({ isUnread: true }),
      ),
      // The first key that is typed finds it ready; whoever searches is told when it cannot be read.
      rules.words().catch(() => undefined),
    ]);
  }

  return { props, refreshRecent, load };
}
