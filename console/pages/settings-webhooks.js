/** Endpoints of other systems that hear what happens in the shop. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { words } from "../core/words.js";
import "../ui/document-editor.js";
import { documentTable } from "../ui/document-list.js";
import { namesOf } from "../ui/names.js";
import { OUTBOUND_WEBHOOK } from "./names/small-settings.js";
import "./settings-webhook.js";

const w = words({
  none: ["Noch hört kein anderes System mit.", "No other system listens yet."],
  add: ["Webhook hinzufügen", "Add a webhook"],
  id: ["Kurzname", "Short name"],
  url: ["Adresse", "Address"],
  events: ["Meldet", "Tells of"],
  partner: ["Partner", "Partner"],
  all: ["Alle Webhooks", "All webhooks"],
});

/** What a partner can hear of. */
const OF_PARTNERS = [
  "partner.earned",
  "partner.redeemed",
  "partner.reversed",
  "partner.month-closed",
  "partner.dispute-answered",
  "partner.agreement-ends",
];

class Webhooks extends Page {
  #all = new Loading(
    this,
    () => [this.shopId, this.more.length === 0],
    (signal) => (this.more.length === 0 ? read(this.#path(), { signal }) : null),
  );

  #path() {
    return path`/admin/shops/${this.shopId}/webhooks`;
  }

  #link(...more) {
    return link(this.shopId, "settings", ["webhooks", ...more]);
  }

  render() {
    const back = html`<p><a href=${this.#link()}>${w.all}</a></p>`;
    switch (this.more[0]) {
      case undefined:
        return this.#all.show((found) => this.#list(found.documents));
      case "+new":
        return html`${back}
          <sk-document-editor
            .collection=${this.#path()}
            .start=${this.query.partner ? { partner: this.query.partner, events: OF_PARTNERS } : { events: [] }}
            .schema=${"outbound-webhook"}
            .fieldNames=${OUTBOUND_WEBHOOK}
            .mayWrite=${this.isIn("marketing")}
            @saved=${(event) => go(this.#link(event.detail.id))}
          ></sk-document-editor>`;
      default:
        return html`${back}
          <sk-webhook
            .shopId=${this.shopId}
            .webhookId=${this.more[0]}
            .query=${this.query}
            .groups=${this.groups}
          ></sk-webhook>`;
    }
  }

  #list(documents) {
    const names = namesOf(OUTBOUND_WEBHOOK);
    return html`
      ${this.isIn("marketing") ? html`<p><a href=${this.#link("+new")}>${w.add}</a></p>` : nothing}
      ${documents.length === 0
        ? html`<p>${w.none}</p>`
        : documentTable(documents, {
            to: (id) => this.#link(id),
            names,
            called: w.id,
            columns: [
              { label: w.url, of: ({ url }) => url ?? "" },
              { label: w.partner, of: ({ partner }) => partner ?? "" },
              { label: w.events, of: ({ events }) => (events ?? []).map((event) => names.value(["events"], event)).join(", ") },
            ],
          })}
    `;
  }
}

customElements.define("sk-webhooks", Webhooks);
