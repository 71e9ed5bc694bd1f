import polyfill from "webextension-polyfill";

/**
 * The one door to the browser. Firefox and newer Chromium have `browser` themselves; older Chromium gets it from
 * the polyfill, so that everybody else can write promises and tests have one module to replace.
 */
export const browser = polyfill;
