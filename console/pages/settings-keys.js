/** Keys with which the shop's own server, or that of a partner, calls: who made them, until when they hold, and making and revoking them. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { beginningOf } from "../core/days.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import { field, submitButton } from "../ui/field.js";
import { shownOnce } from "../ui/shown-once.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { nameOfActor, readPeople } from "./people.js";

const w = words({
  none: ["Dieser Shop hat noch keinen Schlüssel.", "This shop has no key yet."],
  noneOfPartner: ["Dieser Partner hat noch keinen Schlüssel.", "This partner has no key yet."],
  label: ["Name", "Name"],
  labelHelp: ["Wofür er ist, etwa „Kasse“ oder „Webshop“.", "What it is for, such as “till” or “web shop”."],
  ending: ["Endet auf", "Ends with"],
  state: ["Zustand", "State"],
  made: ["Gemacht", "Made"],
  end: ["Gilt bis", "Valid until"],
  endHelp: ["Leer heißt: bis er widerrufen wird. Er endet mit dem Beginn dieses Tages.", "Empty means until it is revoked. It ends as this day begins."],
  never: ["bis er widerrufen wird", "until it is revoked"],
  newTitle: ["Neuer Schlüssel", "New key"],
  make: ["Schlüssel machen", "Make a key"],
  making: ["Wird gemacht …", "Making …"],
  shownOnce: [
    "Diesen Schlüssel sehen Sie nur jetzt; hier ist er nirgends aufgehoben. Kopieren Sie ihn, bevor Sie weitergehen:",
    "You see this key only now; it is kept nowhere here. Copy it before you go on:",
  ],
  revoke: ["Widerrufen …", "Revoke …"],
  question: [(name) => `Schlüssel „${name}“ widerrufen?`, (name) => `Revoke the key “${name}”?`],
  answer: [
    "Was ihn benutzt, wird dann abgewiesen. Das lässt sich nicht rückgängig machen. Bis zu fünf Minuten lang kann er noch gelten.",
    "Whatever uses it will be turned away then. This cannot be undone. For up to five minutes it may still be taken.",
  ],
  yes: ["Widerrufen", "Revoke"],
  revoked: [
    (minutes) => `Widerrufen. Bis zu ${minutes} Minuten lang kann er noch gelten.`,
    (minutes) => `Revoked. For up to ${minutes} minutes it may still be taken.`,
  ],
});

const states = words({
  VALID: ["gilt", "valid"],
  EXPIRED: ["abgelaufen", "expired"],
  REVOKED: ["widerrufen", "revoked"],
});

const problems = words({
  "api-key-exists": [
    "Einen geltenden Schlüssel dieses Namens gibt es schon. Wenn Sie ihn nie gesehen haben, widerrufen Sie ihn; niemand kann ihn noch einmal zeigen.",
    "There is a valid key of this name already. If you never saw it, revoke it; nobody can show it again.",
  ],
  "too-many-api-keys": ["Der Shop hat so viele Schlüssel, wie er haben darf.", "The shop has as many keys as it may have."],
});

class ApiKeys extends Page {
  static properties = { partnerId: { attribute: false }, made: { state: true } };

  #keys = new Loading(
    this,
    () => [this.shopId, this.partnerId],
    async (signal) => {
      const [{ keys }, people] = await Promise.all([read(this.#path(), { signal }), readPeople(this.shopId, { signal })]);
      return { keys, people };
    },
  );

  #writing = new Writing(this, () => `api-key/${this.shopId}${this.partnerId ? `/${this.partnerId}` : ""}`);

  #path() {
    return this.partnerId
      ? path`/admin/shops/${this.shopId}/partners/${this.partnerId}/api-keys`
      : path`/admin/shops/${this.shopId}/api-keys`;
  }

  willUpdate(changed) {
    if (changed.has("shopId") || changed.has("partnerId")) {
      this.made = undefined;
    }
  }

  render() {
    return html`
      ${this.fault ? faultNotice(this.fault) : nothing} ${this.#keys.show((found) => this.#list(found))}
      <h2>${w.newTitle}</h2>
      ${this.made ? shownOnce(this.made, () => (this.made = undefined), w.shownOnce) : nothing}
      <form @submit=${(event) => this.#make(event)}>
        ${field(this.#writing, { name: "label", label: w.label, help: w.labelHelp, most: 60, isRequired: true })}
        ${field(this.#writing, { name: "day", label: w.end, help: w.endHelp, type: "date", fault: this.#writing.faultOf("expiresAt") })}
        ${this.#writing.fault && !this.#writing.hasFaults ? faultNotice(this.#writing.fault, undefined, problems) : nothing}
        <p class="actions">${submitButton(this.#writing, w.make, w.making)}</p>
      </form>
    `;
  }

  #list({ keys, people }) {
    if (keys.length === 0) {
      return html`<p>${this.partnerId ? w.noneOfPartner : w.none}</p>`;
    }
    return html`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${w.label}</th>
            <th scope="col">${w.ending}</th>
            <th scope="col">${w.state}</th>
            <th scope="col">${w.made}</th>
            <th scope="col">${w.end}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${keys.map((key) => this.#row(key, people))}
        </tbody>
      </table>
    </div>`;
  }

  #row(key, people) {
    return html`<tr>
      <th scope="row" class="name">${key.label}</th>
      <td><code>…${key.ending}</code></td>
      <td>${states[key.state]} ${key.revokedAt ? html`<small>${time(key.revokedAt)}</small>` : nothing}</td>
      <td>${nameOfActor(people, this.me, key.madeBy)} <small>${time(key.madeAt)}</small></td>
      <td>${key.expiresAt ? time(key.expiresAt) : w.never}</td>
      <td>
        ${key.state === "VALID"
          ? deedButton(this, key.id, { text: w.revoke, act: () => this.#revoke(key), label: `${w.revoke} ${key.label}` })
          : nothing}
      </td>
    </tr>`;
  }

  async #make(event) {
    event.preventDefault();
    const day = this.#writing.get("day");
    const wanted = { label: this.#writing.get("label").trim(), ...(day ? { expiresAt: beginningOf(day) } : {}) };
    const made = await this.#writing.send(() => send(this.#path(), wanted));
    if (made) {
      this.made = made.key;
      await this.#keys.load();
    }
  }

  async #revoke({ id, label }) {
    if (await ask({ title: w.question(label), text: w.answer, yes: w.yes })) {
      await this.doing(id, async () => {
        const { stopsWithinSeconds } = await send(`${this.#path()}/${encodeURIComponent(id)}/revoke`);
        tell(w.revoked(Math.ceil(stopsWithinSeconds / 60)));
        await this.#keys.load();
      });
    }
  }
}

customElements.define("sk-api-keys", ApiKeys);
