import messages from "../../../_locales/en/messages.json";
import type { LookUp } from "../../../src/core/look-up";
import type { RuleSummary } from "../../../src/core/rule";
import type { PopupProps } from "../../../src/popup/popup";
import { emptyState } from "../../../src/popup/popup-state";
import type { SearchProps } from "../../../src/ui/search/search-props";
import { createStrings, readMessages } from "../../../src/ui/strings";
import { redirectError } from "../ui/samples";

/** A few codes, as the index has them. */
export const index: RuleSummary[] = [
  line("50011", "The app sent a return address that isn't registered", "request", "app-owner"),
  line("50126", "The user name or password isn't right", "credential", "user"),
  line("53003", "Your organisation's access policy blocked this sign-in", "policy", "home-admin"),
  { ...line("53000", "This app needs a device that meets the rules", "policy", "user"), priority: 2 },
  { ...line("50140", "The sign-in stopped at the question Stay signed in?", "token", "user"), fails: false },
];

function line(code: string, title: string, stage: RuleSummary["stage"], who: RuleSummary["who"][0]): RuleSummary {
  return { code, title, stage, who: who ? [who] : [], retry: "after-fix", depth: "full", priority: 1, fails: true };
}

/** Every code whose title has the words. */
const findByTitle = (text: string): LookUp => ({
  findings: [],
  matches: index
    .filter(({ title, code }) => title.toLowerCase().includes(text) || code.startsWith(text))
    .map((summary) => ({ code: summary.code, summary, terms: [text] })),
});

/** What pop-up and lookup page are drawn with before anything is asked. */
export const searchProps: SearchProps = {
  index,
  isUnread: false,
  unread: [],
  recent: [],
  keepRecent: true,
  isRecentManaged: false,
  audience: undefined,
  lookUp: async ({ text }) => findByTitle(text.toLowerCase()),
  explain: async (code) => ({ ...redirectError, code }),
  onLookedUp: () => {},
  onAudience: () => {},
  onCopy: async () => true,
  onKeepRecent: () => {},
  onClearRecent: () => {},
};

/** A pop-up over a page without errors, before anything is typed. */
export const popupProps: PopupProps = {
  ...searchProps,
  strings: createStrings(readMessages(messages)),
  report: { findings: [], access: "granted" },
  initial: emptyState,
  onState: () => {},
  onGrant: async () => true,
  onAllow: async () => true,
  onDrop: async () => {},
  onExplainPage: async () => true,
  onBrowse: () => {},
  onOpenInTab: () => {},
};
