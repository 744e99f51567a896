/** One month's report, its files, and its closing. */
import { html, nothing } from "lit";
import { path, query, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { until } from "../core/poll.js";
import { link } from "../core/route.js";
import { month as monthName, words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { save } from "../ui/download.js";
import { tell } from "../ui/toast.js";
import { reportView } from "./finance-report.js";
import "./insights-lift.js";

const w = words({
  titleOf: [(name) => `Finanzen: ${name}`, (name) => `Finance: ${name}`],
  close: ["Monat abschließen …", "Close the month …"],
  closeTitle: [(name) => `${name} abschließen?`, (name) => `Close ${name}?`],
  closeText: [
    "Bericht, Buchungssatz und alle Buchungen des Monats werden versiegelt. Das lässt sich nicht rückgängig machen; spätere Korrekturen stehen im offenen Monat.",
    "Report, journal and all bookings of the month are sealed. This cannot be undone; later corrections are in the open month.",
  ],
  typed: [(what) => `Tippen Sie zur Bestätigung ${what}`, (what) => `Type ${what} to confirm`],
  closeYes: ["Abschließen", "Close"],
  closing: ["Der Monat wird abgeschlossen …", "The month is being closed …"],
  isClosed: ["Der Monat ist abgeschlossen.", "The month is closed."],
  notClosed: ["Der Monat wurde nicht abgeschlossen", "The month was not closed"],
  downloads: ["Dateien", "Files"],
  notes: ["Hinweise", "Notes"],
  back: ["Alle Monate", "All months"],
});

const CLOSED = ["CLOSED", "ALREADY_CLOSED"];

/** Whether the month of a report was closed with it. */
export const isClosed = (made) => CLOSED.includes(made.closing?.outcome);

class FinanceMonth extends Page {
  static properties = { month: { attribute: false }, asOf: { attribute: false } };

  #left = new AbortController();

  #month = new Loading(
    this,
    () => [this.shopId, this.month, this.asOf],
    (signal) => this.#readMonth(signal),
  );

  async #readMonth(signal) {
    const made = await read(this.#path(), { signal });
    const report = await read(this.#file("report.json"), { signal });
    return { made, report };
  }

  #path() {
    return path`/admin/shops/${this.shopId}/finance/months/${this.month}` + query({ asOf: this.asOf });
  }

  #file(name) {
    return path`/admin/shops/${this.shopId}/finance/months/${this.month}/files/${name}` + query({ asOf: this.asOf });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#left.abort();
  }

  render() {
    return html`
      <h1>${w.titleOf(monthName(this.month))}</h1>
      <p class="actions"><a href=${link(this.shopId, "finance")}>${w.back}</a></p>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.#month.show(
        ({ made, report }) => html`
          ${this.#closing(made, report)} ${reportView(report)}
          <sk-month-lift .shopId=${this.shopId} .month=${this.month}></sk-month-lift>
          <h2>${w.downloads}</h2>
          <ul class="actions">
            ${made.files.map(
              (file) => html`<li>
                <button type="button" class="secondary outline" @click=${() => save(this.#file(file.name), file.name)}>
                  ${file.name}
                </button>
              </li>`,
            )}
          </ul>
          ${made.notes.length > 0
            ? html`<h2>${w.notes}</h2>
                <ul>
                  ${made.notes.map((note) => html`<li>${note}</li>`)}
                </ul>`
            : nothing}
        `,
        8,
      )}
    `;
  }

  #closing(made, report) {
    if (report.closed) {
      return html`<div class="notice good"><p>${w.isClosed}</p></div>`;
    }
    if (this.asOf || !report.verifies || !this.isIn("finance")) {
      return nothing;
    }
    const failed = made.closing && !isClosed(made);
    return html`
      ${failed
        ? html`<div class="notice bad"><p>${w.notClosed}: ${made.closing.detail}</p></div>`
        : nothing}
      <p class="actions">
        <button type="button" ?disabled=${this.busy} aria-busy=${this.busy ? "true" : nothing} @click=${() => this.#close(made)}>
          ${this.busy ?? w.close}
        </button>
      </p>
    `;
  }

  async #close(made) {
    const { month } = this;
    const confirmed = await ask({
      title: w.closeTitle(monthName(month)),
      text: w.closeText,
      yes: w.closeYes,
      typed: month,
      typedLabel: w.typed(month),
    });
    if (!confirmed) {
      return;
    }
    await this.doing(w.closing, async () => {
      const reviewed = made.files.find((file) => file.name === "report.json").sha256;
      const asked = await send(path`/admin/shops/${this.shopId}/finance/months/${month}/close`, { reviewed });
      const closing = await until(async () => {
        const made = await read(this.#path());
        return made.closing?.at >= asked.time ? made.closing : undefined;
      }, this.#left.signal);
      if (closing.outcome === "CLOSED") {
        tell(w.isClosed);
      }
      await this.#month.load();
    });
  }
}

customElements.define("sk-finance-month", FinanceMonth);
