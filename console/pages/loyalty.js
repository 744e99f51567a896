/** Programmes beyond points: each kind has its list, its documents and its history. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { faultNotice, Loading, Page, skeleton } from "../core/page.js";
import { go, link } from "../core/route.js";
import { pick, words } from "../core/words.js";
import "../ui/document-editor.js";
import { documentList } from "../ui/document-list.js";
import { lifeButtons } from "../ui/life.js";
import { namesOf } from "../ui/names.js";
import { tabs } from "../ui/tabs.js";

const w = words({
  kinds: ["Arten von Programmen", "Kinds of programmes"],
  edit: ["Bearbeiten", "Edit"],
});

/**
 * The kinds, in the order of the tabs: name as in the API's path, label, and load, whose default is
 *
 *     { schema, names, texts: { title, intro, all, none, add, newTitle, newHelp, end }, start, columns: (names) => […],
 *       beside: (page, { document, typed }) => …, after: (page) => … }
 *
 * where start is what a new document begins with, columns are those of documentList, and beside, which may be left
 * out, stands above the form of a document; typed is what the form says. What after gives, if it is there, stands below the list.
 */
const KINDS = [
  { name: "tiers", label: ["Stufen", "Tiers"], load: () => import("./loyalty-tiers.js") },
  { name: "stamp-cards", label: ["Stempelkarten", "Stamp cards"], load: () => import("./loyalty-stamp-cards.js") },
  { name: "ladders", label: ["Staffelpreise", "Volume ladders"], load: () => import("./loyalty-ladders.js") },
  { name: "offers", label: ["Limitierte Angebote", "Limited offers"], load: () => import("./loyalty-offers.js") },
  { name: "actions", label: ["Aktionen", "Actions"], load: () => import("./loyalty-actions.js") },
  { name: "challenges", label: ["Challenges", "Challenges"], load: () => import("./loyalty-challenges.js") },
  { name: "contests", label: ["Gewinnspiele", "Contests"], load: () => import("./loyalty-contests.js") },
  { name: "events", label: ["Veranstaltungen", "Events"], load: () => import("./loyalty-events.js") },
  { name: "organisations", label: ["Spenden", "Charity"], load: () => import("./loyalty-organisations.js") },
  { name: "referrals", label: ["Freunde werben", "Referral"], load: () => import("./loyalty-referrals.js") },
  { name: "membership-plans", label: ["Mitgliedschaften", "Memberships"], load: () => import("./loyalty-plans.js") },
  { name: "partners", label: ["Partner", "Partners"], load: () => import("./loyalty-partners.js") },
  { name: "vip-rules", label: ["VIPs", "VIPs"], load: () => import("./loyalty-vips.js") },
];

export default class Loyalty extends Page {
  static properties = { typed: { state: true } };

  #kind = new Loading(
    this,
    () => [this.#place().name],
    async () => (await this.#place().load()).default,
  );

  #all = new Loading(
    this,
    () => [this.shopId, this.#place().name, this.more.length < 2],
    (signal) => (this.more.length < 2 ? read(this.#path(), { signal }) : null),
  );

  #one = new Loading(
    this,
    () => [this.shopId, this.#place().name, this.more[1]],
    (signal) => (this.more[1] && this.more[1] !== "+new" ? read(this.#path(), { signal }) : null),
  );

  /** The kind that the address names, or the first. */
  #place() {
    return KINDS.find((kind) => kind.name === this.more[0]) ?? KINDS[0];
  }

  #path() {
    const collection = path`/admin/shops/${this.shopId}/${this.#place().name}`;
    return this.more[1] ? collection + path`/${this.more[1]}` : collection;
  }

  #to(...more) {
    return link(this.shopId, "loyalty", [this.#place().name, ...more]);
  }

  willUpdate(changed) {
    if (changed.has("more")) {
      this.fault = undefined;
      this.typed = undefined;
    }
  }

  render() {
    const kind = this.#kind.value;
    return html`
      ${KINDS.length > 1
        ? tabs(
            w.kinds,
            KINDS.map(({ name, label }) => ({
              text: pick(label),
              href: link(this.shopId, "loyalty", [name]),
              isShown: name === this.#place().name,
            })),
          )
        : nothing}
      ${kind ? this.#view(kind) : html`<h1>${pick(this.#place().label)}</h1>${this.#kind.show(() => skeleton())}`}
    `;
  }

  #view(kind) {
    if (this.more[1] === "+new") {
      return this.#new(kind);
    }
    if (this.more[1]) {
      return html`${this.#one.value ? nothing : html`<h1>${kind.texts.title}</h1>`}
      ${this.#one.show((document) => this.#shown(kind, document))}`;
    }
    const names = namesOf(kind.names);
    return html`${documentList(this, {
      name: "loyalty",
      under: [this.#place().name],
      all: this.#all,
      texts: kind.texts,
      names,
      columns: () => kind.columns(names),
    })}
    ${kind.after?.(this) ?? nothing}`;
  }

  #new(kind) {
    return html`<h1>${kind.texts.newTitle}</h1>
      <p><a href=${this.#to()}>${kind.texts.all}</a></p>
      <p>${kind.texts.newHelp}</p>
      ${kind.beside?.(this, { typed: this.typed }) ?? nothing}
      ${this.#editor(kind, {
        collection: path`/admin/shops/${this.shopId}/${this.#place().name}`,
        start: kind.start,
      })}`;
  }

  #shown(kind, document) {
    const name = document.name ?? document.id ?? this.more[1];
    return html`
      <h1>${name} <span class="tag">${namesOf(kind.names).value(["state"], document.state)}</span></h1>
      <p><a href=${this.#to()}>${kind.texts.all}</a></p>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.isIn("marketing")
        ? lifeButtons(this, {
            path: this.#path(),
            state: document.state,
            name,
            end: kind.texts.end,
            changed: () => this.#readAgain(),
          })
        : nothing}
      ${kind.beside?.(this, { document, typed: this.typed }) ?? nothing}
      <h2>${w.edit}</h2>
      ${this.#editor(kind, {})}
    `;
  }

  #editor(kind, { collection, start }) {
    return html`<sk-document-editor
      .path=${collection ? undefined : this.#path()}
      .collection=${collection}
      .start=${start}
      .schema=${kind.schema}
      .fieldNames=${kind.names}
      .versions=${"list"}
      .hasCheck=${true}
      .mayWrite=${this.isIn("marketing")}
      @typed=${(event) => {
        this.typed = event.detail;
      }}
      @saved=${(event) => (collection ? go(this.#to(event.detail.id)) : this.#one.load())}
    ></sk-document-editor>`;
  }

  #readAgain() {
    return Promise.all([this.#one.load(), this.querySelector("sk-document-editor")?.reload()]);
  }
}

customElements.define("sk-loyalty", Loyalty);
