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
