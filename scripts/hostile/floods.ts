import { floodScript, floods } from "../../tests/support/hostile-pages.ts";
import { beatingPage, portal, type Stage, signIn, type Trial, waitForExactly, waitForFindings } from "./trial.ts";

/** Floods: a page is filled with so much that reading it would be felt. */

declare const self: { flood(): Promise<void> };

interface Flood {
  name: string;
  fill: string;
  /** What must be known of it in a portal, and on a sign-in page; a sign-in page of more than 1 MB or 10,000 elements is not read. */
  inPortal: (stage: Stage) => Promise<unknown>;
  onSignIn: (stage: Stage) => Promise<unknown>;
}

/** Some of the codes that a page is full of, and no other. */
const someOf = (from: number, to: number) => (stage: Stage) =>
  waitForFindings(
    stage,
    `codes from ${from} to ${to}`,
    (codes) => codes.length > 0 && codes.every((code) => +code >= from && +code <= to),
  );
const only =
  (...codes: string[]) =>
  (stage: Stage) =>
    waitForExactly(stage, ...codes);
const redirect = only("50011");
const nothing = only();

const small = floods.map(({ name, fill }): Flood => {
  const isMany = name.includes("fake");
  return {
    name,
    fill,
    inPortal: isMany ? someOf(50_000, 50_899) : redirect,
    onSignIn: isMany ? someOf(50_000, 50_899) : name.includes("MB") ? nothing : redirect,
  };
});

const big: Flood[] = [
  {
    name: "100,000 findings",
    fill: `body.innerHTML = Array.from({ length: 100000 }, (_, i) => "<span>AADSTS" + (50000 + i % 900) + " </span>").join("")`,
    inPortal: someOf(50_000, 50_899),
    onSignIn: nothing,
  },
  {
    name: "one text of 10 MB",
    fill: `body.append("x ".repeat(5e6) + "AADSTS50011: end")`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "10 MB of codes in one text",
    fill: `body.append("AADSTS50011 ".repeat(850000))`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "2,000 codes strewn into 10 MB",
    fill: `for (let i = 0; i < 2000; i++) body.append("AADSTS50011 " + "y ".repeat(2500), document.createElement("i"))`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "a sign-in page of just under 1 MB",
    fill: `body.append("AADSTS50011: x ", ...Array.from({ length: 800 }, () => { const p = document.createElement("p"); p.textContent = "word ".repeat(220); return p; }))`,
    inPortal: redirect,
    onSignIn: redirect,
  },
  {
    name: "50,000 buttons",
    fill: `body.innerHTML = "AADSTS50011: x" + "<button>x</button>".repeat(50000)`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "a list of 20,000 rows",
    fill: `body.innerHTML = "<table><tr><th>Sign-in error code</th></tr>" + "<tr><td>50011</td></tr>".repeat(20000) + "</table>"`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "5,000 labels",
    fill: `body.innerHTML = "<dl>" + "<dt>Sign-in error code</dt><dd>50011</dd>".repeat(5000) + "</dl>"`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "5 MB in one text that changes 400 times",
    fill: `const text = document.createTextNode("q".repeat(5e6)); body.append(text, "AADSTS50011: x"); setTimeout(() => { for (let i = 0; i < 400; i++) text.data = text.data.slice(0, -1) + "r"; }, 300)`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "10,000 levels, an error on the first and the last",
    // Deeper than 500 levels nothing is drawn, for browsers themselves fall over.
    fill: `let at = body; body.innerHTML = "<p>AADSTS50011: first</p>"; for (let i = 0; i < 10000; i++) { const inner = document.createElement("div"); if (i === 500) inner.hidden = true; at.append(inner); at = inner; } at.append("AADSTS50105: last")`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "10,000 elements of the page's own, each with a shadow tree, and attachShadow patched",
    fill: `const before = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { const root = before.call(this, init); root.append("AADSTS50105: theirs"); return root; };
      customElements.define("x-y", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }); } });
      body.innerHTML = "AADSTS50011: x" + "<x-y></x-y>".repeat(10000)`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    // What isn't drawn yet has no drawn text, and of a sign-in page nothing else is read by itself.
    name: "5,000 texts with content-visibility, the error in the last",
    fill: `body.innerHTML = "<p style='content-visibility:auto;contain-intrinsic-size:20px'>word word</p>".repeat(5000); body.lastChild.textContent = "AADSTS50011: x"`,
    inPortal: redirect,
    onSignIn: nothing,
  },
  {
    name: "1,000 frames",
    fill: `for (let i = 0; i < 1000; i++) body.append(document.createElement("iframe")); body.prepend("AADSTS50011: x")`,
    inPortal: redirect,
    onSignIn: redirect,
  },
];

/** Each flood in a portal and on a sign-in page. */
export const floodTrials: Trial[] = [...small, ...big].flatMap(({ name, fill, inPortal, onSignIn }) =>
  [
    { host: portal, where: "portal", isRight: inPortal },
    { host: signIn, where: "sign-in", isRight: onSignIn },
  ].map(
    ({ host, where, isRight }): Trial => ({
      name: `${name}, ${where}`,
      url: `${host}/${encodeURIComponent(name)}`,
      body: beatingPage(floodScript(fill), ""),
      async act(stage) {
        await stage.opened.page.evaluate(() => self.flood());
        await isRight(stage);
      },
    }),
  ),
);
