/** Both readings of a ladder side by side, with an example, while somebody types it. */
import { html, nothing } from "lit";
import { path, send } from "../core/api.js";
import { faultNotice, Page } from "../core/page.js";
import { number, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { labelled } from "../ui/labelled.js";
import { Latest } from "../ui/latest.js";

const w = words({
  title: ["Beide Lesarten nebeneinander", "Both readings side by side"],
  help: [
    "Dieselben Stufen, zweimal gelesen: Es gilt die Lesart, die im Formular gewählt ist. So steht sie auch in der Antwort an die Kasse.",
    "The same steps, read twice: the reading that the form chooses is the one that counts. So the answer to the checkout says, too.",
  ],
  counts: ["gilt", "counts"],
  allUnits: ["Erreichte Stufe für alles", "Step reached, for all of it"],
  marginal: ["Jede Stufe nur für ihren Teil", "Each step for its part alone"],
  listed: ["Listenpreis", "List price"],
  step: ["Stufe", "Step"],
  below: ["keine", "none"],
  bought: ["Gekauft", "Bought"],
  pieces: [(n) => `${n} Stück`, (n) => `${n} ${n === "1" ? "piece" : "pieces"}`],
  order: ["eine Bestellung", "an order"],
  after: [(before) => `nach ${before} Umsatz`, (before) => `after a turnover of ${before}`],
  price: ["Preis im Beispiel", "Price in the example"],
  priceHelp: [
    "Eines Stücks, oder einer Bestellung, wo es nach Umsatz geht. Ohne Angabe ein üblicher.",
    "Of a piece, or of an order where turnover counts. Without it a usual one.",
  ],
  faulty: ["Gerechnet wird, sobald alle Angaben stimmen.", "It is computed as soon as all fields are right."],
  computing: ["Es wird gerechnet …", "Computing …"],
});

const PAUSE_MILLISECONDS = 400;
const AMOUNT = /^\d{1,7}(\.\d{1,3})?$/;

class LadderReadings extends Page {
  static properties = {
    draft: { attribute: false },
    answer: { state: true },
    wished: { state: true },
    isFaulty: { state: true },
  };

  #latest = new Latest(this);
  #key;

  willUpdate() {
    const key = JSON.stringify([this.draft, this.wished]);
    if (this.draft && key !== this.#key) {
      this.#key = key;
      this.#latest.later(this.answer ? PAUSE_MILLISECONDS : 0, () => this.#read());
    }
  }

  #price() {
    const text = (this.wished ?? "").trim().replace(",", ".");
    return AMOUNT.test(text) && Number(text) > 0
      ? { amount: text, currency: this.answer?.price.currency ?? "EUR" }
      : undefined;
  }

  async #read() {
    this.fault = undefined;
    // A ladder that has no name yet can be computed all the same.
    const ladder = { ...this.draft, name: this.draft.name?.trim() ? this.draft.name : "–" };
    const wish = { ladder, price: this.#price() };
    const told = await this.#latest.ask((signal) => send(path`/admin/shops/${this.shopId}/ladders/readings`, wish, { signal }));
    if (!told) {
      return;
    }
    this.isFaulty = told.fault?.status === 422;
    this.fault = this.isFaulty ? undefined : told.fault;
    // What was computed belongs to the draft of then, whatever is typed meanwhile.
    this.answer = told.value ? { ...told.value, kind: ladder.basis.kind } : this.answer;
  }

  render() {
    if (!this.draft) {
      return nothing;
    }
    return html`<section aria-labelledby="ladder-readings">
      <h2 id="ladder-readings">${w.title}</h2>
      <p>${w.help}</p>
      ${this.#priceField()} ${this.fault ? faultNotice(this.fault, () => this.#read()) : nothing}
      <div aria-live="polite">
        ${this.isFaulty ? html`<p class="warn">${w.faulty}</p>` : nothing}
        ${this.answer || this.isFaulty || this.fault ? nothing : html`<p>${w.computing}</p>`}
      </div>
      ${this.answer && !this.isFaulty ? this.#table() : nothing}
    </section>`;
  }

  #priceField() {
    if (this.draft.basis?.kind === "ORDER_VALUE") {
      return nothing;
    }
    return labelled(
      { id: "ladder-price", label: w.price, help: w.priceHelp },
      ({ id, described }) => html`<input
        id=${id}
        inputmode="decimal"
        autocomplete="off"
        maxlength="12"
        aria-describedby=${described}
        placeholder=${this.answer ? this.answer.price.amount : ""}
        @input=${(event) => {
          this.wished = event.target.value;
        }}
      />`,
    );
  }

  #table() {
    const { reading, rows } = this.answer;
    const counts = (name) => (reading === name ? html` <span class="tag">${w.counts}</span>` : nothing);
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="ladder-readings">
      <table>
        <thead>
          <tr>
            <th scope="col">${w.bought}</th>
            <th scope="col">${w.step}</th>
            <th scope="col" class="number">${w.listed}</th>
            <th scope="col" class="number">${w.allUnits}${counts("ALL_UNITS")}</th>
            <th scope="col" class="number">${w.marginal}${counts("MARGINAL")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`<tr>
              <th scope="row">${this.#bought(row)}</th>
              <td>${row.step === 0 ? w.below : number(row.step)}</td>
              <td class="number">${amount(row.listed)}</td>
              <td class="number">${amount(row.allUnits)}</td>
              <td class="number">${amount(row.marginal)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** What is bought, and what the customer had bought before where that counts. */
  #bought({ pieces, before }) {
    switch (this.answer.kind) {
      case "TURNOVER":
        return `${w.order} ${w.after(amount(before))}`;
      case "ORDER_VALUE":
        return w.order;
      default:
        return w.pieces(number(pieces));
    }
  }
}

customElements.define("sk-ladder-readings", LadderReadings);
