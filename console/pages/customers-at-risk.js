/** Who is likely to leave, and why; and a button that makes the audience of them. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { inLanguage, number, words } from "../core/words.js";
import { amount } from "../ui/amount.js";

const w = words({
  title: ["Wer zu gehen droht", "Who is likely to leave"],
  none: ["Niemand droht zu gehen, soweit sich das sagen lässt.", "Nobody is likely to leave, as far as it can be told."],
  shown: [
    (shown, total) => `${shown} von ${total}; zuerst, wer in 365 Tagen am meisten bezahlte.`,
    (shown, total) => `${shown} of ${total}; who paid most in 365 days comes first.`,
  ],
  customer: ["Kunde", "Customer"],
  class: ["Klasse", "Class"],
  paid: ["Umsatz, 365 Tage", "Revenue, 365 days"],
  why: ["Warum", "Why"],
  gone: ["so gut wie gegangen", "as good as gone"],
  make: ["Zielgruppe daraus machen", "Make an audience of them"],
  least: ["Nur wer insgesamt mehr ausgab als", "Only who has spent more in all than"],
  leastHelp: [
    "Die Zielgruppe zählt immer den Stand von jetzt: Wer wieder kauft, ist nicht mehr darin.",
    "The audience always counts as of now: whoever buys again is in it no more.",
  ],
  name: [(least) => `Droht zu gehen, mehr als ${least}`, (least) => `At risk, worth more than ${least}`],
  nameOfAll: ["Droht zu gehen", "At risk"],
  making: ["Die Zielgruppe wird angelegt …", "The audience is being made …"],
});

const EXISTS = 409;

class CustomersAtRisk extends Page {
  static properties = { least: { state: true } };

  #read = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/insights/at-risk`, { signal }),
  );

  constructor() {
    super();
    this.least = 200;
  }

  render() {
    return html`<h3>${w.title}</h3>
      ${this.#read.show((value) => (value.customers.length === 0 ? html`<p role="status">${w.none}</p>` : this.#shown(value)), 3)}`;
  }

  #shown({ customers, total, currency }) {
    const money = (minor) => (currency ? amount({ minor, currency }) : "–");
    return html`
      <p>${w.shown(number(customers.length), number(total))}</p>
      ${this.isIn("marketing") ? this.#form(currency) : nothing}
      <div class="scroll" tabindex="0" role="group" aria-label=${w.title}>
        <table class="broad">
          <thead>
            <tr>
              <th scope="col">${w.customer}</th>
              <th scope="col">${w.class}</th>
              <th scope="col" class="number">${w.paid}</th>
              <th scope="col">${w.why}</th>
            </tr>
          </thead>
          <tbody>
            ${customers.map(
              (each) => html`<tr>
                <th scope="row"><a href=${link(this.shopId, "customers", [each.customerId])}>${each.customerId}</a></th>
                <td>${each.class ? inLanguage(each.class) : "–"}${each.gone ? html` <small>(${w.gone})</small>` : nothing}</td>
                <td class="number">${money(each.paid)}</td>
                <td>${each.reasons.map((reason) => inLanguage(reason)).join(" ")}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #form(currency) {
    return html`<form class="tools" @submit=${(event) => this.#make(event, currency)}>
      ${currency
        ? html`<label
            >${w.least} (${currency})
            <input type="number" min="0" step="1" .value=${String(this.least)} @change=${this.#choose} />
            <small>${w.leastHelp}</small>
          </label>`
        : nothing}
      <button type="submit" ?disabled=${this.busy !== undefined}>${w.make}</button>
      ${this.fault ? faultNotice(this.fault) : nothing}
    </form>`;
  }

  #choose = (event) => {
    this.least = Math.max(0, Math.trunc(Number(event.target.value)) || 0);
  };

  #make(event, currency) {
    event.preventDefault();
    const isLimited = currency && this.least > 0;
    const id = isLimited ? `at-risk-${this.least}` : "at-risk";
    const document = {
      id,
      name: isLimited ? w.name(amount({ amount: String(this.least), currency })) : w.nameOfAll,
      conditions: {
        atRisk: true,
        ...(isLimited ? { spentAtLeast: { amount: `${this.least}.00`, currency } } : {}),
      },
    };
    return this.doing(w.making, async () => {
      try {
        await send(path`/admin/shops/${this.shopId}/audiences`, document);
      } catch (fault) {
        // Whoever made it before gets to it.
        if (fault.status !== EXISTS) {
          throw fault;
        }
      }
      go(link(this.shopId, "audiences", [id]));
    });
  }
}

customElements.define("sk-customers-at-risk", CustomersAtRisk);
