/** What a partner is settled by, month by month, with disputes; and the keys of its tills. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { number, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import { save } from "../ui/download.js";
import { tell } from "../ui/toast.js";
import "./partner-dispute.js";

const w = words({
  title: ["Abrechnungen", "Statements"],
  runs: ["läuft noch", "still runs"],
  closed: [(at) => `abgeschlossen am ${at}`, (at) => `closed on ${at}`],
  PARTNER: ["schuldet der Partner", "owed by the partner"],
  SHOP: ["schuldet der Shop", "owed by the shop"],
  NOBODY: ["ausgeglichen", "settled"],
  nothing: ["Noch nichts gebucht.", "Nothing booked yet."],
  what: ["Wofür", "What for"],
  count: ["Anzahl", "Count"],
  price: ["Preis in Cent", "Price in cents"],
  amount: ["Betrag", "Amount"],
  ISSUED: ["Ausgegebene Punkte", "Points issued"],
  REDEEMED: ["Eingelöste Punkte", "Points redeemed"],
  FEE_PER_TRANSACTION: ["Gebühr je Einkauf", "Fee for each purchase"],
  FEE_PER_MONTH: ["Gebühr des Monats", "Fee of the month"],
  CORRECTION: ["Berichtigung", "Correction"],
  csv: ["CSV herunterladen", "Download CSV"],
  close: ["Monat abschließen", "Close the month"],
  closeTitle: [(month) => `${month} abschließen?`, (month) => `Close ${month}?`],
  closeText: [
    "Die Abrechnung ändert sich danach nie mehr. Was später kommt, steht im nächsten Monat.",
    "The statement never changes after that. What comes later is in the next month.",
  ],
  done: ["Der Monat ist abgeschlossen.", "The month is closed."],
});

class PartnerStatements extends Page {
  static properties = { partnerId: { attribute: false } };

  #all = new Loading(
    this,
    () => [this.shopId, this.partnerId],
    (signal) => read(this.#path(), { signal }),
  );

  #path() {
    return path`/admin/shops/${this.shopId}/partners/${this.partnerId}/statements`;
  }

  render() {
    return html`<h2>${w.title}</h2>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.#all.show(({ statements }) => statements.map((each) => this.#statement(each)), 3)}`;
  }

  #statement(statement) {
    const { month, closed, closedAt, lines, totals } = statement;
    const name = `${month}: ${closed ? w.closed(time(closedAt)) : w.runs}`;
    return html`<details>
      <summary>${name}${totals.map((total) => html`, ${amount({ ...total, amount: total.amount.replace("-", "") })} ${w[total.owedBy]}`)}</summary>
      ${lines.length === 0 ? html`<p>${w.nothing}</p>` : this.#lines(lines)}
      <p class="actions">
        ${deedButton(this, `csv ${month}`, { text: w.csv, act: () => this.#save(month), label: `${w.csv} ${month}` })}
        ${!closed && month < new Date().toISOString().slice(0, 7) && this.isIn("finance")
          ? deedButton(this, `close ${month}`, { text: w.close, act: () => this.#close(month), label: `${w.close} ${month}` })
          : nothing}
      </p>
      ${closed
        ? html`<sk-partner-dispute
            .shopId=${this.shopId}
            .groups=${this.groups}
            .statement=${statement}
            .done=${() => this.#all.load()}
          ></sk-partner-dispute>`
        : nothing}
    </details>`;
  }

  #lines(lines) {
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${w.what}</th>
            <th scope="col" class="number">${w.count}</th>
            <th scope="col" class="number">${w.price}</th>
            <th scope="col" class="number">${w.amount}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) => html`<tr>
              <th scope="row">${w[line.kind]}</th>
              <td class="number">${line.kind === "CORRECTION" ? "" : number(line.count)}</td>
              <td class="number">${line.kind === "CORRECTION" ? "" : number(Number(line.price), 6)}</td>
              <td class="number">${amount(line)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #save(month) {
    return this.doing(`csv ${month}`, () =>
      save(`${this.#path()}/${month}/csv`, `statement-${this.partnerId}-${month}.csv`),
    );
  }

  async #close(month) {
    if (await ask({ title: w.closeTitle(month), text: w.closeText, yes: w.close })) {
      await this.doing(`close ${month}`, async () => {
        await send(`${this.#path()}/${month}/close`);
        tell(w.done);
        await this.#all.load();
      });
    }
  }
}

customElements.define("sk-partner-statements", PartnerStatements);
