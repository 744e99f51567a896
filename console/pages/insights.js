/** Who comes back: figures of customers by month and over twelve months, and cohorts. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { keep, link } from "../core/route.js";
import { money, month as monthName, number, time, words } from "../core/words.js";
import { save } from "../ui/download.js";
import { fact } from "../ui/fact.js";
import { tabs } from "../ui/tabs.js";
import "./insights-cohorts.js";
import "./insights-lift.js";
import "./insights-recommendations.js";
import "./insights-value.js";
import { intervalText, meanings, names, periodText, populationText, valueText } from "./insights-words.js";

const w = words({
  title: ["Auswertungen", "Insights"],
  intro: [
    "Wer wiederkommt, wie oft und für wie viel: gezählt aus bezahlten Bestellungen mit Punkten, nach Erstattungen, ohne Tests.",
    "Who comes back, how often and for how much: counted from paid orders with points, after refunds, without tests.",
  ],
  asOf: [
    (at) => `Stand ${at}. Spätere Erstattungen ändern den Monat ihrer Bestellung.`,
    (at) => `As of ${at}. Later refunds change the month of their order.`,
  ],
  dataFrom: [(month) => `Käufe sind seit ${month} bekannt.`, (month) => `Purchases are known since ${month}.`],
  never: ["Hier wird jede Nacht gezählt; die erste Auswertung kommt morgen früh.", "This is counted each night; the first figures come tomorrow morning."],
  none: ["Es gibt noch keinen Kauf.", "There is no purchase yet."],
  unreadable: [
    (n) => `${n} Zeilen des Journals sind nicht lesbar und fehlen hier.`,
    (n) => `${n} lines of the journal cannot be read and are missing here.`,
  ],
  views: ["Ansichten", "Views"],
  months: ["Monate", "Months"],
  years: ["Zwölf Monate", "Twelve months"],
  cohorts: ["Kohorten", "Cohorts"],
  value: ["Wert und Abwanderung", "Value and churn"],
  lift: ["Wirkung", "Effect"],
  recommendations: ["Vorschläge", "Suggestions"],
  period: ["Zeitraum", "Period"],
  running: ["läuft noch", "not over"],
  customers: ["Kunden", "Customers"],
  first: ["Neue", "New"],
  firstHelp: ["zum ersten Mal überhaupt", "for the first time ever"],
  retained: ["Wiedergekommene", "Retained"],
  retainedHelp: ["kauften auch im Zeitraum davor", "bought in the period before too"],
  reactivated: ["Zurückgewonnene", "Reactivated"],
  reactivatedHelp: ["kauften früher, nicht im Zeitraum davor", "bought earlier, not in the period before"],
  lost: ["Verlorene", "Lost"],
  lostHelp: [(n) => `von ${n} Kunden des Zeitraums davor`, (n) => `of ${n} customers of the period before`],
  lostUnknown: ["noch nicht zu sagen", "not known yet"],
  orders: ["Bestellungen", "Orders"],
  withoutAmount: [(n) => `davon ${n} ohne bekannten Betrag`, (n) => `${n} of them without a known amount`],
  revenue: ["Umsatz", "Revenue"],
  figures: ["Kennzahlen", "Figures"],
  course: ["Verlauf", "Course"],
  csv: ["Als CSV herunterladen", "Download as CSV"],
  definitions: ["Unter jeder Zahl steht, was sie zählt.", "Below each figure stands what it counts."],
});

/** These ask by pages of their own, and are no tables. */
const VALUE = "value";
const LIFT = "lift";
const RECOMMENDATIONS = "recommendations";
const VIEWS = ["months", "years", "cohorts", VALUE, LIFT, RECOMMENDATIONS];
const COURSE = ["RETENTION_RATE", "REPEAT_PURCHASE_RATE", "PURCHASE_FREQUENCY", "REGULAR_SHARE"];

export default class Insights extends Page {
  #insights = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/insights`, { signal }),
  );

  render() {
    return html`<h1>${w.title}</h1>
      <p>${w.intro}</p>
      ${this.#insights.show((insights) => this.#all(insights), 8)}`;
  }

  get #view() {
    return VIEWS.includes(this.more[0]) ? this.more[0] : VIEWS[0];
  }

  #all(insights) {
    if (!insights.asOf) {
      return html`<p class="notice">${w.never}</p>`;
    }
    const view = this.#view;
    const shown = VIEWS.map((name) => ({
      text: w[name],
      href: link(this.shopId, "insights", [name]),
      isShown: name === view,
    }));
    return html`
      <p>
        <small>${w.asOf(time(insights.asOf, insights.zone))} ${insights.dataFrom ? w.dataFrom(monthName(insights.dataFrom)) : nothing}</small>
      </p>
      ${insights.unreadableLines > 0
        ? html`<p class="notice warn">${w.unreadable(number(insights.unreadableLines))}</p>`
        : nothing}
      ${tabs(w.views, shown)}
      ${this.#shown(insights, view)}
      ${this.fault ? faultNotice(this.fault) : nothing}
    `;
  }

  #shown(insights, view) {
    switch (view) {
      case VALUE:
        return html`<sk-customer-value .shopId=${this.shopId} .groups=${this.groups}></sk-customer-value>`;
      case LIFT:
        return html`<sk-insights-lift .shopId=${this.shopId}></sk-insights-lift>`;
      case RECOMMENDATIONS:
        return html`<sk-insights-recommendations .shopId=${this.shopId}></sk-insights-recommendations>`;
      default:
        return this.#counted(insights, view);
    }
  }

  #counted(insights, view) {
    return html`${insights[view].length === 0
        ? html`<p>${w.none}</p>`
        : view === "cohorts"
          ? html`<sk-insights-cohorts .cohorts=${insights.cohorts}></sk-insights-cohorts>`
          : this.#periods(insights[view])}
      <p class="actions">
        <button type="button" class="secondary" @click=${() => this.#download(view)}>${w.csv}</button>
      </p>`;
  }

  #periods(periods) {
    const over = periods.filter((period) => period.over);
    const usual = (over.at(-1) ?? periods.at(-1)).month;
    const period = periods.find((each) => each.month === this.query.month) ?? periods.find((each) => each.month === usual);
    return html`
      <div class="tools">
        <label
          >${w.period}
          <select @change=${this.#choose}>
            ${periods.toReversed().map(
              (each) => html`<option value=${each.month} ?selected=${each === period}>
                ${periodText(each)}${each.over ? nothing : ` (${w.running})`}
              </option>`,
            )}
          </select>
        </label>
      </div>
      <h2>${w.customers}</h2>
      ${this.#customers(period)}
      <h2>${w.figures}</h2>
      <p><small>${w.definitions}</small></p>
      <dl class="facts">
        ${period.figures.map((figure) =>
          fact(
            figure.currency && period.money.length > 1 ? `${names[figure.name]} (${figure.currency})` : names[figure.name],
            valueText(figure),
            populationText(figure),
            intervalText(figure),
            meanings[figure.name],
          ),
        )}
      </dl>
      <h2>${w.course}</h2>
      ${this.#course(periods)}
    `;
  }

  #choose = (event) => {
    this.query = { ...this.query, month: event.target.value };
    keep({ month: event.target.value });
  };

  #customers({ customers, orders, ordersWithoutAmount, money: sums }) {
    return html`<dl class="facts">
      ${fact(w.customers, number(customers.bought))} ${fact(w.first, number(customers.first), w.firstHelp)}
      ${fact(w.retained, number(customers.retained), w.retainedHelp)}
      ${fact(w.reactivated, number(customers.reactivated), w.reactivatedHelp)}
      ${fact(
        w.lost,
        customers.lost === undefined ? "–" : number(customers.lost),
        customers.lost === undefined ? w.lostUnknown : w.lostHelp(number(customers.before)),
      )}
      ${fact(w.orders, number(orders), ordersWithoutAmount > 0 ? w.withoutAmount(number(ordersWithoutAmount)) : undefined)}
      ${sums.map((sum) => fact(w.revenue, money(sum.net, sum.currency)))}
    </dl>`;
  }

  #course(periods) {
    const figure = (period, name) => period.figures.find((each) => each.name === name);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${w.course}>
      <table>
        <thead>
          <tr>
            <th scope="col">${w.period}</th>
            <th scope="col" class="number">${w.customers}</th>
            <th scope="col" class="number">${w.first}</th>
            <th scope="col" class="number">${w.retained}</th>
            <th scope="col" class="number">${w.reactivated}</th>
            <th scope="col" class="number">${w.lost}</th>
            ${COURSE.map((name) => html`<th scope="col" class="number">${names[name]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${periods.toReversed().map(
            (period) => html`<tr>
              <th scope="row">${monthName(period.month)}${period.over ? nothing : html` <small>${w.running}</small>`}</th>
              <td class="number">${number(period.customers.bought)}</td>
              <td class="number">${number(period.customers.first)}</td>
              <td class="number">${number(period.customers.retained)}</td>
              <td class="number">${number(period.customers.reactivated)}</td>
              <td class="number">${period.customers.lost === undefined ? "–" : number(period.customers.lost)}</td>
              ${COURSE.map((name) => html`<td class="number">${valueText(figure(period, name))}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #download(view) {
    const table = view === "cohorts" ? "cohorts" : "figures";
    return this.doing(w.csv, () =>
      save(path`/admin/shops/${this.shopId}/insights.csv` + query({ table }), `${table}-${this.shopId}.csv`),
    );
  }
}

customElements.define("sk-insights", Insights);
