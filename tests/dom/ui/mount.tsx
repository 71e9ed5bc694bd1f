import { render } from "preact";
import { onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import messages from "../../../_locales/en/messages.json";
import { Card, type CardProps } from "../../../src/ui/card";
import { cardStyles } from "../../../src/ui/card-styles";
import { createStrings, readMessages, type Strings } from "../../../src/ui/strings";

/** The interface in English. */
export const strings = createStrings(readMessages(messages));

/** A shadow root in the page with these styles, gone after the test. Open, so that tests and axe see inside. */
export function openRoot(...styles: string[]): ShadowRoot {
  const host = document.createElement("div");
  // In the body: axe cannot tell contrast anywhere else.
  document.body.append(host);
  onTestFinished(() => host.remove());
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return root;
}

/** The body of one of our pages, as its script dresses it, in a root of its own; emptied after the test. */
export function openBody(name: string, { language, direction }: Strings, ...styles: string[]) {
  const root = openRoot(...styles);
  const body = document.createElement("div");
  body.className = `lens ${name}`;
  body.lang = language;
  body.dir = direction;
  root.append(body);
  onTestFinished(() => render(null, body));
  return { root, body };
}

/** Opens every part that is folded. */
export function unfold(surface: Element | ShadowRoot): void {
  for (const details of surface.querySelectorAll("details")) details.open = true;
}

export interface MountOptions extends Partial<CardProps> {
  /** Light unless said otherwise, whatever the machine prefers. */
  theme?: "light" | "dark";
}

/** Shows a card that obeys its own switches, as the overlay does, and records what it calls back. */
export function mountCard({ theme = "light", ...options }: MountOptions) {
  const root = openRoot(cardStyles, `.lens { color-scheme: ${theme}; animation: none; }`);
  const calls = { onFold: vi.fn(), onClose: vi.fn(), onAudience: vi.fn(), onCopy: vi.fn(async () => true) };
  let props: CardProps = {
    findings: [],
    folded: false,
    strings,
    onCopy: calls.onCopy,
    onClose: calls.onClose,
    onFold(folded) {
      calls.onFold(folded);
      update({ folded });
    },
    onAudience(audience) {
      calls.onAudience(audience);
      update({ audience });
    },
    ...options,
  };
  function update(changes: Partial<CardProps>): void {
    props = { ...props, ...changes };
    render(<Card {...props} />, root);
  }
  update({});
  onTestFinished(() => render(null, root));
  const find = <E extends Element = HTMLElement>(selector: string): E => {
    const element = root.querySelector<E>(selector);
    if (!element) throw new Error(`nothing matches ${selector}`);
    return element;
  };
  return { root, calls, update, find };
}

/**
 * Presses what has this role and name. By script: the provider cannot click in frames of a stock Firefox, and its
 * keyboard misses them at times; mouse and keyboard are covered by the end-to-end tests.
 */
export function press(role: "button" | "radio" | "checkbox", name: string): void {
  const element = page.getByRole(role, { name, exact: true }).element() as HTMLElement;
  element.focus();
  element.click();
}
