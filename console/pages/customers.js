/** Finds customers, and tells all of one. */
import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { path, query, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { number, time, words } from "../core/words.js";
import { paging } from "../ui/paging.js";
import "./customer.js";
import { fullName } from "./customer-sources.js";

const w = words({
  title: ["Kunden", "Customers"],
  query: [
    "E-Mail-Adresse, Bestellnummer, Kundennummer oder Anfang eines Namens",
    "E-mail address, order number, customer number or the beginning of a name",
  ],
  search: ["Suchen", "Search"],
  hint: [
    "Eine Adresse oder Nummer muss ganz stimmen. Von Namen reicht der Anfang; „Müller“ und „Mueller“ sind eins.",
    "An address or a number must be exact. Of a name the beginning is enough; “Müller” and “Mueller” are one.",
  ],
  none: [
    (search) => `Zu „${search}“ wurde niemand gefunden.`,
    (search) => `Nobody was found for “${search}”.`,
  ],
  noneHere: ["Auf dieser Seite ist niemand; es geht aber weiter.", "Nobody is on this page, but there is more."],
  caption: ["Gefundene Kunden", "Customers that were found"],
  foundBy: ["Gefunden über", "Found by"],
  CUSTOMER_ID: ["Kundennummer", "customer number"],
  EMAIL: ["E-Mail", "e-mail"],
  FORMER_EMAIL: ["frühere E-Mail", "earlier e-mail"],
  ORDER: ["Bestellung", "order"],
  NAME: ["Name", "name"],
  last: ["Letzter Kauf", "Last purchase"],
  first: ["Zum Anfang", "Back to the start"],
  name: ["Name", "Name"],
  address: ["E-Mail", "E-mail"],
  purchases: ["Käufe (ohne stornierte)", "Purchases (not cancelled)"],
  customer: ["Kundennummer", "Customer number"],
  erased: ["gelöscht", "erased"],
  more: ["Weitere", "More"],
});

export default class Customers extends Page {
  #found = new Loading(
    this,
    () => [this.shopId, this.query.search, this.query.cursor, this.more.length === 0],
    (signal) =>
      this.query.search && this.more.length === 0
        ? read(
            path`/admin/shops/${this.shopId}/customers` + query({ query: this.query.search, cursor: this.query.cursor }),
            { signal },
          )
        : null,
  );

  render() {
    return this.more[0] ? this.#one() : this.#search();
  }

  #one() {
    return keyed(
      this.more[0],
      html`<sk-customer
        .shopId=${this.shopId}
        .groups=${this.groups}
        .me=${this.me}
        .more=${this.more}
        .query=${this.query}
      ></sk-customer>`,
    );
  }

  #search() {
    return html`
      <h1>${w.title}</h1>
      <search><form class="tools" @submit=${this.#find}>
        <label class="wide"
          >${w.query}
          <input type="search" name="search" dir="auto" maxlength="300" autocomplete="off" .value=${this.query.search ?? ""} required />
        </label>
        <button type="submit">${w.search}</button>
      </form></search>
      ${this.query.search ? this.#found.show((found) => this.#list(found)) : html`<p>${w.hint}</p>`}
    `;
  }

  #find(event) {
    event.preventDefault();
    const search = new FormData(event.target).get("search").trim();
    go(link(this.shopId, "customers", [], { search }));
  }

  #list(found) {
    const { search, cursor } = this.query;
    return html`
      ${found.customers.length === 0
        ? html`<p role="status" class="name">${found.next ? w.noneHere : w.none(search)}</p>`
        : this.#table(found.customers)}
      ${paging({ cursor, next: found.next }, (other) => link(this.shopId, "customers", [], { search, cursor: other }), w)}
    `;
  }

  #table(customers) {
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${w.caption}>
        <table>
          <thead>
            <tr>
              <th scope="col">${w.name}</th>
              <th scope="col">${w.address}</th>
              <th scope="col" class="number">${w.purchases}</th>
              <th scope="col">${w.last}</th>
              <th scope="col">${w.customer}</th>
              <th scope="col">${w.foundBy}</th>
            </tr>
          </thead>
          <tbody>
            ${customers.map((each) => this.#row(each))}
          </tbody>
        </table>
      </div>
    `;
  }

  #row(customer) {
    const to = link(this.shopId, "customers", [customer.customerId], { search: this.query.search });
    return html`<tr>
      <td class="name"><a href=${to}><bdi>${customer.erasedAt ? w.erased : fullName(customer) || customer.customerId}</bdi></a></td>
      <td class="name">${customer.email ?? ""}</td>
      <td class="number">${customer.purchases === undefined ? "" : number(customer.purchases)}</td>
      <td class="when">${customer.lastPurchaseAt ? time(customer.lastPurchaseAt) : ""}</td>
      <td class="name">${customer.customerId}</td>
      <td>${customer.foundBy.map((key) => w[key]).join(", ")}</td>
    </tr>`;
  }
}

customElements.define("sk-customers", Customers);
