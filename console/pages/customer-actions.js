/** What a customer did beside buying, and what it brought them. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { inLanguage, time, words } from "../core/words.js";

const w = words({
  title: ["Aktionen", "Actions"],
  what: ["Was", "What"],
  when: ["Wann", "When"],
  why: ["Was daraus wurde", "What became of it"],
});

class CustomerActions extends Page {
  static properties = { customerId: { attribute: false }, zone: { attribute: false } };

  #all = new Loading(
    this,
    () => [this.shopId, this.customerId],
    (signal) => read(path`/admin/shops/${this.shopId}/customers/${this.customerId}/actions`, { signal }),
  );

  render() {
    return this.#all.value?.actions.length === 0
      ? nothing
      : html`<h2>${w.title}</h2>
          ${this.#all.show(({ actions }) => this.#table(actions), 2)}`;
  }

  #table(actions) {
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${w.what}</th>
            <th scope="col">${w.when}</th>
            <th scope="col">${w.why}</th>
          </tr>
        </thead>
        <tbody>
          ${actions.map(
            ({ action, occurredAt, why }) =>
              html`<tr>
                <td>${action}</td>
                <td>${time(occurredAt, this.zone)}</td>
                <td>${inLanguage(why)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define("sk-customer-actions", CustomerActions);
