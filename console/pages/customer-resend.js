/** Sends a mail to a customer again from its entry, says why it is not, and leads to the mail that says the same. */
import { html, nothing } from "lit";
import { ApiError, path, send } from "../core/api.js";
import { faultText, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { inLanguage, time, words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { personName } from "./people.js";
import { refusal } from "./support-words.js";

const w = words({
  again: ["Noch einmal schicken", "Send again"],
  busy: ["Wird bestellt …", "Being ordered …"],
  title: ["Diese Mail noch einmal schicken?", "Send this mail again?"],
  text: [
    "Sie geht an die Adresse, die der Shop heute nennt. Zurückholen lässt sie sich nicht.",
    "It goes to the address that the shop tells today. It cannot be taken back.",
  ],
  ordered: [
    "Die Mail ist bestellt. Was daraus wird, steht im Verlauf.",
    "The mail is ordered. The history tells what becomes of it.",
  ],
  other: [
    (id) => `Die Mail ist bestellt, für den zusammengeführten Kunden ${id}.`,
    (id) => `The mail is ordered, for the merged customer ${id}.`,
  ],
  whyNot: ["Warum nicht noch einmal?", "Why not again?"],
  from: [(at) => `Noch einmal schicken geht wieder ab ${at}.`, (at) => `It can be sent again from ${at}.`],
  lately: [
    (at) => `Diese Mail ging gerade erst oder heute schon dreimal hinaus. Noch einmal geht sie ab ${at}.`,
    (at) => `This mail went out a moment ago, or three times today. It can be sent again from ${at}.`,
  ],
  repeats: [
    (who) => `Noch einmal geschickt von ${who}.`,
    (who) => `Sent again by ${who}.`,
  ],
  repeatedBy: [(who, at) => `Noch einmal geschickt von ${who}, ${at}.`, (who, at) => `Sent again by ${who}, ${at}.`],
  toFirst: ["Zur ersten Mail", "To the first mail"],
  toNext: ["Zu dieser Mail", "To that mail"],
  elsewhere: ["Sie steht nicht auf dieser Seite des Verlaufs.", "It is not on this page of the history."],
});

/** Returns what an entry's place on the page is called. */
const placeOf = (mail) => `mail:${mail.replace(/\s/g, "_")}`;

/** Returns the id by which an entry is found on the page, where it is of a mail. */
export const mailPlace = (item) => (item.links.mail && item.resend ? placeOf(item.links.mail) : undefined);

class CustomerResend extends Page {
  static properties = {
    customerId: { attribute: false },
    item: { attribute: false },
    zone: { attribute: false },
    people: { attribute: false },
    done: { attribute: false },
  };

  #writing = new Writing(this, () => `resend/${this.shopId}/${this.customerId}/${this.item.links.mail}`);

  render() {
    const { repeats, repeatedBy, resend } = this.item;
    return html`
      ${repeats ? html`<p>${w.repeats(this.#name(repeats))} ${this.#to(repeats, w.toFirst)}</p>` : nothing}
      ${(repeatedBy ?? []).map(
        (one) => html`<p>${w.repeatedBy(this.#name(one), time(one.at, this.zone))} ${this.#to(one, w.toNext)}</p>`,
      )}
      ${this.isIn("support") ? this.#doing(resend) : nothing}
    `;
  }

  #name = (other) => personName(this.people, this.me, other.by);

  #to(other, text) {
    return html`<button type="button" class="secondary outline small" @click=${() => this.#show(other)}>${text}</button>`;
  }

  #show({ customerId, mail }) {
    if (customerId !== this.customerId) {
      go(link(this.shopId, "customers", [customerId], { kinds: "mails" }));
      return;
    }
    const entry = document.getElementById(placeOf(mail));
    if (entry) {
      entry.focus();
    } else {
      tell(w.elsewhere);
    }
  }

  #doing({ possible, explanation, nextAt }) {
    if (possible) {
      const isBusy = this.#writing.busy;
      return html`<p>
        <button type="button" class="secondary outline small" data-resend ?disabled=${isBusy} aria-busy=${isBusy ? "true" : nothing} @click=${this.#send}>
          ${isBusy ? w.busy : w.again}
        </button>
      </p>`;
    }
    return explanation
      ? html`<details data-not-resent>
          <summary>${w.whyNot}</summary>
          <p>${inLanguage(explanation)}</p>
        </details>`
      : html`<p>${w.from(time(nextAt, this.zone))}</p>`;
  }

  async #send() {
    if (!(await ask({ title: w.title, text: w.text, yes: w.again }))) {
      return;
    }
    const { mail } = this.item.links;
    // Keeps the key over a reload: a click whose answer got lost is the same click.
    this.#writing.set("mail", mail);
    const sent = await this.#writing.send((key) =>
      send(path`/admin/shops/${this.shopId}/customers/${this.customerId}/mails/resend`, { mail }, { key }),
    );
    if (sent) {
      tell(sent.customerId === this.customerId ? w.ordered : w.other(sent.customerId));
      this.done();
    } else {
      this.#refused(this.#writing.fault);
    }
  }

  #refused(fault) {
    const isLately = fault instanceof ApiError && fault.kind === "mail-resent-lately";
    const at = new Date(Date.now() + (fault.retryAfter || 0) * 1000).toISOString();
    tell(isLately ? w.lately(time(at, this.zone)) : (refusal(fault) ?? faultText(fault)));
    if (fault instanceof ApiError && fault.status >= 400 && fault.status < 500) {
      this.#writing.clear();
      this.done();
    }
  }
}

customElements.define("sk-customer-resend", CustomerResend);
