/** What figures of customers are called, and what each is of. */
import { month as monthName, number, percent, money, words } from "../core/words.js";

/** Names of figures. */
export const names = words({
  RETENTION_RATE: ["Wiederkehrrate", "Retention rate"],
  RETURN_BALANCE: ["Kundenbilanz (E − N) ÷ S", "Customer balance (E − N) ÷ S"],
  CHURN_RATE: ["Abwanderungsrate", "Churn rate"],
  REPEAT_PURCHASE_RATE: ["Anteil der Mehrfachkäufer", "Repeat purchase rate"],
  PURCHASE_FREQUENCY: ["Bestellungen je Kunde", "Orders per customer"],
  AVERAGE_ORDER_VALUE: ["Durchschnittlicher Bestellwert", "Average order value"],
  REGULAR_SHARE: ["Umsatzanteil der Stammkunden", "Revenue share of regulars"],
  DAYS_BETWEEN_LOWER_QUARTILE: ["Tage zwischen Käufen: ein Viertel bis", "Days between purchases: a quarter up to"],
  DAYS_BETWEEN_MEDIAN: ["Tage zwischen Käufen: die Hälfte bis", "Days between purchases: half up to"],
  DAYS_BETWEEN_UPPER_QUARTILE: ["Tage zwischen Käufen: drei Viertel bis", "Days between purchases: three quarters up to"],
});

const GAPS = [
  "zwischen zwei Kauftagen derselben Person, der spätere in diesem Zeitraum; wer nicht wiederkam, fehlt hier",
  "between two days on which one person bought, the later one in this period; who did not come again is not in it",
];

/** What each is of. */
export const meanings = words({
  RETENTION_RATE: [
    "Anteil der Kunden des Zeitraums davor, die in diesem wieder kauften",
    "Share of the customers of the period before who bought again in this one",
  ],
  RETURN_BALANCE: [
    "Kunden dieses Zeitraums ohne Neue, durch die Kunden davor; Zurückgewonnene zählen mit, daher auch über 100 %",
    "Customers of this period less new ones, by those before; reactivated ones count, so it can exceed 100%",
  ],
  CHURN_RATE: [
    "Anteil der Kunden des Zeitraums davor, die in diesem nicht kauften",
    "Share of the customers of the period before who did not buy in this one",
  ],
  REPEAT_PURCHASE_RATE: [
    "Anteil der Kunden mit mindestens zwei Bestellungen im Zeitraum",
    "Share of customers with at least two orders in the period",
  ],
  PURCHASE_FREQUENCY: ["Bestellungen durch Kunden, beide im Zeitraum", "Orders by customers, both in the period"],
  AVERAGE_ORDER_VALUE: [
    "Umsatz ohne Steuer, nach Erstattungen, durch Bestellungen",
    "Revenue without tax, after refunds, by orders",
  ],
  REGULAR_SHARE: [
    "Umsatz zweiter und späterer Käufe durch allen Umsatz",
    "Revenue of second and later purchases by all revenue",
  ],
  DAYS_BETWEEN_LOWER_QUARTILE: GAPS,
  DAYS_BETWEEN_MEDIAN: GAPS,
  DAYS_BETWEEN_UPPER_QUARTILE: GAPS,
});

/** Why there is no figure. */
export const reasons = words({
  NOT_OVER: ["der Zeitraum läuft noch", "the period is not over"],
  HISTORY_TOO_SHORT: ["die bekannten Käufe reichen nicht weit genug zurück", "the known purchases do not go back far enough"],
  NOBODY_BEFORE: ["im Zeitraum davor kaufte niemand", "nobody bought in the period before"],
  NOBODY: ["niemand kaufte", "nobody bought"],
  NO_REVENUE: ["kein Umsatz nach Erstattungen", "no revenue after refunds"],
  TOO_FEW: ["weniger als fünf Wiederkäufe", "fewer than five repeat purchases"],
});

const w = words({
  interval: [
    (from, to) => `mit 95 % Sicherheit zwischen ${from} und ${to}`,
    (from, to) => `with 95 % certainty between ${from} and ${to}`,
  ],
  customers: [(n) => `von ${n} Kunden`, (n) => `of ${n} customers`],
  orders: [(n) => `von ${n} Bestellungen`, (n) => `of ${n} orders`],
  gaps: [(n) => `von ${n} Abständen`, (n) => `of ${n} gaps`],
  span: [(from, to) => `${from} bis ${to}`, (from, to) => `${from} to ${to}`],
});

const AMOUNT = "AVERAGE_ORDER_VALUE";
const SHARES = ["RETENTION_RATE", "RETURN_BALANCE", "CHURN_RATE", "REPEAT_PURCHASE_RATE", "REGULAR_SHARE"];
const OF_ORDERS = [AMOUNT, "REGULAR_SHARE"];

/** Writes a figure's value, or nothing where there is none. */
export function valueText(figure) {
  if (figure === undefined || figure.missing) {
    return "–";
  }
  if (figure.name === AMOUNT) {
    return money(figure.value, figure.currency);
  }
  return SHARES.includes(figure.name) ? percent(figure.value, 1) : number(figure.value, 2);
}

/** Writes of how many a figure is, or why there is none. */
export function populationText(figure) {
  if (figure.missing) {
    return reasons[figure.missing];
  }
  const n = number(figure.of);
  if (OF_ORDERS.includes(figure.name)) {
    return w.orders(n);
  }
  return figure.name.startsWith("DAYS_BETWEEN") ? w.gaps(n) : w.customers(n);
}

/** Writes how certain a share is, if it says so. */
export const intervalText = (figure) =>
  figure.low === undefined ? undefined : w.interval(percent(figure.low, 1), percent(figure.high, 1));

/** Writes which months a period has. */
export const periodText = (period) =>
  period.from === period.month ? monthName(period.month) : w.span(monthName(period.from), monthName(period.month));
