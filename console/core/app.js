/** The frame around all pages: who is signed in, which shop, where one is. */
import { LitElement, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { read } from "./api.js";
import { dropDrafts } from "./drafts.js";
import { faultNotice, skeleton } from "./page.js";
import { pageNamed, pagesFor } from "./pages.js";
import { go, link, onPlaceChange, place } from "./route.js";
import * as session from "./session.js";
import { chooseLanguage, currentLanguage, onLanguageChange, pick, words } from "./words.js";

const w = words({
  skip: ["Zum Inhalt", "Skip to content"],
  pages: ["Seiten", "Pages"],
  shop: ["Shop", "Shop"],
  language: ["Sprache", "Language"],
  signOut: ["Abmelden", "Sign out"],
  signIn: ["Anmelden", "Sign in"],
  signedOut: ["Sie sind abgemeldet.", "You are signed out."],
  kept: [
    "Was Sie eingegeben und nicht gespeichert haben, ist nach dem Anmelden wieder da.",
    "What you typed and did not save is there again once you have signed in.",
  ],
  refused: [
    (reason) => `Die Anmeldung hat nicht geklappt (${reason}).`,
    (reason) => `Signing in did not work (${reason}).`,
  ],
  unheard: [
    "Noch hat kein Shop etwas gemeldet. Geben Sie die Kennung Ihres Shops ein, mit der er verbunden wird.",
    "No shop has reported anything yet. Enter the id that your shop is connected by.",
  ],
  shopId: ["Kennung des Shops", "Id of the shop"],
  open: ["Öffnen", "Open"],
  none: [
    "Sie haben in keinem Shop ein Recht. Bitten Sie jemanden aus der Verwaltung, Sie einer Gruppe zuzuordnen.",
    "You have no right in any shop. Ask an administrator to add you to a group.",
  ],
  unknown: ["Diese Seite gibt es nicht.", "There is no such page."],
  hidden: ["Diese Seite ist für andere Gruppen.", "This page is for other groups."],
});

const LAST_SHOP = "stammkunde.shop";

class App extends LitElement {
  static properties = { me: { state: true }, fault: { state: true } };

  #place = place();
  #heading;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.documentElement.lang = currentLanguage();
    session.onSessionChange(() => this.requestUpdate());
    onLanguageChange(() => this.requestUpdate());
    onPlaceChange(() => {
      this.#place = place();
      this.requestUpdate();
    });
    this.#begin();
  }

  async #begin() {
    try {
      if (!(await session.takeAnswer())) {
        await session.signIn();
        return;
      }
      this.#place = place();
      this.me = await read("/admin/me");
      if (!this.#place.shopId) {
        this.#openShop(this.#shopToBegin());
      }
    } catch (fault) {
      this.fault = fault;
    }
  }

  #shopToBegin() {
    const kept = localStorage.getItem(LAST_SHOP);
    return this.me.shops.find((shop) => shop.shopId === kept) ?? this.me.shops[0];
  }

  #openShop(shop) {
    if (shop) {
      localStorage.setItem(LAST_SHOP, shop.shopId);
      go(link(shop.shopId, pagesFor(shop.groups)[0]?.name ?? ""));
    }
  }

  updated() {
    // Whoever listens hears where they are, once the page is there.
    const at = `${this.#place.shopId}/${this.#place.page}/${this.#place.more.join("/")}`;
    if (this.#heading !== undefined && this.#heading !== at) {
      this.querySelector("main")?.focus();
    }
    this.#heading = at;
  }

  render() {
    if (this.fault instanceof session.SignInError) {
      return this.#outside(html`
        <p role="alert">${w.refused(this.fault.message)}</p>
        <button type="button" @click=${() => session.signIn()}>${w.signIn}</button>
      `);
    }
    if (this.fault) {
      return this.#outside(faultNotice(this.fault, () => location.reload()));
    }
    if (this.me && !session.isSignedIn()) {
      return this.#outside(html`
        <p role="status">${w.signedOut} ${w.kept}</p>
        <button type="button" @click=${() => session.signIn()}>${w.signIn}</button>
      `);
    }
    if (!this.me) {
      return this.#outside(skeleton());
    }
    if (this.me.shops.length === 0 && this.me.groups.length > 0 && !this.#place.shopId) {
      return this.#outside(this.#firstShop());
    }
    if (this.me.shops.length === 0 && this.me.groups.length === 0) {
      return this.#outside(html`<p role="alert">${w.none}</p>
        <button type="button" @click=${() => this.#leave()}>${w.signOut}</button>`);
    }
    return this.#inside();
  }

  /** Of a shop that never reported anything, nobody but its team knows the id. */
  #firstShop() {
    return html`<form @submit=${this.#openFirst}>
      <p>${w.unheard}</p>
      <label>${w.shopId} <input name="shop" required maxlength="128" pattern="[A-Za-z0-9][A-Za-z0-9_.\\-]*" /></label>
      <button type="submit">${w.open}</button>
    </form>`;
  }

  #openFirst = (event) => {
    event.preventDefault();
    this.#openShop({ shopId: new FormData(event.target).get("shop"), groups: this.me.groups });
  };

  #shops() {
    const { shopId } = this.#place;
    const isKnown = this.me.shops.some((shop) => shop.shopId === shopId);
    return isKnown || !shopId || this.me.groups.length === 0
      ? this.me.shops
      : [...this.me.shops, { shopId, groups: this.me.groups }];
  }

  #outside(content) {
    return html`<main class="container outside" tabindex="-1"><h1>Stammkunde</h1>${content}</main>`;
  }

  #leave() {
    dropDrafts();
    session.signOut();
  }

  #inside() {
    const shops = this.#shops();
    const shop = shops.find((each) => each.shopId === this.#place.shopId);
    const pages = shop ? pagesFor(shop.groups) : [];
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${w.skip}</a>
      <header class="bar">
        <strong class="brand">Stammkunde</strong>
        <label class="choice">
          <span class="unseen">${w.shop}</span>
          <select @change=${(event) => this.#openShop(shops[event.target.selectedIndex])}>
            ${shops.map(
              (each) => html`<option ?selected=${each === shop}>${each.shopId}</option>`,
            )}
          </select>
        </label>
        <span class="who">${this.me.name ?? this.me.email}</span>
        <label class="choice">
          <span class="unseen">${w.language}</span>
          <select @change=${(event) => chooseLanguage(event.target.value)}>
            <option value="de" lang="de" ?selected=${currentLanguage() === "de"}>Deutsch</option>
            <option value="en" lang="en" ?selected=${currentLanguage() === "en"}>English</option>
          </select>
        </label>
        <button type="button" class="secondary outline" @click=${() => this.#leave()}>${w.signOut}</button>
      </header>
      <div class="frame">
        <nav class="pages" aria-label=${w.pages}>
          <ul>
            ${pages.map(
              (page) => html`<li>
                <a
                  href=${link(shop.shopId, page.name)}
                  aria-current=${page.name === this.#place.page ? "page" : nothing}
                  >${pick(page.label)}</a
                >
              </li>`,
            )}
          </ul>
        </nav>
        <main id="main" tabindex="-1">${this.#page(shop, pages)}</main>
      </div>
    `;
  }

  #skip(event) {
    event.preventDefault();
    this.querySelector("main").focus();
  }

  #page(shop, pages) {
    const page = pageNamed(this.#place.page);
    if (!shop || !page) {
      return html`<h1>${w.unknown}</h1>`;
    }
    if (!pages.includes(page)) {
      return html`<h1>${w.hidden}</h1>`;
    }
    return keyed(
      `${shop.shopId}/${page.name}`,
      html`<sk-view .shop=${shop} .page=${page} .place=${this.#place} .me=${this.me}></sk-view>`,
    );
  }
}

/** Loads the module of a page, and shows it. */
class View extends LitElement {
  static properties = {
    shop: { attribute: false },
    page: { attribute: false },
    place: { attribute: false },
    me: { attribute: false },
    fault: { state: true },
  };

  #element;

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.#load();
  }

  async #load() {
    this.fault = undefined;
    try {
      const module = await this.page.load();
      this.#element = new module.default();
      this.requestUpdate();
    } catch (fault) {
      this.fault = fault;
    }
  }

  willUpdate() {
    if (this.#element) {
      Object.assign(this.#element, {
        shopId: this.shop.shopId,
        groups: this.shop.groups,
        me: this.me,
        more: this.place.more,
        query: this.place.query,
      });
    }
  }

  render() {
    if (this.fault) {
      // A page of an earlier release finds its modules no more.
      return faultNotice(this.fault, () => location.reload());
    }
    return this.#element ?? html`<h1>${pick(this.page.label)}</h1>${skeleton()}`;
  }
}

customElements.define("sk-view", View);
customElements.define("sk-app", App);
