import { describe, expect, test } from "vitest";
import { lookAt } from "../../../src/page/look";
import { configScript, find, openPage } from "./support";

/** Promise: what failed is reported while it stands on the page, and taken back when its view has gone. */

const message = "AADSTS50011: The redirect URI 'https://a.example' is not registered.";

test("an ordinary page has nothing", async () => {
  const page = await openPage("<h1>Sign in</h1><input name='loginfmt' type='email'>");
  expect(lookAt(page).look()).toBeNull();
});

test("a step of signing in with its code in the configuration has nothing", async () => {
  const config = configScript({ pgid: "ConvergedSignIn", sErrorCode: "50058" });
  expect(lookAt(await openPage(`${config}<h1>Sign in</h1>`)).look()).toBeNull();
});

test("a Conditional Access block is known before anything says so on the page", async () => {
  const config = configScript({ pgid: "ConvergedConditionalAccess", sErrorCode: "53003", sAppName: "Teams" });
  const page = await openPage(`${config}<h1>You cannot access this right now</h1><div id="more"></div>`);
  const onlooker = lookAt(page);
  expect(onlooker.look()).toMatchObject({
    pageId: "ConvergedConditionalAccess",
    configCode: "53003",
    configFacts: { appName: "Teams" },
    text: "",
  });

  find(page, "#more").innerHTML = "<p>Error Code: 53003</p><p>App id: 5e3ce6c0-2b1f-4285-8d4b-75ee78787346</p>";
  expect(onlooker.look()?.text).toContain("App id: 5e3ce6c0");
});

test("the page id is read from the head where there is no configuration", async () => {
  const page = await openPage(`<p>${message}</p>`);
  page.head.innerHTML = '<meta name="PageID" content="ConvergedError">';
  expect(lookAt(page).look()?.pageId).toBe("ConvergedError");
});

describe("a view that is swapped", () => {
  test("an error in the text alone goes with it, and comes back with it", async () => {
    const page = await openPage(`<div id="view"><p>${message}</p></div>`);
    const onlooker = lookAt(page);
    expect(onlooker.look()?.text).toContain("AADSTS50011");
    find(page, "#view").hidden = true;
    expect(onlooker.look()).toBeNull();
    find(page, "#view").hidden = false;
    expect(onlooker.look()?.text).toContain("AADSTS50011");
  });

  test("a wrong password is forgotten with its message", async () => {
    const config = configScript({ pgid: "ConvergedSignIn", sErrorCode: "50126" });
    const page = await openPage(`${config}<div id="view"></div>`);
    const onlooker = lookAt(page);
    expect(onlooker.look()?.configCode).toBe("50126");
    find(page, "#view").innerHTML =
      '<h1>Enter password</h1><div role="alert"><div id="passwordError">Not right.</div></div><input type="password">';
    expect(onlooker.look()?.configCode).toBe("50126");
    find(page, "#view").innerHTML = '<h1>Sign in</h1><div role="alert"></div><input type="email">';
    expect(onlooker.look()).toBeNull();
    find(page, "#view").innerHTML = '<h1>Enter password</h1><div role="alert"></div><input type="password">';
    expect(onlooker.look()).toBeNull();
  });

  test("a message in the configuration is forgotten when the page asks for a sign-in again", async () => {
    const config = configScript({ pgid: "ConvergedError", strServiceExceptionMessage: message });
    const page = await openPage(`${config}<div id="view"></div>`);
    const onlooker = lookAt(page);
    expect(onlooker.look()?.configMessage).toBe(message);
    find(page, "#view").innerHTML = `<h1>Sign in</h1><p>${message}</p>`;
    expect(onlooker.look()?.configMessage).toBe(message);
    find(page, "#view").innerHTML = "";
    expect(onlooker.look()?.configMessage).toBe(message);
    find(page, "#view").innerHTML = "<h1>Pick an account</h1>";
    expect(onlooker.look()).toBeNull();
  });

  test("a sign-in under the same heading is another view all the same", async () => {
    const config = configScript({ pgid: "ConvergedError", strServiceExceptionMessage: message });
    const page = await openPage(`${config}<h1>Sign in</h1><div id="view"><p>${message}</p></div>`);
    const onlooker = lookAt(page);
    expect(onlooker.look()?.configMessage).toBe(message);
    find(page, "#view").innerHTML = '<input type="email">';
    expect(onlooker.look()).toBeNull();
  });

  test("a message that was never shown stays while its page stays", async () => {
    const config = configScript({ pgid: "ConvergedConsent", strServiceExceptionMessage: "AADSTS90094: ask" });
    const page = await openPage(`${config}<h1>Need admin approval</h1><div id="details" hidden>AADSTS90094: ask</div>`);
    const onlooker = lookAt(page);
    expect(onlooker.look()?.configMessage).toBe("AADSTS90094: ask");
    find(page, "#details").hidden = false;
    expect(onlooker.look()?.text).toContain("AADSTS90094");
    find(page, "#details").hidden = true;
    expect(onlooker.look()?.configMessage).toBe("AADSTS90094: ask");
  });
});

test("only changes that can matter are looked at", async () => {
  const page = await openPage("<h1>Sign in</h1><p id='p'></p>");
  const onlooker = lookAt(page);
  onlooker.look();
  const changed = async (change: () => void): Promise<MutationRecord[]> =>
    new Promise((resolve) => {
      new MutationObserver((records, observer) => {
        observer.disconnect();
        resolve(records);
      }).observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
      change();
    });
  const paragraph = find(page, "#p");
  expect(onlooker.concerns(await changed(() => paragraph.append("Welcome")))).toBe(false);
  expect(onlooker.concerns(await changed(() => paragraph.classList.add("x")))).toBe(false);
  expect(onlooker.concerns(await changed(() => paragraph.append("AADSTS50011")))).toBe(true);
  onlooker.look();
  // From now on a code may come and go with any change.
  expect(onlooker.concerns(await changed(() => paragraph.classList.add("y")))).toBe(true);
});
