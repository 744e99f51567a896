/** What came of the declaration about a contract that opened a case. */
import { html, nothing } from "lit";
import { link } from "../core/route.js";
import { time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { fact } from "../ui/fact.js";

const SOURCE = "declaration/";

const w = words({
  what: ["Erklärung", "Declaration"],
  ORDINARY_CANCELLATION: ["Kündigung", "Cancellation"],
  EXTRAORDINARY_CANCELLATION: ["Außerordentliche Kündigung", "Extraordinary cancellation"],
  WITHDRAWAL: ["Widerruf", "Withdrawal"],
  who: ["Von", "By"],
  erased: ["gelöscht", "erased"],
  contract: ["Vertrag", "Contract"],
  confirmed: ["Bestätigt", "Confirmed"],
  acted: ["Bearbeitet", "Acted on"],
  waiting: ["noch nicht; innerhalb einer Stunde", "not yet; within the hour"],
  looked: ["ja", "yes"],
  ended: ["Beendet", "What it ended"],
  endedOf: [(name, at) => `${name}, bis ${at}`, (name, at) => `${name}, until ${at}`],
  lifted: [(name) => `${name} läuft weiter: Die Erklärung wurde aufgehoben.`, (name) => `${name} goes on: the declaration was lifted.`],
  nothing: ["nichts", "nothing"],
  APPLIED: ["Eine Mitgliedschaft, die es nicht mehr gibt", "A membership that is no longer there"],
  SAYS_NOTHING: ["Nichts: gelöscht, oder sagt zu wenig", "Nothing: erased, or says too little"],
  NO_CONTRACT: ["Nichts: Niemand mit dieser Adresse hat so einen Vertrag", "Nothing: nobody with this address has such a contract"],
  MORE_THAN_ONE: ["Nichts: Sie passt zu mehreren, bitte entscheiden", "Nothing: it fits several, please decide"],
  LATER_DAY: ["Nichts: für einen späteren Tag, bitte entscheiden", "Nothing: for a later day, please decide"],
  TOO_LATE: ["Nichts: zu spät für einen Widerruf, bitte entscheiden", "Nothing: too late to withdraw, please decide"],
  refund: ["Zurückzuzahlen", "To pay back"],
});

/** Returns the id of the declaration that opened a case; undefined where another thing did. */
export function declarationOf(value) {
  return value?.reason === "CONTRACT" && value.source?.startsWith(SOURCE) ? value.source.slice(SOURCE.length) : undefined;
}

function ended(found, zone) {
  const one = found.membership;
  if (!one) {
    return found.outcome ? w[found.outcome.kind] : w.nothing;
  }
  return one.lifted ? w.lifted(one.name) : w.endedOf(one.name, time(one.until, zone));
}

function acted(found, zone) {
  if (!found.outcome) {
    return w.waiting;
  }
  return found.outcome.actedAt ? time(found.outcome.actedAt, zone) : w.looked;
}

export function declarationView(found, { shopId, zone }) {
  const one = found.membership;
  return html`<dl class="facts" data-declaration>
    ${fact(w.what, w[found.kind])} ${fact(w.who, found.name ? html`<bdi>${found.name}</bdi>` : w.erased)}
    ${found.contract ? fact(w.contract, html`<bdi>${found.contract}</bdi>`) : nothing}
    ${fact(w.confirmed, time(found.confirmedAt, zone))} ${fact(w.acted, acted(found, zone))}
    ${fact(w.ended, one ? html`<a href=${link(shopId, "customers", [one.customerId])}>${ended(found, zone)}</a>` : ended(found))}
    ${one?.refundDue ? fact(w.refund, amount(one.refundDue)) : nothing}
  </dl>`;
}
