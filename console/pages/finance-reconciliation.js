/** What the nightly comparison with the shop found, what it means, and what to do about it. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { now } from "../core/session.js";
import { number, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { personName, readPeople } from "./people.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  title: ["Abgleich mit dem Shop", "Reconciliation with the shop"],
  back: ["Alle Monate", "All months"],
  intro: [
    "Jede Nacht fragen wir den Shop, was sich an Bestellungen geändert hat. Was seine Meldungen nicht gesagt haben, wird sofort nachgeholt und steht hier 90 Tage lang.",
    "Each night we ask the shop which orders changed. What its messages did not tell is taken in at once, and stands here for 90 days.",
  ],
  until: [(at) => `Verglichen sind alle Änderungen bis ${at}.`, (at) => `All changes until ${at} are compared.`],
  late: [
    "Seit mehr als zwei Tagen kam kein Vergleich zu Ende. Bitte prüfen, ob der Zugang zum Shop noch gilt (connect-shop).",
    "No comparison has come to an end for more than two days. Please check whether the access to the shop still holds (connect-shop).",
  ],
  never: [
    "Dieser Shop wurde noch nie verglichen. Dafür braucht es einen Zugang zu seiner Schnittstelle (connect-shop).",
    "This shop was never compared. That needs an access to its interface (connect-shop).",
  ],
  todo: [(n) => `Zu klären: ${n}`, (n) => `To be looked at: ${n}`],
  rest: [(n) => `Erledigt oder unterwegs: ${n}`, (n) => `Done or on the way: ${n}`],
  nothing: ["Es gibt nichts zu klären.", "There is nothing to look at."],
  more: ["Gezeigt werden die neuesten 100.", "The newest 100 are shown."],
  MISSING_HERE: ["fehlte hier", "was missing here"],
  OTHER_AMOUNT: ["anderer Betrag", "another amount"],
  OTHER_REFUND: ["andere Erstattung", "another refund"],
  OTHER_STATE: ["anderer Stand", "another state"],
  whyMISSING_HERE: [
    "Der Shop hat die Bestellung, uns wurde sie nicht gemeldet: Der Kunde hätte keine Punkte.",
    "The shop has the order, and we were not told: the customer would have no points.",
  ],
  whyOTHER_AMOUNT: [
    "Punkte und Umsatz würden auf einem falschen Betrag beruhen.",
    "Points and revenue would rest on a wrong amount.",
  ],
  whyOTHER_REFUND: [
    "Punkte wären zu viel oder zu wenig zurückgenommen.",
    "Too many or too few points would be taken back.",
  ],
  whyOTHER_STATE: [
    "Bezahlt, storniert oder die Artikel sind anders: Daraus können andere Punkte folgen.",
    "Paid, cancelled or the articles differ: other points may follow.",
  ],
  OPEN: ["offen", "open"],
  MENDED: ["nachgeholt", "taken in"],
  ASKED_FOR: ["unterwegs", "on the way"],
  nextOPEN: [
    "Wurde nachgeholt und kam nicht an. Zuerst liegen gebliebene Meldungen ansehen: ./stammkunde replay-dead-letters. Hilft das nicht: Bestellungen im Shop exportieren und ./stammkunde reconcile-orders --feed. Ist nichts zu tun, beiseitelegen.",
    "It was taken in and did not arrive. First look at messages that were left: ./stammkunde replay-dead-letters. If that does not help, export the orders in the shop and ./stammkunde reconcile-orders --feed. If nothing is to be done, put it aside.",
  ],
  nextMENDED: ["Nichts zu tun.", "Nothing to do."],
  nextASKED_FOR: ["Bitte in einer Stunde wieder nachsehen.", "Please look again in an hour."],
  total: [(sum) => `Summe ${sum}`, (sum) => `total ${sum}`],
  refunded: [(sum) => `erstattet ${sum}`, (sum) => `refunded ${sum}`],
  there: ["Im Shop", "In the shop"],
  here: ["Hier", "Here"],
  unknown: ["unbekannt", "unknown"],
  found: [(at) => `gefunden ${at}`, (at) => `found ${at}`],
  placed: [(at) => `bestellt ${at}`, (at) => `placed ${at}`],
  order: [(order) => `Bestellung ${order}`, (order) => `Order ${order}`],
  aside: ["Beiseitelegen …", "Put aside …"],
  asideOf: [(order) => `Bestellung ${order} beiseitelegen`, (order) => `Put order ${order} aside`],
  reason: ["Warum ist nichts zu tun?", "Why is nothing to be done?"],
  reasonHelp: [
    "Für Kollegen, zum Beispiel „Testbestellung der Agentur“. Bitte nichts über Kunden.",
    "For colleagues, such as “a test order of the agency”. Nothing on customers, please.",
  ],
  send: ["Beiseitelegen", "Put aside"],
  busy: ["Wird beiseitegelegt …", "Being put aside …"],
  done: ["Beiseitegelegt.", "It is put aside."],
  cancel: ["Doch nicht", "Rather not"],
  by: [(who, at, reason) => `Beiseitegelegt von ${who} am ${at}: ${reason}`, (who, at, reason) => `Put aside by ${who} on ${at}: ${reason}`],
});

const TWO_DAYS = 2 * 24 * 60 * 60_000;
const placeOf = (order) => `${order.foundAt} ${order.orderId}`;
const isToDo = (order) => order.state === "OPEN" && !order.dismissed;

class Reconciliation extends Page {
  #found = new Loading(
    this,
    () => [this.shopId],
    async (signal) => ({
      ...(await read(path`/admin/shops/${this.shopId}/finance/reconciliation`, { signal })),
      people: await readPeople(this.shopId, { signal }),
    }),
  );

  #writing = new Writing(this, () => `aside/${this.shopId}/${this.aside}`);

  render() {
    return html`
      <p class="actions"><a href=${link(this.shopId, "finance")}>${w.back}</a></p>
      <h1>${w.title}</h1>
      <p>${w.intro}</p>
      ${this.#found.show((found) => this.#all(found), 8)}
    `;
  }

  #all(found) {
    const todo = found.orders.filter(isToDo);
    const rest = found.orders.filter((order) => !isToDo(order));
    return html`
      ${this.#compared(found.comparedUntil)}
      <h2 tabindex="-1" id="todo">${w.todo(number(todo.length))}</h2>
      ${todo.length === 0 ? html`<p>${w.nothing}</p>` : this.#list(todo, found.people)}
      ${rest.length === 0 ? nothing : html`<h2>${w.rest(number(rest.length))}</h2>${this.#list(rest, found.people)}`}
      ${found.hasMore ? html`<p>${w.more}</p>` : nothing}
    `;
  }

  #compared(until) {
    if (!until) {
      return html`<div class="notice warn" role="status"><p>${w.never}</p></div>`;
    }
    return now() - Date.parse(until) > TWO_DAYS
      ? html`<div class="notice warn" role="status"><p>${w.until(time(until))} ${w.late}</p></div>`
      : html`<p>${w.until(time(until))}</p>`;
  }

  #list(orders, people) {
    return html`<ol class="stream">
      ${orders.map(
        (order) => html`<li>
          <h3><bdi>${w.order(order.number)}</bdi> <span class="tag ${isToDo(order) ? "bad" : ""}">${w[order.kind]}</span> <span class="tag">${w[order.state]}</span></h3>
          <p>${w[`why${order.kind}`]}</p>
          <dl>
            <dt>${w.there}</dt>
            <dd>${this.#sum(order.there, order.currency)}</dd>
            <dt>${w.here}</dt>
            <dd>${order.here ? this.#sum(order.here, order.currency) : w.unknown}</dd>
          </dl>
          <p>${w.placed(time(order.placedAt))}, ${w.found(time(order.foundAt))}</p>
          ${order.dismissed
            ? html`<p class="name">${w.by(personName(people, this.me, order.dismissed.by), time(order.dismissed.at), order.dismissed.reason)}</p>`
            : html`<p>${w[`next${order.state}`]}</p>`}
          ${isToDo(order) ? this.#aside(order) : nothing}
        </li>`,
      )}
    </ol>`;
  }

  #sum(sum, currency) {
    const told = (value) => amount({ amount: value, currency });
    return [w.total(told(sum.total)), sum.refunded === undefined ? undefined : w.refunded(told(sum.refunded))].filter(Boolean).join(", ");
  }

  #aside(order) {
    if (this.aside !== placeOf(order)) {
      return html`<button type="button" class="secondary outline" aria-label=${w.asideOf(order.number)} @click=${() => this.#open(order)}>${w.aside}</button>`;
    }
    const writing = this.#writing;
    return html`<form class="panel" @submit=${(event) => this.#send(event, order)}>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, rows: 2, most: 300, isRequired: true })}
      <div class="actions">
        ${submitButton(writing, w.send, w.busy)}
        <button type="button" class="secondary" @click=${() => this.#open(undefined)}>${w.cancel}</button>
      </div>
    </form>`;
  }

  async #open(order) {
    this.aside = order && placeOf(order);
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector(order ? "form textarea" : "#todo")?.focus();
  }

  async #send(event, order) {
    event.preventDefault();
    const body = { orderId: order.orderId, foundAt: order.foundAt, reason: this.#writing.get("reason").trim() };
    const isDone = await this.#writing.send(async () => {
      await send(path`/admin/shops/${this.shopId}/finance/reconciliation/dismiss`, body);
      return true;
    });
    if (isDone) {
      tell(w.done);
      await this.#found.load();
      this.#open(undefined);
    }
  }
}

customElements.define("sk-reconciliation", Reconciliation);
