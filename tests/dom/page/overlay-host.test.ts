import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createOverlayHost, type OverlayHostOptions } from "../../../src/page/overlay-host";
import { find } from "./support";

/** Promise: one element is added to the page and nothing else is ever touched: no node, no shortcut, no focus. */

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
});

function makeHost(options: Partial<OverlayHostOptions> = {}) {
  return createOverlayHost(document, { signal: controller.signal, isAlive: () => true, styles: "", ...options });
}
const hosts = () => [...document.querySelectorAll<HTMLElement>(":root > [data-signin-lens]")];

/** The page as text, our own element left out. */
function pageSource(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const host of copy.querySelectorAll("[data-signin-lens]")) host.remove();
  return copy.outerHTML;
}

describe("the page", () => {
  test("is the same byte for byte while the host is there and after it has gone", () => {
    document.body.innerHTML = "<main class='a'>text<!-- comment --><p>more</p></main>";
    const before = document.documentElement.outerHTML;
    const host = makeHost();
    host.show();
    expect(document.documentElement.lastElementChild).toBe(hosts()[0]);
    expect(pageSource()).toBe(before);
    host.hide();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test("can be re-rendered by React under the host", async () => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    onTestFinished(() => void vi.unstubAllGlobals());
    document.body.innerHTML = "<div id='app'></div>";
    const root = createRoot(find(document, "#app"));
    await act(() => root.render(createElement(List, { count: 1 })));
    makeHost().show();
    for (const count of [3, 0, 2]) {
      await act(() => root.render(createElement(List, { count })));
      const items = Array.from({ length: count }, (_, i) => `<li>AADSTS5001${i}</li>`).join("");
      expect(find(document, "#app").innerHTML).toBe(
        `<section class="n${count}"><ul>${items}</ul>${count} rows</section>`,
      );
    }
    await act(() => root.unmount());
    expect(find(document, "#app").innerHTML).toBe("");
    expect(hosts()).toHaveLength(1);
  });

  test("cannot look inside, nor restyle the host", () => {
    const style = document.createElement("style");
    style.textContent =
      ":root > * { all: unset !important; opacity: 0 !important; display: none !important; transform: scale(2) !important }";
    document.head.append(style);
    onTestFinished(() => style.remove());
    const { mount } = showBox();
    const [host] = hosts();
    expect(host?.shadowRoot).toBeNull();
    expect(host && getComputedStyle(host).opacity).toBe("1");
    expect(mount.firstElementChild?.getBoundingClientRect()).toMatchObject({
      width: 50,
      height: 20,
      right: innerWidth,
    });
  });
});

/** A part of a page that changes text, nodes and attributes. */
function List({ count }: { count: number }) {
  const rows = Array.from({ length: count }, (_, i) => createElement("li", { key: i }, `AADSTS5001${i}`));
  return createElement("section", { className: `n${count}` }, createElement("ul", null, rows), `${count} rows`);
}

/** A host with a box in the lower right corner. */
function showBox() {
  const host = makeHost({ styles: ".box { position: fixed; right: 0; bottom: 0; width: 50px; height: 20px }" });
  const box = document.createElement("div");
  box.className = "box";
  host.mount.append(box);
  host.show();
  return host;
}

test("the host stands above everything", () => {
  const cover = document.createElement("div");
  cover.style.cssText = "position: fixed; inset: 0; z-index: 2147483647; background: red";
  document.body.append(cover);
  showBox();
  expect(document.elementFromPoint(innerWidth - 5, innerHeight - 5)).toBe(hosts()[0]);
});

describe("a host that the page removes", () => {
  const isBack = () => expect.poll(() => hosts()[0]?.matches(":popover-open")).toBe(true);

  test("comes back, a few times", async () => {
    makeHost().show();
    for (let i = 0; i < 5; i++) {
      hosts()[0]?.remove();
      await isBack();
    }
    const gone = hosts()[0];
    // A second observer is told after the first one, which then has done what it does.
    const told = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve();
      }).observe(document.documentElement, { childList: true });
    });
    gone?.remove();
    await told;
    expect(hosts()).toHaveLength(0);
  });

  test("comes back when its popover is closed", async () => {
    makeHost().show();
    hosts()[0]?.hidePopover();
    await isBack();
  });

  test("while it is being shown stays away without harm", () => {
    const remove = ({ target }: Event) => (target as Element).remove();
    document.addEventListener("beforetoggle", remove, { capture: true });
    onTestFinished(() => document.removeEventListener("beforetoggle", remove, { capture: true }));
    const host = makeHost();
    expect(() => host.show()).not.toThrow();
    expect(hosts()).toHaveLength(0);
  });

  test("stays away once its extension has gone", async () => {
    const isAlive = vi.fn(() => true);
    makeHost({ isAlive }).show();
    isAlive.mockReturnValue(false);
    hosts()[0]?.remove();
    await expect.poll(() => isAlive).toHaveBeenCalled();
    expect(hosts()).toHaveLength(0);
  });
});

test("a newer copy takes the place of what an older one left", () => {
  makeHost().show();
  const left = hosts()[0];
  const newer = createOverlayHost(document, { signal: controller.signal, isAlive: () => true, styles: "" });
  newer.show();
  expect(left?.isConnected).toBe(false);
  expect(hosts()).toHaveLength(1);
});

describe("keys and clicks", () => {
  function showButton() {
    const host = makeHost();
    const button = document.createElement("button");
    const onClick = vi.fn();
    button.addEventListener("click", onClick);
    host.mount.append(button);
    host.show();
    return { host, button, onClick };
  }

  test("what is typed in the card does not reach the page's shortcuts", async () => {
    const shortcut = vi.fn();
    for (const type of ["keydown", "keyup", "keypress"]) {
      document.addEventListener(type, shortcut, { signal: controller.signal });
    }
    const { button, onClick } = showButton();
    button.focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => onClick).toHaveBeenCalledTimes(1);
    expect(shortcut).not.toHaveBeenCalled();
  });

  test("nor does what is typed or pasted into a field", async () => {
    const heard = vi.fn();
    for (const type of ["keydown", "keyup", "keypress", "beforeinput", "input", "change"]) {
      document.addEventListener(type, heard, { signal: controller.signal });
    }
    const { host } = showButton();
    const field = document.createElement("input");
    host.mount.append(field);
    field.focus();
    await userEvent.keyboard("ab");
    await expect.poll(() => field.value).toBe("ab");
    expect(heard).not.toHaveBeenCalled();
  });

  test("events that nobody made do nothing", () => {
    const { button, onClick } = showButton();
    button.click();
    button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    expect(onClick).not.toHaveBeenCalled();
  });

  test("the host takes no focus, and gives back what a person gave it", async () => {
    document.body.innerHTML = "<input id='page'>";
    const field = find(document, "#page");
    field.focus();
    const { host, button } = showButton();
    expect(document.activeElement).toBe(field);
    button.focus();
    expect(document.activeElement).toBe(hosts()[0]);
    host.hide();
    expect(document.activeElement).toBe(field);
  });

  test("focus that is elsewhere stays there when the host goes", () => {
    document.body.innerHTML = "<input id='page'><input id='other'>";
    find(document, "#page").focus();
    const { host, button } = showButton();
    button.focus();
    find(document, "#other").focus();
    host.hide();
    expect(document.activeElement).toBe(find(document, "#other"));
  });
});
