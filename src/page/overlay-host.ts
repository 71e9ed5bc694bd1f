/** The one element that we add to a page, with a closed root that the page cannot look into. */

export interface OverlayHost {
  /** Where the card is rendered. */
  readonly mount: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host into the page, above everything, without taking focus. */
  show(): void;
  /** Remembers where the focus is now, even in a frame, for when the card that will take it goes. */
  expectFocus(): void;
  /** Takes the host out of the page; focus that was inside goes back to where it came from. */
  hide(): void;
}

export interface OverlayHostOptions {
  signal: AbortSignal;
  /** False once nobody answers any more: the host then stays away. */
  isAlive(): boolean;
  /** Styles of what is rendered. */
  styles: string;
}

/** On our own element, so that a newer copy of the extension finds what an older one left behind. */
const mark = "data-signin-lens";

/** A page that keeps removing us has its reasons. */
const mostReturns = 5;

/**
 * Page styles reach the host from outside, with `!important` too; what the shadow root marks important is stronger.
 * The host has no size: what is inside places itself in the window.
 */
const hostStyles = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
}
@media print {
  :host { display: none !important; }
}
`;

/**
 * A page's shortcuts are not meant for what is typed or pasted into the card, and its listeners need not hear of it.
 * One that listens on its window before everybody else still does: no script can keep keys from it.
 */
const typing = ["keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut"];
/** Events that make the card do something; only a person's count. */
const actions = ["click", "keydown", "keyup", "input", "change"];

/** Makes the host; it is not in the page before `show`. */
export function createOverlayHost(document: Document, { signal, isAlive, styles }: OverlayHostOptions): OverlayHost {
  for (const old of document.querySelectorAll(`:root > [${mark}]`)) old.remove();
  // A plain div: a page that defines a hyphenated element first could read its closed root.
  const host = document.createElement("div");
  host.setAttribute(mark, "");
  host.popover = "manual";
  const root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = hostStyles + styles;
  const mount = document.createElement("div");
  root.append(style, mount);

  for (const type of typing) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  for (const type of actions) root.addEventListener(type, stopUntrusted, { signal, capture: true });
  const focus = rememberFocus(root, signal);

  let isShown = false;
  let returns = 0;
  const putIn = () => {
    document.documentElement.append(host);
    try {
      host.showPopover();
    } catch {
      // The page hears of it before it happens, and has taken the host out again.
    }
  };
  keepIn(document, host, signal, () => {
    if (isShown && isAlive() && returns++ < mostReturns) putIn();
  });

  const overlay: OverlayHost = {
    mount,
    root,
    show() {
      isShown = true;
      if (!host.isConnected && returns < mostReturns) putIn();
    },
    expectFocus: () => focus.remember(document.activeElement),
    hide() {
      isShown = false;
      returns = 0;
      focus.giveBack();
      host.remove();
    },
  };
  signal.addEventListener("abort", overlay.hide, { once: true });
  return overlay;
}

function stopUntrusted(event: Event): void {
  if (!event.isTrusted) event.stopImmediatePropagation();
}

/** Calls back when the page has removed the host or closed its popover. */
function keepIn(document: Document, host: HTMLElement, signal: AbortSignal, comeBack: () => void): void {
  const observer = new MutationObserver((records) => {
    if (!host.isConnected && records.some(({ removedNodes }) => removedNodes.length > 0)) comeBack();
  });
  // The document too, for a page may replace its root element.
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  host.addEventListener("toggle", () => host.isConnected && !host.matches(":popover-open") && comeBack(), { signal });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/** Remembers from which element of the page the focus came in. */
function rememberFocus(
  root: ShadowRoot,
  signal: AbortSignal,
): { remember(element: Element | null): void; giveBack(): void } {
  let cameFrom: HTMLElement | undefined;
  root.addEventListener(
    "focusin",
    (event) => {
      const { relatedTarget } = event as FocusEvent;
      // From inside, focus moves on; from nowhere, as when a focused button gives way to another, nothing is learnt.
      if (relatedTarget instanceof HTMLElement && !root.contains(relatedTarget)) cameFrom = relatedTarget;
    },
    { signal },
  );
  return {
    remember(element) {
      if (element instanceof HTMLElement && element !== root.host) cameFrom = element;
    },
    giveBack() {
      if (!(root.activeElement instanceof HTMLElement)) return;
      if (cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
      else root.activeElement.blur();
    },
  };
}
