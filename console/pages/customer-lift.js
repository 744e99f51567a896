/** Lets mails go again to an address that is blocked. */
import { html, nothing } from "lit";
import { path, send } from "../core/api.js";
import { Page } from "../core/page.js";
import { inLanguage, words } from "../core/words.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  what: [
    (address) => `An ${address} gehen dann wieder Mails, bis erneut etwas zurückkommt. Eine Einwilligung ist das nicht, und ein Widerspruch gilt weiter.`,
    (address) => `Mails will go to ${address} again, until something comes back anew. It is no consent, and an objection still holds.`,
  ],
  reason: ["Warum", "Why"],
  reasonHelp: [
    "Für Kollegen, zum Beispiel „Am 7. Mai angerufen: Das Postfach gibt es wieder“. Es bleibt für immer: bitte nichts Persönliches.",
    "For colleagues, such as “Called on 7 May: the mailbox is there again”. It stays for ever: nothing personal, please.",
  ],
  send: ["Sperre aufheben", "Let mails go again"],
  busy: ["Wird aufgehoben …", "Being lifted …"],
  lifted: ["Die Sperre ist aufgehoben.", "Mails go to the address again."],
});

class CustomerLift extends Page {
  static properties = { customer: { attribute: false }, done: { attribute: false } };

  #writing = new Writing(this, () => `lift/${this.shopId}/${this.customer.customerId}`);

  render() {
    const writing = this.#writing;
    return html`<form @submit=${this.#send}>
      <p class="name">${w.what(this.customer.email)}</p>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, rows: 2, most: 500, isRequired: true })}
      ${submitButton(writing, w.send, w.busy)}
    </form>`;
  }

  async #send(event) {
    event.preventDefault();
    const body = { email: this.customer.email, reason: this.#writing.get("reason").trim() };
    const result = await this.#writing.send(() => send(path`/admin/shops/${this.shopId}/suppressions/lift`, body));
    if (result) {
      tell(`${w.lifted} ${inLanguage(result.mailService.explanation)}`);
      this.done();
    }
  }
}

customElements.define("sk-customer-lift", CustomerLift);
