/** Actions that bring points, and those that somebody has to look at. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { inLanguage, number, time, words } from "../core/words.js";
import { field } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import ACTION from "./names/action.js";

const w = words({
  title: ["Aktionen", "Actions"],
  intro: [
    "Was Kunden neben dem Kaufen tun, und was es ihnen bringt. Der Shop meldet es; seine Antwort enthält die Sätze, die neben einer Bewertung stehen müssen.",
    "What customers do beside buying, and what it brings them. The shop reports it; the answer has the sentences that must stand beside a review.",
  ],
  all: ["Alle Aktionen", "All actions"],
  none: ["Es gibt noch keine Aktion.", "There is no action yet."],
  add: ["Aktion anlegen", "Create an action"],
  newTitle: ["Neue Aktion", "New action"],
  newHelp: [
    "Punkte nie vom Lob abhängig machen: Eine schlechte Bewertung bringt so viel wie eine gute.",
    "Never let points depend on praise: a bad review brings as much as a good one.",
  ],
  end: ["Was danach gemeldet wird, bringt keine Punkte; was gegeben ist, bleibt.", "What is reported after that brings no points; what is given stays."],
  kind: ["Art", "Kind"],
  points: ["Punkte", "Points"],
  queue: ["Anzusehen", "To look at"],
  noQueue: ["Keine Aktion wartet.", "No action waits."],
  customer: ["Kunde", "Customer"],
  what: ["Was", "What"],
  when: ["Wann", "When"],
  proof: ["Beleg", "Proof"],
  bought: ["Kauf geprüft", "purchase checked"],
  order: [(id) => `Bestellung ${id}`, (id) => `order ${id}`],
  reason: ["Begründung", "Reason"],
  reasonHelp: ["Für Kollegen und das Protokoll; der Kunde liest sie nicht.", "For colleagues and the audit; the customer does not read it."],
  yes: ["Anerkennen", "Approve"],
  no: ["Ablehnen", "Reject"],
  yesOf: [(id) => `${id} anerkennen`, (id) => `Approve ${id}`],
  noOf: [(id) => `${id} ablehnen`, (id) => `Reject ${id}`],
  said: ["Gespeichert.", "Saved."],
});

class ActionReviews extends Page {
  #all = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/action-reviews`, { signal }),
  );

  #reason = new Writing(this, () => `action-review/${this.shopId}`);

  async #say(id, approved) {
    const said = await this.#reason.send((key) =>
      send(path`/admin/shops/${this.shopId}/action-reviews/${id}`, { approved, reason: this.#reason.get("reason") }, { key }),
    );
    if (said) {
      tell(w.said);
      await this.#all.load();
    }
  }

  render() {
    return html`<h2>${w.queue}</h2>
      ${this.#all.show(({ actions }) => (actions.length ? this.#queue(actions) : html`<p>${w.noQueue}</p>`))}`;
  }

  #queue(actions) {
    const writing = this.#reason;
    return html`${writing.fault && !writing.hasFaults ? faultNotice(writing.fault) : nothing}
      ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, isRequired: true })}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${w.customer}</th>
              <th scope="col">${w.what}</th>
              <th scope="col">${w.when}</th>
              <th scope="col">${w.proof}</th>
              <th scope="col" class="number">${w.points}</th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${actions.map((each) => this.#row(each))}
          </tbody>
        </table>
      </div>`;
  }

  #row(each) {
    const button = (approved, text, label) => html`<button
      type="button"
      class="secondary outline small"
      aria-label=${label}
      ?disabled=${this.#reason.busy || !this.#reason.get("reason").trim()}
      @click=${() => this.#say(each.id, approved)}
    >
      ${text}
    </button>`;
    return html`<tr>
      <th scope="row"><a href=${link(this.shopId, "customers", [each.customerId])}>${each.customerId}</a></th>
      <td>${each.action}</td>
      <td>${time(each.occurredAt)}</td>
      <td>${proof(each)}</td>
      <td class="number">${number(each.points)}</td>
      <td>${button(true, w.yes, w.yesOf(each.id))} ${button(false, w.no, w.noOf(each.id))}</td>
    </tr>`;
  }
}

/** An address comes from the shop's own server, which sends none but https. */
function proof({ id, url, externalId, orderId, product, purchase }) {
  const more = [externalId, orderId && w.order(orderId), product, purchase === "VERIFIED" ? w.bought : ""].filter(Boolean).join(", ");
  return html`${url?.startsWith("https://")
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${id}</a>`
    : html`<bdi>${id}</bdi>`}
  ${more ? html`<br /><bdi>${more}</bdi>` : nothing}`;
}

customElements.define("sk-action-reviews", ActionReviews);

const KINDS = words({
  REVIEW: ["Bewertung", "Review"],
  ANSWER: ["Antwort", "Answer"],
  PHOTO: ["Foto", "Photo"],
  ACCOUNT_BIRTHDAY: ["Jahrestag", "Birthday of the account"],
  OTHER: ["Anderes", "Other"],
});

export default {
  schema: "action",
  names: ACTION,
  texts: w,
  start: {
    kind: "REVIEW",
    points: 50,
    limits: { perProduct: 1 },
    needsPurchase: true,
    minimumCharacters: 50,
    timeZone: "Europe/Berlin",
    texts: { de: { title: "Bewertung" }, en: { title: "Review" } },
  },
  columns: () => [
    { label: w.what, of: ({ texts }) => inLanguage({ de: texts?.de?.title, en: texts?.en?.title }) },
    { label: w.kind, of: ({ kind }) => KINDS[kind] ?? "" },
    { label: w.points, of: ({ points }) => (points === undefined ? "" : number(points)), isNumber: true },
  ],
  after: (page) =>
    page.isIn("marketing") || page.isIn("support")
      ? html`<sk-action-reviews .shopId=${page.shopId} .groups=${page.groups}></sk-action-reviews>`
      : nothing,
};
