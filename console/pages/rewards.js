/** What customers can have for their points: the list, one reward, and points as payment. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { day, number, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import "../ui/document-editor.js";
import { documentList } from "../ui/document-list.js";
import { fact } from "../ui/fact.js";
import { lifeButtons } from "../ui/life.js";
import { namesOf } from "../ui/names.js";
import REWARD from "./names/reward.js";
import { PART_PAYMENT } from "./names/small-settings.js";

const w = words({
  title: ["Prämien", "Rewards"],
  intro: ["Was Kunden für ihre Punkte bekommen können.", "What customers can have for their points."],
  all: ["Alle Prämien", "All rewards"],
  none: ["Es gibt noch keine Prämie.", "There is no reward yet."],
  add: ["Prämie anlegen", "Create a reward"],
  newTitle: ["Neue Prämie", "New reward"],
  newHelp: ["Sie ist zu haben, sobald sie angelegt ist.", "It can be had as soon as it is created."],
  payment: ["Punkte als Zahlung", "Points as payment"],
  paymentHelp: [
    "Wie Bestellungen an der Kasse teilweise mit Punkten bezahlt werden können.",
    "How orders can be paid with points in part at the checkout.",
  ],
  benefit: ["Was Kunden bekommen", "What customers get"],
  points: ["Punkte", "Points"],
  cost: ["Kosten je Stück", "Cost of one"],
  until: ["Bis", "Until"],
  stock: ["Vorrat", "Stock"],
  left: ["Noch zu haben", "Left"],
  leftOf: [(total, taken) => `von ${total}; ${taken} vergeben`, (total, taken) => `of ${total}; ${taken} taken`],
  unlimited: ["unbegrenzt", "unlimited"],
  codes: ["Codes im Vorrat", "Codes in the pool"],
  preview: ["Was Kunden sehen", "What customers see"],
  edit: ["Bearbeiten", "Edit"],
  end: ["Niemand kann sie mehr bekommen; was eingelöst wurde, bleibt.", "Nobody can have it any more; what was redeemed stays."],
});

export default class Rewards extends Page {
  #all = new Loading(
    this,
    () => [this.shopId, this.more.length === 0],
    (signal) => (this.more.length === 0 ? read(this.#path(), { signal }) : null),
  );

  #one = new Loading(
    this,
    () => [this.shopId, this.more[0]],
    async (signal) => {
      if (!this.more[0] || this.more[0].startsWith("+")) {
        return null;
      }
      const reward = await read(this.#path(), { signal });
      const [stock, previews] = await Promise.all([
        read(`${this.#path()}/stock`, { signal }).catch(this.#ifUnusable),
        this.isIn("marketing", "support") ? this.#previews(reward, signal) : [],
      ]);
      return { reward, stock, previews };
    },
  );

  // What this release cannot use has neither stock nor preview; it can be corrected.
  #ifUnusable = (fault) => {
    if (fault.status === 409) {
      return undefined;
    }
    throw fault;
  };

  #previews({ texts }, signal) {
    return Promise.all(
      Object.keys(texts ?? {}).map((language) => read(`${this.#path()}/preview${query({ language })}`, { signal })),
    );
  }

  #path() {
    return this.more[0]
      ? path`/admin/shops/${this.shopId}/rewards/${this.more[0]}`
      : path`/admin/shops/${this.shopId}/rewards`;
  }

  willUpdate(changed) {
    if (changed.has("more")) {
      this.fault = undefined;
    }
  }

  render() {
    switch (this.more[0]) {
      case undefined:
        return this.#list();
      case "+new":
        return html`<h1>${w.newTitle}</h1>
          <p><a href=${link(this.shopId, "rewards")}>${w.all}</a></p>
          <p>${w.newHelp}</p>
          ${this.#editor({ collection: path`/admin/shops/${this.shopId}/rewards`, start: { term: { validDays: 30 }, bearer: { kind: "SHOP" } } })}`;
      case "+payment":
        return this.#payment();
      default:
        return html`${this.#one.value ? nothing : html`<h1>${w.title}</h1>`}
        ${this.#one.show((one) => this.#shown(one))}`;
    }
  }

  #payment() {
    return html`<h1>${w.payment}</h1>
      <p><a href=${link(this.shopId, "rewards")}>${w.all}</a></p>
      <p>${w.paymentHelp}</p>
      <sk-document-editor
        .path=${path`/admin/shops/${this.shopId}/part-payment`}
        .schema=${"part-payment"}
        .fieldNames=${PART_PAYMENT}
        .versions=${this.isIn("marketing", "finance") ? "list" : undefined}
        .hasCheck=${true}
        .mayWrite=${this.isIn("marketing", "finance")}
      ></sk-document-editor>`;
  }

  #editor({ collection, start }) {
    return html`<sk-document-editor
      .path=${collection ? undefined : this.#path()}
      .collection=${collection}
      .start=${start}
      .schema=${"reward"}
      .fieldNames=${REWARD}
      .versions=${"list"}
      .hasCheck=${true}
      .mayWrite=${this.isIn("marketing")}
      @saved=${(event) =>
        collection ? go(link(this.shopId, "rewards", [event.detail.id])) : this.#one.load()}
    ></sk-document-editor>`;
  }

  #list() {
    const names = namesOf(REWARD);
    return documentList(this, {
      name: "rewards",
      all: this.#all,
      texts: w,
      names,
      ways: html`<a href=${link(this.shopId, "rewards", ["+payment"])}>${w.payment}</a>`,
      columns: () => [
        { label: w.benefit, of: ({ benefit }) => (benefit ? benefitText(names, benefit) : "") },
        { label: w.points, of: ({ points }) => (points ? number(points) : ""), isNumber: true },
        { label: w.cost, of: ({ cost }) => (cost ? amount(cost) : ""), isNumber: true },
        { label: w.until, of: ({ term }) => (term?.until ? day(term.until) : "") },
      ],
    });
  }

  #shown({ reward, stock, previews }) {
    const name = reward.name ?? reward.id ?? this.more[0];
    return html`
      <h1>${name} <span class="tag">${namesOf(REWARD).value(["state"], reward.state)}</span></h1>
      <p><a href=${link(this.shopId, "rewards")}>${w.all}</a></p>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.isIn("marketing")
        ? lifeButtons(this, { path: this.#path(), state: reward.state, name, end: w.end, changed: () => this.#readAgain() })
        : nothing}
      ${stock ? this.#stock(stock) : nothing}
      ${previews.length > 0 ? this.#previewsView(previews) : nothing}
      <h2>${w.edit}</h2>
      ${this.#editor({})}
    `;
  }

  #readAgain() {
    return Promise.all([this.#one.load(), this.querySelector("sk-document-editor")?.reload()]);
  }

  #stock(stock) {
    return html`<h2>${w.stock}</h2>
      <dl class="facts">
        ${stock.total === undefined
          ? fact(w.left, w.unlimited)
          : fact(w.left, number(stock.left), w.leftOf(number(stock.total), number(stock.taken)))}
        ${stock.pool ? fact(w.codes, number(stock.codesLeft ?? 0), stock.pool) : nothing}
      </dl>`;
  }

  #previewsView(previews) {
    return html`<h2>${w.preview}</h2>
      <div class="cards">
        ${previews.map(
          (each) => html`<section lang=${each.language} class="card">
            <h3>${each.title}</h3>
            <p>${each.description ?? ""}</p>
            <p>${inItsLanguage(each)}</p>
          </section>`,
        )}
      </div>`;
  }
}

/** What it costs, as customers of that language read it. */
const inItsLanguage = ({ language, points }) => (language === "de" ? `für ${number(points)} Punkte` : `for ${number(points)} points`);

/** Writes what a reward gives. */
function benefitText(names, benefit) {
  const kind = names.value(["benefit"], benefit.kind);
  const how = benefit.amount ?? benefit.value;
  if (how?.currency) {
    return `${amount(how)}: ${kind}`;
  }
  return benefit.percent ? `${number(benefit.percent)} %: ${kind}` : kind;
}

customElements.define("sk-rewards", Rewards);
