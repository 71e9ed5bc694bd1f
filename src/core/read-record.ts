import { readFacts } from "./facts";
import { originOf } from "./origin";
import { type ReadFinding, type ReadingAid, readText } from "./read";
import { type LogRecord, recordFacts, recordText } from "./record";
import { recordWords } from "./record-words";
import { statusOf } from "./status";

/**
 * Turns a record of an admin page into a finding: what stands in its row or pane counts for it, and nothing else does.
 * @param url address of the document that the record stands on
 * @param aid what is known of its code
 */
export function readRecord(record: LogRecord, url: string, aid: (code: string) => ReadingAid): ReadFinding {
  const origin = originOf(url);
  const text = recordText(record);
  if (record.fields.length === 0) {
    const found = readText(text, aid, origin, url).find(({ finding }) => finding.code === record.code);
    if (found) return { ...found, finding: { ...found.finding, main: true } };
  }
  const { skeletons, failsIn } = aid(record.code);
  const given = recordFacts(record);
  const message = given.failureReason ?? "";
  const words = recordWords(text);
  const facts = { ...readFacts(message, { skeletons, record: text, surroundings: words, url }), ...given };
  facts.surface = "log";
  const status = statusOf(record.code, "log", facts.status, failsIn);
  return { finding: { code: record.code, main: true, status, surface: "log", facts, origin }, text: words };
}
