/** Days of the calendar, such as 2026-11-29, and instants. */
import { now } from "./session.js";

const DAY_MILLISECONDS = 86_400_000;

/** Returns the day that an instant is on in a time zone. */
export function dayIn(instant, timeZone) {
  const format = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const { year, month, day } = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}`;
}

/** Returns the day in UTC that is so many days from now. */
export const dayFromNow = (days) => new Date(now() + days * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** Returns when a day begins for the person, or one so many days later; undefined of no day. */
export function beginningOf(day, plusDays = 0) {
  if (!day) {
    return undefined;
  }
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + plusDays);
  return at.toISOString();
}

/** Returns by how much a zone is ahead of UTC at an instant, in milliseconds. */
function aheadOfUtc(instant, timeZone) {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/**
 * Returns the instant at which clocks of a zone show a day and a time such as 00:00. Where they show it
 * twice it is the first; where they leap over it, it is as long after the leap.
 */
export function instantIn(day, clock, timeZone) {
  const shown = Date.parse(`${day}T${clock}:00Z`);
  const ahead = [shown - DAY_MILLISECONDS, shown + DAY_MILLISECONDS].map((at) => aheadOfUtc(at, timeZone));
  const found = ahead.map((each) => shown - each).filter((at) => shown - at === aheadOfUtc(at, timeZone));
  return new Date(found.length > 0 ? Math.min(...found) : shown - ahead[0]).toISOString().replace(".000Z", "Z");
}
