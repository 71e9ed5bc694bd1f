import { ShieldAlert } from "lucide";
import { type ComponentChildren, Fragment } from "preact";
import type { ExplainedCause } from "../core/explanation";
import { type Filled, plain } from "../core/rich-text";
import type { Audience, Fixer } from "../core/vocabulary";
import { CommandBlock } from "./command-block";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import { Icon } from "./icon";
import { RichText } from "./rich-text";
import { fixerNames } from "./words";

export interface CauseViewProps {
  cause: ExplainedCause;
  audience: Audience;
  /** Stands under the evidence: the value that is wrong. */
  children?: ComponentChildren;
}

/** Which reader a fixer is. */
const readers: Partial<Record<Fixer, Audience>> = {
  user: "user",
  "home-admin": "admin",
  "resource-admin": "admin",
  "app-owner": "developer",
  "app-vendor": "developer",
};

/** The evidence for a cause, and the words of the message that it rests on, unless they are quoted in it. */
function Because({ because, said }: { because: Filled; said: readonly string[] }) {
  const sentence = plain(because).toLowerCase();
  const unquoted = said.filter((words) => !sentence.includes(words.toLowerCase()));
  return (
    <p class="because">
      <RichText text={because} />
      {unquoted.map((words) => (
        <Fragment key={words}>
          {" "}
          <q>
            <bdi>{words}</bdi>
          </q>
        </Fragment>
      ))}
    </p>
  );
}

/** What stands under a cause's title: its evidence, how to tell it, steps and commands. */
export function CauseView({ cause, audience, children }: CauseViewProps) {
  const { t, count } = useStrings();
  const forOthers = readers[cause.who] !== audience;
  const needs = [
    cause.role && t("needsRole", { role: cause.role }),
    cause.licence && t("needsLicence", { licence: cause.licence }),
  ];
  const commands = cause.commands.map((command) => <CommandBlock key={command.run} command={command} />);
  return (
    <>
      {cause.fromOrganisation && <p class="faint">{t("addedByOrganisation")}</p>}
      {cause.because && <Because because={cause.because} said={cause.said ?? []} />}
      {children}
      {cause.check && (
        <p class="check">
          <strong>{t("howToTell")}</strong> <RichText text={cause.check} />
        </p>
      )}
      {cause.widens && (
        <p class="caution">
          <Icon of={ShieldAlert} />
          {t("verifyFirst")}
        </p>
      )}
      {forOthers && cause.fix.length > 0 && <p class="kicker">{t("stepsFor", { who: t(fixerNames[cause.who]) })}</p>}
      <ol class="steps">
        {cause.fix.map((step) => (
          <li key={plain(step)}>
            <RichText text={step} />
          </li>
        ))}
      </ol>
      {needs.some(Boolean) && <p class="faint">{needs.filter(Boolean).join(" · ")}</p>}
      {audience === "developer" || commands.length === 0 ? (
        commands
      ) : (
        <Disclosure look="aside" name={count("commands", commands.length)}>
          {commands}
        </Disclosure>
      )}
    </>
  );
}
