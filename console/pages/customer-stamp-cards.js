/** The stamp cards of a customer, each with its stamps and when they came. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { inLanguage, number, time, words } from "../core/words.js";
import { stamps } from "../ui/stamps.js";

const w = words({
  title: ["Stempelkarten", "Stamp cards"],
  why: ["Woher die Stempel sind", "Where the stamps are from"],
  one: [(at) => `${at}: 1 Stempel`, (at) => `${at}: 1 stamp`],
  many: [(at, count) => `${at}: ${count} Stempel`, (at, count) => `${at}: ${count} stamps`],
  note: [
    "Mit der Bestellung, die zu dieser Zeit bezahlt wurde; ihre Buchung steht im Punktekonto.",
    "With the order that was paid at that time; its booking is in the points account.",
  ],
});

class CustomerStampCards extends Page {
  static properties = { customerId: { attribute: false }, zone: { attribute: false } };

  #cards = new Loading(
    this,
    () => [this.shopId, this.customerId],
    (signal) => read(path`/admin/shops/${this.shopId}/customers/${this.customerId}/stamp-cards`, { signal }),
  );

  render() {
    return this.#cards.value?.stampCards.length === 0
      ? nothing
      : html`<h2>${w.title}</h2>
          ${this.#cards.show(({ stampCards }) => stampCards.map((card) => this.#shown(card)), 2)}`;
  }

  #shown(card) {
    const titles = Object.fromEntries(Object.entries(card.texts).map(([language, text]) => [language, text.title]));
    return html`
      <h3><bdi>${inLanguage(titles)}</bdi></h3>
      ${stamps(card.stamps, card.needed)}
      <p>${inLanguage(card.words)}</p>
      ${card.stampedAt.length > 0
        ? html`<details>
            <summary>${w.why}</summary>
            <p>${w.note}</p>
            <ul>
              ${card.stampedAt.map(({ at, stamps: count }) => {
                const paid = time(at, this.zone);
                return html`<li>${count === 1 ? w.one(paid) : w.many(paid, number(count))}</li>`;
              })}
            </ul>
          </details>`
        : nothing}
    `;
  }
}

customElements.define("sk-customer-stamp-cards", CustomerStampCards);
