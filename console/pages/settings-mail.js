/** A mail as the shop's settings make it, while they are typed. */
import { html, nothing } from "lit";
import { path } from "../core/api.js";
import { Page } from "../core/page.js";
import { words } from "../core/words.js";
import { LANGUAGES, MailLooks } from "./mail-looks.js";

const w = words({
  title: ["So sehen Ihre Mails aus", "What your mails look like"],
  help: [
    "Eine Geburtstagsmail an einen Beispielkunden, mit Absender und Marke, wie sie oben stehen. Eine Testmail gibt es bei jeder Kampagne.",
    "A birthday mail to a sample customer, with sender and brand as they stand above. Each campaign has a test mail.",
  ],
  from: ["Von", "From"],
  replyTo: ["Antworten gehen an", "Replies go to"],
});

class SettingsMail extends Page {
  static properties = { draft: { attribute: false } };

  #looks = new MailLooks(this);

  render() {
    if (!this.draft) {
      return nothing;
    }
    const { name = "", address = "", replyTo } = this.draft.sender ?? {};
    return html`
      <h2>${w.title}</h2>
      <p>${w.help}</p>
      ${this.#looks.tools(true)}
      <p>
        ${w.from}: <strong dir="auto">${name}</strong> &lt;${address}&gt;
        ${replyTo ? html`<br />${w.replyTo}: ${replyTo}` : nothing}
      </p>
      ${this.#looks.mails(LANGUAGES, {
        kind: "settings",
        route: path`/admin/shops/${this.shopId}/mail-settings`,
        draft: this.draft,
      })}
    `;
  }
}

customElements.define("sk-settings-mail", SettingsMail);
