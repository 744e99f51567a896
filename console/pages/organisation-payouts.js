/** What an organisation was given and is owed, and its payouts: made ready, saved as a list, and marked as paid. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { day, number, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import { save } from "../ui/download.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";

const w = words({
  owed: ["Was gespendet wurde", "What was given"],
  nothing: ["Noch hat niemand gespendet.", "Nobody has given yet."],
  currency: ["Währung", "Currency"],
  donations: ["Spenden", "Donations"],
  given: ["Gespendet", "Given"],
  matched: ["Vom Shop dazu", "Added by the shop"],
  paid: ["Ausgezahlt", "Paid"],
  open: ["Geschuldet", "Owed"],
  payouts: ["Auszahlungen", "Payouts"],
  none: ["Es gibt noch keine Auszahlung.", "There is no payout yet."],
  until: ["Bis einschließlich", "Up to and including"],
  untilHelp: ["Alle Spenden bis zum Ende dieses Tages, die noch in keiner Auszahlung sind.", "All donations up to the end of this day that are in no payout yet."],
  total: ["Summe", "Total"],
  proof: ["Beleg", "Proof"],
  list: ["Liste", "List"],
  prepare: ["Auszahlung vorbereiten", "Prepare a payout"],
  preparing: ["Wird vorbereitet …", "Preparing …"],
  prepared: ["Die Auszahlung ist vorbereitet.", "The payout is ready."],
  prepareText: [
    "Spenden in einer Auszahlung kann niemand mehr zurücknehmen, und die Auszahlung ändert sich nicht mehr.",
    "Donations in a payout can be taken back by nobody, and the payout changes no more.",
  ],
  mark: ["Als gezahlt melden", "Mark as paid"],
  marking: ["Wird gemeldet …", "Marking …"],
  which: ["Welche", "Which"],
  reference: ["Beleg der Zahlung", "Reference of the payment"],
  paidOn: ["Gezahlt am", "Paid on"],
  markText: [
    (total) => `${total} sind gezahlt. Das lässt sich nicht zurücknehmen.`,
    (total) => `${total} are paid. This cannot be undone.`,
  ],
  typeTotal: [(total) => `Tippen Sie zur Bestätigung ${total}`, (total) => `Type ${total} to confirm`],
  marked: ["Die Auszahlung ist als gezahlt gemeldet.", "The payout is marked as paid."],
});

const problems = words({
  "payout-not-over": ["Dieser Tag ist noch nicht zu Ende.", "This day is not over yet."],
  "nothing-to-pay": ["Bis dahin ist keine Spende ohne Auszahlung.", "No donation up to then is without a payout."],
  "payout-other-sum": ["Die Auszahlung hat eine andere Summe. Bitte laden Sie neu.", "The payout has another sum. Please load it again."],
  "payout-paid-otherwise": ["Sie ist schon mit einem anderen Beleg gemeldet.", "It is marked with another proof already."],
  "payment-to-come": ["Dieser Tag kommt noch.", "This day is yet to come."],
});

class OrganisationPayouts extends Page {
  #found = new Loading(
    this,
    () => [this.shopId, this.more[1]],
    async (signal) => {
      const [{ organisations }, { payouts }] = await Promise.all([
        read(path`/admin/shops/${this.shopId}/donations`, { signal }),
        this.isIn("marketing", "finance") ? read(this.#path(), { signal }) : { payouts: [] },
      ]);
      return { books: organisations.filter((one) => one.organisationId === this.more[1]), payouts };
    },
  );

  #wish = new Writing(this, () => `payout/${this.shopId}/${this.more[1]}`);

  #proof = new Writing(this, () => `payout-proof/${this.shopId}/${this.more[1]}`);

  #path() {
    return path`/admin/shops/${this.shopId}/organisations/${this.more[1]}/payouts`;
  }

  render() {
    return html`${this.fault ? faultNotice(this.fault) : nothing} ${this.#found.show((found) => this.#view(found))}`;
  }

  #view({ books, payouts }) {
    const unpaid = payouts.filter(({ paid }) => !paid);
    return html`
      <h2>${w.owed}</h2>
      ${books.length === 0 ? html`<p>${w.nothing}</p>` : this.#table([w.currency, w.donations, w.given, w.matched, w.paid, w.open], books.map((book) => this.#book(book)))}
      ${this.isIn("marketing", "finance")
        ? html`<h2>${w.payouts}</h2>
            ${payouts.length === 0 ? html`<p>${w.none}</p>` : this.#table([w.until, w.donations, w.total, w.proof, w.list], payouts.map((one) => this.#payout(one)))}`
        : nothing}
      ${this.isIn("finance") && books.length > 0 ? this.#preparing(books) : nothing}
      ${this.isIn("finance") && unpaid.length > 0 ? this.#marking(unpaid) : nothing}
    `;
  }

  #table(titles, rows) {
    return html`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            ${titles.map((title) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
  }

  #book(book) {
    return html`<tr>
      <th scope="row">${book.currency}</th>
      <td>${number(book.donations)}</td>
      <td>${amount(book.given)}</td>
      <td>${amount(book.matched)}</td>
      <td>${amount(book.paid)}</td>
      <td>${amount(book.owed)}</td>
    </tr>`;
  }

  #payout(one) {
    return html`<tr>
      <th scope="row">${day(one.until)}</th>
      <td>${number(one.donations)}</td>
      <td>${amount(one.total)}</td>
      <td>${one.paid ? html`${one.paid.reference} <small>${day(one.paid.on)}</small>` : "–"}</td>
      <td>
        ${this.isIn("finance")
          ? deedButton(this, one.id, { text: "CSV", act: () => this.#save(one), label: `CSV ${day(one.until)}` })
          : nothing}
      </td>
    </tr>`;
  }

  #save(one) {
    return this.doing(one.id, () => save(`${this.#path()}${path`/${one.id}/donations`}`, `${one.organisationId}-${one.id}.csv`));
  }

  #preparing(books) {
    return html`<form @submit=${(event) => this.#prepare(event, books)}>
      ${books.length > 1
        ? field(this.#wish, { name: "currency", label: w.currency, options: books.map(({ currency }) => [currency, currency]) })
        : nothing}
      ${field(this.#wish, { name: "until", label: w.until, help: w.untilHelp, type: "date", isRequired: true })}
      ${this.#wish.fault && !this.#wish.hasFaults ? faultNotice(this.#wish.fault, undefined, problems) : nothing}
      <p class="actions">${submitButton(this.#wish, w.prepare, w.preparing)}</p>
    </form>`;
  }

  async #prepare(event, books) {
    event.preventDefault();
    const wish = { currency: this.#wish.get("currency") || books[0].currency, until: this.#wish.get("until") };
    if (!(await ask({ title: w.prepare, text: w.prepareText, yes: w.prepare }))) {
      return;
    }
    if (await this.#wish.send(() => send(this.#path(), wish))) {
      tell(w.prepared);
      await this.#found.load();
    }
  }

  #marking(unpaid) {
    return html`<form @submit=${(event) => this.#mark(event, unpaid)}>
      <h3>${w.mark}</h3>
      ${unpaid.length > 1
        ? field(this.#proof, {
            name: "payout",
            label: w.which,
            options: unpaid.map((one) => [one.id, `${day(one.until)} · ${amount(one.total)}`]),
          })
        : nothing}
      ${field(this.#proof, { name: "reference", label: w.reference, most: 200, isRequired: true })}
      ${field(this.#proof, { name: "paidOn", label: w.paidOn, type: "date", isRequired: true })}
      ${this.#proof.fault && !this.#proof.hasFaults ? faultNotice(this.#proof.fault, undefined, problems) : nothing}
      <p class="actions">${submitButton(this.#proof, w.mark, w.marking)}</p>
    </form>`;
  }

  async #mark(event, unpaid) {
    event.preventDefault();
    const one = unpaid.find(({ id }) => id === this.#proof.get("payout")) ?? unpaid[0];
    const typed = one.total.amount;
    const isSure = await ask({
      title: w.mark,
      text: w.markText(amount(one.total)),
      yes: w.mark,
      typed,
      typedLabel: w.typeTotal(typed),
    });
    const proof = { total: one.total, reference: this.#proof.get("reference").trim(), paidOn: this.#proof.get("paidOn") };
    if (isSure && (await this.#proof.send(() => send(`${this.#path()}${path`/${one.id}/paid`}`, proof)))) {
      tell(w.marked);
      await this.#found.load();
    }
  }
}

customElements.define("sk-organisation-payouts", OrganisationPayouts);
