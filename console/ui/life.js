/** What can be done with a document that runs: pause it, let it go on, end it. */
import { html, nothing } from "lit";
import { send } from "../core/api.js";
import { words } from "../core/words.js";
import { deedButton } from "./deed-button.js";
import { ask } from "./dialog.js";
import { tell } from "./toast.js";

const w = words({
  pause: ["Pausieren", "Pause"],
  resume: ["Fortsetzen", "Resume"],
  archive: ["Beenden …", "End …"],
  archiveTitle: [(name) => `„${name}“ beenden?`, (name) => `End “${name}”?`],
  archiveYes: ["Beenden", "End"],
  pauseDone: ["Pausiert.", "Paused."],
  resumeDone: ["Geht weiter.", "Goes on."],
  archiveDone: ["Beendet.", "Ended."],
  undo: ["Das lässt sich nicht rückgängig machen.", "This cannot be undone."],
});

const DONE = { pause: "pauseDone", resume: "resumeDone", archive: "archiveDone" };

/**
 * Shows the buttons.
 *
 * @param page that shows them, and tells what went wrong
 * @param life path, state, name, what ending it means (end), and changed, which reads anew what was changed
 */
export function lifeButtons(page, { path, state, name, end, changed }) {
  if (state === "ARCHIVED") {
    return nothing;
  }
  const change = (verb) =>
    page.doing(verb, async () => {
      await send(`${path}/${verb}`);
      tell(w[DONE[verb]]);
      await changed();
    });
  const archive = async () => {
    if (await ask({ title: w.archiveTitle(name), text: `${end} ${w.undo}`, yes: w.archiveYes })) {
      change("archive");
    }
  };
  const turn = state === "PAUSED" ? "resume" : "pause";
  return html`<div class="actions">
    ${deedButton(page, turn, { text: w[turn], act: () => change(turn), kind: "secondary small" })}
    ${deedButton(page, "archive", { text: w.archive, act: archive })}
  </div>`;
}
