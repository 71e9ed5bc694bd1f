import type { SettingName } from "../core/settings";
import type { StringKey } from "../ui/strings";

/** The page's words for settings, to say which one fell back. */
export const settingNames: Record<SettingName, StringKey> = {
  audience: "optForWhom",
  overlay: "optOnPages",
  siteOverlays: "optSites",
  marks: "optMarks",
  share: "optShare",
  leaveOutTenant: "optLeaveOutTenant",
  keepRecent: "optKeepRecent",
  language: "optLanguage",
  theme: "optTheme",
};
