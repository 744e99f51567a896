/** Names of people of the team, who are numbers to the API. */
import { path, read } from "../core/api.js";
import { words } from "../core/words.js";

const w = words({
  me: [(name) => `${name} (Sie)`, (name) => `${name} (you)`],
  you: ["Sie", "you"],
  operator: ["Betrieb", "Operations"],
  unknown: [(id) => `Person ${id}`, (id) => `person ${id}`],
});

/**
 * Returns names by person: of those who did something in the shop of late. Whoever may not know, or
 * cannot now, gets none, since a page is of use without them.
 */
export async function readPeople(shopId, { signal } = {}) {
  try {
    const audit = await read(path`/admin/shops/${shopId}/audit?limit=30`, { signal });
    return new Map(audit.entries.filter((entry) => entry.name).map((entry) => [entry.who, entry.name]));
  } catch (fault) {
    if (fault.name === "AbortError") {
      throw fault;
    }
    return new Map();
  }
}

/** Returns what a person is called on the page. */
export function personName(people, me, id) {
  const name = people?.get(id) ?? (id === me?.person ? (me.name ?? me.email) : undefined);
  if (id === me?.person) {
    return name ? w.me(name) : w.you;
  }
  return name ?? w.unknown(String(id).slice(0, 8));
}

/** Returns what somebody who did something is called, who may be an operator. */
export const nameOfActor = (people, me, id) =>
  id.startsWith("operator:") ? id.replace("operator:", `${w.operator}: `) : personName(people, me, id);
