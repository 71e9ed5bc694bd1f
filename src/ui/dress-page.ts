import type { Theme } from "../core/settings";
import type { Strings } from "./strings";

/** Tells a page of ours in which language, direction and theme it is. @param root its outermost element */
export function dressPage(root: HTMLElement, strings: Strings, theme: Theme): void {
  root.lang = strings.language;
  root.dir = strings.direction;
  root.dataset.theme = theme;
}
