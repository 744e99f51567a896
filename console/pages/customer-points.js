/** Gives points to a customer, or takes them: at once within one's limits, above them with a second person. */
import { html, nothing } from "lit";
import { path, send } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { number, words } from "../core/words.js";
import { field, submitButton } from "../ui/field.js";
import { Writing } from "../ui/writing.js";
import { readLimits } from "./limits.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  direction: ["Was", "What"],
  give: ["Punkte geben", "Give points"],
  take: ["Punkte nehmen", "Take points"],
  points: ["Wie viele Punkte", "How many points"],
  reason: ["Grund", "Reason"],
  reasonHelp: [
    "Eine Zeile, die der Kunde liest. Sie bleibt für immer: bitte nichts Persönliches.",
    "One line that the customer reads. It stays for ever: nothing personal, please.",
  ],
  note: ["Notiz (freiwillig)", "Note (optional)"],
  noteHelp: ["Nur für Kollegen und Prüfer, zum Beispiel eine Ticketnummer.", "For colleagues and auditors only, such as a ticket number."],
  order: ["Bestellung (freiwillig)", "Order (optional)"],
  orderHelp: ["Die Bestellung, um die es geht.", "The order that it is about."],
  limits: [
    (each, month) =>
      `Sie vergeben allein bis zu ${each} Punkte auf einmal und ${month} im Monat; Geben und Nehmen zählen beide. Was darüber liegt, wartet, bis eine zweite Person zustimmt.`,
    (each, month) =>
      `You give up to ${each} points at once and ${month} in a month alone; giving and taking both count. What is above that waits until a second person approves.`,
  ],
  limitsUnknown: [
    "Was über Ihrem Limit liegt, wird nicht sofort gebucht: Es wartet, bis eine zweite Person zustimmt.",
    "What is above your limit is not booked at once: it waits until a second person approves.",
  ],
  above: [
    "Das liegt über Ihrem Limit auf einmal: Es wird auf eine zweite Person warten.",
    "This is above your limit at once: it will wait for a second person.",
  ],
  sendGive: [(points) => `${points} Punkte geben`, (points) => `Give ${points} points`],
  sendTake: [(points) => `${points} Punkte nehmen`, (points) => `Take ${points} points`],
  sendNone: ["Buchen", "Book"],
  busy: ["Wird gebucht …", "Booking …"],
  given: [(points) => `${points} Punkte sind gutgeschrieben.`, (points) => `${points} points were given.`],
  taken: [(points) => `${points} Punkte sind abgezogen.`, (points) => `${points} points were taken.`],
  balance: [(points) => `Jetzt sind es ${points} Punkte zum Einlösen.`, (points) => `There are now ${points} points to spend.`],
  other: [(id) => `Gebucht beim zusammengeführten Kunden ${id}.`, (id) => `Booked for the merged customer ${id}.`],
  waits: [
    "Das ist mehr, als Sie allein vergeben. Es wartet jetzt auf eine zweite Person; nach 30 Tagen verfällt es.",
    "This is more than you give alone. It now waits for a second person, and lapses after 30 days.",
  ],
  waiting: ["Was auf Freigabe wartet", "What waits for approval"],
  rejected: ["Das wurde inzwischen abgelehnt.", "This was rejected meanwhile."],
  again: ["Noch etwas buchen", "Book something else"],
});

const MOST = 1_000_000_000;

class CustomerPoints extends Page {
  static properties = { customer: { attribute: false }, done: { attribute: false }, result: { state: true } };

  #writing = new Writing(this, () => `points/${this.shopId}/${this.customer.customerId}`);
  #limits = new Loading(
    this,
    () => [this.shopId],
    (signal) => readLimits(this, { signal }),
  );

  render() {
    return this.result ? this.#told() : this.#form();
  }

  #form() {
    const writing = this.#writing;
    const points = Math.abs(Number(writing.get("points")));
    const isTaking = writing.get("direction") === "take";
    const limits = this.#limits.value;
    const isAbove = limits && points > limits.pointsPerAdjustment;
    return html`<form @submit=${this.#send}>
      <p>${limits ? w.limits(number(limits.pointsPerAdjustment), number(limits.pointsPerMonth)) : w.limitsUnknown}</p>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      <div class="tools">
        ${field(writing, { name: "direction", label: w.direction, options: [["give", w.give], ["take", w.take]] })}
        ${field(writing, { name: "points", label: w.points, type: "number", min: 1, max: MOST, isRequired: true })}
      </div>
      ${isAbove ? html`<p class="warn" role="status">${w.above}</p>` : nothing}
      ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, most: 200, isRequired: true })}
      ${field(writing, { name: "orderId", label: w.order, help: w.orderHelp, most: 128 })}
      ${field(writing, { name: "note", label: w.note, help: w.noteHelp, most: 500 })}
      ${submitButton(writing, points ? (isTaking ? w.sendTake : w.sendGive)(number(points)) : w.sendNone, w.busy)}
    </form>`;
  }

  async #send(event) {
    event.preventDefault();
    const writing = this.#writing;
    const text = (name) => writing.get(name).trim() || undefined;
    const points = Number(writing.get("points")) * (writing.get("direction") === "take" ? -1 : 1);
    const body = { points, reason: text("reason"), note: text("note"), orderId: text("orderId") };
    const result = await writing.send((key) =>
      send(path`/admin/shops/${this.shopId}/customers/${this.customer.customerId}/adjustments`, body, { key }),
    );
    if (result) {
      this.result = { ...result, before: this.customer };
      this.done();
      await this.updateComplete;
      this.querySelector("[role=status]")?.focus();
    }
  }

  #told() {
    const { state, points, booked, before } = this.result;
    // What was read before the booking says nothing of it.
    const available = this.customer === before ? undefined : this.customer.points?.available;
    return html`
      <div class="notice ${state === "BOOKED" ? "good" : "warn"}" role="status" tabindex="-1">
        ${state === "BOOKED"
          ? html`<p>
              ${(points < 0 ? w.taken : w.given)(number(Math.abs(points)))}
              ${booked.customerId === this.customer.customerId ? nothing : w.other(booked.customerId)}
              ${available === undefined ? nothing : w.balance(number(available))}
            </p>`
          : html`<p>${state === "PENDING" ? w.waits : w.rejected}</p>
              <p><a href=${link(this.shopId, "adjustments")}>${w.waiting}</a></p>`}
      </div>
      <button type="button" class="secondary" @click=${() => (this.result = undefined)}>${w.again}</button>
    `;
  }
}

customElements.define("sk-customer-points", CustomerPoints);
