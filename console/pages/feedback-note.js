/** Notes what a customer said on the phone, by mail or in a chat. */
import { html, nothing } from "lit";
import { newKey, path, send } from "../core/api.js";
import { dropDraft, keepDraft, keptDraft } from "../core/drafts.js";
import { faultNotice, Page } from "../core/page.js";
import { inLanguage, words } from "../core/words.js";
import { tell } from "../ui/toast.js";

const CHANNELS = { PHONE: ["Telefon", "Phone"], EMAIL: ["E-Mail", "E-mail"], CHAT: ["Chat", "Chat"] };
const channels = words(CHANNELS);

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
  saved: ["Notiert.", "Noted."],
});

const FIELDS = ["channel", "text", "topic", "customerId", "orderId", "contact"];

class FeedbackNote extends Page {
  static properties = {
    topics: { attribute: false },
    value: { state: true },
    busy: { state: true },
    fault: { state: true },
  };

  get #draft() {
    return `feedback ${this.shopId}`;
  }

  willUpdate(changed) {
    if (changed.has("shopId")) {
      // The same note again is the same note, also after a reload.
      this.value = keptDraft(this.#draft) ?? { id: newKey(), channel: "PHONE" };
    }
  }

  #change(name, text) {
    this.value = { ...this.value, [name]: text };
    keepDraft(this.#draft, this.value);
  }

  async #save(event) {
    event.preventDefault();
    this.busy = true;
    this.fault = undefined;
    const there = FIELDS.filter((name) => this.value[name]?.trim()).map((name) => [name, this.value[name].trim()]);
    try {
      await send(path`/admin/shops/${this.shopId}/feedback`, { id: this.value.id, ...Object.fromEntries(there) });
      dropDraft(this.#draft);
      this.value = { id: newKey(), channel: "PHONE" };
      tell(w.saved);
      this.dispatchEvent(new CustomEvent("saved"));
    } catch (fault) {
      this.fault = fault;
    }
    this.busy = undefined;
  }

  render() {
    const faults = this.fault?.fields ?? new Map();
    const error = (name) =>
      faults.has(name) ? html`<span class="error" id="note-${name}-fault">${faults.get(name)}</span>` : nothing;
    const described = (name) => (faults.has(name) ? `note-${name}-fault` : nothing);
    const input = (name, more = {}) => html`<label for="note-${name}">${w[more.label ?? name]}</label>
      <input
        id="note-${name}"
        maxlength="254"
        autocomplete="off"
        aria-invalid=${faults.has(name) ? "true" : nothing}
        aria-describedby=${described(name)}
        .value=${this.value[name] ?? ""}
        @input=${(event) => this.#change(name, event.target.value)}
      />
      ${error(name)}`;
    return html`<details ?open=${Boolean(this.value.text)}>
      <summary>${w.title}</summary>
      <form class="fields" @submit=${this.#save}>
        <div class="pair">
          <div>
            <label for="note-channel">${w.channel}</label>
            <select id="note-channel" @change=${(event) => this.#change("channel", event.target.value)}>
              ${Object.keys(CHANNELS).map(
                (each) => html`<option value=${each} ?selected=${each === this.value.channel}>${channels[each]}</option>`,
              )}
            </select>
          </div>
          <div>
            <label for="note-topic">${w.topic}</label>
            <select id="note-topic" @change=${(event) => this.#change("topic", event.target.value)}>
              <option value="">${w.byWords}</option>
              ${this.topics.map(
                (each) =>
                  html`<option value=${each.id} ?selected=${each.id === this.value.topic}>${inLanguage(each.name)}</option>`,
              )}
            </select>
          </div>
        </div>
        <label for="note-text">${w.text} <span aria-hidden="true">*</span></label>
        <textarea
          id="note-text"
          rows="4"
          maxlength="5000"
          required
          aria-invalid=${faults.has("text") ? "true" : nothing}
          aria-describedby=${described("text")}
          .value=${this.value.text ?? ""}
          @input=${(event) => this.#change("text", event.target.value)}
        ></textarea>
        ${error("text")}
        <div class="pair">
          <div>${input("customerId", { label: "customer" })}</div>
          <div>${input("orderId", { label: "order" })}</div>
          <div>${input("contact")}</div>
        </div>
        ${this.fault && faults.size === 0 ? faultNotice(this.fault) : nothing}
        <button type="submit" class="small" ?disabled=${this.busy} aria-busy=${this.busy ? "true" : nothing}>${w.save}</button>
      </form>
    </details>`;
  }
}

customElements.define("sk-feedback-note", FeedbackNote);
