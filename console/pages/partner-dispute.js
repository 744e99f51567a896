/** What somebody holds against a statement, what is said to it, and how it ended. */
import { html, nothing } from "lit";
import { path, send } from "../core/api.js";
import { Page } from "../core/page.js";
import { time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { field, submitButton } from "../ui/field.js";
import { Writing } from "../ui/writing.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  title: ["Einwände", "Disputes"],
  OPEN: ["offen", "open"],
  ANSWERED: ["beantwortet", "answered"],
  SETTLED: ["erledigt", "settled"],
  correction: ["Berichtigung im laufenden Monat", "Correction in the month that runs"],
  about: ["Worum es geht", "What it is about"],
  another: ["Neuer Einwand", "A new dispute"],
  number: [(n) => `Einwand ${n}`, (n) => `Dispute ${n}`],
  text: ["Text", "Text"],
  textHelp: [
    "Die andere Seite liest es. Es bleibt für immer: bitte nichts Persönliches.",
    "The other side reads it. It stays for ever: nothing personal, please.",
  ],
  amount: ["Berichtigung (nur beim Erledigen)", "Correction (to settle alone)"],
  amountHelp: [
    "Was der Partner mehr schuldet, mit Minus weniger; 0 ohne Berichtigung",
    "What the partner owes more, with a minus less; 0 without a correction",
  ],
  send: ["Einwand erheben oder antworten", "Open or answer"],
  settle: ["Erledigen", "Settle"],
  busy: ["Wird geschrieben …", "Writing …"],
});

class PartnerDispute extends Page {
  static properties = { statement: { attribute: false }, done: { attribute: false } };

  #writing = new Writing(this, () => `dispute/${this.shopId}/${this.statement.partnerId}/${this.statement.month}`);

  render() {
    const { disputes, month } = this.statement;
    return html`${disputes.length > 0 ? html`<h3>${w.title} ${month}</h3>` : nothing}
      <ol>
        ${disputes.map(
          ({ state, opened, answer, settled, correction }) =>
            html`<li>
              ${w[state]}: ${[opened, answer, settled].filter(Boolean).map(
                (word) => html`<p class="name"><bdi>${word.text}</bdi> (${time(word.at)})</p>`,
              )}
              ${correction ? html`<p>${w.correction}: ${amount(correction)}</p>` : nothing}
            </li>`,
        )}
      </ol>
      ${this.isIn("marketing", "finance") ? this.#form(disputes) : nothing}`;
  }

  #form(disputes) {
    const writing = this.#writing;
    const open = disputes.filter(({ state }) => state !== "SETTLED").map(({ number }) => [String(number), w.number(number)]);
    return html`<form @submit=${this.#send}>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      ${field(writing, { name: "about", label: w.about, options: [["", w.another], ...open] })}
      ${field(writing, { name: "text", label: w.text, help: w.textHelp, rows: 2, most: 1000, isRequired: true })}
      ${writing.get("about") && this.isIn("finance")
        ? field(writing, { name: "amount", label: w.amount, help: w.amountHelp })
        : nothing}
      <div class="actions">
        ${submitButton(writing, w.send, w.busy)}
        ${writing.get("about") && this.isIn("finance")
          ? html`<button type="submit" class="secondary" name="settle" ?disabled=${writing.busy}>${w.settle}</button>`
          : nothing}
      </div>
    </form>`;
  }

  async #send(event) {
    event.preventDefault();
    const { month, partnerId, totals } = this.statement;
    const writing = this.#writing;
    const about = writing.get("about");
    const isSettling = event.submitter?.name === "settle";
    const text = writing.get("text").trim();
    const correction = { amount: writing.get("amount").trim().replace(",", ".") || "0", currency: totals[0]?.currency };
    const way = about ? `/${about}/${isSettling ? "settle" : "answer"}` : "";
    const to = path`/admin/shops/${this.shopId}/partners/${partnerId}/statements/${month}/disputes` + way;
    if (await writing.send(() => send(to, isSettling ? { text, correction } : { text }))) {
      this.done();
    }
  }
}

customElements.define("sk-partner-dispute", PartnerDispute);
