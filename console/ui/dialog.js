/** Asks, and waits for the answer. */
import { html, render } from "lit";
import { words } from "../core/words.js";

const w = words({ cancel: ["Abbrechen", "Cancel"] });

/**
 * Asks a question that must be answered first.
 *
 * @param question title, text (or a template), and yes, what the button says; typed, a text that must be
 *   typed to confirm what cannot be undone, with its label
 * @returns whether the answer was yes
 */
export function ask({ title, text, yes, typed, typedLabel }) {
  return new Promise((answered) => {
    const dialog = document.createElement("dialog");
    let entered = "";
    const draw = () =>
      render(
        html`<article>
          <h2 id="question">${title}</h2>
          ${typeof text === "string" ? html`<p>${text}</p>` : text}
          <form method="dialog" @submit=${(event) => event.preventDefault()}>
            ${typed
              ? html`<label
                  >${typedLabel}
                  <input
                    autocomplete="off"
                    @input=${(event) => {
                      entered = event.target.value;
                      draw();
                    }}
                /></label>`
              : ""}
            <div class="actions">
              <button type="button" class="secondary" @click=${() => end(false)}>${w.cancel}</button>
              <button type="submit" ?disabled=${typed !== undefined && entered !== typed} @click=${() => end(true)}>
                ${yes}
              </button>
            </div>
          </form>
        </article>`,
        dialog,
      );
    const end = (answer) => {
      dialog.close();
      dialog.remove();
      answered(answer);
    };
    dialog.setAttribute("aria-labelledby", "question");
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      end(false);
    });
    draw();
    document.body.append(dialog);
    dialog.showModal();
  });
}
