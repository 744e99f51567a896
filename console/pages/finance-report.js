/** A month's report: where points and cost came from, what is owed, and whether all of it ties. */
import { html, nothing } from "lit";
import { month as monthName, number, percent, words } from "../core/words.js";
import { bars, bridge } from "../ui/chart.js";
import { amount, minor } from "../ui/amount.js";
import { fact } from "../ui/fact.js";

const w = words({
  tieOut: ["Abstimmung", "Tie-out"],
  ties: [
    (accounts) => `Ledger, Konten und Bericht stimmen überein (Konten: ${accounts}).`,
    (accounts) => `Ledger, accounts and report agree (accounts: ${accounts}).`,
  ],
  differs: [
    "Der Bericht stimmt nicht mit dem Ledger überein; der Monat kann nicht abgeschlossen werden.",
    "The report does not agree with the ledger; the month cannot be closed.",
  ],
  customer: ["Kundin/Kunde", "Customer"],
  kind: ["Art", "Kind"],
  detail: ["Was", "What"],
  moreDifferences: [(n) => `und ${n} weitere`, (n) => `and ${n} more`],
  money: ["Kosten", "Costs"],
  total: ["Gesamt", "Total"],
  totalHelp: ["was der Shop selbst trug", "what the shop itself bore"],
  budget: ["Budget", "Budget"],
  over: ["überschritten", "exceeded"],
  within: ["eingehalten", "kept"],
  active: ["Aktive Kunden", "Active customers"],
  activeHelp: ["mit einer Buchung im Monat", "with a booking in the month"],
  revenue: ["Nettoumsatz", "Net revenue"],
  rewards: ["Kosten der Prämien", "Cost of rewards"],
  gifts: ["Kosten der Geschenke nach Kampagne", "Cost of gifts by campaign"],
  partPayment: ["Punkte als Zahlung", "Points as payment"],
  owed: ["Was geschuldet wird", "What is owed"],
  owedHelp: [
    "Drei Zahlen auf drei Fragen. Sie werden nie addiert oder verrechnet.",
    "Three numbers for three questions. They are never added up or netted.",
  ],
  outstanding: ["Offene Punkte", "Points outstanding"],
  outstandingHelp: [
    "Was kostet es, wenn Kunden so weitermachen? Offene Punkte × erwartete Einlösung × Wert.",
    "What will it cost if customers go on as they do? Points × expected redemption × value.",
  ],
  contract: ["Vertragsverbindlichkeit (IFRS 15)", "Contract liability (IFRS 15)"],
  contractHelp: ["Welcher Umsatz ist noch nicht verdient?", "Which revenue is not earned yet?"],
  provision: ["Rückstellung (HGB § 249)", "Provision (HGB § 249)"],
  provisionHelp: ["Welche ungewisse Verpflichtung ist anzusetzen?", "Which uncertain obligation must be shown?"],
  expected: ["Erwartete Einlösung", "Expected redemption"],
  history: [
    (months) => `aus der eigenen Geschichte von ${months} Verkaufsmonaten`,
    (months) => `from the shop's own history of ${months} months of sale`,
  ],
  configured: [
    (months) => `wie eingestellt; die eigene Geschichte (Verkaufsmonate: ${months}) trägt noch keine Schätzung`,
    (months) => `as configured; the shop's own history (months of sale: ${months}) does not carry an estimate yet`,
  ],
  points: ["Punkte", "Points"],
  bridge: ["Punkte vom Anfang bis zum Ende des Monats", "Points from the beginning to the end of the month"],
  opening: ["Anfang", "Opening"],
  closing: ["Ende", "Closing"],
  available: ["Verfügbar", "Available"],
  pending: ["Noch gesperrt", "Pending"],
  debts: ["Schulden von Kunden", "Customers' debts"],
  debtsHelp: ["mit nichts verrechnet", "netted with nothing"],
  accounts: ["Konten mit Punkten", "Accounts with points"],
  ageing: ["Offene Punkte nach dem Monat, in dem sie verfallen", "Points by the month in which they expire"],
  undated: ["ohne Verfall", "without expiry"],
});

/** In the order in which they are shown. */
const movementNames = words({
  EARNED: ["Verdient", "Earned"],
  REVERSED: ["Zurückgenommen", "Reversed"],
  GIVEN: ["Geschenkt", "Given"],
  REDEEMED: ["Eingelöst", "Redeemed"],
  RESTORED: ["Zurückgegeben", "Restored"],
  DONATED: ["Gespendet", "Donated"],
  EXPIRED: ["Verfallen", "Expired"],
  REINSTATED: ["Wieder gültig", "Reinstated"],
  ADJUSTED: ["Angepasst", "Adjusted"],
  MERGED: ["Zusammengeführt", "Merged"],
  SETTLED: ["Mit Schulden beglichen", "Settled with debts"],
});

/** Shows a report. */
export const reportView = (report) => html`
  ${tieOut(report)} ${costs(report.costs)} ${owed(report.owed)} ${points(report)}
`;

function tieOut({ verifies, tieOut }) {
  if (verifies) {
    return html`<div class="notice good"><p>✓ ${w.ties(number(tieOut.accounts))}</p></div>`;
  }
  return html`<div class="notice bad" role="alert">
    <p>${w.differs}</p>
    <table>
      <caption class="unseen">
        ${w.tieOut}
      </caption>
      <thead>
        <tr>
          <th scope="col">${w.customer}</th>
          <th scope="col">${w.kind}</th>
          <th scope="col">${w.detail}</th>
        </tr>
      </thead>
      <tbody>
        ${tieOut.differences.map(
          (each) => html`<tr>
            <td class="name">${each.customerId}</td>
            <td>${each.kind}</td>
            <td>${each.detail}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${tieOut.more > 0 ? html`<p>${w.moreDifferences(number(tieOut.more))}</p>` : nothing}
  </div>`;
}

function costs(costs) {
  if (!costs) {
    return nothing;
  }
  const rewards = costs.rewards
    .filter((reward) => !reward.bearer)
    .map((reward) => ({
      label: reward.title || reward.reward || w.partPayment,
      value: minor(reward.cost) - minor(reward.returned),
    }));
  const gifts = costs.gifts.map((gift) => ({ label: gift.campaign, value: minor(gift.value), kind: 3 }));
  const write = (value) => amount({ minor: value, currency: costs.currency });
  return html`
    <h2>${w.money}</h2>
    <dl class="facts">
      ${fact(w.total, amount(costs.total), w.totalHelp)}
      ${costs.budget
        ? fact(
            w.budget,
            amount(costs.budget),
            html`<span class=${costs.overBudget ? "bad" : "good"}>${costs.overBudget ? w.over : w.within}</span>`,
          )
        : nothing}
      ${costs.activeCustomers === undefined ? nothing : fact(w.active, number(costs.activeCustomers), w.activeHelp)}
      ${costs.netRevenue ? fact(w.revenue, amount(costs.netRevenue)) : nothing}
    </dl>
    ${bars(w.rewards, rewards, write)} ${bars(w.gifts, gifts, write)}
  `;
}

function owed(owed) {
  if (!owed) {
    return nothing;
  }
  const { redemption } = owed;
  return html`
    <h2>${w.owed}</h2>
    <p>${w.owedHelp}</p>
    <dl class="facts">
      ${fact(w.outstanding, amount(owed.outstanding.amount), w.outstandingHelp)}
      ${fact(w.contract, amount(owed.contract.liability), w.contractHelp)}
      ${fact(w.provision, amount(owed.provision.amount), w.provisionHelp)}
      ${fact(
        w.expected,
        percent(redemption.rate, 1),
        (redemption.basis === "HISTORY" ? w.history : w.configured)(number(redemption.months ?? 0)),
      )}
    </dl>
  `;
}

function points({ points, debts, standing, accounts, ageing }) {
  const { opening, movements, closing } = points.all;
  const known = Object.keys(movementNames);
  const names = [...known, ...Object.keys(movements).filter((name) => !known.includes(name))];
  const steps = [
    { label: w.opening, value: opening, isTotal: true },
    ...names.filter((name) => movements[name]).map((name) => ({ label: textOf(name), value: movements[name] })),
    { label: w.closing, value: closing, isTotal: true },
  ];
  const ages = [
    ...ageing.months.map((each) => ({ label: monthName(each.month), value: each.points })),
    ...(ageing.undated ? [{ label: w.undated, value: ageing.undated, kind: 4 }] : []),
  ];
  const write = (value) => number(value);
  return html`
    <h2>${w.points}</h2>
    <dl class="facts">
      ${fact(w.available, number(standing.available))} ${fact(w.pending, number(standing.pending))}
      ${fact(w.debts, number(debts.closing), w.debtsHelp)} ${fact(w.accounts, number(accounts.withPoints))}
    </dl>
    ${bridge(w.bridge, steps, write)} ${bars(w.ageing, ages, write)}
  `;
}

const textOf = (name) => (name in movementNames ? movementNames[name] : name);
