/** What readers of a campaign's mails bought since, and how its variants compare: numbers that say what they count. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { day, inLanguage, number, percent, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { ranges } from "../ui/chart.js";
import { fact } from "../ui/fact.js";

const w = words({
  title: ["Seither gekauft", "Bought since"],
  what: [
    (days) =>
      `Wer eine Mail bekam und in den ${days} Tagen danach bestellte. Das sagt nicht, dass die Mail der Grund war. Eine Bestellung zählt, sobald sie bezahlt ist, und nicht mehr, wenn sie storniert oder ganz erstattet wird; der Umsatz ist ohne Steuer und abzüglich Erstattungen. Testbestellungen zählen nicht.`,
    (days) =>
      `Who got a mail and ordered in the ${days} days after it. That does not say that the mail was why. An order counts once it is paid, and no more when it is cancelled or refunded in full; revenue is without tax and less refunds. Test orders do not count.`,
  ],
  asOf: [(at) => `Läufe der letzten 400 Tage, Stand ${at}.`, (at) => `Runs of the last 400 days, as of ${at}.`],
  nobody: [
    "Noch hat niemand eine Mail bekommen, nach der Käufe gezählt werden.",
    "Nobody has got a mail yet after which purchases are counted.",
  ],
  readers: ["Empfänger", "readers"],
  readersHelp: ["je Lauf einmal", "once for each run"],
  buyers: ["davon kauften seither", "of them bought since"],
  orders: ["Bestellungen", "orders"],
  revenue: ["Umsatz", "revenue"],
  perReader: [(value) => `${value} je Empfänger`, (value) => `${value} for each reader`],
  until: ["Käufe zählen bis", "purchases count until"],
  compared: ["Varianten im Vergleich", "Variants compared"],
  former: [(id) => `Frühere Aufteilung ${id}`, (id) => `Former division ${id}`],
  picture: ["Anteil der Käufer mit 95-%-Intervall", "Share of buyers with its 95 % interval"],
  variant: ["Variante", "Variant"],
  share: ["Anteil der Käufer", "Share of buyers"],
  between: [(from, to) => `${from} bis ${to}`, (from, to) => `${from} to ${to}`],
  each: ["Umsatz je Empfänger", "Revenue for each reader"],
  first: ["Mit ihr werden die anderen verglichen.", "The others are compared with it."],
  judged: [(at) => `Beurteilt wird nach dem ${at}, einmal.`, (at) => `It is judged after ${at}, once.`],
  lastDay: [(last) => `Verglichen werden Läufe bis ${last}.`, (last) => `Runs until ${last} are compared.`],
  difference: [(from, to) => `Unterschied ${from} bis ${to}`, (from, to) => `Difference ${from} to ${to}`],
  points: ["Prozentpunkte", "points"],
  method: [
    "Anteile: Intervall nach Wilson, Unterschied nach Newcombe. Umsatz je Empfänger: Nichtkäufer zählen mit 0, Unterschied nach Welch. Alle Vergleiche zusammen stimmen in 95 von 100 Fällen.",
    "Shares: Wilson's interval, difference by Newcombe. Revenue for each reader: who did not buy counts as 0, difference by Welch. All comparisons together are right in 95 of 100 cases.",
  ],
});

const revenues = (figures) => figures.revenue.map((each) => amount(each)).join(", ") || "–";
const perReader = (figures) =>
  figures.revenue
    .filter((each) => each.perReader !== undefined)
    .map((each) => amount({ amount: each.perReader, currency: each.currency }))
    .join(", ");
const shareText = (variant) => (variant.readers === 0 ? "–" : percent(variant.buyers / variant.readers, 1));
const points = (share) => number(share * 100, 1);

class CampaignComparison extends Page {
  static properties = { campaignId: { attribute: false }, zone: { attribute: false } };

  #read = new Loading(
    this,
    () => [this.shopId, this.campaignId],
    (signal) => read(path`/admin/shops/${this.shopId}/campaigns/${this.campaignId}/comparison`, { signal }),
  );

  render() {
    return html`<h2>${w.title}</h2>
      ${this.#read.show((value) => this.#shown(value), 3)}`;
  }

  #shown({ all, splits, asOf }) {
    if (all.readers === 0) {
      return html`<p role="status">${w.nobody}</p>`;
    }
    const each = perReader(all);
    return html`
      <p>${w.what(number(all.days))} ${w.asOf(time(asOf, this.zone))}</p>
      <dl class="facts">
        ${fact(w.readers, number(all.readers), w.readersHelp)}
        ${fact(w.buyers, number(all.buyers), percent(Math.min(1, all.buyers / all.readers), 1))}
        ${fact(w.orders, number(all.orders))} ${fact(w.revenue, revenues(all), each ? w.perReader(each) : undefined)}
        ${all.until ? fact(w.until, time(all.until, this.zone)) : nothing}
      </dl>
      ${splits.map((split) => this.#split(split))}
    `;
  }

  #split(split) {
    const rows = split.variants
      .filter((variant) => variant.share)
      .map((variant) => ({
        label: variant.name,
        value: Math.min(1, variant.buyers / variant.readers),
        low: variant.share.from,
        high: variant.share.to,
        text: `${shareText(variant)} (${w.between(percent(variant.share.from, 1), percent(variant.share.to, 1))})`,
      }));
    return html`
      <h3>${split.current ? w.compared : w.former(split.id)}</h3>
      ${split.current
        ? html`<p>
            ${split.lastDay ? w.lastDay(day(split.lastDay)) : nothing}
            ${split.judgedFrom ? w.judged(time(split.judgedFrom, this.zone)) : nothing}
          </p>`
        : nothing}
      ${ranges(w.picture, rows, (value) => percent(value, 1))}
      <div class="scroll" tabindex="0" role="group" aria-label=${w.compared}>
        <table class="broad">
          <thead>
            <tr>
              <th scope="col">${w.variant}</th>
              ${["readers", "buyers", "share", "orders", "revenue", "each"].map(
                (name) => html`<th scope="col" class="number">${w[name]}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${split.variants.map(
              (variant) => html`<tr>
                <th scope="row" class="name">${variant.name}</th>
                <td class="number">${number(variant.readers)}</td>
                <td class="number">${number(variant.buyers)}</td>
                <td class="number">${shareText(variant)}</td>
                <td class="number">${number(variant.orders)}</td>
                <td class="number">${revenues(variant)}</td>
                <td class="number">${perReader(variant) || "–"}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <ul>
        ${split.variants.map((variant) => this.#verdict(variant))}
      </ul>
      <p><small>${w.method}</small></p>
    `;
  }

  #verdict(variant) {
    const against = variant.againstFirst;
    if (!against) {
      return html`<li><strong class="name">${variant.name}</strong>: ${w.first}</li>`;
    }
    const { buyers, revenue } = against;
    const said = new Set();
    // What keeps all from being judged is said once.
    const isNew = (text) => !said.has(text) && said.add(text);
    return html`<li>
      <strong class="name">${variant.name}</strong>:
      ${isNew(inLanguage(buyers.explanation)) ? inLanguage(buyers.explanation) : nothing}
      ${buyers.from === undefined
        ? nothing
        : html`<small>${w.difference(points(buyers.from), points(buyers.to))} ${w.points}.</small>`}
      ${revenue.map(
        (each) => html`${isNew(inLanguage(each.explanation)) ? inLanguage(each.explanation) : nothing}
        ${each.from === undefined
          ? nothing
          : html`<small
              >${w.difference(
                amount({ amount: each.from, currency: each.currency }),
                amount({ amount: each.to, currency: each.currency }),
              )}.</small
            >`}`,
      )}
    </li>`;
  }
}

customElements.define("sk-campaign-comparison", CampaignComparison);
