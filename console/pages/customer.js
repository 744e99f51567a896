/** One customer: who they are, what happened, and what can be done for them. */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { words } from "../core/words.js";
import { Opening } from "../ui/opening.js";
import { paging } from "../ui/paging.js";
import "./customer-case.js";
import "./customer-erase.js";
import "./customer-export.js";
import { headView } from "./customer-head.js";
import "./customer-lift.js";
import "./customer-points.js";
import "./customer-recommendations.js";
import "./customer-resend.js";
import { KINDS, readCustomer, readTimeline } from "./customer-sources.js";
import { entryView, kindName } from "./customer-timeline.js";
import "./customer-actions.js";
import "./customer-memberships.js";
import "./customer-challenges.js";
import "./customer-stamp-cards.js";
import "./customer-tier.js";
import "./customer-vip.js";
import { readPeople } from "./people.js";

const w = words({
  back: ["Zurück zur Suche", "Back to the search"],
  all: ["Kunden suchen", "Find customers"],
  customer: [(id) => `Kunde ${id}`, (id) => `Customer ${id}`],
  erased: ["Gelöschter Kunde", "Erased customer"],
  unknown: [
    "Zu dieser Nummer hat der Shop keinen Kunden gemeldet.",
    "The shop has reported no customer of this number.",
  ],
  merged: [
    (id) => `Dieser Kunde wurde mit ${id} zusammengeführt.`,
    (id) => `This customer was merged with ${id}.`,
  ],
  go: ["Zu diesem Kunden", "Go to that customer"],
  actions: ["Was Sie tun können", "What you can do"],
  points: ["Punkte geben oder nehmen", "Give or take points"],
  case: ["Fall eröffnen", "Open a case"],
  lift: ["Sperre der Adresse aufheben", "Let mails go to the address again"],
  export: ["Daten ausgeben", "Export the data"],
  erase: ["Kunden löschen", "Erase the customer"],
  history: ["Verlauf", "History"],
  kinds: ["Nur zeigen", "Show only"],
  empty: ["Hier ist nichts verzeichnet.", "Nothing is recorded here."],
  emptyPage: ["Auf dieser Seite ist nichts, aber es geht weiter.", "Nothing is on this page, but there is more."],
  more: ["Ältere Einträge", "Older entries"],
  first: ["Zu den neuesten", "To the newest"],
});

const keyOf = (item) => JSON.stringify([item.kind, item.at, item.links, item.title.de]);
const ACTIONS = ["points", "case", "lift", "export", "erase"];

class Customer extends Page {
  #who = new Loading(
    this,
    () => [this.shopId, this.more[0]],
    (signal) => readCustomer(this.shopId, this.more[0], { signal }),
  );

  #stream = new Loading(
    this,
    () => [this.shopId, this.more[0], this.query.kinds, this.query.cursor],
    (signal) =>
      readTimeline(this.shopId, this.more[0], { kinds: this.#kinds(), cursor: this.query.cursor, signal }),
  );

  /** Asked for once an entry names somebody. */
  #people = new Loading(
    this,
    () => [this.shopId, this.#namesSomebody()],
    async (signal) => (this.#namesSomebody() ? readPeople(this.shopId, { signal }) : undefined),
  );

  #opening = new Opening(this);

  #namesSomebody() {
    return this.#stream.value?.items.some((item) => item.repeats || item.repeatedBy) ?? false;
  }

  #kinds() {
    return (this.query.kinds ?? "").split(",").filter((kind) => KINDS.includes(kind));
  }

  #link(query) {
    return link(this.shopId, "customers", [this.more[0]], { ...this.query, ...query });
  }

  updated(changed) {
    const before = changed.get("query");
    if (before && before.cursor !== this.query.cursor) {
      this.querySelector("#history")?.focus();
    }
    this.#opening.look(this.query.do);
  }

  render() {
    const { search } = this.query;
    const customer = this.#who.value;
    return html`
      <p class="actions">
        <a href=${link(this.shopId, "customers", [], { search })}>${search ? w.back : w.all}</a>
      </p>
      <h1 class="name" tabindex="-1"><bdi>${this.#title(customer)}</bdi></h1>
      ${this.#who.show((value) => html`${this.#notices(value)} ${value.isKnown ? headView(value, this.shopId) : nothing} ${this.#tier(value)} ${this.#doing(value)}`)}
      <h2 id="history" tabindex="-1">${w.history}</h2>
      ${this.#filters()} ${this.#stream.show((page) => this.#list(page), 8)}
    `;
  }

  #title(customer) {
    return customer?.erasedAt ? w.erased : customer?.name || w.customer(this.more[0]);
  }

  #notices(customer) {
    if (!customer.isKnown) {
      return html`<div class="notice warn" role="status"><p>${w.unknown}</p></div>`;
    }
    if (customer.mergedInto) {
      return html`<div class="notice warn" role="status">
        <p>${w.merged(customer.mergedInto)}</p>
        <a href=${link(this.shopId, "customers", [customer.mergedInto])}>${w.go}</a>
      </div>`;
    }
    return customer.erasedAt
      ? html`<sk-customer-erased .shopId=${this.shopId} .groups=${this.groups} .me=${this.me} .customer=${customer}></sk-customer-erased>`
      : nothing;
  }

  #tier(customer) {
    return customer.state === "KNOWN"
      ? html`<sk-customer-tier
          .shopId=${this.shopId}
          .groups=${this.groups}
          .customerId=${this.more[0]}
          .zone=${customer.zone}
          .done=${() => this.#done()}
        ></sk-customer-tier>
        <sk-customer-vip
          .shopId=${this.shopId}
          .groups=${this.groups}
          .me=${this.me}
          .customerId=${this.more[0]}
          .zone=${customer.zone}
        ></sk-customer-vip>
        <sk-customer-stamp-cards
          .shopId=${this.shopId}
          .groups=${this.groups}
          .customerId=${this.more[0]}
          .zone=${customer.zone}
        ></sk-customer-stamp-cards>
        <sk-customer-memberships
          .shopId=${this.shopId}
          .groups=${this.groups}
          .customerId=${this.more[0]}
          .zone=${customer.zone}
        ></sk-customer-memberships>
        <sk-customer-actions
          .shopId=${this.shopId}
          .groups=${this.groups}
          .customerId=${this.more[0]}
          .zone=${customer.zone}
        ></sk-customer-actions>
        <sk-customer-challenges
          .shopId=${this.shopId}
          .groups=${this.groups}
          .customerId=${this.more[0]}
          .zone=${customer.zone}
        ></sk-customer-challenges>
        <sk-customer-recommendations .shopId=${this.shopId} .customerId=${this.more[0]}></sk-customer-recommendations>`
      : nothing;
  }

  #may(action, customer) {
    switch (action) {
      case "points":
        return this.isIn("support", "finance") && customer.isKnown;
      case "case":
        return this.isIn("support") && customer.state === "KNOWN";
      case "export":
        return this.isIn("support") && customer.isKnown;
      case "erase":
        return this.isIn("support") && customer.state === "KNOWN";
      default:
        return this.isIn("support") && customer.mail?.suppressed !== undefined && customer.email !== undefined;
    }
  }

  #doing(customer) {
    const may = ACTIONS.filter((action) => this.#may(action, customer));
    if (may.length === 0) {
      return nothing;
    }
    const now = may.includes(this.query.do) ? this.query.do : undefined;
    return html`
      <h2>${w.actions}</h2>
      <nav class="actions" aria-label=${w.actions}>
        ${may.map(
          (action) => html`<a
            data-action=${action}
            role="button"
            class=${action === now ? "" : "secondary outline"}
            aria-expanded=${action === now ? "true" : "false"}
            href=${this.#link({ do: action === now ? undefined : action })}
            @keydown=${(event) => event.key === " " && (event.preventDefault(), event.target.click())}
            >${w[action]}</a
          >`,
        )}
      </nav>
      ${now ? html`<section class="panel" aria-label=${w[now]} data-action-form>${this.#form(now, customer)}</section>` : nothing}
    `;
  }

  #form(action, customer) {
    const done = () => this.#done();
    switch (action) {
      case "points":
        return html`<sk-customer-points .shopId=${this.shopId} .groups=${this.groups} .customer=${customer} .done=${done}></sk-customer-points>`;
      case "case":
        return html`<sk-customer-case .shopId=${this.shopId} .customer=${customer}></sk-customer-case>`;
      case "export":
        return html`<sk-customer-export .shopId=${this.shopId} .customer=${customer}></sk-customer-export>`;
      case "erase":
        return html`<sk-customer-erase .shopId=${this.shopId} .me=${this.me} .customer=${customer} .done=${done}></sk-customer-erase>`;
      default:
        return html`<sk-customer-lift .shopId=${this.shopId} .customer=${customer} .done=${done}></sk-customer-lift>`;
    }
  }

  /** Reads again what an action may have changed. */
  #done() {
    this.#who.load();
    this.#stream.load();
  }

  #filters() {
    const chosen = this.#kinds();
    const toggle = (kind) => {
      const kinds = chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind];
      go(this.#link({ kinds: kinds.join(","), cursor: undefined }));
    };
    return html`<fieldset class="tools">
      <legend>${w.kinds}</legend>
      ${KINDS.map(
        (kind) => html`<label>
          <input type="checkbox" .checked=${chosen.includes(kind)} @change=${() => toggle(kind)} />${kindName(kind)}
        </label>`,
      )}
    </fieldset>`;
  }

  #list(page) {
    const context = {
      shopId: this.shopId,
      customerId: this.more[0],
      groups: this.groups,
      zone: this.#who.value?.zone,
      me: this.me,
      people: this.#people.value,
      done: () => this.#done(),
    };
    return html`
      ${page.items.length === 0
        ? html`<p role="status">${page.next ? w.emptyPage : w.empty}</p>`
        : html`<ol class="stream">
            ${repeat(page.items, keyOf, (item) => entryView(item, context))}
          </ol>`}
      ${paging({ cursor: this.query.cursor, next: page.next }, (cursor) => this.#link({ cursor }), w)}
    `;
  }
}

customElements.define("sk-customer", Customer);
