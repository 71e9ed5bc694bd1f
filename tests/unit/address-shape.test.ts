import { describe, expect, test } from "vitest";
import {
  type AddressShape,
  addressShape,
  isCustomScheme,
  isLoopback,
  isNativeClient,
  isPrivateHost,
} from "../../src/core/address-shape";

/** Promise: an address is judged as it was written, whether or not a browser would take it. */

describe("the shape of an address", () => {
  test.each<[string, Partial<AddressShape> | undefined]>([
    [
      "HTTPS://A.Example:8443/Cb?x=1#f",
      { scheme: "https", host: "a.example", port: "8443", path: "/Cb", query: "x=1" },
    ],
    [" https://a.example ", { scheme: "https", host: "a.example", port: "", path: "", query: "" }],
    ["http://[::1]:3000/", { host: "[::1]", port: "3000", path: "/" }],
    ["urn:ietf:wg:oauth", { scheme: "urn", host: "", path: "ietf:wg:oauth" }],
    ["see https://a.example", undefined],
  ])("%s", (value, shape) => {
    const found = addressShape(value);
    if (shape) expect(found).toMatchObject(shape);
    else expect(found).toBeUndefined();
  });
});

const shapeOf = (host: string): AddressShape => ({ scheme: "https", host, port: "", path: "", query: "" });

test.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.10.200.3", true],
  ["[::1]", true],
  ["mylocalhost", false],
  ["localhost.example", false],
  ["127.0", false],
  ["127.0.0.x", false],
])("%s is a developer's own machine: %j", (host, answer) => {
  expect(isLoopback(shapeOf(host))).toBe(answer);
});

test.each([
  ["10.0.0.1", true],
  ["10.200.30.4", true],
  ["192.168.10.200", true],
  ["172.16.0.1", true],
  ["172.25.10.20", true],
  ["172.31.255.255", true],
  ["110.0.0.1", false],
  ["10.0.0.1.example.com", false],
  ["10.0", false],
  ["172.15.0.1", false],
  ["172.32.0.1", false],
  ["8.8.8.8", false],
  ["printer.local", true],
  ["nas.home.arpa", true],
  ["a.local.example", false],
  ["intranet", true],
  ["localhost", false],
  ["[fe80::1]", false],
  ["", false],
])("“%s” is reached in a local network alone: %j", (host, answer) => {
  expect(isPrivateHost(shapeOf(host))).toBe(answer);
});

test("a scheme is an app's own unless it is one of the web's", () => {
  const own = ["http", "https", "urn", "msauth"].filter((scheme) => isCustomScheme({ ...shapeOf(""), scheme }));
  expect(own).toEqual(["msauth"]);
});

test.each([
  ["https://login.microsoftonline.com/common/oauth2/nativeclient", true],
  ["https://login.microsoftonline.com/common/oauth2/nativeclient/", true],
  ["urn:ietf:wg:oauth:2.0:oob", true],
  ["msalc4c80de8-8312-4c94-82a9-e4ebf513b681://auth", true],
  ["msauth.com.contoso.app://auth", true],
  ["ms-appx-web://microsoft.aad.brokerplugin/x", true],
  ["brk-c4c80de8://auth", true],
  ["https://login.microsoftonline.com/common/oauth2/nativeclient/x", false],
  ["https://a.example/?u=urn:ietf:wg:oauth:2.0:oob", false],
  ["https://a.example/?u=msalc4c80de8-8312-4c94-82a9-e4ebf513b681://auth", false],
  ["https://a.example/msauth", false],
  ["https://a.example/?u=ms-appx-web://x", false],
  ["https://a.example/brk-1", false],
  ["msal://auth", false],
  ["msalsomethingelse://auth", false],
])("%s is for native apps: %j", (value, answer) => {
  expect(isNativeClient(value)).toBe(answer);
});
