/** Has a customer erased, and says beforehand what goes, what stays and why. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { until } from "../core/poll.js";
import { inLanguage, number, time, words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { personName, readPeople } from "./people.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  what: [
    "Löscht die Person (Art. 17 DSGVO). Das lässt sich nicht rückgängig machen. Bitte löschen Sie den Kunden auch im Shop, sonst meldet dieser ihn unter anderer Nummer wieder.",
    "Erases the person (Art. 17 GDPR). It cannot be undone. Please erase the customer in the shop too, or it reports them again under another number.",
  ],
  GONE: ["Wird gelöscht", "Is erased"],
  REDUCED: ["Davon bleibt ein Rest ohne die Person", "Of this something without the person stays"],
  STAYS: ["Bleibt", "Stays"],
  part: ["Was", "What"],
  count: ["Einträge", "Entries"],
  why: ["Was damit geschieht", "What happens to it"],
  more: [(n) => `mehr als ${n}`, (n) => `more than ${n}`],
  none: ["nichts davon", "nothing of it"],
  begin: ["Kunden löschen …", "Erase the customer …"],
  busy: ["Wird gelöscht …", "Being erased …"],
  question: ["Diesen Kunden endgültig löschen?", "Erase this customer for good?"],
  warning: [
    (id) => `Name, Adressen, Antworten und Notizen von ${id} gehen. Zahlen und Belege bleiben ohne die Person.`,
    (id) => `Name, addresses, answers and notes of ${id} go. Figures and vouchers stay without the person.`,
  ],
  typed: [(id) => `Zur Bestätigung die Kundennummer eingeben: ${id}`, (id) => `Type the customer number to confirm: ${id}`],
  yes: ["Endgültig löschen", "Erase for good"],
  done: ["Der Kunde ist gelöscht.", "The customer is erased."],
  ordered: [
    (at, who) => `Die Löschung wurde am ${at} von ${who} angeordnet und ist noch nicht fertig. Dauert es länger als einige Minuten, ordnen Sie sie noch einmal an.`,
    (at, who) => `The erasure was ordered on ${at} by ${who} and has not finished. If it takes longer than some minutes, order it again.`,
  ],
  by: [
    (at, who) => `Die persönlichen Daten wurden am ${at} gelöscht, angeordnet von ${who}. Was bleibt, nennt niemanden.`,
    (at, who) => `The personal data was erased on ${at}, ordered by ${who}. What stays names nobody.`,
  ],
  erased: [
    (at) => `Die persönlichen Daten wurden am ${at} gelöscht. Was bleibt, nennt niemanden.`,
    (at) => `The personal data was erased on ${at}. What stays names nobody.`,
  ],
  byShop: [
    (at) => `Die persönlichen Daten wurden am ${at} gelöscht, auf Meldung des Shops. Was bleibt, nennt niemanden.`,
    (at) => `The personal data was erased on ${at}, as the shop reported. What stays names nobody.`,
  ],
});

const erasure = (shopId, customerId) => path`/admin/shops/${shopId}/customers/${customerId}/erasure`;

/** Shows that somebody was erased, and by whom, as far as one may know. */
class CustomerErased extends Page {
  static properties = { customer: { attribute: false } };

  #state = new Loading(
    this,
    () => [this.shopId, this.customer.customerId, this.isIn("support")],
    async (signal) =>
      this.isIn("support")
        ? {
            ...(await read(erasure(this.shopId, this.customer.customerId), { signal })),
            people: await readPeople(this.shopId, { signal }),
          }
        : null,
  );

  render() {
    const at = time(this.customer.erasedAt, this.customer.zone);
    return html`<div class="notice" role="status"><p>${this.#text(at, this.#state.value)}</p></div>`;
  }

  /** Whose wish it was is not said before it is known, nor to who may not know it. */
  #text(at, state) {
    if (state?.state !== "ERASED") {
      return w.erased(at);
    }
    return state.orderedBy ? w.by(at, personName(state.people, this.me, state.orderedBy)) : w.byShop(at);
  }
}

class CustomerErase extends Page {
  static properties = { customer: { attribute: false }, done: { attribute: false } };

  #writing = new Writing(this, () => `erase/${this.shopId}/${this.customer.customerId}`);

  #told = new Loading(
    this,
    () => [this.shopId, this.customer.customerId],
    async (signal) => ({
      ...(await read(erasure(this.shopId, this.customer.customerId), { signal })),
      people: await readPeople(this.shopId, { signal }),
    }),
  );

  render() {
    const writing = this.#writing;
    return html`<form @submit=${this.#send}>
      <p>${w.what}</p>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      ${this.#told.show((told) => this.#parts(told), 8)}
      ${this.#told.value ? submitButton(writing, w.begin, w.busy, "contrast") : nothing}
    </form>`;
  }

  #parts(told) {
    return html`
      ${told.state === "ORDERED"
        ? html`<div class="notice warn" role="status">
            <p>${w.ordered(time(told.orderedAt, this.customer.zone), personName(told.people, this.me, told.orderedBy))}</p>
          </div>`
        : nothing}
      ${["GONE", "REDUCED", "STAYS"].map((after) => this.#table(after, told.parts.filter((part) => part.after === after && part.count > 0)))}
    `;
  }

  #table(after, parts) {
    return html`<h3 id=${`after-${after}`}>${w[after]}</h3>
      ${parts.length === 0
        ? html`<p>${w.none}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-labelledby=${`after-${after}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${w.part}</th>
                  <th scope="col" class="number">${w.count}</th>
                  <th scope="col">${w.why}</th>
                </tr>
              </thead>
              <tbody>
                ${parts.map(
                  (part) => html`<tr>
                    <th scope="row">${inLanguage(part.title)}</th>
                    <td class="number">${part.hasMore ? w.more(number(part.count)) : number(part.count)}</td>
                    <td>${inLanguage(part.explanation)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`}`;
  }

  async #send(event) {
    event.preventDefault();
    const { customerId } = this.customer;
    const isMeant = await ask({
      title: w.question,
      text: w.warning(customerId),
      yes: w.yes,
      typed: customerId,
      typedLabel: w.typed(customerId),
    });
    if (!isMeant) {
      return;
    }
    const at = erasure(this.shopId, customerId);
    const state = await this.#writing.send(async () => {
      await send(at, { confirm: customerId });
      return until(async () => {
        const now = await read(at);
        return now.state === "ERASED" ? now : undefined;
      }, AbortSignal.timeout(60_000)).catch((fault) => {
        if (fault.name === "AbortError") {
          return read(at);
        }
        throw fault;
      });
    });
    if (state?.state === "ERASED") {
      tell(w.done);
      this.done();
    } else if (state) {
      this.#told.load();
    }
  }
}

customElements.define("sk-customer-erased", CustomerErased);
customElements.define("sk-customer-erase", CustomerErase);
