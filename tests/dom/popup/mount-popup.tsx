import { render } from "preact";
import { vi } from "vitest";
import { Popup, type PopupProps } from "../../../src/popup/popup";
import styles from "../../../src/popup/popup.css?inline";
import type { PopupState } from "../../../src/popup/popup-state";
import { openBody } from "../ui/mount";
import { popupProps } from "./props";

/**
 * Shows the pop-up over a page without errors, or with other properties, and records what it calls back.
 * @param width in CSS pixels, where it is not its own
 */
export function mountPopup(props: Partial<PopupProps> = {}, width?: number) {
  // Nothing hidden by scrolling: axe cannot judge that.
  const extra = `.popup .search { max-height: none; }${width === undefined ? "" : ` .popup { width: ${width}px; }`}`;
  const { root, body } = openBody("popup", props.strings ?? popupProps.strings, styles, extra);
  const calls = {
    onAudience: vi.fn(),
    onGrant: vi.fn(async () => true),
    onExplainPage: vi.fn(async () => true),
    onLookedUp: vi.fn(),
    onState: vi.fn((_: PopupState) => {}),
    onOpenInTab: vi.fn(),
    onKeepRecent: vi.fn(),
    onClearRecent: vi.fn(),
  };
  let shown = { ...popupProps, ...calls, ...props };
  const update = (changes: Partial<PopupProps>) => {
    shown = { ...shown, ...changes };
    render(<Popup {...shown} />, body);
  };
  update({});
  const field = () => body.querySelector("input") as HTMLInputElement;
  const nameOf = (option: Element) => [...option.children].map(({ textContent }) => textContent).join(" ");
  const options = () => [...body.querySelectorAll('[role="option"]')].map(nameOf);
  return {
    root,
    body,
    calls,
    update,
    field,
    options,
    activeOption() {
      const active = body.querySelector(`#${CSS.escape(field().getAttribute("aria-activedescendant") ?? "none")}`);
      return active && nameOf(active);
    },
    type(text: string) {
      field().value = text;
      field().dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    key(name: string) {
      return field().dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
    },
    paste(text: string) {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      // Firefox fills the event from members of its own.
      const filling = { clipboardData, data: text, dataType: "text/plain" };
      const event = new ClipboardEvent("paste", { ...filling, bubbles: true, cancelable: true });
      field().dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}
