import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { ExtensionBrowser } from "../support/extension-browser.ts";
import { type PageServer, startPageServer } from "../support/page-server.ts";

/** What tests play on: a server of pages, and a browser with the extension that gets its pages from there alone. */
export class Stage {
  readonly #startBrowser: (server: PageServer) => Promise<ExtensionBrowser>;
  #server: PageServer | undefined;
  #lens: ExtensionBrowser | undefined;

  /** @param startBrowser serves what the tests open, and starts the browser that they open it in */
  constructor(startBrowser: (server: PageServer) => Promise<ExtensionBrowser>) {
    this.#startBrowser = startBrowser;
  }

  /** Stands from before the first test of the `describe` until after the last one. */
  forAllTests(): this {
    beforeAll(() => this.#set());
    afterAll(() => this.#strike());
    return this;
  }

  /** Is set anew for each test: for those that do to the extension what cannot be undone. */
  forEachTest(): this {
    beforeEach(() => this.#set());
    afterEach(() => this.#strike());
    return this;
  }

  get server(): PageServer {
    return whatStands(this.#server);
  }
  get lens(): ExtensionBrowser {
    return whatStands(this.#lens);
  }

  async #set(): Promise<void> {
    this.#server = await startPageServer({ foreign: "refuse" });
    this.#lens = await this.#startBrowser(this.#server);
  }

  async #strike(): Promise<void> {
    await this.#lens?.close();
    this.#lens = undefined;
    await this.#server?.close();
    this.#server = undefined;
  }
}

function whatStands<T>(part: T | undefined): T {
  if (!part) throw new Error("The stage is not set: only tests may use it.");
  return part;
}
