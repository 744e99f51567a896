/** What was sent to an endpoint, and sending it again. */
import { html, nothing } from "lit";
import { path, query, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { number, time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import { namesOf } from "../ui/names.js";
import { tabs } from "../ui/tabs.js";
import { tell } from "../ui/toast.js";
import { OUTBOUND_WEBHOOK } from "./names/small-settings.js";

const states = words({
  WAITING: ["wartet", "waiting"],
  DELIVERED: ["zugestellt", "delivered"],
  EXHAUSTED: ["aufgegeben", "given up"],
  STOPPED: ["angehalten", "stopped"],
});

const w = words({
  any: ["Alle", "All"],
  none: ["Hier ist noch keine.", "There is none here yet."],
  noneHere: ["Auf dieser Seite ist keine; ältere kann es geben.", "There is none on this page; there may be older ones."],
  event: ["Ereignis", "Event"],
  at: ["Wann", "When"],
  state: ["Stand", "State"],
  attempts: ["Versuche", "Attempts"],
  next: [(at) => `nächster Versuch ${at}`, (at) => `next attempt ${at}`],
  show: ["Was gesendet wurde", "What was sent"],
  replay: ["Noch einmal senden", "Send again"],
  replayAll: ["Alles Aufgegebene und Angehaltene noch einmal senden …", "Send all again that was given up or stopped …"],
  replayTitle: ["Noch einmal senden?", "Send again?"],
  replayText: [
    "Jedes Ereignis behält seine Nummer, so dass der Empfänger Doppeltes erkennen kann.",
    "Each event keeps its number, so that the receiver can tell repeats.",
  ],
  replayYes: ["Senden", "Send"],
  replayed: [(n) => `${n} werden noch einmal gesendet.`, (n) => `${n} are sent again.`],
  test: ["Probe senden", "Send a test"],
  tested: ["Eine Probe ist unterwegs.", "A test is on its way."],
  older: ["Ältere", "Older"],
  filter: ["Nach Stand", "By state"],
});

class Deliveries extends Page {
  static properties = {
    webhookId: { attribute: false },
    shown: { state: true },
  };

  #page = new Loading(
    this,
    () => [this.shopId, this.webhookId, this.query.state, this.query.cursor],
    (signal) => {
      this.shown = new Map();
      return read(this.#path() + query({ state: this.query.state, cursor: this.query.cursor }), { signal });
    },
  );

  #path() {
    return path`/admin/shops/${this.shopId}/webhooks/${this.webhookId}/deliveries`;
  }

  #link(values) {
    return link(this.shopId, "settings", ["webhooks", this.webhookId], values);
  }

  render() {
    const { state } = this.query;
    const filter = (value, text) => ({ text, href: this.#link({ state: value }), isShown: state === value });
    return html`
      ${tabs(w.filter, [filter(undefined, w.any), ...Object.keys(states).map((each) => filter(each, states[each]))])}
      ${this.fault ? faultNotice(this.fault) : nothing} ${this.#page.show((page) => this.#list(page))}
      ${this.isIn("marketing", "support")
        ? html`${deedButton(this, "test", { text: w.test, act: this.#test, kind: "secondary" })}
            ${deedButton(this, "all", { text: w.replayAll, act: this.#replayAll })}`
        : nothing}
    `;
  }

  #list({ deliveries, next }) {
    return html`
      ${deliveries.length === 0
        ? html`<p role="status">${next ? w.noneHere : w.none}</p>`
        : html`<div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">${w.event}</th>
                  <th scope="col">${w.at}</th>
                  <th scope="col">${w.state}</th>
                  <th scope="col">${w.attempts}</th>
                </tr>
              </thead>
              <tbody>
                ${deliveries.map((each) => this.#row(each))}
              </tbody>
            </table>
          </div>`}
      ${next ? html`<p><a href=${this.#link({ state: this.query.state, cursor: next })}>${w.older}</a></p>` : nothing}
    `;
  }

  #row(delivery) {
    const { id } = delivery;
    const payload = this.shown?.get(id);
    return html`<tr>
      <th scope="row">
        ${namesOf(OUTBOUND_WEBHOOK).value(["events"], delivery.type)}
        <details @toggle=${(event) => event.target.open && this.#show(id)}>
          <summary>${w.show}</summary>
          <code>${id}</code>
          ${payload ? html`<pre class="code">${JSON.stringify(payload, null, 2)}</pre>` : nothing}
        </details>
        ${this.isIn("marketing", "support")
          ? deedButton(this, id, { text: w.replay, act: () => this.#replay(id), label: `${w.replay}: ${id}` })
          : nothing}
      </th>
      <td>${time(delivery.at)}</td>
      <td>
        <span class=${delivery.state === "EXHAUSTED" ? "bad" : delivery.state === "DELIVERED" ? "good" : ""}
          >${states[delivery.state]}</span
        >
        ${delivery.nextAttemptAt ? html`<br />${w.next(time(delivery.nextAttemptAt))}` : nothing}
      </td>
      <td>
        <ul>
          ${delivery.attempts.map((each) => html`<li>${time(each.at)}: <span lang="en">${each.outcome}</span></li>`)}
        </ul>
      </td>
    </tr>`;
  }

  async #show(id) {
    if (!this.shown.has(id)) {
      await this.doing(undefined, async () => {
        const { payload } = await read(`${this.#path()}/${encodeURIComponent(id)}`);
        this.shown = new Map([...this.shown, [id, payload]]);
      });
    }
  }

  #replay(id) {
    return this.doing(id, async () => {
      await send(`${this.#path()}/${encodeURIComponent(id)}/replay`);
      tell(w.replayed(number(1)));
      await this.#page.load();
    });
  }

  #test() {
    return this.doing("test", async () => {
      await send(path`/admin/shops/${this.shopId}/webhooks/${this.webhookId}/test`);
      tell(w.tested);
      await this.#page.load();
    });
  }

  async #replayAll() {
    if (!(await ask({ title: w.replayTitle, text: w.replayText, yes: w.replayYes }))) {
      return;
    }
    await this.doing("all", async () => {
      const base = path`/admin/shops/${this.shopId}/webhooks/${this.webhookId}/replay`;
      let sum = 0;
      let cursor;
      do {
        const { replayed, next } = await send(base + query({ cursor }));
        sum += replayed;
        cursor = next;
      } while (cursor);
      tell(w.replayed(number(sum)));
      await this.#page.load();
    });
  }
}

customElements.define("sk-deliveries", Deliveries);
