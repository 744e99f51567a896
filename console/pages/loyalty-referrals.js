/** Referral programmes, and the doubtful referrals that somebody has to look at. */
import { html, nothing } from "lit";
import { path } from "../core/api.js";
import { number, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import REFERRAL from "./names/referral.js";
import { ReviewQueue } from "./review-queue.js";

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
  reasonHelp: ["Für Kollegen; der Kunde liest sie nicht.", "For colleagues; the customer does not read it."],
  yes: ["Zulassen", "Approve"],
  yesOf: [(friend) => `Empfehlung von ${friend} zulassen`, (friend) => `Approve the referral of ${friend}`],
  noOf: [(friend) => `Empfehlung von ${friend} ablehnen`, (friend) => `Reject the referral of ${friend}`],
  SHARED_TELEPHONE: ["Telefonnummer eines Dritten", "telephone number of a third customer"],
  SHARED_ADDRESS: ["Anschrift eines Dritten", "postal address of a third customer"],
  SHARED_PAYMENT: ["Zahlungsmittel eines Dritten", "card or account of a third customer"],
  VELOCITY: ["sehr viele Freunde an einem Tag", "very many friends within a day"],
});

class ReferralReviews extends ReviewQueue {
  get name() {
    return "referral-review";
  }

  texts = w;
  columns = [
    { label: w.friend, of: ({ customerId }, queue) => queue.customer(customerId) },
    { label: w.referrer, of: ({ referrerId }, queue) => queue.customer(referrerId) },
    { label: w.doubts, of: ({ doubts }) => doubts.map((doubt) => w[doubt] ?? doubt).join(", ") },
    { label: w.until, of: ({ holdEnds }) => (holdEnds ? time(holdEnds) : "") },
    { label: w.points, of: ({ referrerPoints, friendPoints }) => `${number(referrerPoints)} + ${number(friendPoints)}`, isNumber: true },
  ];

  get address() {
    return path`/admin/shops/${this.shopId}/referral-reviews`;
  }

  one(customerId) {
    return path`/admin/shops/${this.shopId}/referral-reviews/${customerId}`;
  }

  itemsOf({ referrals }) {
    return referrals;
  }

  idOf({ customerId }) {
    return customerId;
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
