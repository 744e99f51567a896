/** What rewards cost and what is owed: the months that there are, and the making of a report. */
import { html, nothing } from "lit";
import { ApiError, path, query, read, send } from "../core/api.js";
import { dayFromNow } from "../core/days.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { until } from "../core/poll.js";
import { go, link } from "../core/route.js";
import { month as monthName, number, time, words } from "../core/words.js";
import { now } from "../core/session.js";
import { isClosed } from "./finance-month.js";
import "./finance-reconciliation.js";

const w = words({
  title: ["Finanzen", "Finance"],
  intro: [
    "Was Prämien kosten und was noch geschuldet wird, nach dem Zeitpunkt der Buchung. Was ein Monat einmal sagte, sagt er für immer.",
    "What rewards cost and what is still owed, by the time of booking. What a month once said it says for ever.",
  ],
  month: ["Monat", "Month"],
  state: ["Stand", "State"],
  entries: ["Buchungen", "Bookings"],
  made: ["Bericht vom", "Report of"],
  closed: ["abgeschlossen", "closed"],
  ties: ["stimmt überein", "ties"],
  differs: ["stimmt nicht überein", "does not tie"],
  none: ["Es gibt noch keinen Bericht.", "There is no report yet."],
  order: ["Bericht erstellen", "Make a report"],
  ordering: ["Der Bericht wird erstellt …", "The report is being made …"],
  orderMonth: ["Monat des Berichts", "Month of the report"],
  noSettings: [
    "Bevor ein Bericht entstehen kann, muss gesagt werden, was ein Punkt wert ist.",
    "Before there can be a report, it must be said what a point is worth.",
  ],
  reconciliation: ["Abgleich mit dem Shop", "Reconciliation with the shop"],
});

/** In the place of a month. */
const RECONCILIATION = "reconciliation";

export default class Finance extends Page {
  #left = new AbortController();

  #months = new Loading(
    this,
    () => [this.shopId, this.more.length === 0],
    (signal) => (this.more.length === 0 ? read(path`/admin/shops/${this.shopId}/finance/months`, { signal }) : null),
  );

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#left.abort();
  }

  render() {
    if (this.more[0] === RECONCILIATION) {
      return html`<sk-reconciliation .shopId=${this.shopId} .groups=${this.groups} .me=${this.me}></sk-reconciliation>`;
    }
    if (this.more[0]) {
      return html`<sk-finance-month
        .shopId=${this.shopId}
        .groups=${this.groups}
        .month=${this.more[0]}
        .asOf=${this.query.asOf}
      ></sk-finance-month>`;
    }
    return this.#all();
  }

  #all() {
    return html`
      <h1>${w.title}</h1>
      <p>${w.intro}</p>
      <p class="actions"><a href=${link(this.shopId, "finance", [RECONCILIATION])}>${w.reconciliation}</a></p>
      ${this.#orderForm()} ${this.#problem()}
      ${this.#months.show((found) =>
        found.months.length === 0
          ? html`<p>${w.none}</p>`
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${w.month}</th>
                    <th scope="col">${w.state}</th>
                    <th scope="col" class="number">${w.entries}</th>
                    <th scope="col">${w.made}</th>
                  </tr>
                </thead>
                <tbody>
                  ${found.months.map(
                    (made) => html`<tr>
                      <td><a href=${link(this.shopId, "finance", [made.month])}>${monthName(made.month)}</a></td>
                      <td>${this.#state(made)}</td>
                      <td class="number">${number(made.entries)}</td>
                      <td>${time(made.madeAt, made.timeZone)}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`,
      )}
    `;
  }

  #state(made) {
    return html`<span class="tag ${made.ties ? "good" : "bad"}">${made.ties ? w.ties : w.differs}</span>
      ${isClosed(made) ? html`<span class="tag">${w.closed}</span>` : nothing}`;
  }

  #orderForm() {
    const latest = dayFromNow(0).slice(0, 7);
    return html`<form class="tools" @submit=${this.#order}>
      <label>${w.orderMonth} <input type="month" name="month" max=${latest} value=${latest} required /></label>
      <button type="submit" aria-busy=${this.busy ? "true" : nothing} ?disabled=${this.busy}>
        ${this.busy ?? w.order}
      </button>
    </form>`;
  }

  #problem() {
    if (!this.fault) {
      return nothing;
    }
    return this.fault.kind === "no-finance-settings"
      ? html`<div class="notice warn" role="alert"><p>${w.noSettings}</p></div>`
      : faultNotice(this.fault);
  }

  /** Has a report made: of the whole month where it is over, and else of this moment. */
  async #order(event) {
    event.preventDefault();
    const month = new FormData(event.target).get("month");
    await this.doing(w.ordering, async () => {
      const ordered = await this.#ordered(month);
      await until(() => this.#madeSince(ordered), this.#left.signal);
      go(link(this.shopId, "finance", [month], { asOf: ordered.asOf }));
    });
  }

  async #ordered(month) {
    const orders = path`/admin/shops/${this.shopId}/finance/reports`;
    try {
      return await send(orders, { month });
    } catch (fault) {
      if (fault.kind !== "month-not-over") {
        throw fault;
      }
      return send(orders, { month, asOf: new Date(Math.floor(now() / 1000) * 1000).toISOString() });
    }
  }

  async #madeSince(ordered) {
    try {
      const months = path`/admin/shops/${this.shopId}/finance/months/${ordered.month}`;
      const made = await read(months + query({ asOf: ordered.asOf }));
      return made.madeAt >= ordered.time ? made : undefined;
    } catch (fault) {
      if (fault instanceof ApiError && fault.status === 404) {
        return undefined;
      }
      throw fault;
    }
  }
}

customElements.define("sk-finance", Finance);
