/** What people call the events of customers' lives, and how their dates are shown. */
import { day, dayOfYear, words } from "../core/words.js";

const names = words({
  GRADUATION: ["Abschluss", "Graduation"],
  MOVE: ["Umzug", "Move"],
  WEDDING: ["Hochzeitstag", "Wedding day"],
  CHILD_BIRTHDAY: ["Geburtstag eines Kindes", "Birthday of a child"],
  PET_BIRTHDAY: ["Geburtstag eines Haustiers", "Birthday of a pet"],
});

export const LIFE_EVENTS = Object.keys(names);
export const lifeEventName = (event) => names[event.toUpperCase()];

/** Names a date as the API tells it, which may have no year. */
export const lifeDateName = ({ event, date }) =>
  `${lifeEventName(event)}: ${date.startsWith("--") ? dayOfYear(date) : day(date)}`;
