import { type Language, pickLanguage } from "../core/languages";
import { browser } from "./browser";

/** @param chosen the language of the settings; absent: the one of the browser's own interface */
export const languageFor = (chosen: string | undefined): Language =>
  pickLanguage(chosen ?? browser.i18n.getUILanguage());
