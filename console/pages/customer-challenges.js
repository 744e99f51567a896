/** How a customer stands in challenges, and the orders that count. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { inLanguage, time, words } from "../core/words.js";

const w = words({
  title: ["Challenges", "Challenges"],
  why: ["Was zählt", "What counts"],
  order: [(id, at, counts) => `Bestellung ${id}, bezahlt ${at}: ${counts}`, (id, at, counts) => `Order ${id}, paid ${at}: ${counts}`],
  signedUp: [(at) => `Angemeldet seit ${at}.`, (at) => `Signed up since ${at}.`],
});

class CustomerChallenges extends Page {
  static properties = { customerId: { attribute: false }, zone: { attribute: false } };

  #all = new Loading(
    this,
    () => [this.shopId, this.customerId],
    (signal) => read(path`/admin/shops/${this.shopId}/customers/${this.customerId}/challenges`, { signal }),
  );

  render() {
    return this.#all.value?.challenges.length === 0
      ? nothing
      : html`<h2>${w.title}</h2>
          ${this.#all.show(({ challenges }) => challenges.map((one) => this.#shown(one)), 2)}`;
  }

  #shown({ texts, orders, signedUpAt }) {
    return html`
      <h3><bdi>${inLanguage({ de: texts.de.title, en: texts.en.title })}</bdi></h3>
      <p>
        ${inLanguage({ de: texts.de.why, en: texts.en.why })}
        ${signedUpAt ? w.signedUp(time(signedUpAt, this.zone)) : nothing}
      </p>
      ${orders.length > 0
        ? html`<details>
            <summary>${w.why}</summary>
            <ul>
              ${orders.map(({ orderId, paidAt, counts }) => html`<li><bdi>${w.order(orderId, time(paidAt, this.zone), counts)}</bdi></li>`)}
            </ul>
          </details>`
        : nothing}
    `;
  }
}

customElements.define("sk-customer-challenges", CustomerChallenges);
