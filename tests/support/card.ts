import type { Page } from "puppeteer-core";
import type { RemoteFunction } from "../../scripts/browsers/serialize-call.ts";
import { findClickablePoint } from "./clickable-point.ts";
import type { ClosedRoot } from "./closed-root.ts";
import { type DescribedElement, describeElements } from "./described-element.ts";
import { waitUntil } from "./wait-until.ts";

/** What the extension shows in a page, seen and used the way a person does. */
export class Card {
  readonly #page: Page;
  readonly #findRoot: (page: Page) => Promise<ClosedRoot | undefined>;

  constructor(page: Page, findRoot: (page: Page) => Promise<ClosedRoot | undefined>) {
    this.#page = page;
    this.#findRoot = findRoot;
  }

  /** True while the page carries our host element. */
  async isThere(): Promise<boolean> {
    return (await this.#findRoot(this.#page)) !== undefined;
  }

  /** Calls a function with the shadow root. Throws while there is none. */
  async call<Args extends unknown[], Result>(
    fn: RemoteFunction<ShadowRoot, Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const root = await this.#findRoot(this.#page);
    if (!root) throw new Error("the page shows no card");
    return root.call(fn, ...args);
  }

  /** The text as it is laid out, without what is folded. */
  async text(): Promise<string> {
    return (await this.call(readText)).text;
  }

  /**
   * Waits for a text on the card, or a match, and returns all of its text. What the card has folded is drawn a moment
   * after the rest; it is there, too.
   */
  waitForText(wanted: string | RegExp, options?: { timeout?: number }): Promise<string> {
    const found = (text: string) => (typeof wanted === "string" ? text.includes(wanted) : wanted.test(text));
    const ask = async () => {
      const { text, isDraft } = await this.call(readText);
      if (!found(text)) throw new Error(`the card says "${text}"`);
      if (isDraft) throw new Error("what it has folded is not drawn");
      return text;
    };
    return waitUntil(`a card with ${wanted}`, ask, options);
  }

  /** Accessible names of what is visible with this role, in document order. */
  async namesOf(role: string): Promise<string[]> {
    const elements = await this.call(describeElements);
    return elements.filter((element) => element.visible && element.role === role).map(({ name }) => name);
  }

  /** The codes shown, once each: those in the names of the articles, or of the pill when the card is folded. */
  async codes(): Promise<string[]> {
    const articles = await this.namesOf("article");
    const names = articles.length > 0 ? articles : await this.namesOf("button");
    return [...new Set(names.flatMap((name) => name.match(/(?<=AADSTS)\d+/g) ?? []))];
  }

  /** Clicks what has this accessible name, with the mouse, as soon as it is there, at rest and not covered. */
  async click(name: string | RegExp): Promise<void> {
    const { x, y } = await waitUntil(`"${name}" on the card, where it can be clicked`, async () => {
      const element = await this.#find(name);
      const point = element && (await this.call(findClickablePoint, element.index));
      // Drawn anew meanwhile, the card may have something else in that place.
      const again = await this.#find(name);
      return again?.index === element?.index && point;
    });
    await this.#page.mouse.click(x, y);
  }

  async #find(name: string | RegExp): Promise<DescribedElement | undefined> {
    const elements = await this.call(describeElements);
    return elements.find(
      (element) => element.visible && (typeof name === "string" ? element.name === name : name.test(element.name)),
    );
  }
}

/** Runs in the page. */
function readText(root: ShadowRoot): { text: string; isDraft: boolean } {
  const parts = [...root.children].filter((part) => part.localName !== "style");
  const text = parts.map((part) => (part instanceof HTMLElement ? part.innerText : "")).join("\n");
  return { text: text.trim(), isDraft: root.querySelector(".disclosed:empty") !== null };
}
