/** Actions that bring points, and those that somebody has to look at. */
import { html, nothing } from "lit";
import { path } from "../core/api.js";
import { inLanguage, number, time, words } from "../core/words.js";
import ACTION from "./names/action.js";
import { ReviewQueue } from "./review-queue.js";

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
  reasonHelp: ["Für Kollegen und das Protokoll; der Kunde liest sie nicht.", "For colleagues and the audit; the customer does not read it."],
  yes: ["Anerkennen", "Approve"],
  yesOf: [(id) => `${id} anerkennen`, (id) => `Approve ${id}`],
  noOf: [(id) => `${id} ablehnen`, (id) => `Reject ${id}`],
});

class ActionReviews extends ReviewQueue {
  get name() {
    return "action-review";
  }

  texts = w;
  columns = [
    { label: w.customer, of: ({ customerId }, queue) => queue.customer(customerId) },
    { label: w.what, of: ({ action }) => action },
    { label: w.when, of: ({ occurredAt }) => time(occurredAt) },
    { label: w.proof, of: proof },
    { label: w.points, of: ({ points }) => number(points), isNumber: true },
  ];

  get address() {
    return path`/admin/shops/${this.shopId}/action-reviews`;
  }

  one(id) {
    return path`/admin/shops/${this.shopId}/action-reviews/${id}`;
  }

  itemsOf({ actions }) {
    return actions;
  }

  idOf({ id }) {
    return id;
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
