/** What is suggested to a customer, as of the last night, and why. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { inLanguage, words } from "../core/words.js";
import { amount } from "../ui/amount.js";

const w = words({
  title: ["Vorgeschlagene Produkte", "Suggested products"],
  note: ["Wie in der letzten Nacht gewählt, das Beste zuerst.", "As chosen last night, the best first."],
});

class CustomerRecommendations extends Page {
  static properties = { customerId: { attribute: false } };

  #found = new Loading(
    this,
    () => [this.shopId, this.customerId],
    (signal) => read(path`/admin/shops/${this.shopId}/insights/recommendations/${this.customerId}`, { signal }),
  );

  render() {
    return this.#found.value?.recommendations.length === 0
      ? nothing
      : html`<h2>${w.title}</h2>
          ${this.#found.show(
            ({ recommendations }) => html`<p><small>${w.note}</small></p>
              <ol>
                ${recommendations.map(
                  ({ product, words: why }) => html`<li>
                    <bdi>${product.title}</bdi>${product.price ? html`, ${amount({ amount: product.price, currency: product.currency })}` : nothing}<br /><small
                      >${inLanguage(why)}</small
                    >
                  </li>`,
                )}
              </ol>`,
            3,
          )}`;
  }
}

customElements.define("sk-customer-recommendations", CustomerRecommendations);
