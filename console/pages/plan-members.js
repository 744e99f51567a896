/** The members of a plan, those whose membership ends first before others. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { inLanguage, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";

const w = words({
  title: ["Mitglieder", "Members"],
  none: ["Noch hat niemand diese Mitgliedschaft gekauft.", "Nobody has bought this membership yet."],
  customer: ["Kunde", "Customer"],
  stand: ["Stand", "State"],
  since: ["Seit", "Since"],
  due: ["Zu erstatten", "To be paid back"],
  more: ["Weitere laden", "Load more"],
});

class PlanMembers extends Page {
  static properties = { later: { state: true } };

  #first = new Loading(
    this,
    () => [this.shopId, this.more[1]],
    (signal) => {
      this.later = { memberships: [] };
      return this.#page(undefined, signal);
    },
  );

  #page(cursor, signal) {
    const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : "";
    return read(path`/admin/shops/${this.shopId}/membership-plans/${this.more[1]}/members` + query, { signal });
  }

  render() {
    return html`<h2>${w.title}</h2>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.#first.show((first) => this.#list([...first.memberships, ...this.later.memberships], this.later.memberships.length ? this.later.next : first.next))}`;
  }

  #list(members, next) {
    return members.length === 0
      ? html`<p>${w.none}</p>`
      : html`<div class="scroll" tabindex="0">
            <table>
              <thead>
                <tr>
                  <th scope="col">${w.customer}</th>
                  <th scope="col">${w.stand}</th>
                  <th scope="col">${w.since}</th>
                  <th scope="col" class="number">${w.due}</th>
                </tr>
              </thead>
              <tbody>
                ${members.map(
                  (one) => html`<tr>
                    <th scope="row"><a href=${link(this.shopId, "customers", [one.customerId])}>${one.customerId}</a></th>
                    <td>${inLanguage(one.words)}</td>
                    <td>${time(one.since)}</td>
                    <td class="number">${one.refundDue ? amount(one.refundDue) : ""}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>
          ${next ? html`<p class="actions"><button type="button" class="secondary" @click=${() => this.#load(next)}>${w.more}</button></p>` : nothing}`;
  }

  #load(cursor) {
    return this.doing("more", async () => {
      const page = await this.#page(cursor);
      this.later = { memberships: [...this.later.memberships, ...page.memberships], next: page.next };
    });
  }
}

customElements.define("sk-plan-members", PlanMembers);
