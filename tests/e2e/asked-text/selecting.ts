/** Functions that a test runs in a page, to select what a person would and to see what became of the page. */

/** Selects what an element holds. @returns a place on it, for the mouse */
export function select(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  getSelection()?.selectAllChildren(element);
  const range = getSelection()?.getRangeAt(0);
  // The whole box of a block is not its text: the menu belongs to what is clicked.
  const [line] = range?.getClientRects() ?? [];
  const box = [...(range?.getClientRects() ?? [])].find(({ width, height }) => width > 20 && height > 5) ?? line;
  if (!box) throw new Error("nothing is selected");
  return { x: box.x + 10, y: box.y + box.height / 2 };
}

/** The same for the text in a field, which has the focus then. */
export function selectField(selector: string): { x: number; y: number } {
  const field = document.querySelector<HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.focus();
  field.select();
  const { x, y } = field.getBoundingClientRect();
  return { x: x + 30, y: y + 10 };
}

/** The place of an element's upper left corner. */
export function cornerOf(selector: string): { x: number; y: number } {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (!box) throw new Error(`no ${selector}`);
  return { x: box.x + 2, y: box.y + 2 };
}

/** Chromium's viewer of PDFs, as far as its own page knows it. */
type Viewer = HTMLElement & {
  docLength_?: number;
  pluginController_: { getSelectedText(): Promise<{ selectedText: string }> };
};

/** Chromium's viewer says how many pages it has only in a field of its own. */
export function hasDocument(): boolean {
  return document.querySelector<Viewer>("pdf-viewer")?.docLength_ === 1;
}

/** What is selected in Chromium's viewer. */
export async function selectedInViewer(): Promise<string> {
  const viewer = document.querySelector<Viewer>("pdf-viewer");
  return (await viewer?.pluginController_.getSelectedText())?.selectedText ?? "";
}

/** All of the page but our own element, and what the person selected and focused. */
export function stateOfPage() {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const added of [...copy.children].slice(2)) added.remove();
  return { html: copy.outerHTML, selected: String(getSelection()), focus: document.activeElement?.localName };
}
