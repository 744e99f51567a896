/**
 * Keeps what somebody has typed and not saved: over a reload, a sign-in in between and a fault. In
 * this tab alone, and gone with it.
 */
const PREFIX = "stammkunde.draft.";
const unsaved = new Set();

/** Returns what was kept under a name, if anything was. */
export function keptDraft(name) {
  const text = sessionStorage.getItem(PREFIX + name);
  return text === null ? undefined : JSON.parse(text);
}

/** Keeps a draft. */
export function keepDraft(name, value) {
  unsaved.add(name);
  sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
}

/** Forgets a draft, since it was saved or thrown away. */
export function dropDraft(name) {
  unsaved.delete(name);
  sessionStorage.removeItem(PREFIX + name);
}

/** Forgets all drafts: whoever signs out leaves nothing of customers behind. */
export function dropDrafts() {
  unsaved.clear();
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith(PREFIX))
    .forEach((name) => sessionStorage.removeItem(name));
}

addEventListener("beforeunload", (event) => {
  if (unsaved.size > 0) {
    event.preventDefault();
  }
});
