/** Partners: other shops that give points of the programme, or take them as payment. */
import { html, nothing } from "lit";
import { day, number, words } from "../core/words.js";
import PARTNER from "./names/partner.js";
import "./partner-statements.js";
import "./partner-webhooks.js";
import "./settings-keys.js";

const w = words({
  title: ["Partner", "Partners"],
  intro: [
    "Andere Geschäfte, bei denen Kunden Punkte sammeln oder damit bezahlen. Jeden Monat wird abgerechnet.",
    "Other shops where customers earn points or pay with them. Each month is settled.",
  ],
  all: ["Alle Partner", "All partners"],
  none: ["Es gibt noch keinen Partner.", "There is no partner yet."],
  add: ["Partner anlegen", "Create a partner"],
  newTitle: ["Neuer Partner", "New partner"],
  newHelp: [
    "Die Vereinbarung gilt ab ihrem ersten Tag. Einen Schlüssel für die Kasse macht danach ein Administrator auf dieser Seite.",
    "The agreement is in force from its first day on. An administrator then makes a key for the till on this page.",
  ],
  end: [
    "Es wird sofort nichts mehr gesammelt und eingelöst. Soll der Partner auslaufen, setzen Sie stattdessen die Tage der Laufzeit.",
    "Nothing is earned or redeemed any more at once. To let the partner run off, set the days of the term instead.",
  ],
  keys: ["Schlüssel des Partners", "Keys of the partner"],
  keysHelp: [
    "Damit meldet seine Kasse Einkäufe, und sonst nichts. Zum Wechseln machen Sie einen zweiten und widerrufen den ersten danach.",
    "By it the partner's till reports purchases, and nothing else. To change it make a second one, and revoke the first after that.",
  ],
  rate: ["Punkte je Einheit", "Points per unit"],
  from: ["Ab", "From"],
  until: ["Sammeln bis", "Earning until"],
});

/** The first day of the next month, which an author corrects. */
function nextMonth() {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + 1, 1)).toISOString().slice(0, 10);
}

export default {
  schema: "partner",
  names: PARTNER,
  texts: w,
  start: {
    earnRate: 1,
    term: { from: nextMonth() },
    prices: { currency: "EUR", issued: 1.2, redeemed: 1, perTransaction: 0, monthly: 0 },
    limits: { perTransaction: 1000, perDay: 20000, perCustomerAndDay: 2000, lateDays: 7 },
    settlementDay: 5,
  },
  columns: () => [
    { label: w.rate, of: ({ earnRate }) => (earnRate === undefined ? "" : number(earnRate, 6)), isNumber: true },
    { label: w.from, of: ({ term }) => (term?.from ? day(term.from) : "") },
    { label: w.until, of: ({ term }) => (term?.until ? day(term.until) : "") },
  ],
  beside: (page, { document }) =>
    document
      ? html`<sk-partner-statements
          .shopId=${page.shopId}
          .groups=${page.groups}
          .partnerId=${document.id}
          ></sk-partner-statements>
          <sk-partner-webhooks
            .shopId=${page.shopId}
            .groups=${page.groups}
            .partnerId=${document.id}
          ></sk-partner-webhooks>
          ${page.isIn()
            ? html`<h2>${w.keys}</h2>
                <p>${w.keysHelp}</p>
                <sk-api-keys .shopId=${page.shopId} .groups=${page.groups} .me=${page.me} .partnerId=${document.id}></sk-api-keys>`
            : nothing}`
      : nothing,
};
