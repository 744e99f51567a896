/** Notes what a customer said on the phone, by mail or in a chat. */
import { html, nothing } from "lit";
import { path, send } from "../core/api.js";
import { faultNotice, Page } from "../core/page.js";
import { inLanguage, words } from "../core/words.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";

/** How feedback comes in. */
export const channels = words({
  FORM: ["Formular", "Form"],
  PHONE: ["Telefon", "Phone"],
  EMAIL: ["E-Mail", "E-mail"],
  CHAT: ["Chat", "Chat"],
});

const w = words({
  title: ["Notieren, was jemand gesagt hat", "Note what somebody said"],
  channel: ["Auf welchem Weg", "By which channel"],
  text: ["Was gesagt wurde", "What was said"],
  topic: ["Thema", "Topic"],
  byWords: ["nach den Wörtern", "by the words"],
  customer: ["Kundennummer, wenn bekannt", "Customer number, if known"],
  order: ["Bestellung, wenn bekannt", "Order, if known"],
  contact: ["E-Mail-Adresse für die Antwort", "E-mail address for the answer"],
  save: ["Notieren", "Note"],
  busy: ["Wird notiert …", "Being noted …"],
  saved: ["Notiert.", "Noted."],
});

/** All but the form, which people fill in themselves. */
const NOTED = ["PHONE", "EMAIL", "CHAT"];
const FIELDS = ["channel", "text", "topic", "customerId", "orderId", "contact"];
const MOST = 254;

class FeedbackNote extends Page {
  static properties = { topics: { attribute: false } };

  #writing = new Writing(this, () => `feedback ${this.shopId}`);

  async #save(event) {
    event.preventDefault();
    const writing = this.#writing;
    const there = FIELDS.map((name) => [name, writing.get(name).trim()]).filter(([, text]) => text !== "");
    // The same note again is the same note, also after a reload.
    const noted = await writing.send(async (id) => {
      await send(path`/admin/shops/${this.shopId}/feedback`, { id, channel: NOTED[0], ...Object.fromEntries(there) });
      return true;
    });
    if (noted) {
      tell(w.saved);
      this.dispatchEvent(new CustomEvent("saved"));
    }
  }

  render() {
    const writing = this.#writing;
    const topics = this.topics.map((each) => [each.id, inLanguage(each.name)]);
    return html`<details ?open=${writing.get("text") !== ""}>
      <summary>${w.title}</summary>
      <form class="fields" @submit=${this.#save}>
        <div class="pair">
          ${field(writing, { name: "channel", label: w.channel, options: NOTED.map((each) => [each, channels[each]]) })}
          ${field(writing, { name: "topic", label: w.topic, options: [["", w.byWords], ...topics] })}
        </div>
        ${field(writing, {
          name: "text",
          label: html`${w.text} <span aria-hidden="true">*</span>`,
          rows: 4,
          most: 5000,
          isRequired: true,
        })}
        <div class="pair">
          ${field(writing, { name: "customerId", label: w.customer, most: MOST })}
          ${field(writing, { name: "orderId", label: w.order, most: MOST })}
          ${field(writing, { name: "contact", label: w.contact, most: MOST })}
        </div>
        ${writing.fault && !writing.hasFaults ? faultNotice(writing.fault) : nothing}
        ${submitButton(writing, w.save, w.busy, "small")}
      </form>
    </details>`;
  }
}

customElements.define("sk-feedback-note", FeedbackNote);
