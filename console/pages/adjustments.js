/** Points that wait for a second person. */
import { html, nothing } from "lit";
import { path, query, read, send } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { number, time, words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { field, submitButton } from "../ui/field.js";
import { paging } from "../ui/paging.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { readZone } from "./customer-sources.js";
import { personName, readPeople } from "./people.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  title: ["Freigaben", "Approvals"],
  intro: [
    "Punkte, die jemand geben oder nehmen will und die über dem eigenen Limit liegen. Eine zweite Person entscheidet; was Sie freigeben, zählt auf Ihr Limit. Die ältesten zuerst; nach 30 Tagen verfallen sie.",
    "Points that somebody wants to give or take above their own limit. A second person decides; what you approve counts against your limit. The oldest first; after 30 days they lapse.",
  ],
  none: ["Nichts wartet auf eine Freigabe.", "Nothing waits for approval."],
  nonePage: ["Auf dieser Seite ist nichts, aber es geht weiter.", "Nothing is on this page, but there is more."],
  give: [(points) => `${points} Punkte geben`, (points) => `Give ${points} points`],
  take: [(points) => `${points} Punkte nehmen`, (points) => `Take ${points} points`],
  reinstates: ["gibt verfallene Punkte zurück", "gives lost points back"],
  customer: ["Kunde", "Customer"],
  reason: ["Grund (liest der Kunde)", "Reason (the customer reads it)"],
  note: ["Notiz", "Note"],
  order: ["Bestellung", "Order"],
  asked: ["Beantragt", "Asked for"],
  by: [(name, at) => `von ${name} am ${at}`, (name, at) => `by ${name} on ${at}`],
  until: ["Verfällt", "Lapses"],
  approve: ["Freigeben", "Approve"],
  approving: ["Wird gebucht …", "Booking …"],
  reject: ["Ablehnen", "Reject"],
  rejectYes: ["Endgültig ablehnen", "Reject for good"],
  rejecting: ["Wird abgelehnt …", "Rejecting …"],
  cancel: ["Doch nicht", "Not now"],
  own: ["Das haben Sie selbst beantragt: Jemand anderes muss entscheiden.", "You asked for this yourself: somebody else has to decide."],
  askTitle: ["Punkte buchen?", "Book the points?"],
  askText: [
    (what, customer) => `${what}, Kunde ${customer}. Das wird sofort gebucht; zurück geht es nur mit einer Gegenbuchung.`,
    (what, customer) => `${what}, customer ${customer}. This is booked at once; it can only be undone by booking the opposite.`,
  ],
  whyNot: ["Warum nicht (freiwillig)", "Why not (optional)"],
  approved: ["Freigegeben und gebucht.", "Approved and booked."],
  rejected: ["Abgelehnt; nichts wurde gebucht.", "Rejected; nothing was booked."],
  more: ["Weitere", "More"],
  first: ["Zum Anfang", "Back to the start"],
});

export default class Adjustments extends Page {
  static properties = { rejecting: { state: true }, approving: { state: true }, faults: { state: true } };

  #people = new Loading(
    this,
    () => [this.shopId],
    async (signal) => ({
      names: await readPeople(this.shopId, { signal }),
      zone: this.isIn("support", "marketing") ? await readZone(this.shopId, { signal }) : undefined,
    }),
  );

  #waiting = new Loading(
    this,
    () => [this.shopId, this.query.cursor],
    (signal) =>
      read(path`/admin/shops/${this.shopId}/adjustments` + query({ limit: 20, cursor: this.query.cursor }), { signal }),
  );

  #why = new Writing(this, () => `rejection/${this.shopId}/${this.rejecting ?? ""}`);

  constructor() {
    super();
    this.faults = new Map();
  }

  updated(changed) {
    const before = changed.get("query");
    if (before && before.cursor !== this.query.cursor) {
      this.querySelector("h1")?.focus();
    }
    if (changed.has("rejecting") && this.rejecting) {
      this.querySelector("textarea")?.focus();
    }
  }

  render() {
    return html`
      <h1 tabindex="-1">${w.title}</h1>
      <p>${w.intro}</p>
      ${this.#waiting.show((page) => this.#list(page))}
    `;
  }

  #list(page) {
    return html`
      ${page.adjustments.length === 0
        ? html`<p role="status">${page.next ? w.nonePage : w.none}</p>`
        : page.adjustments.map((each) => this.#one(each))}
      ${paging({ cursor: this.query.cursor, next: page.next }, (cursor) => link(this.shopId, "adjustments", [], { cursor }), w)}
    `;
  }

  #what(each) {
    return (each.points < 0 ? w.take : w.give)(number(Math.abs(each.points)));
  }

  #one(each) {
    const { names, zone } = this.#people.value ?? {};
    const fault = this.faults.get(each.id);
    const isOwn = each.askedBy === this.me?.person;
    const customer = this.isIn("marketing", "support")
      ? html`<a href=${link(this.shopId, "customers", [each.customerId])}><bdi>${each.customerId}</bdi></a>`
      : html`<bdi>${each.customerId}</bdi>`;
    return html`<article aria-labelledby="what-${each.id}">
      <h2 id="what-${each.id}">${this.#what(each)}</h2>
      <dl class="evidence">
        ${row(w.customer, customer)} ${row(w.reason, each.reason)} ${row(w.note, each.note)} ${row(w.order, each.orderId)}
        ${each.reinstates ? html`<dt></dt><dd>${w.reinstates}</dd>` : nothing}
        ${row(w.asked, w.by(personName(names, this.me, each.askedBy), time(each.askedAt, zone)))}
        ${row(w.until, each.expiresAt && time(each.expiresAt, zone))}
      </dl>
      ${fault ? refusalNotice(fault) : nothing}
      ${isOwn ? html`<p>${w.own}</p>` : this.rejecting === each.id ? this.#rejection(each) : this.#decide(each)}
    </article>`;
  }

  #decide(each) {
    const isBusy = this.approving === each.id;
    return html`<div class="actions">
      <button type="button" ?disabled=${this.approving} aria-busy=${isBusy ? "true" : nothing} @click=${() => this.#approve(each)}>
        ${isBusy ? w.approving : w.approve}<span class="unseen">: ${this.#what(each)}, ${each.customerId}</span>
      </button>
      <button type="button" class="secondary" ?disabled=${this.approving} @click=${() => (this.rejecting = each.id)}>
        ${w.reject} …<span class="unseen">: ${this.#what(each)}, ${each.customerId}</span>
      </button>
    </div>`;
  }

  #rejection(each) {
    const writing = this.#why;
    return html`<form @submit=${(event) => this.#reject(event, each)}>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      ${field(writing, { name: "note", label: w.whyNot, rows: 2, most: 500 })}
      <div class="actions">
        ${submitButton(writing, w.rejectYes, w.rejecting)}
        <button type="button" class="secondary" @click=${() => (this.rejecting = undefined)}>${w.cancel}</button>
      </div>
    </form>`;
  }

  async #approve(each) {
    const text = w.askText(this.#what(each), each.customerId);
    if (!(await ask({ title: w.askTitle, text, yes: w.approve }))) {
      return;
    }
    this.approving = each.id;
    this.#tellFault(each.id, undefined);
    try {
      await send(path`/admin/shops/${this.shopId}/adjustments/${each.id}/approval`);
      await this.#decided(w.approved);
    } catch (fault) {
      this.#tellFault(each.id, fault);
    }
    this.approving = undefined;
  }

  async #reject(event, each) {
    event.preventDefault();
    const note = this.#why.get("note").trim();
    const done = await this.#why.send(() =>
      send(path`/admin/shops/${this.shopId}/adjustments/${each.id}/rejection`, note ? { note } : {}),
    );
    if (done) {
      this.rejecting = undefined;
      await this.#decided(w.rejected);
    }
  }

  async #decided(text) {
    tell(text);
    this.querySelector("h1").focus();
    await this.#waiting.load();
  }

  #tellFault(id, fault) {
    this.faults = new Map(this.faults).set(id, fault);
  }
}

const row = (name, value) =>
  value === undefined ? nothing : html`<dt>${name}</dt><dd>${typeof value === "string" ? html`<bdi>${value}</bdi>` : value}</dd>`;

customElements.define("sk-adjustments", Adjustments);
