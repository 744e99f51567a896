/** Opens a case for a customer. */
import { html, nothing } from "lit";
import { path, send } from "../core/api.js";
import { Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { words } from "../core/words.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { REASONS, reasonName } from "./case-words.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  what: [
    "Solange ein Fall offen ist, bekommt der Kunde keine Werbung, höchstens 30 Tage lang.",
    "While a case is open, the customer gets no advertising, for 30 days at most.",
  ],
  reason: ["Worum es geht", "What it is about"],
  order: ["Bestellung (freiwillig)", "Order (optional)"],
  note: ["Was vorgefallen ist (freiwillig)", "What happened (optional)"],
  noteHelp: ["Für das Team; der Kunde liest es nicht.", "For the team; the customer does not read it."],
  send: ["Fall eröffnen", "Open the case"],
  busy: ["Wird eröffnet …", "Being opened …"],
  opened: ["Der Fall ist eröffnet.", "The case is open."],
});

class CustomerCase extends Page {
  static properties = { customer: { attribute: false } };

  #writing = new Writing(this, () => `case/${this.shopId}/${this.customer.customerId}`);

  render() {
    const writing = this.#writing;
    return html`<form @submit=${this.#send}>
      <p>${w.what}</p>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      ${field(writing, { name: "reason", label: w.reason, options: REASONS.map((reason) => [reason, reasonName(reason)]) })}
      ${field(writing, { name: "orderId", label: w.order, most: 128 })}
      ${field(writing, { name: "note", label: w.note, help: w.noteHelp, rows: 4, most: 2000 })}
      ${submitButton(writing, w.send, w.busy)}
    </form>`;
  }

  async #send(event) {
    event.preventDefault();
    const text = (name) => this.#writing.get(name).trim() || undefined;
    const body = {
      reason: text("reason") ?? REASONS[0],
      customerId: this.customer.customerId,
      orderId: text("orderId"),
      note: text("note"),
    };
    const opened = await this.#writing.send((key) => send(path`/admin/shops/${this.shopId}/cases`, body, { key }));
    if (opened) {
      tell(w.opened);
      go(link(this.shopId, "cases", [opened.id]));
    }
  }
}

customElements.define("sk-customer-case", CustomerCase);
