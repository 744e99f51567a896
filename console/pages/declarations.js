/** What people declared about contracts, the latest first, and what came of it. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { time, words } from "../core/words.js";

const w = words({
  title: ["Erklärungen zu Verträgen", "Declarations about contracts"],
  note: [
    "Über die Seiten zum Kündigen und Widerrufen. Innerhalb einer Stunde zählt, was eindeutig ist; um alles kümmert sich das Team in seinem Fall.",
    "By the pages to cancel and withdraw. What is clear counts within the hour; the team sees to all in its case.",
  ],
  none: ["Es gibt noch keine.", "There are none yet."],
  at: ["Eingang", "Received"],
  kind: ["Was", "What"],
  who: ["Wer", "Who"],
  contract: ["Vertrag", "Contract"],
  outcome: ["Ergebnis", "Outcome"],
  more: ["Weitere laden", "Load more"],
  ORDINARY_CANCELLATION: ["Kündigung", "Cancellation"],
  EXTRAORDINARY_CANCELLATION: ["Außerordentliche Kündigung", "Extraordinary cancellation"],
  WITHDRAWAL: ["Widerruf", "Withdrawal"],
  WAITING: ["Wird noch angesehen", "Not looked at yet"],
  APPLIED: [(plan) => `Zählt für ${plan}`, (plan) => `Counts for ${plan}`],
  SAYS_NOTHING: ["Gelöscht, oder sagt zu wenig", "Erased, or says too little"],
  NO_CONTRACT: ["Niemand mit dieser Adresse hat so einen Vertrag", "Nobody with this address has such a contract"],
  MORE_THAN_ONE: ["Passt zu mehreren: bitte entscheiden", "Fits several: please decide"],
  LATER_DAY: ["Für einen späteren Tag: bitte entscheiden", "For a later day: please decide"],
  WITHDRAWN_BEFORE: ["Ist schon widerrufen", "Was withdrawn from before"],
  TOO_LATE: ["Zu spät für einen Widerruf: bitte entscheiden", "Too late to withdraw: please decide"],
});

class Declarations extends Page {
  static properties = { later: { state: true } };

  #first = new Loading(
    this,
    () => [this.shopId],
    (signal) => {
      this.later = { declarations: [] };
      return this.#page(undefined, signal);
    },
  );

  #page(cursor, signal) {
    const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : "";
    return read(path`/admin/shops/${this.shopId}/declarations` + query, { signal });
  }

  render() {
    return html`<h2>${w.title}</h2>
      <p>${w.note}</p>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.#first.show((first) => this.#list([...first.declarations, ...this.later.declarations], this.later.declarations.length ? this.later.next : first.next))}`;
  }

  #list(all, next) {
    return all.length === 0
      ? html`<p>${w.none}</p>`
      : html`<div class="scroll" tabindex="0">
            <table>
              <thead>
                <tr>
                  ${[w.at, w.kind, w.who, w.contract, w.outcome].map((each) => html`<th scope="col">${each}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${all.map((one) => this.#row(one))}
              </tbody>
            </table>
          </div>
          ${next ? html`<p class="actions"><button type="button" class="secondary" @click=${() => this.#load(next)}>${w.more}</button></p>` : nothing}`;
  }

  #row(one) {
    return html`<tr>
      <th scope="row">${time(one.receivedAt)}</th>
      <td>${w[one.kind]}</td>
      <td>
        <bdi>${one.name}</bdi>
        ${one.email ? html`<br /><a href=${link(this.shopId, "customers", [], { search: one.email })}><bdi>${one.email}</bdi></a>` : nothing}
      </td>
      <td><bdi>${one.contract}</bdi></td>
      <td>${this.#outcome(one.outcome)}</td>
    </tr>`;
  }

  #outcome(outcome) {
    if (!outcome) {
      return w.WAITING;
    }
    return outcome.kind === "APPLIED"
      ? html`<a href=${link(this.shopId, "loyalty", ["membership-plans", outcome.planId])}>${w.APPLIED(outcome.planId)}</a>`
      : w[outcome.kind];
  }

  #load(cursor) {
    return this.doing("more", async () => {
      const page = await this.#page(cursor);
      this.later = { declarations: [...this.later.declarations, ...page.declarations], next: page.next };
    });
  }
}

customElements.define("sk-declarations", Declarations);
