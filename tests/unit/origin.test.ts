import { expect, test } from "vitest";
import { originOf } from "../../src/core/origin";

/** Promise: only what stands on a page of Microsoft's, served over https, is taken for Microsoft's word. */

test.each([
  ["https://login.microsoftonline.com/common", { trust: "microsoft", host: "login.microsoftonline.com" }],
  ["http://login.microsoftonline.com/common", { trust: "unconfirmed", host: "login.microsoftonline.com" }],
  ["https://app.example/cb", { trust: "unconfirmed", host: "app.example" }],
  ["about:blank", { trust: "unconfirmed" }],
  ["no address", { trust: "unconfirmed" }],
])("%s", (url, origin) => {
  expect(originOf(url)).toEqual(origin);
});
