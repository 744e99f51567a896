/** The rules by which orders become points: what a change of them would come to. */
import { html, nothing } from "lit";
import { ApiError, path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { until } from "../core/poll.js";
import { go, link } from "../core/route.js";
import { number, words } from "../core/words.js";
import "../ui/document-editor.js";
import PROGRAMME from "./names/programme.js";
import { simulationView } from "./programme-result.js";

const w = words({
  title: ["Programm", "Programme"],
  published: [
    "Die Regeln, nach denen aus Bestellungen Punkte werden, veröffentlicht Ihre Technik mit dem Befehl publish-programme. Eine veröffentlichte Fassung ändert sich nie.",
    "The rules by which orders become points are published by your technical team with the command publish-programme. A published version never changes.",
  ],
  whatIf: ["Was wäre, wenn?", "What if?"],
  whatIfHelp: [
    "Schreiben Sie einen Entwurf der Regeln und rechnen Sie ihn auf alle Käufe der letzten zwölf Monate. Nichts ändert sich dadurch; der Entwurf bleibt hier stehen.",
    "Write a draft of the rules and have it rate all purchases of the last twelve months. Nothing is changed by it; the draft stays here.",
  ],
  run: ["Durchrechnen", "Try it"],
  noSettings: [
    "Damit sich Kosten ausrechnen lassen, müssen die Finanz-Einstellungen sagen, was ein Punkt wert ist.",
    "For costs to be worked out, the finance settings must say what a point is worth.",
  ],
  toSettings: ["Zu den Finanz-Einstellungen", "To the finance settings"],
  resultTitle: ["Was der Entwurf bewirkt hätte", "What the draft would have come to"],
  back: ["Zum Entwurf", "To the draft"],
  running: [
    (done, all) => `${done} von ${all} Tagen sind durchgerechnet. Sie können die Seite verlassen und wiederkommen.`,
    (done, all) => `${done} of ${all} days are done. You can leave the page and come back.`,
  ],
  failed: ["Das Durchrechnen ist gescheitert. Rechnen Sie den Entwurf noch einmal durch.", "It failed. Try the draft once more."],
});

/** What a draft begins with; each shop changes it. */
const START = {
  timeZone: "Europe/Berlin",
  pointsPerUnit: { EUR: 1 },
  basis: { taxIncluded: true, shippingIncluded: false, afterDiscounts: true },
  rounding: "DOWN",
  holdDays: 14,
  expiryMonths: 24,
  overdraw: "ALLOWED",
};

// A simulation takes neither into account, but a programme has both.
const ALWAYS = { version: "what-if", validFrom: "2000-01-01T00:00:00Z" };

export default class Programme extends Page {
  static properties = { progress: { state: true } };

  #simulation = new Loading(
    this,
    () => [this.shopId, this.more[0]],
    (signal) => (this.more[0] ? this.#until(signal) : null),
  );

  // A shop without finance settings is told before somebody has filled in a form.
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

  async #until(signal) {
    this.progress = undefined;
    return until(async () => {
      const simulation = await read(path`/admin/shops/${this.shopId}/programme-simulations/${this.more[0]}`, { signal });
      this.progress = simulation.progress;
      return simulation.state === "RUNNING" ? undefined : simulation;
    }, signal);
  }

  render() {
    return this.more[0] ? this.#result() : this.#draft();
  }

  #draft() {
    return html`
      <h1>${w.title}</h1>
      <p>${w.published}</p>
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
      <sk-document-editor
        .collection=${path`/admin/shops/${this.shopId}/programme-simulations`}
        .start=${START}
        .schema=${"programme"}
        .fieldNames=${PROGRAMME}
        .without=${["validFrom", "expiryWarnDays"]}
        .always=${ALWAYS}
        .deed=${w.run}
        @saved=${(event) => go(link(this.shopId, "programme", [event.detail.simulationId]))}
      ></sk-document-editor>
    `;
  }

  #result() {
    return html`
      <h1>${w.resultTitle}</h1>
      <p><a href=${link(this.shopId, "programme")}>${w.back}</a></p>
      ${this.#simulation.value === undefined && this.progress && !this.#simulation.fault
        ? html`<p role="status">${w.running(number(this.progress.daysDone), number(this.progress.days))}</p>
            <progress max=${this.progress.days} value=${this.progress.daysDone} aria-label=${w.resultTitle}></progress>`
        : this.#simulation.show((simulation) =>
            simulation.state === "FAILED"
              ? html`<div class="notice bad" role="alert"><p>${w.failed}</p><p lang="en">${simulation.failure}</p></div>`
              : simulationView(simulation, (customerId) => link(this.shopId, "customers", [customerId]), this.isIn("marketing", "support")),
          )}
    `;
  }
}

customElements.define("sk-programme", Programme);
