/** What the shop's people set once: sender and brand, finance, limits, hours, webhooks; and who changed what. */
import { html, nothing } from "lit";
import { path } from "../core/api.js";
import { Page } from "../core/page.js";
import { link } from "../core/route.js";
import { pick, words } from "../core/words.js";
import "../ui/document-editor.js";
import FINANCE_SETTINGS from "./names/finance-settings.js";
import MAIL_SETTINGS from "./names/mail-settings.js";
import { ADJUSTMENT_LIMITS, FEEDBACK_SETTINGS, MY_NOTICES, WORKING_HOURS } from "./names/small-settings.js";
import "./settings-audit.js";
import "./settings-connection.js";
import "./settings-keys.js";
import "./settings-mail.js";
import "./settings-team.js";
import "./settings-webhooks.js";

const w = words({
  title: ["Einstellungen", "Settings"],
  all: ["Alle Einstellungen", "All settings"],
  unknown: ["Diese Einstellungen gibt es nicht, oder sie sind für andere Gruppen.", "There are no such settings, or they are for other groups."],
});

/** The parts: who reads and who writes each. What a part is of is a document, or an element of its own. */
const PARTS = [
  {
    name: "notices",
    label: ["Meine Benachrichtigungen", "My notices"],
    help: [
      "Was an Sie selbst per Mail geht: morgens, was ansteht, und sofort, was schiefgeht. Die Adresse ist die, mit der Sie sich anmelden.",
      "What comes to yourself by mail: each morning what is to do, and at once what goes wrong. The address is the one that you sign in with.",
    ],
    read: ["marketing", "finance", "support"],
    write: ["marketing", "finance", "support"],
    document: { of: "my-notices", names: MY_NOTICES, versions: "number" },
  },
  {
    name: "mail",
    label: ["Mail: Absender, Marke, Ruhezeiten", "Mail: sender, brand, quiet hours"],
    help: [
      "Von wem Mails kommen, wie sie aussehen, und wann und wie oft sie gehen.",
      "From whom mails come, what they look like, and when and how often they go.",
    ],
    read: ["marketing"],
    write: ["marketing"],
    document: { of: "mail-settings", names: MAIL_SETTINGS, versions: "number" },
    beside: (page) => html`<sk-settings-mail .shopId=${page.shopId} .groups=${page.groups} .draft=${page.typed}></sk-settings-mail>`,
  },
  {
    name: "finance",
    label: ["Finanzen", "Finance"],
    help: [
      "Was ein Punkt wert ist, und wonach Monate berichtet, abgeschlossen und gebucht werden. Abgeschlossene Monate behalten, was galt.",
      "What a point is worth, and by what months are reported, closed and posted. Closed months keep what held.",
    ],
    read: ["finance"],
    write: ["finance"],
    document: { of: "finance-settings", names: FINANCE_SETTINGS, versions: "list", hasCheck: true, start: {} },
  },
  {
    name: "limits",
    label: ["Grenzen für Anpassungen", "Limits of adjustments"],
    help: [
      "Wie viele Punkte jemand allein geben und nehmen darf. Sie gelten von der nächsten Anfrage an, auch für das, was wartet.",
      "How many points somebody may give and take alone. They hold from the next request on, also for what waits.",
    ],
    read: ["finance"],
    write: ["finance"],
    document: { of: "adjustment-limits", names: ADJUSTMENT_LIMITS, versions: "number" },
  },
  {
    name: "hours",
    label: ["Arbeitszeiten", "Working hours"],
    help: [
      "Wann das Team arbeitet: danach werden Fälle fällig und gezählt.",
      "When the team works: by that cases are due and counted.",
    ],
    read: ["support", "marketing"],
    write: ["support"],
    document: { of: "working-hours", names: WORKING_HOURS, versions: "number" },
  },
  {
    name: "feedback",
    label: ["Feedback-Formular und Themen", "Feedback form and topics"],
    help: [
      "Wo das Formular steht, und nach welchen Themen Texte geordnet werden.",
      "Where the form stands, and by which topics texts are sorted.",
    ],
    read: ["support", "marketing"],
    write: ["marketing"],
    document: { of: "feedback-settings", names: FEEDBACK_SETTINGS, versions: "number" },
  },
  {
    name: "webhooks",
    label: ["Webhooks an andere Systeme", "Webhooks to other systems"],
    help: [
      "Wer hört, wenn Punkte gebucht oder Prämien eingelöst werden, mit Protokoll der Zustellungen.",
      "Who hears when points are booked or rewards redeemed, with a log of deliveries.",
    ],
    read: ["marketing", "finance", "support"],
    view: (page) => html`<sk-webhooks
      .shopId=${page.shopId}
      .more=${page.more.slice(1)}
      .query=${page.query}
      .groups=${page.groups}
    ></sk-webhooks>`,
  },
  {
    name: "team",
    label: ["Team", "Team"],
    help: [
      "Wer in diesem Shop was darf: einladen, Gruppen geben und nehmen, entfernen.",
      "Who may do what in this shop: inviting, giving and taking groups, removing.",
    ],
    // For administrators alone.
    read: [],
    view: (page) => html`<sk-team .shopId=${page.shopId} .groups=${page.groups} .me=${page.me}></sk-team>`,
  },
  {
    name: "connection",
    label: ["Anbindung des Shops", "Connection of the shop"],
    help: [
      "Wann zuletzt ein Webhook kam, und das Geheimnis, das sie unterschreibt.",
      "When a webhook came last, and the secret that signs them.",
    ],
    // For administrators alone.
    read: [],
    view: (page) => html`<sk-connection .shopId=${page.shopId} .groups=${page.groups} .me=${page.me}></sk-connection>`,
  },
  {
    name: "keys",
    label: ["API-Schlüssel", "API keys"],
    help: [
      "Womit der Server des Shops Punkte liest und Prämien einlöst.",
      "With what the shop's server reads points and redeems rewards.",
    ],
    // For administrators alone.
    read: [],
    view: (page) => html`<sk-api-keys .shopId=${page.shopId} .groups=${page.groups} .me=${page.me}></sk-api-keys>`,
  },
  {
    name: "audit",
    label: ["Wer hat was geändert", "Who changed what"],
    help: ["Jede Änderung am Shop, die neueste zuerst.", "Every change of the shop, the newest first."],
    read: ["marketing", "finance", "support"],
    view: (page) => html`<sk-audit .shopId=${page.shopId} .query=${page.query} .groups=${page.groups} .me=${page.me}></sk-audit>`,
  },
];

export default class Settings extends Page {
  static properties = { typed: { state: true } };

  render() {
    const parts = PARTS.filter((part) => this.isIn(...part.read));
    const part = parts.find((each) => each.name === this.more[0]);
    if (part) {
      return this.#part(part);
    }
    return html`
      <h1>${w.title}</h1>
      ${this.more.length > 0 ? html`<p role="alert">${w.unknown}</p>` : nothing}
      <ul class="cards">
        ${parts.map(
          (each) => html`<li>
            <a href=${link(this.shopId, "settings", [each.name])}>${pick(each.label)}</a>
            <p>${pick(each.help)}</p>
          </li>`,
        )}
      </ul>
    `;
  }

  #part(part) {
    const { document } = part;
    return html`
      <h1>${pick(part.label)}</h1>
      <p><a href=${link(this.shopId, "settings")}>${w.all}</a></p>
      <p>${pick(part.help)}</p>
      ${document
        ? html`<sk-document-editor
            .path=${path`/admin/shops/${this.shopId}/` + document.of}
            .schema=${document.of}
            .fieldNames=${document.names}
            .versions=${document.versions}
            .hasCheck=${document.hasCheck ?? false}
            .start=${document.start}
            .mayWrite=${this.isIn(...part.write)}
            @typed=${(event) => {
              this.typed = event.detail;
            }}
          ></sk-document-editor>`
        : part.view(this)}
      ${part.beside?.(this) ?? nothing}
    `;
  }
}

customElements.define("sk-settings", Settings);
