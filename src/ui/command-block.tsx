import type { ExplainedCommand } from "../core/explanation";
import type { Shell } from "../core/vocabulary";
import { useStrings } from "./context";
import { CopyButton } from "./copy-button";
import { RichText } from "./rich-text";
import type { StringKey } from "./strings";

const shellNames: Record<Shell, StringKey> = {
  "azure-cli": "shellAzureCli",
  "graph-powershell": "shellGraphPowershell",
  kql: "shellKql",
  shell: "shellTerminal",
};

/** A command or query with what it tells and a button to copy it. */
export function CommandBlock({ command }: { command: ExplainedCommand }) {
  const { t } = useStrings();
  const shell = t(shellNames[command.shell]);
  return (
    <figure class="command">
      <figcaption>
        <span>
          {command.shows ? <RichText text={command.shows} /> : shell}
          {command.shows && <span class="faint"> · {shell}</span>}
        </span>
        <CopyButton look="bare" name={t("copyCommand", { shell })} text={command.run} />
      </figcaption>
      <pre dir="ltr">{command.run}</pre>
    </figure>
  );
}
