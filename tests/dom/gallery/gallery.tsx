import { render } from "preact";
import german from "../../../_locales/de/messages.json";
import messages from "../../../_locales/en/messages.json";
import japanese from "../../../_locales/ja/messages.json";
import type { ExplainedFinding } from "../../../src/core/explanation";
import type { Audience } from "../../../src/core/vocabulary";
import type { TabReport } from "../../../src/platform/protocol";
import { Popup } from "../../../src/popup/popup";
import popupStyles from "../../../src/popup/popup.css?inline";
import { Card } from "../../../src/ui/card";
import { cardStyles } from "../../../src/ui/card-styles";
import { copyText } from "../../../src/ui/copy-text";
import { createStrings, readMessages } from "../../../src/ui/strings";
import { popupProps } from "../popup/props";
import { longStrings, rightToLeftStrings } from "../ui/pseudo";

/** What one picture of the gallery shows. */
export interface Scene {
  /** The toolbar pop-up in place of the card. */
  report?: TabReport;
  findings?: ExplainedFinding[];
  audience?: Audience;
  folded?: boolean;
  /** The language it is in; English if nothing is said. */
  language?: keyof typeof languages;
}

declare global {
  interface Window {
    /** Shows a scene in place of the last one; called by scripts/gallery.ts. */
    show(scene: Scene): void;
  }
}

const english = readMessages(messages);
/** Languages to look at: real ones of other lengths and scripts, and those that nobody speaks. */
const languages = {
  en: createStrings(english),
  de: createStrings({ ...english, ...readMessages(german) }),
  ja: createStrings({ ...english, ...readMessages(japanese) }),
  long: longStrings,
  rtl: rightToLeftStrings,
};

function openRoot(): ShadowRoot {
  const host = document.createElement("div");
  // In the body: axe cannot tell contrast anywhere else.
  document.body.append(host);
  // Open, unlike the real one, so that axe sees inside.
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [cardStyles, popupStyles].map((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    return sheet;
  });
  return root;
}

const root = openRoot();

window.show = (scene) => {
  const strings = languages[scene.language ?? "en"];
  let current = { folded: false, findings: [], ...scene };
  function change(changes: Partial<Scene>) {
    current = { ...current, ...changes };
    draw();
  }
  function draw() {
    document.body.classList.toggle("alone", scene.report !== undefined);
    render(scene.report ? drawPopup(scene.report) : drawCard(), root);
  }
  function drawPopup(report: TabReport) {
    return (
      <div class="lens popup" lang={strings.language} dir={strings.direction}>
        <Popup
          {...popupProps}
          strings={strings}
          report={{ ...report, ...current }}
          audience={current.audience}
          onAudience={(audience) => change({ audience })}
          onCopy={copyText}
        />
      </div>
    );
  }
  function drawCard() {
    return (
      <Card
        {...current}
        strings={strings}
        onFold={(folded) => change({ folded })}
        onClose={() => render(null, root)}
        onAudience={(audience) => change({ audience })}
        onCopy={copyText}
      />
    );
  }
  render(null, root);
  draw();
};
