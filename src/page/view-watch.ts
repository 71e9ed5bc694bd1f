import { drawnText, findVisible, firstOf, hasTypedField } from "./visibility";

/**
 * The configuration of a page is written once and stays when the page swaps its view: after a wrong password and "Back"
 * it still has the error of before. So an error that stands only there is tied to the view that showed it.
 */
export interface ViewWatch {
  /** True while the configuration's error may still be what the person is looking at. */
  stands(): boolean;
}

const alerts = '[role="alert"], #passwordError, #usernameError, .alert-error';
const headings = '#loginHeader, #heading, [role="heading"][aria-level="1"], h1';

/**
 * @param isStep whether the page is an ordinary step of signing in, which shows errors beside its fields
 * @param showsCode whether the code stands in the visible text right now
 */
export function watchView(document: Document, isStep: boolean, showsCode: () => boolean): ViewWatch {
  let wasShown = false;
  let first: View | undefined;
  let verdict = true;

  const judge = (): boolean => {
    const shown = isStep ? hasAlert(document) : showsCode();
    if (isStep && wasShown && !shown) return false;
    wasShown ||= shown;
    const view = viewOf(document);
    if (shown) {
      first = view ?? first;
      return true;
    }
    // Nothing is drawn yet, or one view has gone and the next has not come.
    if (!view) return verdict;
    first ??= view;
    if (view.heading === first.heading) return !view.asks || first.asks;
    return !wasShown && !view.asks;
  };
  return {
    stands() {
      verdict = judge();
      return verdict;
    },
  };
}

/** What tells one view from another: its heading, and whether it asks for something to be typed. */
interface View {
  heading: string;
  asks: boolean;
}

function viewOf(document: Document): View | undefined {
  const heading = findVisible(document, headings);
  return heading && { heading: drawnText(heading).trim(), asks: hasTypedField(document) };
}

const hasAlert = (document: Document): boolean =>
  firstOf(document, alerts).some((alert) => alert.checkVisibility() && drawnText(alert).trim() !== "");
