/** One endpoint of another system: how it stands, its secrets, what was sent, and what it is told of. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { number, time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import "../ui/document-editor.js";
import { fact } from "../ui/fact.js";
import { lifeButtons } from "../ui/life.js";
import { namesOf } from "../ui/names.js";
import { shownOnce } from "../ui/shown-once.js";
import { OUTBOUND_WEBHOOK } from "./names/small-settings.js";
import "./settings-deliveries.js";

const w = words({
  end: ["Es wird nichts mehr gesendet.", "Nothing is sent any more."],
  pauseText: [
    "Was während einer Pause geschieht, wird für niemanden aufgehoben.",
    "What happens during a pause is kept for nobody.",
  ],
  standing: ["Wie es steht", "How it stands"],
  takes: ["bekommt, was geschieht", "gets what happens"],
  takesNot: ["bekommt nichts", "gets nothing"],
  needsSecret: [
    "Es bekommt erst etwas, wenn es ein Geheimnis hat.",
    "It gets something once it has a secret.",
  ],
  failures: ["Fehlversuche in Folge", "Failures in a row"],
  since: ["Schlägt fehl seit", "Failing since"],
  rests: ["Ruht bis", "Rests until"],
  disabled: ["Abgeschaltet seit", "Disabled since"],
  GONE: ["die Adresse will nichts mehr (410)", "the address wants nothing any more (410)"],
  FAILING: ["fünf Tage lang kam nichts an", "nothing was taken for five days"],
  secrets: ["Geheimnisse", "Secrets"],
  secret: [(n, at) => `Nummer ${n}, gemacht ${at}`, (n, at) => `Number ${n}, made ${at}`],
  until: [(at) => `, gilt bis ${at}`, (at) => `, valid until ${at}`],
  newSecret: ["Neues Geheimnis machen", "Make a new secret"],
  newText: [
    "Ältere Geheimnisse gelten noch einen Tag. Tragen Sie das neue in dieser Zeit beim Empfänger ein.",
    "Earlier secrets are valid for a day more. Put the new one into the receiver within that time.",
  ],
  deliveries: ["Zustellungen", "Deliveries"],
  what: ["Was es meldet", "What it tells"],
});

class Webhook extends Page {
  static properties = {
    webhookId: { attribute: false },
    secret: { state: true },
  };

  #one = new Loading(
    this,
    () => [this.shopId, this.webhookId],
    async (signal) => {
      const [endpoint, standing] = await Promise.all([
        read(this.#path(), { signal }),
        read(`${this.#path()}/standing`, { signal }),
      ]);
      return { endpoint, standing };
    },
  );

  #path() {
    return path`/admin/shops/${this.shopId}/webhooks/${this.webhookId}`;
  }

  willUpdate(changed) {
    if (changed.has("webhookId")) {
      this.secret = undefined;
      this.fault = undefined;
    }
  }

  render() {
    return html`${this.fault ? faultNotice(this.fault) : nothing} ${this.#one.show((one) => this.#shown(one))}`;
  }

  #shown({ endpoint, standing }) {
    return html`
      <h2>${endpoint.id} <span class="tag">${namesOf(OUTBOUND_WEBHOOK).value(["state"], endpoint.state)}</span></h2>
      ${this.#actions(endpoint, standing)} ${this.#standing(endpoint, standing)} ${this.#secrets(endpoint, standing)}
      <h2>${w.deliveries}</h2>
      <sk-deliveries .shopId=${this.shopId} .webhookId=${endpoint.id} .query=${this.query} .groups=${this.groups}></sk-deliveries>
      <h2>${w.what}</h2>
      <sk-document-editor
        .path=${this.#path()}
        .schema=${"outbound-webhook"}
        .fieldNames=${OUTBOUND_WEBHOOK}
        .versions=${"list"}
        .mayWrite=${this.isIn("marketing")}
        @saved=${() => this.#one.load()}
      ></sk-document-editor>
    `;
  }

  #actions({ id, state }, standing) {
    if (!this.isIn("marketing") || state === "ARCHIVED") {
      return nothing;
    }
    // What was switched off goes on in the same way as what was paused.
    return html`${lifeButtons(this, {
        path: this.#path(),
        state: standing.disabledAt ? "PAUSED" : state,
        name: id,
        end: w.end,
        changed: () => Promise.all([this.#one.load(), this.querySelector("sk-document-editor")?.reload()]),
      })}
      <p><small>${w.pauseText}</small></p>`;
  }

  #standing(endpoint, standing) {
    const takes = standing.takesEvents && endpoint.state === "ACTIVE";
    return html`
      <dl class="facts">
        ${fact(w.standing, html`<span class=${takes ? "good" : "warn"}>${takes ? w.takes : w.takesNot}</span>`)}
        ${standing.failuresInRow > 0 ? fact(w.failures, number(standing.failuresInRow)) : nothing}
        ${standing.failingSince ? fact(w.since, time(standing.failingSince)) : nothing}
        ${standing.restsUntil ? fact(w.rests, time(standing.restsUntil)) : nothing}
        ${standing.disabledAt
          ? fact(w.disabled, `${time(standing.disabledAt)}: ${w[standing.disabledReason] ?? standing.disabledReason}`)
          : nothing}
      </dl>
    `;
  }

  #secrets({ state }, standing) {
    const line = (each) =>
      w.secret(each.number, time(each.madeAt)) + (each.validUntil ? w.until(time(each.validUntil)) : "");
    return html`
      <h2>${w.secrets}</h2>
      ${standing.secrets.length === 0
        ? html`<p>${w.needsSecret}</p>`
        : html`<ul>
            ${standing.secrets.map((each) => html`<li>${line(each)}</li>`)}
          </ul>`}
      ${this.secret
        ? shownOnce(this.secret, () => (this.secret = undefined))
        : nothing}
      ${this.isIn("marketing") && state !== "ARCHIVED"
        ? html`<p>${standing.secrets.length > 0 ? w.newText : nothing}</p>
            ${deedButton(this, "secret", { text: w.newSecret, act: this.#newSecret, kind: "secondary small" })}`
        : nothing}
    `;
  }

  #newSecret() {
    return this.doing("secret", async () => {
      this.secret = (await send(`${this.#path()}/secrets`)).secret;
      await this.#one.load();
    });
  }
}

customElements.define("sk-webhook", Webhook);
