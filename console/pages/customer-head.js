/** Who a customer is, in short. */
import { html, nothing } from "lit";
import { link } from "../core/route.js";
import { inLanguage, number, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { fact } from "../ui/fact.js";
import { lifeDateName } from "./life-events.js";

const w = words({
  address: ["E-Mail", "E-mail"],
  noAddress: ["keine bekannt", "none known"],
  id: ["Kundennummer", "Customer number"],
  since: [(at) => `bekannt seit ${at}`, (at) => `known since ${at}`],
  available: ["Punkte zum Einlösen", "Points to spend"],
  pending: [(points) => `${points} noch nicht frei`, (points) => `${points} not yet free`],
  reserved: [(points) => `${points} gerade reserviert`, (points) => `${points} set aside now`],
  debt: [(points) => `${points} im Minus: werden mit den nächsten verrechnet`, (points) => `${points} owed: taken off the next ones`],
  expiry: [(points, at) => `${points} gelten bis ${at}`, (points, at) => `${points} are valid until ${at}`],
  purchases: ["Käufe (bezahlt, nicht storniert)", "Purchases (paid, not cancelled)"],
  last: [(at) => `zuletzt ${at}`, (at) => `last on ${at}`],
  refunds: [(n) => `Erstattungen: ${n}`, (n) => `refunds: ${n}`],
  cancellations: [(n) => `storniert: ${n}`, (n) => `cancelled: ${n}`],
  revenue: ["Umsatz nach Erstattungen", "Revenue after refunds"],
  none: ["noch keiner", "none yet"],
  lifeDates: ["Tage in ihrem Leben", "Days of their life"],
  lifeDatesHelp: ["angegeben, um Mails dazu zu bekommen", "given to get mails about them"],
  cases: ["Offene Fälle", "Open cases"],
  advertising: ["Darf Werbung bekommen?", "May they get advertising?"],
  blocked: ["Zurzeit geht keine Mail an diese Adresse.", "No mail goes to this address now."],
  paused: [(at) => `Werbung wartet bis ${at}.`, (at) => `Advertising waits until ${at}.`],
  outlook: ["Kommt dieser Kunde noch?", "Does this customer still come?"],
  NONE: ["kommt wie gewohnt", "comes as usual"],
  AT_RISK: ["droht zu gehen", "at risk"],
  GONE: ["so gut wie gegangen", "as good as gone"],
  expectedPurchases: ["Erwartete Käufe", "Expected purchases"],
  expected: ["Erwarteter Umsatz", "Expected revenue"],
  months: ["in zwölf Monaten", "in twelve months"],
  holdout: [
    "Gehört zur Vergleichsgruppe: bekommt keine Mails von Kampagnen, damit man sieht, was Mails bewirken.",
    "Is in the control group: gets no mails of campaigns, so that one sees what mails bring.",
  ],
});

const RISK_TAGS = { NONE: "good", AT_RISK: "warn", GONE: "bad" };

/** Shows the head of a customer, as readCustomer tells it. */
export function headView(customer, shopId) {
  const { mail, zone } = customer;
  return html`
    ${mail.suppressed
      ? html`<div class="notice bad"><p><strong>${w.blocked}</strong> ${inLanguage(mail.suppressed.explanation)}</p></div>`
      : nothing}
    <dl class="facts">
      ${fact(w.address, html`<bdi>${customer.email ?? w.noAddress}</bdi>`)}
      ${fact(w.id, html`<bdi>${customer.customerId}</bdi>`, customer.since && w.since(time(customer.since, zone)))}
      ${fact(w.available, number(customer.points.available), ...pointsMore(customer))}
      ${fact(w.purchases, number(customer.orders.purchases), ...ordersMore(customer))}
      ${fact(w.revenue, customer.orders.netRevenue.map(amount).join(", ") || w.none)}
      ${customer.lifeDates
        ? fact(w.lifeDates, number(customer.lifeDates.length), ...customer.lifeDates.map(lifeDateName), w.lifeDatesHelp)
        : nothing}
      ${fact(
        w.cases,
        customer.openCases === 0
          ? number(0)
          : html`<a href=${link(shopId, "customers", [customer.customerId], { kinds: "cases" })}>${number(customer.openCases)}</a>`,
      )}
    </dl>
    ${customer.outlook ? outlookView(customer.outlook) : nothing}
    <h2>${w.advertising}</h2>
    <p>
      ${inLanguage(mail.explanation)} ${mail.pausedUntil ? w.paused(time(mail.pausedUntil, zone)) : nothing}
      ${customer.holdout ? w.holdout : nothing}
    </p>
  `;
}

function outlookView({ risk, class: named, reasons, expectedPurchases, expected }) {
  return html`
    <h2>${w.outlook}</h2>
    <p>
      <span class="tag ${RISK_TAGS[risk]}">${w[risk]}</span>
      ${named ? html`<span class="tag">${inLanguage(named)}</span>` : nothing}
    </p>
    <ul>
      ${reasons.map((reason) => html`<li>${inLanguage(reason)}</li>`)}
    </ul>
    ${expectedPurchases === undefined
      ? nothing
      : html`<dl class="facts">
          ${fact(w.expectedPurchases, number(expectedPurchases, 1), w.months)}
          ${expected ? fact(w.expected, amount(expected), w.months) : nothing}
        </dl>`}
  `;
}

function pointsMore({ points, zone }) {
  const { pending, reserved, debt, nextExpiry } = points;
  // They are over at that time, so the last at which they hold is just before.
  return [
    pending ? w.pending(number(pending)) : undefined,
    reserved ? w.reserved(number(reserved)) : undefined,
    debt ? w.debt(number(debt)) : undefined,
    nextExpiry ? w.expiry(number(nextExpiry.points), time(Date.parse(nextExpiry.at) - 1, zone)) : undefined,
  ];
}

const ordersMore = ({ orders, zone }) => [
  orders.lastPurchaseAt && w.last(time(orders.lastPurchaseAt, zone)),
  orders.refunds ? w.refunds(number(orders.refunds)) : undefined,
  orders.cancellations ? w.cancellations(number(orders.cancellations)) : undefined,
];
