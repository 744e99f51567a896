/** Days of the calendar, written as 2026-11-29, and what lies so many days, weeks or months from them. */

const DAY_MILLISECONDS = 86_400_000;
const DAYS = 7;

/** Returns the instant of a day by which it is reckoned: noon in UTC, so that no clock change moves it. */
export const atNoon = (text) => new Date(`${text}T12:00:00Z`);

/** Returns the day of an instant in UTC. */
export const iso = (date) => date.toISOString().slice(0, 10);

/** Returns the day so many days later. */
export const plusDays = (date, days) => iso(new Date(atNoon(date).getTime() + days * DAY_MILLISECONDS));

/** Returns how many days later another day is. */
export const daysBetween = (one, other) => Math.round((atNoon(other) - atNoon(one)) / DAY_MILLISECONDS);

/** Returns the same day so many months later, or the month's last. */
export function plusMonths(date, months) {
  const [year, month, day] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0, 12));
  return iso(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate()), 12)));
}

/** Returns the Monday of a day's week. */
export const monday = (date) => plusDays(date, -((atNoon(date).getUTCDay() + 6) % DAYS));

/** Returns a day if the calendar has it: the 29th of February is not in each year. */
export const existing = (date) => (Number.isNaN(atNoon(date).getTime()) || iso(atNoon(date)) !== date ? undefined : date);
