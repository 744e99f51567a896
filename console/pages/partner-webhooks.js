/** Where a partner's own systems hear of its entries: they are endpoints as all others are. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { words } from "../core/words.js";
import { documentTable } from "../ui/document-list.js";
import { namesOf } from "../ui/names.js";
import { OUTBOUND_WEBHOOK } from "./names/small-settings.js";

const w = words({
  title: ["Webhooks des Partners", "Webhooks of the partner"],
  help: [
    "Hier hören die Systeme des Partners von seinen eigenen Buchungen und Abrechnungen, ohne Angaben zu Kunden. Probe, Geheimnis und Zustellungen stehen beim Webhook.",
    "Here the partner's systems hear of its own entries and statements, and of no customer. Tests, secret and deliveries are with the webhook.",
  ],
  none: ["Noch hört kein System des Partners mit.", "No system of the partner listens yet."],
  add: ["Webhook des Partners hinzufügen", "Add a webhook of the partner"],
  id: ["Kurzname", "Short name"],
  url: ["Adresse", "Address"],
});

class PartnerWebhooks extends Page {
  static properties = { partnerId: { attribute: false } };

  #all = new Loading(
    this,
    () => [this.shopId, this.partnerId],
    (signal) => read(path`/admin/shops/${this.shopId}/webhooks`, { signal }),
  );

  render() {
    return html`<h2>${w.title}</h2>
      <p>${w.help}</p>
      ${this.#all.show(({ documents }) => this.#list(documents.filter(({ partner }) => partner === this.partnerId)), 2)}
      ${this.isIn("marketing")
        ? html`<p><a href=${link(this.shopId, "settings", ["webhooks", "+new"], { partner: this.partnerId })}>${w.add}</a></p>`
        : nothing}`;
  }

  #list(documents) {
    return documents.length === 0
      ? html`<p>${w.none}</p>`
      : documentTable(documents, {
          to: (id) => link(this.shopId, "settings", ["webhooks", id]),
          names: namesOf(OUTBOUND_WEBHOOK),
          called: w.id,
          columns: [{ label: w.url, of: ({ url }) => url ?? "" }],
        });
  }
}

customElements.define("sk-partner-webhooks", PartnerWebhooks);
