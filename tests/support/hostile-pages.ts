/** Pages that mean us harm. Their scripts run in the page's own world, before ours. */

/** What such a page shows, so that there is something to find. */
export const hostileMessage =
  "AADSTS700016: Application with identifier 'c4c80de8-8312-4c94-82a9-e4ebf513b681' was not found.";

/** A page. @param head a script that runs before everything else */
export const hostilePage = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Sign in</title><script>${head}</script></head><body><h1>Sorry</h1>${body}</body></html>`;

/**
 * Takes over what a script in the page's world would use, spoils what all objects inherit, and writes down who uses it.
 * `calm()` gives everything back.
 */
export const takeOver = `
  const heard = [];
  const undo = [];
  const spoil = (owner, name) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before) throw new Error("There is no " + name + ".");
    const hear = function () { heard.push(name); throw new Error("taken over"); };
    Object.defineProperty(owner, name, { configurable: true, ...("value" in before ? { value: hear, writable: true } : { get: hear, set: hear }) });
    undo.push(() => Object.defineProperty(owner, name, before));
  };
  spoil(Element.prototype, "attachShadow");
  spoil(Element.prototype, "append");
  spoil(Element.prototype, "checkVisibility");
  spoil(Element.prototype, "getBoundingClientRect");
  spoil(Element.prototype, "remove");
  spoil(Document.prototype, "createElement");
  spoil(Document.prototype, "evaluate");
  spoil(Node.prototype, "textContent");
  spoil(HTMLElement.prototype, "innerText");
  spoil(HTMLElement.prototype, "showPopover");
  spoil(MutationObserver.prototype, "observe");
  spoil(Array.prototype, "flatMap");
  spoil(RegExp.prototype, "exec");
  spoil(JSON, "parse");
  for (const name of ["code", "text", "sighting", "findings", "explanation", "appName", "user"]) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get: () => "polluted",
      set() { heard.push("set " + name); },
    });
    undo.push(() => delete Object.prototype[name]);
  }
  window.chrome = { runtime: { id: "page", sendMessage: () => heard.push("sendMessage") } };
  window.browser = window.chrome;
  customElements.define("signin-lens", class extends HTMLElement { constructor() { super(); heard.push("element"); } });
  window.calm = () => { for (const back of undo.reverse()) back(); return heard; };
`;

/** Markup, a script's address, a shell's and a query's own signs, a mail's other fields, and characters that turn or end a line. */
export const nasty =
  '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>\u202egnp\u2066\u0000\u0007\r\njavascript:window.harmed=1//\'"`$(id)|;{{7*7}}&bcc=a@evil.example%0d%0aBcc:b@evil.example';

/** Says a hostile value wherever a sign-in page can say one. */
export function pageOfNastyFacts(value: string): string {
  const message = `AADSTS50011: The redirect URI 'javascript:${value}' specified in the request does not match the redirect URIs configured for the application '${value}'. Trace ID: ${value} Correlation ID: ${value} Timestamp: ${value}`;
  const config = {
    pgid: "ConvergedError",
    sErrorCode: "50011",
    strServiceExceptionMessage: message,
    strMainMessage: value,
    sErrTxt: value,
    correlationId: value,
    sessionId: value,
    sPOST_Username: value,
    sAppName: value,
    sDeviceId: value,
    sDeviceState: value,
    urlTenantedEndpointFormat: `https://login.microsoftonline.com/{0}/oauth2/authorize?${new URLSearchParams({
      client_id: value,
      redirect_uri: `javascript:${value}`,
      scope: value,
      login_hint: value,
      resource: value,
      prompt: value,
    })}`,
  };
  const json = JSON.stringify(config).replaceAll("<", "\\u003c");
  const shown = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!DOCTYPE html><html lang="en"><head><title>Sign in</title><meta name="PageID" content="ConvergedError"><script>//<![CDATA[
$Config=${json};
//]]></script></head><body><h1>Sign in</h1><div id="exceptionMessageContainer">${shown}</div></body></html>`;
}

/** Floods that browsers themselves take at once: each is a script that fills the body. */
export const floods: { name: string; fill: string }[] = [
  {
    name: "5,000 fake codes",
    fill: `body.innerHTML = Array.from({ length: 5000 }, (_, i) => "<p>AADSTS" + (50000 + i % 900) + ": fake " + i + "</p>").join("")`,
  },
  {
    name: "codes strewn into 2 MB",
    fill: `for (let i = 0; i < 1000; i++) body.append("AADSTS50011 " + "y".repeat(2000), document.createElement("i"))`,
  },
  {
    name: "3,000 buttons",
    fill: `body.innerHTML = "AADSTS50011: x" + "<button>x</button>".repeat(3000)`,
  },
  {
    name: "1,000 levels with a code on each",
    fill: `let at = body; for (let i = 0; i < 1000; i++) { const inner = document.createElement("div"); at.append(inner, "AADSTS50011: deep"); at = inner; }`,
  },
];

/** Script of a page that fills its body when it is told to, and says when that has been drawn and some time has gone by. */
export const floodScript = (fill: string): string => `window.flood = () => new Promise((resolve) => {
      const { body } = document;
      ${fill};
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 400)));
    });`;

export const floodPage = (fill: string): string => hostilePage(floodScript(fill), "");
