/** Endpoints of other systems that hear what happens in the shop. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { words } from "../core/words.js";
import "../ui/document-editor.js";
import { namesOf } from "../ui/names.js";
import { OUTBOUND_WEBHOOK } from "./names/small-settings.js";
import "./settings-webhook.js";

const w = words({
  none: ["Noch hört kein anderes System mit.", "No other system listens yet."],
  add: ["Webhook hinzufügen", "Add a webhook"],
  id: ["Kurzname", "Short name"],
  url: ["Adresse", "Address"],
  events: ["Meldet", "Tells of"],
  state: ["Zustand", "State"],
  unusable: ["nicht verwendbar", "not usable"],
  all: ["Alle Webhooks", "All webhooks"],
});

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
            .start=${{ events: [] }}
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
        : html`<div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">${w.id}</th>
                  <th scope="col">${w.url}</th>
                  <th scope="col">${w.events}</th>
                  <th scope="col">${w.state}</th>
                </tr>
              </thead>
              <tbody>
                ${documents.map(
                  (each) => html`<tr>
                    <th scope="row"><a href=${this.#link(each.id)}>${each.id}</a></th>
                    <td>${each.url ?? ""}</td>
                    <td>${(each.events ?? []).map((event) => names.value(["events"], event)).join(", ")}</td>
                    <td>${each.unusable ? html`<span class="bad">${w.unusable}</span>` : names.value(["state"], each.state)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`}
    `;
  }
}

customElements.define("sk-webhooks", Webhooks);
