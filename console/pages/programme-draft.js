/** The draft of a shop's rules: written, tried on a year of purchases, and handed on to be published. */
import { html, nothing } from "lit";
import { ApiError, path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import "../ui/document-editor.js";
import PROGRAMME from "./names/programme.js";

const w = words({
  title: ["Entwurf der Regeln", "Draft of the rules"],
  back: ["Zum Programm", "To the programme"],
  intro: [
    "Ein Entwurf hat keine Wirkung, bis Sie ihn veröffentlichen. Alle im Marketing und in den Finanzen sehen und ändern denselben.",
    "A draft has no effect until you publish it. All of marketing and finance see and change the same one.",
  ],
  whatIf: ["Was wäre, wenn?", "What if?"],
  whatIfHelp: [
    "Rechnen Sie den Entwurf auf alle Käufe der letzten zwölf Monate. Nichts ändert sich dadurch.",
    "Have the draft rate all purchases of the last twelve months. Nothing is changed by it.",
  ],
  run: ["Speichern und durchrechnen", "Save and try it"],
  noSettings: [
    "Damit sich Kosten ausrechnen lassen, müssen die Finanz-Einstellungen sagen, was ein Punkt wert ist.",
    "For costs to be worked out, the finance settings must say what a point is worth.",
  ],
  toSettings: ["Zu den Finanz-Einstellungen", "To the finance settings"],
  publish: ["Veröffentlichen", "Publish"],
  publishHelp: [
    "Als Nächstes sehen Sie, was sich ändert, und sagen, ab wann es gilt.",
    "Next you see what changes, and say from when on it holds.",
  ],
  review: ["Speichern und ansehen, was sich ändert", "Save and look at what changes"],
});

// A simulation takes neither into account, but a programme has both.
const ALWAYS = { version: "what-if", validFrom: "2000-01-01T00:00:00Z" };

class ProgrammeDraft extends Page {
  // A shop without finance settings is told before somebody waits for a result.
  #settings = new Loading(
    this,
    () => [this.shopId, this.isIn("finance")],
    async (signal) => {
      if (!this.isIn("finance")) {
        return { areThere: true };
      }
      try {
        await read(path`/admin/shops/${this.shopId}/finance-settings`, { signal });
        return { areThere: true };
      } catch (fault) {
        if (fault instanceof ApiError && fault.status === 404) {
          return { areThere: false };
        }
        throw fault;
      }
    },
  );

  get #editor() {
    return this.querySelector("sk-document-editor");
  }

  #run() {
    return this.doing("run", async () => {
      if (await this.#editor.saveChanges()) {
        const rules = this.#editor.document;
        const { simulationId } = await send(path`/admin/shops/${this.shopId}/programme-simulations`, { ...rules, ...ALWAYS });
        go(link(this.shopId, "programme", [simulationId]));
      }
    });
  }

  #review() {
    return this.doing("review", async () => {
      if (await this.#editor.saveChanges()) {
        go(link(this.shopId, "programme", ["+review"]));
      }
    });
  }

  render() {
    return html`
      <h1>${w.title}</h1>
      <p><a href=${link(this.shopId, "programme")}>${w.back}</a></p>
      <p>${w.intro}</p>
      <sk-document-editor
        .path=${path`/admin/shops/${this.shopId}/programme/draft`}
        .schema=${"programme-draft"}
        .fieldNames=${PROGRAMME}
        .versions=${"list"}
        .hasCheck=${true}
      ></sk-document-editor>
      ${this.fault ? faultNotice(this.fault) : nothing}
      <h2>${w.whatIf}</h2>
      <p>${w.whatIfHelp}</p>
      ${this.#settings.show((settings) =>
        settings.areThere
          ? nothing
          : html`<div class="notice warn">
              <p>${w.noSettings}</p>
              <p><a href=${link(this.shopId, "settings", ["finance"])}>${w.toSettings}</a></p>
            </div>`,
      )}
      ${this.#button("run", w.run, () => this.#run())}
      ${this.isIn("marketing")
        ? html`<h2>${w.publish}</h2>
            <p>${w.publishHelp}</p>
            ${this.#button("review", w.review, () => this.#review())}`
        : nothing}
    `;
  }

  #button(what, text, act) {
    return html`<p class="actions">
      ${deedButton(this, what, { text, act, kind: "secondary" })}
    </p>`;
  }
}

customElements.define("sk-programme-draft", ProgrammeDraft);
