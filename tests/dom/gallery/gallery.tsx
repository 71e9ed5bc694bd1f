import { render } from "preact";
import messages from "../../../_locales/en/messages.json";
import type { ExplainedFinding } from "../../../src/core/explanation";
import type { Audience } from "../../../src/core/vocabulary";
import { Card } from "../../../src/ui/card";
import { cardStyles } from "../../../src/ui/card-styles";
import { copyText } from "../../../src/ui/copy-text";
import { createStrings, readMessages } from "../../../src/ui/strings";

/** What one picture of the gallery shows. */
export interface Scene {
  findings: ExplainedFinding[];
  audience?: Audience;
  folded?: boolean;
}

declare global {
  interface Window {
    /** Shows a scene in place of the last one; called by scripts/gallery.ts. */
    show(scene: Scene): void;
  }
}

const strings = createStrings(readMessages(messages));

function openRoot(): ShadowRoot {
  const host = document.createElement("div");
  document.documentElement.append(host);
  // Open, unlike the real one, so that axe sees inside.
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyles);
  root.adoptedStyleSheets = [sheet];
  return root;
}

const root = openRoot();

window.show = (scene) => {
  let current = { folded: false, ...scene };
  function change(changes: Partial<Scene>) {
    current = { ...current, ...changes };
    draw();
  }
  function draw() {
    const card = (
      <Card
        {...current}
        strings={strings}
        onFold={(folded) => change({ folded })}
        onClose={() => render(null, root)}
        onAudience={(audience) => change({ audience })}
        onCopy={copyText}
        reportUrl={() => "https://example.com/report"}
      />
    );
    render(card, root);
  }
  render(null, root);
  draw();
};
