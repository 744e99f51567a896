/** What a control group could show, before a campaign begins: the smallest difference that can be seen. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { number, words } from "../core/words.js";
import { amount } from "../ui/amount.js";

const w = words({
  none: ["Noch gibt es zu wenige Käufe, um zu sagen, was eine Vergleichsgruppe zeigen kann.", "There are too few purchases yet to say what a control group can show."],
  without: ["Ohne Vergleichsgruppe lässt sich nicht sagen, was die Kampagne bringt.", "Without a control group it cannot be told what the campaign brings."],
  customers: ["Ausgeloste Kunden", "Customers drawn"],
  customersHelp: ["Alle, die schon gekauft haben, wenn nichts anderes dasteht.", "All who have bought before, if nothing else is said."],
  seen: [
    (percent, customers, days) => `${percent} % von ${customers} Kunden, Käufe von ${days} Tagen: In vier von fünf Fällen wird erkannt,`,
    (percent, customers, days) => `${percent} % of ${customers} customers, purchases of ${days} days: in four of five cases it is seen`,
  ],
  revenue: [(more, now) => `wenn ein Kunde ${more} mehr zahlt (jetzt sind es ${now})`, (more, now) => `if a customer pays ${more} more (it is ${now} now)`],
  buyers: [(more, now) => `oder der Anteil der Käufer um ${more} Prozentpunkte steigt (jetzt sind es ${now} %).`, (more, now) => `or if the share of buyers rises by ${more} points (it is ${now} % now).`],
  neverBuyers: ["Am Anteil der Käufer lässt sich nichts erkennen: Es sind zu wenige Kunden.", "Nothing can be seen by the share of buyers: there are too few customers."],
});

class SampleSize extends Page {
  static properties = { heldPercent: { attribute: false }, days: { attribute: false }, customers: { state: true } };

  #read = new Loading(
    this,
    () => [this.shopId, this.heldPercent, this.days, this.customers],
    (signal) =>
      this.#isAsked
        ? read(
            path`/admin/shops/${this.shopId}/insights/sample-size` +
              query({ heldPercent: this.heldPercent, days: this.days, customers: this.customers || undefined }),
            { signal },
          )
        : Promise.resolve({}),
  );

  get #isAsked() {
    return this.heldPercent >= 1 && this.heldPercent <= 99;
  }

  render() {
    if (!this.#isAsked) {
      return html`<p><small>${w.without}</small></p>`;
    }
    return html`${this.#read.show((size) => this.#shown(size), 2)}
      <label>
        ${w.customers}
        <input type="number" min="1" step="1" .value=${this.customers ?? ""} @change=${this.#count} />
        <small>${w.customersHelp}</small>
      </label>`;
  }

  #count = (event) => {
    const typed = Number(event.target.value);
    this.customers = Number.isInteger(typed) && typed > 0 ? typed : undefined;
  };

  #shown(size) {
    if (size.smallestRevenue === undefined) {
      return html`<p role="status">${w.none}</p>`;
    }
    const money = (minor) => amount({ minor: Math.round(minor), currency: size.currency });
    return html`<p role="status">
      ${w.seen(number(size.heldPercent), number(size.customers), number(size.days))}
      ${w.revenue(money(size.smallestRevenue), money(size.revenuePerCustomer))}${size.smallestBuyers === undefined
        ? html`. ${w.neverBuyers}`
        : html`, ${w.buyers(number(size.smallestBuyers * 100, 1), number(size.buyersShare * 100, 1))}`}
    </p>`;
  }
}

customElements.define("sk-sample-size", SampleSize);
