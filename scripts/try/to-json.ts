import type { ExplainedCause, ExplainedFinding } from "../../src/core/explanation";
import { type Filled, plain } from "../../src/core/rich-text";

/** A finding as `npm run try -- --json` prints it: every text as the plain string that a person reads. */
export function toJson({
  explanation,
  request,
  bundle,
  adminLinks,
  adminQueries,
  ...finding
}: ExplainedFinding): object {
  return {
    ...finding,
    explanation: {
      ...explanation,
      ...(explanation.family ? { family: { ...explanation.family, about: plain(explanation.family.about) } } : {}),
      title: plain(explanation.title),
      user: plain(explanation.user),
      causes: explanation.causes.map(causeToJson),
      avoid: explanation.avoid.map(plain),
      ...text("ifNotYou", explanation.ifNotYou),
      ...text("note", explanation.note),
      logs: explanation.logs.map(({ note, ...log }) => ({ ...log, ...text("note", note) })),
      ...(request ? { request: request.body } : {}),
      ...(bundle ? { bundle: bundle.text } : {}),
      adminLinks,
      adminQueries: adminQueries.map(({ run }) => run),
    },
  };
}

const causeToJson = ({ title, because, check, fix, ask, commands, ...rest }: ExplainedCause): object => ({
  ...rest,
  title: plain(title),
  ...text("because", because),
  ...text("check", check),
  fix: fix.map(plain),
  commands: commands.map(({ shows, ...command }) => ({ ...command, ...text("shows", shows) })),
  ...text("ask", ask),
});

const text = (key: string, value: Filled | undefined): object => (value === undefined ? {} : { [key]: plain(value) });
