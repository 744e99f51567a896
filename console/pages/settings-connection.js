/** How the shop's own webhooks are connected, and renewing the secret that signs them. */
import { html, nothing } from "lit";
import { path, readVersion, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import { fact } from "../ui/fact.js";
import { labelled } from "../ui/labelled.js";
import { shownOnce } from "../ui/shown-once.js";
import { tell } from "../ui/toast.js";
import { nameOfActor, readPeople } from "./people.js";

const w = words({
  platform: ["Shop-System", "Shop system"],
  address: ["Die Webhooks gehen an", "Webhooks go to"],
  heard: ["Zuletzt kam einer", "The last one came"],
  since: [(at) => `gehört seit ${at}`, (at) => `heard since ${at}`],
  never: ["noch keiner", "none yet"],
  secrets: ["Geltende Geheimnisse", "Secrets that are good"],
  changed: [(who, at) => `geändert von ${who}, ${at}`, (who, at) => `changed by ${who}, ${at}`],
  title: ["Geheimnis erneuern", "Renew the secret"],
  intro: [
    "Das neue gilt neben dem alten, bis Sie das alte fallen lassen. Tragen Sie es im Shop ein. Was in den ersten zehn Sekunden danach abgewiesen wird, schickt der Shop noch einmal.",
    "The new one is good beside the old one until you drop the old one. Enter it in the shop. What is turned away within the first ten seconds the shop sends again.",
  ],
  secret: ["Geheimnis, das der Shop zeigt", "Secret that the shop shows"],
  shopify: ["Das Client-Geheimnis der App.", "The app's client secret."],
  optional: ["Leer lassen, damit eines gemacht wird, das Sie im Shop eintragen.", "Leave it empty to have one made, which you enter in the shop."],
  renew: ["Erneuern", "Renew"],
  renewed: ["Das neue Geheimnis gilt neben dem alten.", "The new secret is good beside the old one."],
  both: [
    "Zwei Geheimnisse gelten. Sobald der Shop mit dem neuen unterschreibt, lassen Sie das alte fallen.",
    "Two secrets are good. Once the shop signs with the new one, drop the old one.",
  ],
  drop: ["Das alte fallen lassen …", "Drop the old one …"],
  question: ["Das alte Geheimnis fallen lassen?", "Drop the old secret?"],
  answer: [
    "Webhooks, die noch mit dem alten unterschrieben sind, werden dann abgewiesen. Das lässt sich nicht rückgängig machen.",
    "Webhooks that are still signed with the old one will be turned away. This cannot be undone.",
  ],
  yes: ["Fallen lassen", "Drop it"],
  dropped: ["Nur das neue Geheimnis gilt noch.", "Only the new secret is good now."],
  notConnected: [
    "Dieser Shop ist noch nicht angebunden. Das macht Ihre Technik mit dem Befehl connect-shop.",
    "This shop is not connected yet. Your technical team does that with the command connect-shop.",
  ],
});

class Connection extends Page {
  static properties = { secret: { state: true } };

  #found = new Loading(
    this,
    () => [this.shopId],
    async (signal) => {
      try {
        const [{ document, etag }, people] = await Promise.all([
          readVersion(this.#path(), { signal }),
          readPeople(this.shopId, { signal }),
        ]);
        return { ...document, etag, people };
      } catch (fault) {
        if (fault.kind === "not-connected") {
          return { isMissing: true };
        }
        throw fault;
      }
    },
  );

  #path() {
    return path`/admin/shops/${this.shopId}/connection`;
  }

  willUpdate(changed) {
    if (changed.has("shopId")) {
      this.secret = undefined;
    }
  }

  render() {
    return this.#found.show((found) => (found.isMissing ? html`<p>${w.notConnected}</p>` : this.#shown(found)));
  }

  #shown(found) {
    return html`
      <dl class="facts">
        ${fact(w.platform, found.platform)}
        ${fact(w.heard, found.lastHeardAt ? time(found.lastHeardAt) : w.never, found.firstHeardAt ? w.since(time(found.firstHeardAt)) : "")}
        ${fact(
          w.secrets,
          found.secrets,
          found.changedBy ? w.changed(nameOfActor(found.people, this.me, found.changedBy), time(found.changedAt)) : "",
        )}
      </dl>
      <p>${w.address} <code class="name">${location.origin + found.path}</code></p>
      <h2>${w.title}</h2>
      ${this.secret ? shownOnce(this.secret, () => (this.secret = undefined)) : nothing}
      ${found.secrets > 1 ? this.#both(found) : this.#one(found)}
    `;
  }

  #both({ etag }) {
    return html`<p>${w.both}</p>
      ${this.fault ? faultNotice(this.fault) : nothing}
      <p class="actions">
        ${deedButton(this, "drop", { text: w.drop, act: () => this.#drop(etag), kind: "secondary" })}
      </p>`;
  }

  // What is typed here is kept nowhere, unlike in other forms.
  #one({ platform, etag }) {
    const isNeeded = platform === "shopify";
    return html`<p>${w.intro}</p>
      <form @submit=${(event) => this.#renew(event, etag)}>
        ${labelled(
          {
            id: "webhook-secret",
            label: w.secret,
            help: isNeeded ? w.shopify : w.optional,
            fault: this.fault?.fields?.get("secret"),
          },
          ({ id, described, invalid }) => html`<input
            id=${id}
            name="secret"
            type="password"
            autocomplete="off"
            maxlength="255"
            ?required=${isNeeded}
            aria-describedby=${described}
            aria-invalid=${invalid}
          />`,
        )}
        ${this.fault && !this.fault.fields?.size ? faultNotice(this.fault) : nothing}
        <p class="actions">
          <button type="submit" ?disabled=${this.busy} aria-busy=${this.busy === "renew" ? "true" : nothing}>${w.renew}</button>
        </p>
      </form>`;
  }

  async #renew(event, etag) {
    event.preventDefault();
    const secret = new FormData(event.target).get("secret").trim();
    await this.doing("renew", async () => {
      const renewed = await send(`${this.#path()}/secrets`, secret ? { secret } : {}, { etag });
      this.secret = renewed.secret;
      tell(w.renewed);
    });
    await this.#again();
  }

  async #drop(etag) {
    if (await ask({ title: w.question, text: w.answer, yes: w.yes })) {
      await this.doing("drop", async () => {
        await send(`${this.#path()}/secrets/drop-old`, {}, { etag });
        this.secret = undefined;
        tell(w.dropped);
      });
      await this.#again();
    }
  }

  /** Reads anew, also where somebody else was first. */
  async #again() {
    if (!this.fault || this.fault.status === 412 || this.fault.status === 409) {
      await this.#found.load();
    }
  }
}

customElements.define("sk-connection", Connection);
