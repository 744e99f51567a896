/** Mails as readers get them, a language beside the other, and what they are looked at with. */
import { html } from "lit";
import { words } from "../core/words.js";
import "./campaign-preview.js";
import { FIRST_LOOK } from "./campaign-preview-tools.js";

const w = words({ de: ["Deutsch", "German"], en: ["Englisch", "English"] });

/** The languages that mails are written in. */
export const LANGUAGES = ["de", "en"];

/**
 * Shows one mail below its language.
 *
 * @param mail what sk-mail-preview gets
 * @param more is said beside the language
 */
export const mailSection = (shopId, mail, more = "") => html`<section>
  <h3>${w[mail.language]}${more}</h3>
  <sk-mail-preview
    .shopId=${shopId}
    .kind=${mail.kind}
    .route=${mail.route}
    .draft=${mail.draft}
    .version=${mail.version}
    .variant=${mail.variant}
    .which=${mail.which}
    .language=${mail.language}
    .customer=${mail.customer}
    .look=${mail.look ?? FIRST_LOOK}
    .mayTest=${mail.mayTest}
    .isLive=${mail.isLive}
  ></sk-mail-preview>
</section>`;

/** Keeps with what a part of a page looks at its mails, and shows both. */
export class MailLooks {
  #host;
  #look = FIRST_LOOK;
  #customer;

  constructor(host) {
    this.#host = host;
  }

  /** Shows what can be chosen; where mails are the same for all, no customer. */
  tools(isForAll = false) {
    return html`<sk-preview-tools
      .shopId=${this.#host.shopId}
      .look=${this.#look}
      .customer=${this.#customer}
      .isForAll=${isForAll}
      @looked=${(event) => {
        this.#look = event.detail.look;
        this.#customer = event.detail.customer;
        this.#host.requestUpdate();
      }}
    ></sk-preview-tools>`;
  }

  /** Shows a mail in each of these languages. */
  mails(languages, mail) {
    const looked = { ...mail, look: this.#look, customer: this.#customer };
    return html`<div class="columns wide">
      ${languages.map((language) => mailSection(this.#host.shopId, { ...looked, language }))}
    </div>`;
  }
}
