/** Cohorts: a table whose colours show what its numbers say. */
import { LitElement, html, nothing } from "lit";
import { money, month as monthName, number, onLanguageChange, percent, words } from "../core/words.js";

const w = words({
  intro: [
    "Eine Zeile sind alle, die in einem Monat zum ersten Mal kauften; eine Spalte, wie viele Monate später. Was noch kommt, ist leer.",
    "A row is everybody who bought for the first time in one month, a column how many months later. What is to come is blank.",
  ],
  measure: ["Gezeigt wird", "Shown is"],
  share: ["Anteil, der kaufte", "share that bought"],
  customers: ["Kunden, die kauften", "customers who bought"],
  net: [(currency) => `Umsatz in ${currency}`, (currency) => `revenue in ${currency}`],
  title: ["Kohorten nach dem Monat des ersten Kaufs", "Cohorts by the month of the first purchase"],
  first: ["Erster Kauf", "First purchase"],
  size: ["Kunden", "Customers"],
  since: [(n) => `+${n}`, (n) => `+${n}`],
  sinceHelp: [(n) => (n === 1 ? "1 Monat später" : `${n} Monate später`), (n) => (n === 1 ? "1 month later" : `${n} months later`)],
  running: ["läuft noch", "not over"],
  runningHelp: ["Ein Stern: der Monat läuft noch.", "A star: the month is not over."],
});

const STEPS = 6;

/** Which of the colours a value has; of nothing there is none. */
const heat = (value, most) =>
  value > 0 && most > 0 ? `heat-${Math.min(STEPS, Math.max(1, Math.ceil((value / most) * STEPS)))}` : "";

class InsightsCohorts extends LitElement {
  static properties = { cohorts: { attribute: false }, measure: { state: true } };

  #forget;

  constructor() {
    super();
    this.measure = "share";
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#forget = onLanguageChange(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#forget();
  }

  render() {
    const rows = this.cohorts.filter((row) => row.size > 0);
    const columns = Math.max(0, ...rows.map((row) => row.cells.length));
    const currencies = [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.money.map((sum) => sum.currency))))].sort();
    // Month 0 is everybody, and would pale all others.
    const most = Math.max(0, ...rows.flatMap((row) => row.cells.slice(1).map((cell) => this.#value(cell))));
    const options = [["share", w.share], ["customers", w.customers], ...currencies.map((currency) => [currency, w.net(currency)])];
    return html`
      <p>${w.intro} <small>${w.runningHelp}</small></p>
      <div class="tools">
        <label
          >${w.measure}
          <select @change=${(event) => (this.measure = event.target.value)}>
            ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === this.measure}>${text}</option>`)}
          </select>
        </label>
      </div>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.title}>
        <table class="heat">
          <caption class="unseen">
            ${w.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">${w.first}</th>
              <th scope="col" class="number">${w.size}</th>
              ${Array.from(
                { length: columns },
                (_, since) => html`<th scope="col" class="number"><span aria-hidden="true">${w.since(since)}</span><span class="unseen">${w.sinceHelp(since)}</span></th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr>
                <th scope="row">${monthName(row.month)}</th>
                <td class="number">${number(row.size)}</td>
                ${Array.from({ length: columns }, (_, since) => this.#cell(row.cells[since], since, most))}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #cell(cell, since, most) {
    if (cell === undefined) {
      return html`<td></td>`;
    }
    const running = cell.over ? nothing : html`<span aria-hidden="true">*</span><span class="unseen"> ${w.running}</span>`;
    return html`<td class="number ${since === 0 ? "" : heat(this.#value(cell), most)}">
      ${this.#text(cell)}${running}${this.measure === "customers" ? nothing : html`<small>${number(cell.customers)}</small>`}
    </td>`;
  }

  #value(cell) {
    switch (this.measure) {
      case "share":
        return cell.share ?? 0;
      case "customers":
        return cell.customers;
      default:
        return cell.money.find((sum) => sum.currency === this.measure)?.net ?? 0;
    }
  }

  #text(cell) {
    switch (this.measure) {
      case "share":
        return percent(this.#value(cell));
      case "customers":
        return number(cell.customers);
      default:
        return money(this.#value(cell), this.measure);
    }
  }
}

customElements.define("sk-insights-cohorts", InsightsCohorts);
