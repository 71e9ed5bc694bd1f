import ko from "knockout";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPortal } from "../../../src/page/portal";
import { type ShortLife, startShortLife } from "./short-life";

/** Promise: a blade of Knockout, as the older portal pages are, stays the same byte for byte under the marks and alive. */

let lifetime: ShortLife;
let blade: HTMLElement;
let twin: HTMLElement;
const open = vi.fn();

/** Comments carry bindings, and attributes too: whoever adds or moves a node breaks the page. */
const template = `
  <div class="fxc-essentials">
    <div class="fxc-essentials-item"><label class="fxc-essentials-label">Request ID</label><div class="fxc-essentials-value" data-bind="text: request"></div></div>
    <!-- ko if: failed -->
    <div class="fxc-essentials-item"><label class="fxc-essentials-label">Sign-in error code</label><div class="fxc-essentials-value" data-bind="text: code"></div></div>
    <!-- /ko -->
  </div>
  <ul><!-- ko foreach: events --><li data-bind="text: $data, click: $parent.pick"></li><!-- /ko --></ul>`;

const pick = vi.fn();
const model = {
  request: ko.observable("9aee1ac8-9a24-4f4a-9b3e-2a1f6f1d0b00"),
  code: ko.observable("50126"),
  failed: ko.observable(true),
  events: ko.observableArray(["AADSTS53003: Access has been blocked by Conditional Access policies."]),
  pick,
};

beforeEach(() => {
  blade = document.createElement("div");
  twin = document.createElement("div");
  blade.innerHTML = template;
  twin.innerHTML = template;
  document.body.append(blade);
  lifetime = startShortLife();
  watchPortal(document, lifetime, { report: async () => ({ mayMark: true, muted: [] }), open });
  ko.applyBindings(model, blade);
  ko.applyBindings(model, twin);
});
afterEach(() => {
  lifetime.end();
  ko.cleanNode(blade);
  ko.cleanNode(twin);
  blade.remove();
});

const marked = () => [...(CSS.highlights.get("signin-lens") ?? [])].map(String);

test("its values and rows come, change and go under the marks", async () => {
  await expect.poll(marked).toEqual(["50126", "53003"]);
  expect(blade.innerHTML).toBe(twin.innerHTML);
  const value = blade.querySelectorAll(".fxc-essentials-value")[1]?.firstChild;

  model.code("50053");
  model.events.unshift("AADSTS50074: Strong authentication is required.");
  await expect.poll(marked).toEqual(["50053", "50074", "53003"]);
  expect(blade.innerHTML).toBe(twin.innerHTML);
  // The very text node that was marked: Knockout writes into it.
  expect(blade.querySelectorAll(".fxc-essentials-value")[1]?.firstChild).toBe(value);

  blade.querySelector("li")?.click();
  expect(pick).toHaveBeenCalledOnce();
  expect(open).not.toHaveBeenCalled();

  model.failed(false);
  model.events.removeAll();
  await expect.poll(marked).toEqual([]);
  expect(blade.innerHTML).toBe(twin.innerHTML);
});
