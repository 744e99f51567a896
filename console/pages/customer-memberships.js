/** A customer's paid memberships: how each stands and why, and what support writes down of it. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { dayIn, instantIn } from "../core/days.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { inLanguage, number, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { fact } from "../ui/fact.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";

const w = words({
  title: ["Mitgliedschaften", "Memberships"],
  state: ["Stand", "State"],
  value: ["Bisher", "So far"],
  points: [(count) => `${count} Punkte extra`, (count) => `${count} extra points`],
  free: [(count) => `${count} Bestellungen ohne Versandkosten`, (count) => `${count} orders without shipping costs`],
  due: ["Zu erstatten", "To be paid back"],
  purchases: ["Bezahlt", "Paid"],
  bought: [(at, id) => `${at}: Bestellung ${id}`, (at, id) => `${at}: order ${id}`],
  back: [(sum) => `${sum} erstattet`, (sum) => `${sum} paid back`],
  said: ["Was gesagt wurde", "What was said"],
  CANCELLATION: ["Kündigung", "cancellation"],
  WITHDRAWAL: ["Widerruf", "withdrawal"],
  END_BY_SHOP: ["vom Shop beendet", "ended by the shop"],
  lifted: ["zählt nicht mehr", "counts no more"],
  lift: ["Zurücknehmen", "Lift"],
  liftOf: [(what) => `${what} zurücknehmen`, (what) => `Lift the ${what}`],
  liftHelp: ["Der Grund steht im Feld unten.", "The reason is in the field below."],
  write: ["Kündigung, Widerruf oder Ende eintragen", "Write down a cancellation, a withdrawal or an end"],
  plan: ["Mitgliedschaft", "Membership"],
  kind: ["Was", "What"],
  kinds: [
    [
      ["CANCELLATION", "Kündigung: gilt bis zum bezahlten Ende, nichts wird erstattet"],
      ["WITHDRAWAL", "Widerruf: endet sofort, ungenutzte Tage werden erstattet"],
      ["END_BY_SHOP", "Ende durch den Shop: endet sofort, ungenutzte Tage werden erstattet"],
    ],
    [
      ["CANCELLATION", "Cancellation: ends with what is paid, nothing is paid back"],
      ["WITHDRAWAL", "Withdrawal: ends at once, days that were not used are paid back"],
      ["END_BY_SHOP", "End by the shop: ends at once, days that were not used are paid back"],
    ],
  ],
  received: ["Eingegangen am (freiwillig)", "Received on (optional)"],
  receivedHelp: ["Sie zählt ab dem Beginn dieses Tages, frühestens ab dem Kauf. Ohne Angabe ab jetzt.", "It counts from the beginning of this day, and not before the purchase. Without it, from now on."],
  reason: ["Grund", "Reason"],
  reasonHelp: ["Für Kollegen, in einer Zeile. Auch fürs Zurücknehmen.", "For colleagues, in one line. For lifting, too."],
  send: ["Eintragen", "Write down"],
  busy: ["Wird eingetragen …", "Writing …"],
  done: ["Eingetragen.", "Written down."],
});

const problems = words({
  "unknown-membership": ["Diese Mitgliedschaft gab es nie.", "There never was such a membership."],
  "membership-not-on": ["Zu dieser Zeit war es keine Mitgliedschaft.", "At that time it was no membership."],
  "too-late-to-withdraw": [
    "Die 14 Tage sind vorbei. Der Shop kann sie trotzdem beenden.",
    "The 14 days are over. The shop can end it all the same.",
  ],
  "name-used-otherwise": [
    "Ihr erster Versuch ist angekommen; was Sie seither geändert haben, nicht.",
    "Your first try has arrived; what you changed since has not.",
  ],
});

class CustomerMemberships extends Page {
  static properties = { customerId: { attribute: false }, zone: { attribute: false } };

  #all = new Loading(
    this,
    () => [this.shopId, this.customerId],
    (signal) => read(this.#path(), { signal }),
  );

  #writing = new Writing(this, () => `membership/${this.shopId}/${this.customerId}`);

  #path() {
    return path`/admin/shops/${this.shopId}/customers/${this.customerId}/memberships`;
  }

  render() {
    return this.#all.value?.memberships.length === 0
      ? nothing
      : html`<h2>${w.title}</h2>
          ${this.#all.show(({ memberships }) => this.#shown(memberships), 2)}`;
  }

  #shown(memberships) {
    return html`${memberships.map((one) => this.#one(one))}
    ${this.isIn("support")
      ? html`<details>
          <summary>${w.write}</summary>
          ${this.#form(memberships)}
        </details>`
      : nothing}`;
  }

  #one(one) {
    return html`
      <h3><bdi>${one.name}</bdi></h3>
      <dl class="facts">
        ${fact(w.state, inLanguage(one.words))}
        ${one.used
          ? fact(
              w.value,
              w.points(number(one.used.extraPoints)),
              one.used.freeShippingOrders ? w.free(number(one.used.freeShippingOrders)) : undefined,
            )
          : nothing}
        ${one.refundDue ? fact(w.due, amount(one.refundDue)) : nothing}
      </dl>
      <details>
        <summary>${w.purchases}</summary>
        <ul>
          ${one.purchases.map(
            (each) =>
              html`<li>
                ${w.bought(time(each.boughtAt, this.zone), each.orderId)}, ${amount(each.paid)}${Number(each.paidBack.amount) > 0
                  ? html`, ${w.back(amount(each.paidBack))}`
                  : nothing}
              </li>`,
          )}
        </ul>
      </details>
      ${one.notices.length > 0
        ? html`<details>
            <summary>${w.said}</summary>
            <ul>
              ${one.notices.map((notice) => this.#notice(one, notice))}
            </ul>
          </details>`
        : nothing}
    `;
  }

  #notice(one, notice) {
    return html`<li>
      ${time(notice.at, this.zone)}: ${w[notice.kind]}${notice.reason ? html` – <bdi>${notice.reason}</bdi>` : nothing}
      ${notice.lifted
        ? html`<span class="tag">${w.lifted}</span>`
        : this.isIn("support")
          ? html`<button
              type="button"
              class="secondary outline small"
              aria-label=${w.liftOf(w[notice.kind])}
              title=${w.liftHelp}
              ?disabled=${this.#writing.busy || !this.#writing.get("reason").trim()}
              @click=${() => this.#lift(one, notice)}
            >
              ${w.lift}
            </button>`
          : nothing}
    </li>`;
  }

  #form(memberships) {
    const writing = this.#writing;
    return html`<form @submit=${(event) => this.#send(event, memberships)}>
      ${writing.fault && !writing.hasFaults ? faultNotice(writing.fault, undefined, problems) : nothing}
      ${memberships.length > 1
        ? field(writing, { name: "plan", label: w.plan, options: memberships.map(({ planId, name }) => [planId, name]) })
        : nothing}
      ${field(writing, { name: "kind", label: w.kind, options: w.kinds })}
      ${field(writing, { name: "receivedAt", label: w.received, help: w.receivedHelp, type: "date" })}
      ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, most: 200, isRequired: true })}
      <p class="actions">${submitButton(writing, w.send, w.busy)}</p>
    </form>`;
  }

  async #send(event, memberships) {
    event.preventDefault();
    const writing = this.#writing;
    const plan = writing.get("plan") || memberships[0].planId;
    const body = {
      kind: writing.get("kind") || "CANCELLATION",
      reason: writing.get("reason").trim(),
      receivedAt: this.#received(memberships.find(({ planId }) => planId === plan)),
    };
    await this.#say((key) => send(this.#path() + path`/${plan}/notices`, body, { key }));
  }

  /** The beginning of a day of the shop; of one on which something was bought, the purchase. */
  #received(membership) {
    const day = this.#writing.get("receivedAt");
    const bought = (membership?.purchases ?? [])
      .map(({ boughtAt }) => boughtAt)
      .filter((at) => dayIn(at, this.zone) === day)
      .sort((one, other) => Date.parse(one) - Date.parse(other));
    return day ? (bought.at(-1) ?? instantIn(day, "00:00", this.zone)) : undefined;
  }

  #lift(one, notice) {
    const body = { notice: notice.id, reason: this.#writing.get("reason").trim() };
    return this.#say((key) => send(this.#path() + path`/${one.planId}/lift`, body, { key }));
  }

  async #say(act) {
    if (await this.#writing.send(act)) {
      tell(w.done);
      await this.#all.load();
    }
  }
}

customElements.define("sk-customer-memberships", CustomerMemberships);
