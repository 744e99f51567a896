/** Referral programmes, and the doubtful referrals that somebody has to look at. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { number, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { field } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import REFERRAL from "./names/referral.js";

const w = words({
  title: ["Freunde werben", "Referral"],
  intro: [
    "Kunden teilen ihren Code, und beide bekommen Punkte, wenn der Freund gekauft und behalten hat. Der Shop schreibt keinem Freund.",
    "Customers share their code, and both get points once the friend has bought and kept something. The shop mails no friend.",
  ],
  all: ["Alle Programme", "All programmes"],
  none: ["Es gibt noch kein Programm.", "There is no programme yet."],
  add: ["Programm anlegen", "Create a programme"],
  newTitle: ["Neues Programm", "New programme"],
  newHelp: [
    "Es gilt, sobald es angelegt ist. Laufen mehrere, gilt das jüngste für neue Empfehlungen.",
    "It counts as soon as it is created. Of several the newest counts for new referrals.",
  ],
  end: ["Es beginnt keine neue Empfehlung mehr; begonnene laufen weiter.", "No new referral begins any more; those begun go on."],
  referrer: ["Wirbt", "Brings"],
  friend: ["Freund", "Friend"],
  minimum: ["Ab", "From"],
  queue: ["Zu prüfen", "To look at"],
  noQueue: ["Keine Empfehlung wartet auf eine Prüfung.", "No referral waits for somebody to look."],
  doubts: ["Warum", "Why"],
  until: ["Wartezeit bis", "Hold until"],
  points: ["Punkte", "Points"],
  reason: ["Begründung", "Reason"],
  reasonHelp: ["Für Kollegen; der Kunde liest sie nicht.", "For colleagues; the customer does not read it."],
  yes: ["Zulassen", "Approve"],
  no: ["Ablehnen", "Reject"],
  yesOf: [(friend) => `Empfehlung von ${friend} zulassen`, (friend) => `Approve the referral of ${friend}`],
  noOf: [(friend) => `Empfehlung von ${friend} ablehnen`, (friend) => `Reject the referral of ${friend}`],
  said: ["Gespeichert.", "Saved."],
  SHARED_TELEPHONE: ["Telefonnummer eines Dritten", "telephone number of a third customer"],
  SHARED_ADDRESS: ["Anschrift eines Dritten", "postal address of a third customer"],
  SHARED_PAYMENT: ["Zahlungsmittel eines Dritten", "card or account of a third customer"],
  VELOCITY: ["sehr viele Freunde an einem Tag", "very many friends within a day"],
});

class ReferralReviews extends Page {
  #all = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/referral-reviews`, { signal }),
  );

  #reason = new Writing(this, () => `referral-review/${this.shopId}`);

  async #say(customerId, approved) {
    const said = await this.#reason.send((key) =>
      send(path`/admin/shops/${this.shopId}/referral-reviews/${customerId}`, { approved, reason: this.#reason.get("reason") }, { key }),
    );
    if (said) {
      tell(w.said);
      await this.#all.load();
    }
  }

  render() {
    return html`<h2>${w.queue}</h2>
      ${this.#all.show(({ referrals }) => (referrals.length ? this.#queue(referrals) : html`<p>${w.noQueue}</p>`))}`;
  }

  #queue(referrals) {
    const writing = this.#reason;
    return html`${writing.fault && !writing.hasFaults ? faultNotice(writing.fault) : nothing}
      ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, isRequired: true })}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${w.friend}</th>
              <th scope="col">${w.referrer}</th>
              <th scope="col">${w.doubts}</th>
              <th scope="col">${w.until}</th>
              <th scope="col" class="number">${w.points}</th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${referrals.map((each) => this.#row(each))}
          </tbody>
        </table>
      </div>`;
  }

  #row({ customerId, referrerId, doubts, holdEnds, referrerPoints, friendPoints }) {
    const button = (approved, text, label) => html`<button
      type="button"
      class="secondary outline small"
      aria-label=${label}
      ?disabled=${this.#reason.busy || !this.#reason.get("reason").trim()}
      @click=${() => this.#say(customerId, approved)}
    >
      ${text}
    </button>`;
    return html`<tr>
      <th scope="row"><a href=${link(this.shopId, "customers", [customerId])}>${customerId}</a></th>
      <td><a href=${link(this.shopId, "customers", [referrerId])}>${referrerId}</a></td>
      <td>${doubts.map((doubt) => w[doubt] ?? doubt).join(", ")}</td>
      <td>${holdEnds ? time(holdEnds) : ""}</td>
      <td class="number">${number(referrerPoints)} + ${number(friendPoints)}</td>
      <td>${button(true, w.yes, w.yesOf(customerId))} ${button(false, w.no, w.noOf(customerId))}</td>
    </tr>`;
  }
}

customElements.define("sk-referral-reviews", ReferralReviews);

export default {
  schema: "referral",
  names: REFERRAL,
  texts: w,
  start: { referrerPoints: 500, friendPoints: 200, minimum: { amount: "30.00", currency: "EUR" } },
  columns: () => [
    { label: w.referrer, of: ({ referrerPoints }) => (referrerPoints === undefined ? "" : number(referrerPoints)), isNumber: true },
    { label: w.friend, of: ({ friendPoints }) => (friendPoints === undefined ? "" : number(friendPoints)), isNumber: true },
    { label: w.minimum, of: ({ minimum }) => (minimum ? amount(minimum) : ""), isNumber: true },
  ],
  after: (page) =>
    page.isIn("marketing") || page.isIn("support")
      ? html`<sk-referral-reviews .shopId=${page.shopId} .groups=${page.groups}></sk-referral-reviews>`
      : nothing,
};
