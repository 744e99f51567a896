/** What a campaign brought, or all of them, against those who were held out: one comparison with its picture. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { day, inLanguage, number, percent, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { ranges } from "../ui/chart.js";
import { fact } from "../ui/fact.js";

const w = words({
  title: ["Was sie brachte", "What it brought"],
  what: [
    "Verglichen mit denen, die per Los außen vor blieben. Jeder zählt, wie er ausgelost wurde, ob eine Mail ankam oder nicht; wer nichts kaufte, zählt mit 0. Beurteilt wird einmal, an einem Tag, der vorher feststand.",
    "Against those who were held out by lot. Everybody counts as they were drawn, whether a mail came or not; who bought nothing counts as 0. It is judged once, on a day that was fixed beforehand.",
  ],
  none: [
    "Noch wurde nichts verglichen. Das geschieht nachts, sobald die Läufe und die Tage danach vorbei sind.",
    "Nothing has been compared yet. That is done at night, once the runs and the days after them are over.",
  ],
  quarter: [(from, to) => `${from} bis ${to}`, (from, to) => `${from} to ${to}`],
  until: [(to) => `Alle Läufe bis ${to}`, (to) => `All runs until ${to}`],
  days: [(days) => `Käufe der ${days} Tage danach`, (days) => `purchases of the ${days} days after`],
  inQuarter: ["Käufe des Quartals", "purchases of the quarter"],
  held: [(share) => `${share} % ausgelost`, (share) => `${share} % drawn`],
  judged: [(at) => `Beurteilt wird nach dem ${at}.`, (at) => `It is judged after ${at}.`],
  counted: [(at) => `Beurteilt am ${at}.`, (at) => `Judged on ${at}.`],
  treatedArm: ["Bekamen Mails", "Got mails"],
  heldArm: ["Blieben außen vor", "Held out"],
  armHelp: [(buyers, each) => `${buyers} kauften, ${each} je Kunde`, (buyers, each) => `${buyers} bought, ${each} for each`],
  net: ["Unterm Strich", "Net"],
  netHelp: [(from, to) => `${from} bis ${to}, nach Kosten`, (from, to) => `${from} to ${to}, after cost`],
  revenue: ["Mehr Umsatz", "More revenue"],
  revenueHelp: ["ohne sie nicht gekommen", "would not have come without"],
  cost: ["Kosten", "Cost"],
  costHelp: ["Mails und Geschenke, mehr als ohne", "mails and gifts, beyond those without"],
  noCosts: ["ohne Geschenke und Mails: was ein Punkt wert ist, steht nicht in den Finanzeinstellungen", "without gifts and mails: finance has not said what a point is worth"],
  picture: ["Unterschied des Umsatzes je Kunde, mit 95-%-Intervall", "Difference of revenue for each customer, with its 95 % interval"],
  shares: ["Unterschied des Käuferanteils, mit 95-%-Intervall", "Difference of the share of buyers, with its 95 % interval"],
  adjusted: ["bereinigt", "adjusted"],
  plain: ["unbereinigt", "plain"],
  bought: ["Käuferanteil", "Share of buyers"],
  between: [(from, to) => `${from} bis ${to}`, (from, to) => `${from} to ${to}`],
  points: [(value) => `${value} Prozentpunkte`, (value) => `${value} points`],
  method: [
    "Umsatz ohne Steuer und abzüglich Erstattungen; Intervall nach Welch. Bereinigt heißt: abzüglich dessen, was die Käufe derselben Kunden im Jahr davor erwarten ließen. Anteile nach Newcombe.",
    "Revenue is without tax and less refunds; Welch's interval. Adjusted means: less what the same customers' purchases of the year before foretold. Shares by Newcombe.",
  ],
});

const points = (share) => w.points(number(share * 100, 1));

/** Shows one comparison of a shop's currency. */
export function comparison(lift, currency, level = 3) {
  const money = (minor) => (currency ? amount({ minor: Math.round(minor), currency }) : "–");
  const title = lift.from ? w.quarter(day(lift.from), day(lift.to)) : w.until(day(lift.to));
  const { revenue, buyers } = lift;
  const isAlike = inLanguage(revenue.explanation) === inLanguage(buyers.explanation);
  return html`
    ${level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
    <p>
      ${lift.days ? w.days(number(lift.days)) : w.inQuarter}, ${w.held(number(lift.heldPercent))}.
      ${lift.countedAt ? w.counted(time(lift.countedAt)) : lift.judgedFrom && lift.heldPercent > 0 ? w.judged(time(lift.judgedFrom)) : nothing}
      <strong>${inLanguage(revenue.explanation)}</strong> ${isAlike ? nothing : inLanguage(buyers.explanation)}
    </p>
    ${lift.countedAt
      ? html`<dl class="facts">
          ${revenue.gain
            ? html`${fact(w.net, money(revenue.gain.net), w.netHelp(money(revenue.gain.netFrom), money(revenue.gain.netTo)))}
              ${fact(w.revenue, money(revenue.gain.revenue), w.revenueHelp)}
              ${fact(w.cost, money(revenue.gain.cost), lift.costsKnown ? w.costHelp : w.noCosts)}`
            : nothing}
          ${arm(w.treatedArm, lift.treated, money)} ${arm(w.heldArm, lift.held, money)}
        </dl>`
      : nothing}
    ${revenue.adjusted
      ? ranges(
          w.picture,
          [
            [w.adjusted, revenue.adjusted],
            [w.plain, revenue.plain],
          ].map(([label, each]) => ({
            label,
            value: each.difference,
            low: each.from,
            high: each.to,
            text: `${money(each.difference)} (${w.between(money(each.from), money(each.to))})`,
          })),
          money,
        )
      : nothing}
    ${buyers.from === undefined
      ? nothing
      : ranges(
          w.shares,
          [
            {
              label: w.bought,
              value: buyers.difference,
              low: buyers.from,
              high: buyers.to,
              text: `${points(buyers.difference)} (${w.between(points(buyers.from), points(buyers.to))})`,
            },
          ],
          points,
        )}
  `;
}

function arm(name, { customers, buyers, revenuePerCustomer }, money) {
  const share = customers > 0 ? ` (${percent(buyers / customers, 1)})` : "";
  return fact(
    name,
    number(customers),
    w.armHelp(number(buyers) + share, revenuePerCustomer === undefined ? "–" : money(revenuePerCustomer)),
  );
}

class CampaignLift extends Page {
  static properties = { campaignId: { attribute: false } };

  #read = new Loading(
    this,
    () => [this.shopId, this.campaignId],
    (signal) => read(path`/admin/shops/${this.shopId}/insights/lift` + query({ campaign: this.campaignId }), { signal }),
  );

  render() {
    return html`<h2>${w.title}</h2>
      <p>${w.what}</p>
      ${this.#read.show(({ campaigns, currency }) => this.#shown(campaigns, currency), 3)}`;
  }

  #shown(lifts, currency) {
    return lifts.length === 0
      ? html`<p role="status">${w.none}</p>`
      : html`${lifts.map((lift) => comparison(lift, currency))}
          <p><small>${w.method}</small></p>`;
  }
}

customElements.define("sk-campaign-lift", CampaignLift);
