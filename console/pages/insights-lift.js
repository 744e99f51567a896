/** What all campaigns together brought against those who get none, and each of them in a row. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { day, inLanguage, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { comparison } from "./lift.js";

const w = words({
  title: ["Was die Kampagnen bringen", "What campaigns bring"],
  what: [
    "Alle Kampagnen zusammen, Quartal für Quartal: Kunden, die vorher schon gekauft hatten, verglichen mit denen von ihnen, die dauerhaft keine Kampagnen bekommen. Wer außen vor bleibt, lost der Shop in den Mail-Einstellungen aus.",
    "All campaigns together, quarter by quarter: customers who had bought before, against those of them who permanently get no campaign. The shop draws who is held out in the settings of mail.",
  ],
  none: ["Noch wurde nichts verglichen. Das geschieht jede Nacht.", "Nothing has been compared yet. That is done each night."],
  month: ["Was Kampagnen brachten", "What campaigns brought"],
  monthHelp: [
    "Beurteilt in diesem Monat, gegen die, die außen vor blieben. Es steht neben den Kosten und ändert keine von ihnen.",
    "Judged in this month, against those who were held out. It stands beside the costs and changes none of them.",
  ],
  noneInMonth: ["In diesem Monat wurde keine Kampagne beurteilt.", "No campaign was judged in this month."],
  all: ["Alle Kampagnen zusammen", "All campaigns together"],
  each: ["Jede Kampagne", "Each campaign"],
  campaign: ["Kampagne", "Campaign"],
  span: ["Läufe", "Runs"],
  difference: ["Umsatz je Kunde", "Revenue for each customer"],
  cost: ["Kosten", "Cost"],
  net: ["Unterm Strich", "Net"],
  verdict: ["Urteil", "Verdict"],
  until: [(to) => `bis ${to}`, (to) => `until ${to}`],
  between: [(from, to) => `${from} bis ${to}`, (from, to) => `${from} to ${to}`],
});

/** Shows campaigns in rows, each with its interval. */
export function liftRows(shopId, lifts, currency) {
  const money = (minor) => (currency ? amount({ minor: Math.round(minor), currency }) : "–");
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${w.each}>
    <table class="broad">
      <thead>
        <tr>
          <th scope="col">${w.campaign}</th>
          <th scope="col">${w.span}</th>
          <th scope="col" class="number">${w.difference}</th>
          <th scope="col" class="number">${w.cost}</th>
          <th scope="col" class="number">${w.net}</th>
          <th scope="col">${w.verdict}</th>
        </tr>
      </thead>
      <tbody>
        ${lifts.map(
          ({ campaign, name, from, to, revenue: { adjusted, gain, explanation } }) => html`<tr>
            <th scope="row" class="name">${campaign ? html`<a href=${link(shopId, "campaigns", [campaign, "results"])}>${name}</a>` : html`<a href=${link(shopId, "insights", ["lift"])}>${w.all}</a>`}</th>
            <td>${from ? w.between(day(from), day(to)) : w.until(day(to))}</td>
            <td class="number">
              ${adjusted
                ? html`${money(adjusted.difference)} <small>(${w.between(money(adjusted.from), money(adjusted.to))})</small>`
                : "–"}
            </td>
            <td class="number">${gain ? money(gain.cost) : "–"}</td>
            <td class="number">
              ${gain ? html`${money(gain.net)} <small>(${w.between(money(gain.netFrom), money(gain.netTo))})</small>` : "–"}
            </td>
            <td>${inLanguage(explanation)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What was judged in a month, beside what the month cost. */
class MonthLift extends Page {
  static properties = { month: { attribute: false } };

  #read = new Loading(
    this,
    () => [this.shopId, this.month],
    (signal) => read(path`/admin/shops/${this.shopId}/insights/lift`, { signal }),
  );

  render() {
    return html`<h2>${w.month}</h2>
      <p>${w.monthHelp}</p>
      ${this.#read.show(({ campaigns, programme, currency }) => this.#judged([...programme, ...campaigns], currency), 2)}`;
  }

  #judged(lifts, currency) {
    const judged = lifts.filter((lift) => lift.countedAt?.startsWith(this.month));
    return judged.length === 0 ? html`<p role="status">${w.noneInMonth}</p>` : liftRows(this.shopId, judged, currency);
  }
}

customElements.define("sk-month-lift", MonthLift);

class InsightsLift extends Page {
  #read = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/insights/lift`, { signal }),
  );

  render() {
    return html`<h2>${w.title}</h2>
      <p>${w.what}</p>
      ${this.#read.show(
        ({ asOf, currency, programme, campaigns }) =>
          asOf
            ? html`${programme.map((lift) => comparison(lift, currency))}
              ${campaigns.length > 0
                ? html`<h3>${w.each}</h3>
                    ${liftRows(this.shopId, campaigns, currency)}`
                : nothing}`
            : html`<p role="status">${w.none}</p>`,
        4,
      )}`;
  }
}

customElements.define("sk-insights-lift", InsightsLift);
