/** What happened to a customer, entry by entry. */
import { html, nothing } from "lit";
import { path, send } from "../core/api.js";
import { faultText, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { inLanguage, number, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import { tell } from "../ui/toast.js";
import { evidenceView } from "./customer-consents.js";
import { mailPlace } from "./customer-resend.js";
import { readEvidence, readExplanation } from "./customer-sources.js";
import { refusal } from "./support-words.js";

const w = words({
  orders: ["Bestellungen", "Orders"],
  points: ["Punkte", "Points"],
  mails: ["Mails", "Mails"],
  answers: ["Antworten auf Umfragen", "Answers to surveys"],
  cases: ["Fälle", "Cases"],
  consents: ["Einwilligungen", "Consents"],
  rewards: ["Prämien", "Rewards"],
  oneorders: ["Bestellung", "Order"],
  onepoints: ["Punkte", "Points"],
  onemails: ["Mail", "Mail"],
  oneanswers: ["Antwort", "Answer"],
  onecases: ["Fall", "Case"],
  oneconsents: ["Einwilligung", "Consent"],
  onerewards: ["Prämie", "Reward"],
  gained: [(points) => `+${points} Punkte`, (points) => `+${points} points`],
  lost: [(points) => `−${points} Punkte`, (points) => `−${points} points`],
  why: ["Ausführlich", "In full"],
  evidence: ["Nachweis", "Evidence"],
  toCase: ["Zum Fall", "To the case"],
  copy: ["Wortlaut an die Adresse mailen", "Mail the wording to the address"],
  copied: [
    "Der Wortlaut der Einwilligung ist auf dem Weg zu der Adresse, zu der sie gehört.",
    "The wording of the consent is on its way to the address that it is of.",
  ],
  busy: ["Wird gesendet …", "Sending …"],
});

/** Returns what the entries of a kind are called. */
export const kindName = (kind) => w[kind];

/**
 * Shows an entry of the stream.
 *
 * @param item as the API tells it
 * @param context shopId, customerId, groups, zone (the shop's), me, people (names), done (reads anew)
 */
export function entryView(item, context) {
  const { entry, evidence, caseId } = item.links;
  const place = mailPlace(item);
  return html`<li id=${place ?? nothing} tabindex=${place ? "-1" : nothing}>
    <p>
      <span class="tag">${w[`one${item.kind}`]}</span>
      <time datetime=${item.at}>${time(item.at, context.zone)}</time>
      ${!item.points
        ? nothing
        : html`<strong class=${item.points < 0 ? "bad" : "good"}>
            ${(item.points < 0 ? w.lost : w.gained)(number(Math.abs(item.points)))}
          </strong>`}
      ${item.amount ? html`<span>${amount(item.amount)}</span>` : nothing}
    </p>
    <p class="name"><strong dir="auto">${inLanguage(item.title)}</strong></p>
    <p class="written" dir="auto">${inLanguage(item.detail)}</p>
    ${caseId ? html`<p><a href=${link(context.shopId, "cases", [caseId])}>${w.toCase}</a></p>` : nothing}
    ${entry && item.kind === "points" ? more("points", entry, context) : nothing}
    ${evidence ? more("evidence", evidence, context) : nothing}
    ${item.resend
      ? html`<sk-customer-resend
          .shopId=${context.shopId}
          .groups=${context.groups}
          .me=${context.me}
          .customerId=${context.customerId}
          .zone=${context.zone}
          .people=${context.people}
          .done=${context.done}
          .item=${item}
        ></sk-customer-resend>`
      : nothing}
  </li>`;
}

const more = (kind, id, { shopId, customerId, groups, zone }) =>
  html`<sk-entry-more .kind=${kind} .id_=${id} .shopId=${shopId} .groups=${groups} .customerId=${customerId} .zone=${zone}></sk-entry-more>`;

/** Reads more of an entry once somebody wants to know it. */
class EntryMore extends Page {
  static properties = {
    kind: { attribute: false },
    id_: { attribute: false },
    customerId: { attribute: false },
    zone: { attribute: false },
    isOpen: { state: true },
  };

  #more = new Loading(
    this,
    () => [this.isOpen, this.shopId, this.customerId, this.kind, this.id_],
    async (signal) => (this.isOpen ? ((await this.#read(signal)) ?? false) : null),
  );

  #read(signal) {
    return this.kind === "points"
      ? readExplanation(this.shopId, this.customerId, this.id_, { signal })
      : readEvidence(this.shopId, this.customerId, this.id_, { signal });
  }

  render() {
    return html`<details @toggle=${(event) => (this.isOpen = event.target.open)}>
      <summary>${this.kind === "points" ? w.why : w.evidence}</summary>
      ${this.isOpen ? this.#more.show((value) => this.#view(value), 2) : nothing}
    </details>`;
  }

  #view(value) {
    if (value === null) {
      return nothing;
    }
    if (this.kind === "points") {
      return html`<p class="written" dir="auto">${inLanguage(value.text)}</p>`;
    }
    return html`${evidenceView(value || undefined, this.zone)}
    ${value?.kind === "CONSENT" && this.isIn("support")
      ? html`<button type="button" class="secondary outline small" ?disabled=${this.busy} aria-busy=${this.busy ? "true" : nothing} @click=${() => this.#copy()}>
          ${this.busy ? w.busy : w.copy}
        </button>`
      : nothing}`;
  }

  async #copy() {
    this.busy = true;
    try {
      await send(path`/admin/shops/${this.shopId}/customers/${this.customerId}/consents/copy`, { consent: this.id_ });
      tell(w.copied);
    } catch (fault) {
      tell(refusal(fault) ?? faultText(fault));
    }
    this.busy = false;
  }
}

customElements.define("sk-entry-more", EntryMore);
