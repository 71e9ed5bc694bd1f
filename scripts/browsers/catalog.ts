/** The browsers that the extension is started and tested in. */
export const browserNames = ["chromium", "chrome", "edge", "firefox"] as const;
export type BrowserName = (typeof browserNames)[number];

/** What speaks which protocol and takes which build. */
export type BrowserFamily = "chromium" | "firefox";

interface CatalogEntry {
  family: BrowserFamily;
  /** Names to look for on the PATH, best first. */
  commands: string[];
  /** Absolute places by platform; `%NAME%` is an environment variable. */
  places: Partial<Record<NodeJS.Platform, string[]>>;
  /** The Debian or Ubuntu package. */
  aptPackage?: string;
  /** What @puppeteer/browsers calls it, where that can install it. */
  download?: { browser: "chrome" | "firefox"; build: "stable" };
  /** Where a person gets it. */
  website: string;
}

const windowsRoots = ["%PROGRAMFILES%", "%PROGRAMFILES(X86)%", "%LOCALAPPDATA%"];
const onWindows = (path: string) => windowsRoots.map((root) => `${root}\\${path}`);

/** Where each of them is looked for, and how it is got. */
export const catalog: Record<BrowserName, CatalogEntry> = {
  chromium: {
    family: "chromium",
    commands: ["chromium", "chromium-browser"],
    places: {
      darwin: ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
      win32: onWindows("Chromium\\Application\\chrome.exe"),
    },
    aptPackage: "chromium",
    website: "https://www.chromium.org/getting-involved/download-chromium/",
  },
  chrome: {
    family: "chromium",
    commands: ["google-chrome-stable", "google-chrome", "google-chrome-beta"],
    places: {
      linux: ["/opt/google/chrome/chrome"],
      darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
      win32: onWindows("Google\\Chrome\\Application\\chrome.exe"),
    },
    download: { browser: "chrome", build: "stable" },
    website: "https://www.google.com/chrome/",
  },
  edge: {
    family: "chromium",
    commands: ["microsoft-edge-stable", "microsoft-edge", "microsoft-edge-beta"],
    places: {
      linux: ["/opt/microsoft/msedge/msedge"],
      darwin: ["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
      win32: onWindows("Microsoft\\Edge\\Application\\msedge.exe"),
    },
    website: "https://www.microsoft.com/edge",
  },
  firefox: {
    family: "firefox",
    commands: ["firefox", "firefox-esr", "firefox-developer-edition"],
    places: {
      linux: ["/opt/firefox/firefox", "/usr/lib/firefox/firefox"],
      darwin: [
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
      ],
      win32: onWindows("Mozilla Firefox\\firefox.exe"),
    },
    aptPackage: "firefox-esr",
    download: { browser: "firefox", build: "stable" },
    website: "https://www.mozilla.org/firefox/",
  },
};

/** True for a name of the catalog. */
export const isBrowserName = (name: string): name is BrowserName => Object.hasOwn(catalog, name);
