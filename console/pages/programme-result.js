/** What a draft of a programme would have come to: points, cost, what is owed, who gains and who loses. */
import { html, nothing } from "lit";
import { day, money, month as monthName, number, percent, words } from "../core/words.js";
import { digits } from "../ui/amount.js";
import { bars } from "../ui/chart.js";
import { fact } from "../ui/fact.js";

const w = words({
  period: [
    (orders, customers, from, until) => `${orders} Käufe von ${customers} Kunden, bezahlt vom ${from} bis ${until}.`,
    (orders, customers, from, until) => `${orders} purchases of ${customers} customers, paid from ${from} until ${until}.`,
  ],
  assumed: [
    (value, share) =>
      `Ein Punkt ist ${value} wert, und ${share} der Punkte werden eingelöst. Angenommen ist, dass Kunden so kaufen wie bisher.`,
    (value, share) =>
      `A point is worth ${value}, and ${share} of points are redeemed. It is assumed that customers buy as they did.`,
  ],
  what: ["Was", "What"],
  before: ["Nach den alten Regeln", "By the old rules"],
  after: ["Nach dem Entwurf", "By the draft"],
  change: ["Unterschied", "Difference"],
  points: ["Punkte", "Points"],
  pending: ["davon noch gesperrt", "of these still on hold"],
  lapsed: ["davon verfallen, höchstens", "of these lost, at most"],
  outstanding: ["davon offen, höchstens", "of these outstanding, at most"],
  value: ["Wert aller Punkte", "Value of all points"],
  expectedCost: ["Erwartete Kosten", "Expected cost"],
  expectedOutstandingCost: ["Davon noch geschuldet", "Of this still owed"],
  months: ["Punkte nach dem Monat der Zahlung", "Points by the month of payment"],
  draftMonths: ["Punkte nach dem Entwurf, je Monat", "Points by the draft, each month"],
  oldMonths: ["Punkte nach den alten Regeln, je Monat", "Points by the old rules, each month"],
  who: ["Wer gewinnt und wer verliert", "Who gains and who loses"],
  gained: ["bekommen mehr", "get more"],
  lost: ["bekommen weniger", "get less"],
  unchanged: ["bekommen gleich viel", "get as much"],
  customers: [(n) => `${n} Kunden`, (n) => `${n} customers`],
  byPoints: [(n) => `${n} Punkte`, (n) => `${n} points`],
  bands: ["Kunden nach ihrem Gewinn oder Verlust", "Customers by what they gain or lose"],
  gains: ["Die größten Gewinne", "The largest gains"],
  losses: ["Die größten Verluste", "The largest losses"],
  customer: ["Kundennummer", "Customer number"],
  notRated: [
    (orders, points) =>
      `${orders} ältere Bestellungen mit ${points} Punkten konnten nicht durchgerechnet werden und stehen in keiner anderen Zahl.`,
    (orders, points) => `${orders} older orders with ${points} points could not be rated, and are in no other figure.`,
  ],
  unreadable: [
    (lines) => `${lines} Zeilen der Aufzeichnungen waren nicht lesbar.`,
    (lines) => `${lines} lines of the journal could not be read.`,
  ],
  nothing: ["Im letzten Jahr gab es keine Käufe, die sich durchrechnen lassen.", "There were no purchases in the last year that can be rated."],
});

const bands = words({
  LOST_ALL: ["verlieren alles", "lose all"],
  LOST_OVER_HALF: ["über 50 % weniger", "over 50 % less"],
  LOST_UP_TO_HALF: ["über 10 % bis 50 % weniger", "over 10 % to 50 % less"],
  LOST_UP_TO_TENTH: ["bis 10 % weniger", "up to 10 % less"],
  UNCHANGED: ["gleich viel", "as much"],
  GAINED_UP_TO_TENTH: ["bis 10 % mehr", "up to 10 % more"],
  GAINED_UP_TO_HALF: ["über 10 % bis 50 % mehr", "over 10 % to 50 % more"],
  GAINED_UP_TO_DOUBLE: ["über 50 % bis doppelt", "over 50 % to twice"],
  GAINED_OVER_DOUBLE: ["mehr als doppelt", "more than twice"],
  GAINED_FROM_NONE: ["hatten nichts, bekommen etwas", "had none, get some"],
});
const bandText = (band) => (band in bands ? bands[band] : band);

const signed = (value, write) => (value > 0 ? `+${write(value)}` : write(value));

/**
 * Shows a simulation that is done.
 *
 * @param customer gives the link to a customer, which is shown where mayLink
 */
export function simulationView({ result, from, until, currency, minorPerPoint, expectedShare }, customer, mayLink) {
  const { before, after } = result;
  const write = (minor) => money(minor, currency);
  if (result.orders === 0 && result.notRated.orders === 0) {
    return html`<p>${w.nothing}</p>`;
  }
  const dayOf = (instant) => day(instant.slice(0, 10));
  return html`
    <p>${w.period(number(result.orders), number(result.customers), dayOf(from), dayOf(until))}</p>
    <p>${w.assumed(perPoint(minorPerPoint, currency), percent(Number(expectedShare), 1))}</p>
    ${table(before, after, write)} ${months(result.months)} ${groups(result)}
    ${changes(w.gains, result.largestGains, customer, mayLink)} ${changes(w.losses, result.largestLosses, customer, mayLink)}
    ${result.notRated.orders > 0
      ? html`<p>${w.notRated(number(result.notRated.orders), number(result.notRated.points))}</p>`
      : nothing}
    ${result.notRated.unreadableLines > 0 ? html`<p>${w.unreadable(number(result.notRated.unreadableLines))}</p>` : nothing}
  `;
}

// A point is often worth less than the smallest coin.
function perPoint(minorPerPoint, currency) {
  return `${number(Number(minorPerPoint) / 10 ** digits(currency), 6)} ${currency}`;
}

function table(before, after, write) {
  const row = (name, format) => html`<tr>
    <th scope="row">${w[name]}</th>
    <td class="number">${format(before[name])}</td>
    <td class="number">${format(after[name])}</td>
    <td class="number">${signed(after[name] - before[name], format)}</td>
  </tr>`;
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${w.what}</th>
          <th scope="col" class="number">${w.before}</th>
          <th scope="col" class="number">${w.after}</th>
          <th scope="col" class="number">${w.change}</th>
        </tr>
      </thead>
      <tbody>
        ${["points", "pending", "lapsed", "outstanding"].map((name) => row(name, (value) => number(value)))}
        ${["value", "expectedCost", "expectedOutstandingCost"].map((name) => row(name, write))}
      </tbody>
    </table>
  </div>`;
}

function months(all) {
  const rows = (side) => all.map((each) => ({ label: monthName(each.month), value: each[side].points, kind: side === "before" ? 4 : 1 }));
  const write = (value) => number(value);
  return html`<h2>${w.months}</h2>
    ${bars(w.oldMonths, rows("before"), write)} ${bars(w.draftMonths, rows("after"), write)}`;
}

function groups(result) {
  const side = (name) =>
    fact(w[name], w.customers(number(result[name].customers)), w.byPoints(signed(result[name].change, number)));
  const rows = result.bands
    .filter((each) => each.customers > 0)
    .map((each) => ({ label: bandText(each.band), value: each.customers, kind: each.change < 0 ? 2 : each.change > 0 ? 1 : 4 }));
  return html`<h2>${w.who}</h2>
    <dl class="facts">${["gained", "lost", "unchanged"].map(side)}</dl>
    ${bars(w.bands, rows, (value) => number(value))}`;
}

function changes(title, rows, customer, mayLink) {
  if (rows.length === 0) {
    return nothing;
  }
  return html`<h3>${title}</h3>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${w.customer}</th>
            <th scope="col" class="number">${w.before}</th>
            <th scope="col" class="number">${w.after}</th>
            <th scope="col" class="number">${w.change}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (each) => html`<tr>
              <th scope="row" class="name">
                ${mayLink ? html`<a href=${customer(each.customerId)}>${each.customerId}</a>` : each.customerId}
              </th>
              <td class="number">${number(each.before)}</td>
              <td class="number">${number(each.after)}</td>
              <td class="number">${signed(each.change, number)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
