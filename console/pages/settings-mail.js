/** A mail as the shop's settings make it, while they are typed. */
import { html, nothing } from "lit";
import { path } from "../core/api.js";
import { Page } from "../core/page.js";
import { words } from "../core/words.js";
import "./campaign-preview.js";
import { FIRST_LOOK } from "./campaign-preview-tools.js";

const w = words({
  title: ["So sehen Ihre Mails aus", "What your mails look like"],
  help: [
    "Eine Geburtstagsmail an einen Beispielkunden, mit Absender und Marke, wie sie oben stehen. Eine Testmail gibt es bei jeder Kampagne.",
    "A birthday mail to a sample customer, with sender and brand as they stand above. Each campaign has a test mail.",
  ],
  from: ["Von", "From"],
  replyTo: ["Antworten gehen an", "Replies go to"],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
});

class SettingsMail extends Page {
  static properties = { draft: { attribute: false }, look: { state: true } };

  constructor() {
    super();
    this.look = FIRST_LOOK;
  }

  render() {
    if (!this.draft) {
      return nothing;
    }
    const { name = "", address = "", replyTo } = this.draft.sender ?? {};
    return html`
      <h2>${w.title}</h2>
      <p>${w.help}</p>
      <sk-preview-tools
        .shopId=${this.shopId}
        .look=${this.look}
        .isForAll=${true}
        @looked=${(event) => {
          this.look = event.detail.look;
        }}
      ></sk-preview-tools>
      <p>
        ${w.from}: <strong dir="auto">${name}</strong> &lt;${address}&gt;
        ${replyTo ? html`<br />${w.replyTo}: ${replyTo}` : nothing}
      </p>
      <div class="columns wide">
        ${["de", "en"].map(
          (language) => html`<section>
            <h3>${w[language]}</h3>
            <sk-mail-preview
              .shopId=${this.shopId}
              .kind=${"settings"}
              .route=${path`/admin/shops/${this.shopId}/mail-settings`}
              .draft=${this.draft}
              .language=${language}
              .look=${this.look}
            ></sk-mail-preview>
          </section>`,
        )}
      </div>
    `;
  }
}

customElements.define("sk-settings-mail", SettingsMail);
