import type { ExplainedFinding } from "../core/explanation";
import { isRecord } from "../core/plain-data";

/** True for a finding that this version can show, whichever version has stored it. */
export function isStoredFinding(value: unknown): value is ExplainedFinding {
  if (!isRecord(value) || !isRecord(value.explanation)) return false;
  const { code, facts, origin, names, adminLinks, adminQueries, scopes } = value;
  const { title, user, who, causes, avoid, related, answer, logs, links, sources } = value.explanation;
  const lists = [
    adminLinks,
    adminQueries,
    scopes,
    title,
    user,
    who,
    causes,
    avoid,
    related,
    answer,
    logs,
    links,
    sources,
  ];
  return (
    typeof code === "string" &&
    typeof value.explanation.code === "string" &&
    isRecord(facts) &&
    isRecord(origin) &&
    isRecord(names) &&
    lists.every(Array.isArray)
  );
}
