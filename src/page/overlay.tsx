import { render } from "preact";
import type { Audience } from "../core/vocabulary";
import type { CardContent } from "../platform/protocol";
import { Card } from "../ui/card";
import { cardStyles } from "../ui/card-styles";
import { copyText } from "../ui/copy-text";
import { keyOf } from "../ui/finding-name";
import { createStrings, type Strings } from "../ui/strings";
import type { Lifetime } from "./lifetime";
import { observe } from "./observe";
import { createOverlayHost } from "./overlay-host";
import { createProbe } from "./probe";
import { asksForPassword, controlBoxes, isDrawn } from "./visibility";

/** The card over a page: when it is open, when a pill, when gone. */

export interface OverlayActions {
  setFolded(folded: boolean): void;
  setAudience(audience: Audience): void;
}

export interface Overlay {
  /** Shows other content; without findings the card goes. */
  setContent(content: CardContent): void;
  /** Shows what the reader asked about, in front of what was found, until they close it. */
  showAnswer(answer: CardContent): void;
}

/** A page that draws nothing for this long, in milliseconds, will not draw anything. */
const longestBlank = 1000;

/** Where the card's own styles give way to what stands on the page. */
const placementStyles = `
.has-room .card { max-height: var(--room); }
[data-pill$="start"] .pill { inset-inline: 16px auto; }
[data-pill^="top"] .pill { inset-block: 40px auto; }
`;

/** Gets ready to show; nothing is added to the page before there is something to say. */
export function startOverlay(document: Document, { signal, isAlive }: Lifetime, actions: OverlayActions): Overlay {
  const host = createOverlayHost(document, { signal, isAlive, styles: cardStyles + placementStyles });
  const probe = createProbe(host.root);
  let content: CardContent | undefined;
  /** What the reader asked about; they wanted to see it, so it is open whatever it covers. */
  let answer: CardContent | undefined;
  let strings: Strings | undefined;
  /** What the person closed; it stays closed until something else is found. */
  let closed = "";
  /** What the person chose last, so that choosing it again opens it again. */
  let openedId = "";
  let focusId: string | undefined;
  /** The person opened the card here, whatever it covers. */
  let isWanted = false;
  let askedForPassword = false;
  let isBlank = true;
  /** The first card is drawn without its folded parts, which takes half as long. */
  let isDraft = true;
  /** What is drawn now, so that nothing is drawn twice: pages change all the time. */
  let drawn: readonly unknown[] = [];

  function update(): void {
    if (!isAlive()) return;
    const shown = answer ?? (content && isOpen(content) ? content : undefined);
    if (!shown) {
      // First the host, which gives focus back while there is something that has it.
      host.hide();
      render(null, host.mount);
      drawn = [];
      return;
    }
    isBlank &&= !isDrawn(document);
    if (isBlank) return;
    if (focusId !== undefined) host.expectFocus();
    host.show();
    const fits = hasPlace();
    renderCard(shown, shown.folded || (!answer && !fits));
    focusId = undefined;
  }

  const isOpen = (found: CardContent): boolean => found.findings.length > 0 && keyOfAll(found) !== closed;

  /** A person who is asked for a password sees the page first, and the card when they want it. */
  function hasPlace(): boolean {
    const asks = asksForPassword(document);
    if (asks && !askedForPassword) isWanted = false;
    askedForPassword = asks;
    const controls = controlBoxes(document);
    host.mount.dataset.pill = probe.placePill(controls);
    const placement = probe.placeCard(controls);
    const room = placement.fits ? placement.room : undefined;
    host.mount.classList.toggle("has-room", room !== undefined);
    host.mount.style.setProperty("--room", `${room ?? 0}px`);
    return isWanted || (!asks && placement.fits);
  }

  function renderCard(shown: CardContent, folded: boolean): void {
    const wanted = [shown, folded, strings, isDraft, focusId];
    if (!strings || wanted.every((each, i) => each === drawn[i])) return;
    drawn = wanted;
    const { findings, note, audience } = shown;
    const card = (
      <Card
        findings={findings}
        note={note}
        folded={folded}
        audience={audience}
        strings={strings}
        isDraft={isDraft}
        focusId={focusId}
        onFold={fold}
        onClose={close}
        onAudience={chooseAudience}
        onCopy={copyText}
      />
    );
    render(card, host.mount);
    if (isDraft) afterDrawing(finish);
  }

  function finish(): void {
    isDraft = false;
    update();
  }

  function fold(folded: boolean): void {
    isWanted = !folded;
    if (answer) answer = { ...answer, folded };
    else if (content && content.folded !== folded) {
      content = { ...content, folded };
      actions.setFolded(folded);
    }
    update();
  }

  function close(): void {
    if (answer) answer = undefined;
    else closed = content ? keyOfAll(content) : "";
    update();
  }

  function chooseAudience(audience: Audience): void {
    if (content) content = { ...content, audience };
    if (answer) answer = { ...answer, audience };
    actions.setAudience(audience);
    update();
  }

  observe(document, { signal, concerns: () => (answer ?? content) !== undefined, onChange: update });
  document.defaultView?.addEventListener("resize", update, { signal });
  const timer = setTimeout(() => {
    isBlank = false;
    update();
  }, longestBlank);
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  return {
    setContent(next) {
      content = next;
      strings = createStrings(next.strings);
      host.mount.dataset.theme = next.theme;
      const { opened } = next;
      if (opened && opened.id !== openedId) {
        openedId = opened.id;
        closed = "";
        isWanted = true;
        // Pressing the mark is asking for the card, which is more than having folded an earlier one.
        content = { ...next, folded: false };
        if (opened.takesFocus) focusId = opened.id;
      }
      update();
    },
    showAnswer(next) {
      answer = next;
      strings = createStrings(next.strings);
      host.mount.dataset.theme = next.theme;
      update();
    },
  };
}

/** Tells one set of findings from another; facts that are added later don't make it another. */
const keyOfAll = ({ findings }: CardContent): string => findings.map(keyOf).join("\n");

/** Calls back once what stands in the page now has been drawn. */
const afterDrawing = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
