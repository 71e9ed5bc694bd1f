import { render } from "preact";
import { page } from "vitest/browser";
import styles from "../../../src/lookup/lookup.css?inline";
import { LookupPage, type LookupPageProps } from "../../../src/lookup/lookup-page";
import { searchProps } from "../popup/props";
import { strings as english, openBody } from "../ui/mount";

/** The page before anything is looked up. */
const lookupProps: LookupPageProps = {
  ...searchProps,
  strings: english,
  shown: { question: { text: "", isWhole: false } },
  onShow: () => {},
};

export interface MountOptions extends Partial<LookupPageProps> {
  theme?: "light" | "dark";
  width?: number;
}

/** Shows the page in a window of that width, as high as it wants to be: axe cannot judge what is scrolled away. */
export async function mountLookup({ theme = "light", width = 1280, ...props }: MountOptions = {}) {
  await page.viewport(width, 900);
  const extra = `.lookup { color-scheme: ${theme}; } .lookup .panes { height: auto; }`;
  const { root, body } = openBody("lookup", props.strings ?? english, styles, extra);
  render(<LookupPage {...lookupProps} {...props} />, body);
  return { root, body };
}
