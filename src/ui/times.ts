import { isIsoTime } from "../core/values";

/** A time of a message, as the logs write it and as the reader's clock does. */
export interface Times {
  utc: string;
  local: string;
}

/**
 * @param value a fact; times of portals carry no zone and cannot be converted
 * @returns nothing for a text that isn't a time with a zone
 */
export function timesOf(value: string, language: string): Times | undefined {
  if (!isIsoTime(value)) return undefined;
  const [day = "", clock = ""] = value.slice(0, 19).split(/[T ]/);
  const time = new Date(`${day}T${clock}Z`);
  if (Number.isNaN(time.getTime())) return undefined;
  const local = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "long" }).format(time);
  return { utc: `${day} ${clock} UTC`, local };
}

/** A day such as "20 November 2026", from an ISO date. */
export function dayOf(date: string, language: string): string {
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(time);
}
