/** Who a customer is, in short. */
import { html, nothing } from "lit";
import { day, inLanguage, number, time, words } from "../core/words.js";
import { consentSentence } from "./customer-consents.js";

const w = words({
  address: ["E-Mail", "E-mail"],
  noAddress: ["keine bekannt", "none known"],
  id: ["Kundennummer", "Customer number"],
  purchases: ["Käufe (ohne stornierte)", "Purchases (not cancelled)"],
  last: [(at) => `zuletzt ${at}`, (at) => `last on ${at}`],
  available: ["Punkte zum Einlösen", "Points to spend"],
  pending: [(points) => `${points} noch nicht frei`, (points) => `${points} not yet free`],
  debt: [(points) => `${points} Punkte im Minus`, (points) => `${points} points in debt`],
  expiry: [(points, at) => `${points} verfallen am ${at}`, (points, at) => `${points} expire on ${at}`],
  consent: ["Einwilligung in Werbung", "Consent to advertising"],
  consentNone: ["Es ist weder eine Einwilligung noch ein Widerspruch verzeichnet.", "Neither a consent nor an objection is recorded."],
  lastSaid: ["Zuletzt verzeichnet:", "Recorded last:"],
  blocked: ["Zurzeit geht keine Mail an diese Adresse.", "No mail goes to this address now."],
  lifts: ["Früher aufgehobene Sperren", "Blocks that were lifted before"],
  lifted: [(at, reason) => `${at}: ${reason}`, (at, reason) => `${at}: ${reason}`],
});

/** Shows the head of a customer, as readCustomer tells it. */
export function headView(customer) {
  return html`
    ${customer.suppressed
      ? html`<div class="notice bad"><p><strong>${w.blocked}</strong> ${inLanguage(customer.suppressed.explanation)}</p></div>`
      : nothing}
    <dl class="facts">
      ${fact(w.address, html`<bdi>${customer.email ?? w.noAddress}</bdi>`)} ${fact(w.id, customer.customerId)}
      ${points(customer)}
      ${customer.purchases === undefined
        ? nothing
        : fact(
            w.purchases,
            number(customer.purchases),
            customer.lastPurchaseAt ? w.last(time(customer.lastPurchaseAt, customer.zone)) : undefined,
          )}
    </dl>
    <h2>${w.consent}</h2>
    ${consents(customer)}
    ${customer.lifts.length > 0
      ? html`<details>
          <summary>${w.lifts}</summary>
          <ul>
            ${customer.lifts.map((lift) => html`<li>${w.lifted(time(lift.at, customer.zone), lift.reason)}</li>`)}
          </ul>
        </details>`
      : nothing}
  `;
}

const fact = (name, value, small) => html`<div>
  <dt>${name}</dt>
  <dd class="name">${value}${small ? html`<small>${small}</small>` : nothing}</dd>
</div>`;

function points({ points, zone }) {
  if (!points) {
    return nothing;
  }
  const small = [
    points.pending ? w.pending(number(points.pending)) : undefined,
    points.debt ? w.debt(number(points.debt)) : undefined,
    points.nextExpiry ? w.expiry(number(points.nextExpiry.points), when(points.nextExpiry.at, zone)) : undefined,
  ].filter(Boolean);
  return fact(w.available, number(points.available), small.length > 0 ? small.join("; ") : undefined);
}

const when = (at, zone) => (at.length === 10 ? day(at) : time(at, zone));

function consents({ consents, zone }) {
  const mail = consents.filter((entry) => ["CONSENT", "OBJECTION"].includes(entry.consent.kind));
  return mail.length === 0
    ? html`<p>${w.consentNone}</p>`
    : html`<p>${w.lastSaid} ${consentSentence(mail[0].consent, zone)}</p>`;
}
