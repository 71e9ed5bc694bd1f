import { reportOf } from "../../tests/e2e/tab-report.ts";
import { beatingPage, portal, type Stage, signIn, type Trial, waitForExactly } from "./trial.ts";

/** Pages on which a person asks for what takes long: all of the page, a long selection, all records of a portal. */

/** Asks the script that reads a page on somebody's wish, as the background does. */
async function ask({ lens, opened }: Stage, name: "readPage" | "readSelection", wanted: RegExp): Promise<void> {
  const { text } = await lens.callWithApi(
    async (api, url, message) => {
      const [tab] = (await api.tabs.query({})).filter((each) => each.url === url);
      if (tab?.id === undefined) throw new Error(`no tab with ${url}`);
      const files = ["/src/page/reader.iife.js"];
      await api.scripting.executeScript({ target: { tabId: tab.id }, files });
      const reply = await api.tabs.sendMessage(tab.id, { name: message, payload: null }, { frameId: 0 });
      if ("failure" in reply) throw new Error(reply.failure);
      const { text } = reply.value as { text: string };
      return { text: text.length > 400_000 ? `${text.length} characters` : text };
    },
    opened.page.url(),
    name,
  );
  if (!wanted.test(text))
    throw new Error(`${text.length} characters were read, without ${wanted}: ${text.slice(0, 100)}`);
}

const fill = (script: string) =>
  beatingPage(`addEventListener("DOMContentLoaded", () => { const { body } = document; ${script} });`, "");

const wholePage = (name: string, script: string, wanted: RegExp): Trial => ({
  name: `asked for all of a page: ${name}`,
  url: `${signIn}/${encodeURIComponent(name)}`,
  body: fill(script),
  act: (stage) => ask(stage, "readPage", wanted),
});

const paragraphs = `const p = (text) => { const element = document.createElement("p"); element.textContent = text; body.append(element); };`;

export const askTrials: Trial[] = [
  wholePage(
    "10 MB in one text, the error at its end",
    `body.append("x ".repeat(5e6) + "AADSTS50011: end");`,
    /AADSTS50011: end/,
  ),
  wholePage(
    "10 MB in 50,000 paragraphs, the error in the last",
    `${paragraphs} for (let i = 0; i < 50000; i++) p("word ".repeat(40)); p("AADSTS50011: end");`,
    /AADSTS50011: end/,
  ),
  wholePage("10 MB of codes", `body.append("AADSTS50011 ".repeat(850000));`, /AADSTS50011/),
  wholePage(
    "50,000 elements, the error in the last",
    `body.innerHTML = "<i>x</i> ".repeat(50000); body.append("AADSTS50011: end");`,
    /AADSTS50011: end/,
  ),
  wholePage(
    "shadow trees 300 deep, all drawn, the error in the deepest",
    `let at = body; for (let i = 0; i < 300; i++) { const inner = document.createElement("div"); at.append(inner); at = inner.attachShadow({ mode: "open" }); at.append(document.createElement("slot")); } const p = document.createElement("p"); p.textContent = "AADSTS50011: deepest"; at.append(p);`,
    /AADSTS50011: deepest/,
  ),
  wholePage(
    "shadow trees 4,000 deep, the error beside them",
    `let at = body; for (let i = 0; i < 4000; i++) { const inner = document.createElement("div"); if (i === 300) inner.hidden = true; at.append(inner); at = inner.attachShadow({ mode: "open" }); } body.append("AADSTS50011: beside");`,
    /AADSTS50011: beside/,
  ),
  wholePage(
    "4,000 shadow trees beside each other, the error in the last",
    `for (let i = 0; i < 4000; i++) { const inner = document.createElement("div"); body.append(inner); const p = document.createElement("p"); p.textContent = i < 3999 ? "word ".repeat(20) : "AADSTS50011: last"; inner.attachShadow({ mode: "open" }).append(p); }`,
    /AADSTS50011: last/,
  ),
  wholePage(
    "20,000 texts with content-visibility, the error in the last",
    `body.innerHTML = "<p style='content-visibility:auto;contain-intrinsic-size:20px'>word word</p>".repeat(20000); body.lastChild.textContent = "AADSTS50011: unseen";`,
    /AADSTS50011: unseen/,
  ),
  ...[
    ["one text", `body.append("AADSTS50011: first " + "x ".repeat(5e6));`],
    [
      "50,000 paragraphs",
      `${paragraphs} p("AADSTS50011: first"); for (let i = 0; i < 50000; i++) p("word ".repeat(40));`,
    ],
  ].map(
    ([name = "", script = ""]): Trial => ({
      name: `asked for a selection of 10 MB in ${name}`,
      url: `${signIn}/selected%20${encodeURIComponent(name)}`,
      body: fill(`${script} getSelection().selectAllChildren(body);`),
      act: (stage) => ask(stage, "readSelection", /AADSTS50011: first/),
    }),
  ),
  records(
    "panes of 200 labels",
    `body.innerHTML = ("<main><dl>" + "<dt>Sign-in error code</dt><dd>50011</dd>" + "<dt>Label</dt><dd>value</dd>".repeat(199) + "</dl></main>").repeat(60);`,
  ),
  records(
    "labels that name their fields in a page of 50,000 elements",
    `body.innerHTML = "<i>x</i>".repeat(50000) + "<main>" + Array.from({ length: 100 }, (_, i) => "<div id='PropertyField" + i + "-label'>Sign-in error code</div><div aria-labelledby='PropertyField" + i + "-label'>50011</div>").join("") + "</main>";`,
  ),
  records(
    "messages in a view of 190,000 characters",
    `body.innerHTML = "<pre>" + ("<p>AADSTS50011: x " + "word ".repeat(700) + "</p>").repeat(54) + "</pre>";`,
  ),
  records(
    "rows of 100 columns",
    `body.innerHTML = "<table><tr><th>Sign-in error code</th>" + "<th>Column</th>".repeat(99) + "</tr>" + ("<tr><td>50011</td>" + "<td>value</td>".repeat(99) + "</tr>").repeat(100) + "</table>";`,
  ),
];

function records(name: string, script: string): Trial {
  return {
    name: `fifty records of a portal at once: ${name}`,
    url: `${portal}/${encodeURIComponent(name)}`,
    body: fill(script),
    async act(stage) {
      await waitForExactly(stage, "50011");
      // Asked again, now that all of them are known.
      await reportOf(stage.lens, stage.opened);
    },
  };
}
