/** What customers are worth and who is likely to leave, with the test by which the model can be believed. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { day, inLanguage, number, percent, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { ranges } from "../ui/chart.js";
import { fact } from "../ui/fact.js";
import "./customers-at-risk.js";

const w = words({
  title: ["Was Kunden wert sind", "What customers are worth"],
  none: [
    "Noch sind die Kunden nicht eingeteilt. Das geschieht jede Nacht.",
    "Customers have not been rated yet. That is done each night.",
  ],
  asOf: [(last) => `Käufe bis ${last}.`, (last) => `Purchases until ${last}.`],
  buyers: ["Käufer", "Buyers"],
  atRisk: ["Drohen zu gehen", "At risk"],
  gone: ["So gut wie gegangen", "As good as gone"],
  paidAtRisk: ["Umsatz derer, die zu gehen drohen", "Revenue of those at risk"],
  year: ["in 365 Tagen", "in 365 days"],
  expected: ["Erwarteter Umsatz", "Expected revenue"],
  months: ["in zwölf Monaten, mit 1 % je Monat abgezinst", "in twelve months, discounted by 1 % a month"],
  byModel: [
    "Wer zu gehen droht, sagt das Modell: Die Wahrscheinlichkeit, noch zu kommen, ist unter 50 %; so gut wie gegangen ist, wer unter 10 % liegt. Von Kunden mit einem Kauf sagt es die einfache Regel.",
    "The model says who is at risk: the probability to come still is below 50 %; below 10 % a customer is as good as gone. Of customers with one purchase the plain rule says it.",
  ],
  byRule: [
    (rule) => `Das Modell sagt nichts. Wer zu gehen droht, sagt die einfache Regel: ${rule}.`,
    (rule) => `The model says nothing. The plain rule says who is at risk: ${rule}.`,
  ],
  noValue: ["Vom erwarteten Umsatz wird nichts gesagt.", "Nothing is said of expected revenue."],
  classes: ["Klassen", "Classes"],
  classesHelp: [
    "Nach letztem Kauf, Zahl der Kauftage und Umsatz, je von 1 bis 5 unter den Kunden des Shops.",
    "By last purchase, days with a purchase and revenue, each from 1 to 5 among the shop's customers.",
  ],
  class: ["Klasse", "Class"],
  unnamed: ["ohne Klasse (weniger als fünf Kunden)", "without a class (fewer than five customers)"],
  customers: ["Kunden", "Customers"],
  paid: ["Umsatz, 365 Tage", "Revenue, 365 days"],
  returns: ["Wer nach dem ersten Kauf wiederkommt, mit 95-%-Intervall", "Who comes back after the first purchase, with its 95 % interval"],
  within: [(days) => `binnen ${days} Tagen`, (days) => `within ${days} days`],
  between: [(low, high) => `${low} bis ${high}`, (low, high) => `${low} to ${high}`],
  test: ["Die Probe des Modells", "The model's test"],
  testHelp: [
    (cutoff, days) => `Ein zweites Modell kannte die Käufe bis ${cutoff}. So gut sagte es, wer in den ${days} Tagen danach kaufte.`,
    (cutoff, days) => `A second model knew purchases until ${cutoff}. This is how well it told who bought in the ${days} days after.`,
  ],
  tenth: ["Zehntel", "Tenth"],
  predicted: ["Erwartet", "Expected"],
  observed: ["Gekauft", "Bought"],
  measure: ["Maß", "Measure"],
  model: ["Modell", "Model"],
  rule: ["Einfache Regel", "Plain rule"],
  brier: ["Brier-Wert (0 ist am besten)", "Brier score (0 is best)"],
  lift: ["Treffer im besten Zehntel, verglichen mit allen", "Hits of the best tenth against all"],
  times: [(value) => `${value}-mal`, (value) => `${value} times`],
  slope: ["Steigung (1 ist richtig, 0,8 bis 1,2 genügt)", "Slope (1 is right, 0.8 to 1.2 will do)"],
  slopeOfRepeats: ["Steigung, Kunden mit mehreren Käufen", "Slope, customers with several purchases"],
  expectedBuyers: [
    (expected, bought, judged) => `Erwartet wurden ${expected} Käufer, es kamen ${bought} von ${judged}.`,
    (expected, bought, judged) => `${expected} buyers were expected; ${bought} of ${judged} came.`,
  ],
});

const total = (rows, name) => rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);

class CustomerValue extends Page {
  #read = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/insights/value`, { signal }),
  );

  render() {
    return html`<h2>${w.title}</h2>
      ${this.#read.show((value) => (value.asOf ? this.#shown(value) : html`<p role="status">${w.none}</p>`), 3)}`;
  }

  #shown(value) {
    const money = (minor) => (value.currency ? amount({ minor, currency: value.currency }) : "–");
    const isExpected = value.classes.some((each) => each.expected !== undefined);
    return html`
      <p>${w.asOf(day(value.lastDay))} ${value.purchases ? w.byModel : w.byRule(inLanguage(value.rule))}</p>
      ${this.#reasons(value)}
      <dl class="facts">
        ${fact(w.buyers, number(value.buyers))} ${fact(w.atRisk, number(total(value.classes, "atRisk")))}
        ${value.purchases ? fact(w.gone, number(total(value.classes, "gone"))) : nothing}
        ${fact(w.paidAtRisk, money(total(value.classes, "paidAtRisk")), w.year)}
        ${isExpected ? fact(w.expected, money(total(value.classes, "expected")), w.months) : nothing}
      </dl>
      <sk-customers-at-risk .shopId=${this.shopId} .groups=${this.groups}></sk-customers-at-risk>
      ${this.#classes(value, money, isExpected)}
      ${ranges(
        w.returns,
        value.returns.map((each) => ({
          label: w.within(number(each.days)),
          value: each.share,
          low: each.low,
          high: each.high,
          text: `${percent(each.share, 1)} (${w.between(percent(each.low, 1), percent(each.high, 1))})`,
        })),
        (share) => percent(share, 1),
      )}
      ${value.backTest ? this.#test(value.backTest) : nothing}
    `;
  }

  #reasons({ abstentions, abstentionsOfValue }) {
    const ofValueAlone = abstentions.length === 0 && abstentionsOfValue.length > 0;
    return html`${ofValueAlone ? html`<p>${w.noValue}</p>` : nothing}
    ${abstentionsOfValue.length > 0
      ? html`<ul>
          ${abstentionsOfValue.map((each) => html`<li>${inLanguage(each.explanation)}</li>`)}
        </ul>`
      : nothing}`;
  }

  #classes({ classes, purchases }, money, isExpected) {
    if (classes.length === 0) {
      return nothing;
    }
    return html`
      <h3>${w.classes}</h3>
      <p>${w.classesHelp}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.classes}>
        <table class="broad">
          <thead>
            <tr>
              <th scope="col">${w.class}</th>
              <th scope="col" class="number">${w.customers}</th>
              <th scope="col" class="number">${w.atRisk}</th>
              ${purchases ? html`<th scope="col" class="number">${w.gone}</th>` : nothing}
              <th scope="col" class="number">${w.paid}</th>
              ${isExpected ? html`<th scope="col" class="number">${w.expected}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${classes.map(
              (each) => html`<tr>
                <th scope="row">${each.name ? inLanguage(each.name) : w.unnamed}</th>
                <td class="number">${number(each.customers)}</td>
                <td class="number">${number(each.atRisk)}</td>
                ${purchases ? html`<td class="number">${number(each.gone)}</td>` : nothing}
                <td class="number">${money(each.paid)}</td>
                ${isExpected ? html`<td class="number">${each.expected === undefined ? "–" : money(each.expected)}</td>` : nothing}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #test(test) {
    return html`
      <h3>${w.test}</h3>
      <p>
        ${w.testHelp(day(test.cutoff), number(test.days))}
        ${w.expectedBuyers(number(test.expected), number(test.bought), number(test.judged))} ${inLanguage(test.explanation)}
      </p>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.measure}>
        <table>
          <thead>
            <tr>
              <th scope="col">${w.measure}</th>
              <th scope="col" class="number">${w.model}</th>
              <th scope="col" class="number">${w.rule}</th>
            </tr>
          </thead>
          <tbody>
            ${this.#row(w.brier, number(test.model.brier, 3), number(test.rule.brier, 3))}
            ${this.#row(w.lift, w.times(number(test.model.liftAtTenPercent, 1)), w.times(number(test.rule.liftAtTenPercent, 1)))}
            ${this.#slope(w.slope, test.slope)} ${this.#slope(w.slopeOfRepeats, test.slopeOfRepeats)}
          </tbody>
        </table>
      </div>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.tenth}>
        <table>
          <thead>
            <tr>
              ${["tenth", "customers", "predicted", "observed"].map(
                (name) => html`<th scope="col" class=${name === "tenth" ? nothing : "number"}>${w[name]}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${test.tenths.map(
              (each, at) => html`<tr>
                <th scope="row">${number(at + 1)}</th>
                <td class="number">${number(each.customers)}</td>
                <td class="number">${percent(each.predicted, 1)}</td>
                <td class="number">${percent(each.observed, 1)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #slope(name, slope) {
    return slope
      ? this.#row(name, `${number(slope.value, 2)} (${w.between(number(slope.low, 2), number(slope.high, 2))})`, "–")
      : nothing;
  }

  #row(name, model, rule) {
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${model}</td>
      <td class="number">${rule}</td>
    </tr>`;
  }
}

customElements.define("sk-customer-value", CustomerValue);
