/** Finds customers, and tells all of one. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { number, words } from "../core/words.js";

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
  none: ["Niemand wurde gefunden.", "Nobody was found."],
  name: ["Name", "Name"],
  address: ["E-Mail", "E-mail"],
  purchases: ["Käufe", "Purchases"],
  customer: ["Kundennummer", "Customer number"],
  erased: ["gelöscht", "erased"],
  more: ["Weitere", "More"],
});

export default class Customers extends Page {
  #found = new Loading(
    this,
    () => [this.shopId, this.query.search, this.query.cursor],
    (signal) =>
      this.query.search
        ? read(
            path`/admin/shops/${this.shopId}/customers` + query({ query: this.query.search, cursor: this.query.cursor }),
            { signal },
          )
        : null,
  );

  render() {
    return html`
      <h1>${w.title}</h1>
      <form class="tools" role="search" @submit=${this.#search}>
        <label
          >${w.query}
          <input type="search" name="search" maxlength="300" autocomplete="off" .value=${this.query.search ?? ""} required />
        </label>
        <button type="submit">${w.search}</button>
      </form>
      ${this.query.search ? this.#found.show((found) => this.#list(found)) : html`<p>${w.hint}</p>`}
    `;
  }

  #search(event) {
    event.preventDefault();
    const search = new FormData(event.target).get("search").trim();
    go(link(this.shopId, "customers", [], { search }));
  }

  #list(found) {
    if (found.customers.length === 0) {
      return html`<p role="status">${w.none}</p>`;
    }
    return html`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${w.name}</th>
              <th scope="col">${w.address}</th>
              <th scope="col" class="number">${w.purchases}</th>
              <th scope="col">${w.customer}</th>
            </tr>
          </thead>
          <tbody>
            ${found.customers.map((each) => this.#row(each))}
          </tbody>
        </table>
      </div>
      ${found.next
        ? html`<p>
            <a href=${link(this.shopId, "customers", [], { search: this.query.search, cursor: found.next })}>${w.more}</a>
          </p>`
        : nothing}
    `;
  }

  #row(customer) {
    const name = [customer.givenName, customer.familyName].filter(Boolean).join(" ");
    return html`<tr>
      <td class="name">
        <a href=${link(this.shopId, "customers", [customer.customerId])}
          >${customer.erasedAt ? w.erased : name || customer.customerId}</a
        >
      </td>
      <td class="name">${customer.email ?? ""}</td>
      <td class="number">${customer.purchases === undefined ? "" : number(customer.purchases)}</td>
      <td class="name">${customer.customerId}</td>
    </tr>`;
  }
}

customElements.define("sk-customers", Customers);
