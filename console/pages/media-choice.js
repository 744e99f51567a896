/** Lets somebody choose a picture for a mail, or upload one. */
import { html, nothing, render } from "lit";
import { words } from "../core/words.js";
import "./media-library.js";

const w = words({
  title: ["Bild wählen", "Choose a picture"],
  cancel: ["Abbrechen", "Cancel"],
});

/**
 * Asks for a picture.
 *
 * @returns the picture as the API tells it, or undefined where none was chosen
 */
export function choosePicture({ shopId, groups }) {
  return new Promise((answered) => {
    const dialog = document.createElement("dialog");
    let at = {};
    const end = (picture) => {
      dialog.close();
      render(nothing, dialog);
      dialog.remove();
      answered(picture);
    };
    const draw = () =>
      render(
        html`<article class="wide">
          <h2 id="picture-choice" tabindex="-1" autofocus>${w.title}</h2>
          <sk-media-library
            .shopId=${shopId}
            .groups=${groups}
            .at=${at}
            .chooses=${true}
            @moved=${(event) => {
              at = event.detail;
              draw();
            }}
            @chosen=${(event) => end(event.detail)}
          ></sk-media-library>
          <div class="actions">
            <button type="button" class="secondary" @click=${() => end(undefined)}>${w.cancel}</button>
          </div>
        </article>`,
        dialog,
      );
    dialog.setAttribute("aria-labelledby", "picture-choice");
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      end(undefined);
    });
    draw();
    document.body.append(dialog);
    dialog.showModal();
  });
}
