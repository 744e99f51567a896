/** Who signed up for an event, who waits for a seat, and who came. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { number, time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { fact } from "../ui/fact.js";
import { tell } from "../ui/toast.js";

const w = words({
  title: ["Anmeldungen", "Sign-ups"],
  taken: ["Vergebene Plätze", "Seats taken"],
  of: [(n) => `von ${n}`, (n) => `of ${n}`],
  waiting: ["Auf der Warteliste", "Waiting"],
  nobody: ["Noch niemand.", "Nobody yet."],
  customer: ["Kunde", "Customer"],
  at: ["Angemeldet", "Signed up"],
  state: ["Stand", "State"],
  SEATED: ["hat einen Platz", "has a seat"],
  WAITING: ["wartet", "waits"],
  CANCELLED: ["abgesagt", "cancelled"],
  ATTENDED: ["war da", "came"],
  ABSENT: ["war nicht da", "did not come"],
  came: ["War da", "Came"],
  cameOf: [(id) => `${id} war da`, (id) => `${id} came`],
  absent: ["War nicht da", "Did not come"],
  absentOf: [(id) => `${id} war nicht da`, (id) => `${id} did not come`],
  marked: ["Vermerkt.", "Noted."],
  who: ["Wer da war", "Who came"],
  moveUp: ["Freie Plätze vergeben", "Give free seats"],
  moved: ["Freie Plätze sind vergeben.", "Free seats are given."],
});

const problems = words({
  "event-not-started": ["Sie hat noch nicht begonnen.", "It has not started."],
});

const SEATS = ["SEATED", "ATTENDED", "ABSENT"];

class EventRoster extends Page {
  static properties = { document: {} };

  #roster = new Loading(
    this,
    () => [this.shopId, this.more[1], this.document?.version, this.isIn("marketing", "support")],
    (signal) => (this.isIn("marketing", "support") ? read(`${this.#path()}/roster`, { signal }) : null),
  );

  #path() {
    return path`/admin/shops/${this.shopId}/events/${this.more[1]}`;
  }

  render() {
    return this.isIn("marketing", "support")
      ? html`<h2>${w.title}</h2>
          ${this.fault ? faultNotice(this.fault, undefined, problems) : nothing} ${this.#roster.show((roster) => this.#view(roster), 2)}`
      : nothing;
  }

  #view(roster) {
    const hasRoom = roster.waiting > 0 && roster.taken < roster.capacity;
    return html`<dl class="facts">
        ${fact(w.taken, number(roster.taken), w.of(number(roster.capacity)))} ${fact(w.waiting, number(roster.waiting))}
      </dl>
      ${hasRoom ? html`<div class="actions">${deedButton(this, "move-up", { text: w.moveUp, act: () => this.#moveUp() })}</div>` : nothing}
      ${roster.signUps.length === 0 ? html`<p>${w.nobody}</p>` : this.#table(roster.signUps)}`;
  }

  #moveUp() {
    return this.doing("move-up", async () => {
      await send(`${this.#path()}/move-up`);
      tell(w.moved);
      await this.#roster.load();
    });
  }

  #table(signUps) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${w.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${w.customer}</th>
            <th scope="col">${w.at}</th>
            <th scope="col">${w.state}</th>
            <th scope="col">${w.who}</th>
          </tr>
        </thead>
        <tbody>
          ${signUps.map((one) => this.#row(one))}
        </tbody>
      </table>
    </div>`;
  }

  #row({ customerId, at, state }) {
    return html`<tr>
      <th scope="row"><a href=${link(this.shopId, "customers", [customerId])}>${customerId}</a></th>
      <td>${time(at)}</td>
      <td>${w[state]}</td>
      <td>
        ${SEATS.includes(state) && this.#hasStarted()
          ? html`${state === "ATTENDED" ? nothing : deedButton(this, `came/${customerId}`, { text: w.came, label: w.cameOf(customerId), act: () => this.#mark(customerId, true) })}
            ${state === "ABSENT" ? nothing : deedButton(this, `absent/${customerId}`, { text: w.absent, label: w.absentOf(customerId), act: () => this.#mark(customerId, false) })}`
          : nothing}
      </td>
    </tr>`;
  }

  #hasStarted() {
    return Date.parse(this.document?.starts) <= Date.now();
  }

  #mark(customerId, attended) {
    return this.doing(`${attended ? "came" : "absent"}/${customerId}`, async () => {
      await send(`${this.#path()}${path`/roster/${customerId}`}`, { attended });
      tell(w.marked);
      await this.#roster.load();
    });
  }
}

customElements.define("sk-event-roster", EventRoster);
