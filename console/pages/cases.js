/** The inbox of cases: what is due, whose it is, and one of them. */
import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { path, query, read, replace } from "../core/api.js";
import { faultText, Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { now } from "../core/session.js";
import { number, time, words } from "../core/words.js";
import { paging } from "../ui/paging.js";
import { tell } from "../ui/toast.js";
import "./case.js";
import { caseKeys } from "./case-keys.js";
import { outcomeName, reasonName } from "./case-words.js";
import { readZone } from "./customer-sources.js";
import { personName, readPeople } from "./people.js";
import { clock, isLate, refusal } from "./support-words.js";

const w = words({
  title: ["Fälle", "Cases"],
  which: ["Welche Fälle", "Which cases"],
  open: ["Alle offenen", "All open"],
  mine: ["Meine", "Mine"],
  unassigned: ["Ohne Zuständige", "Nobody's"],
  overdue: ["Überfällig", "Overdue"],
  closed: ["Geschlossen", "Closed"],
  none: ["Hier ist kein Fall.", "There is no case here."],
  nonePage: ["Auf dieser Seite ist keiner, aber es geht weiter.", "None is on this page, but there is more."],
  caption: [(filter) => `Fälle: ${filter}`, (filter) => `Cases: ${filter}`],
  about: ["Worum es geht", "What it is about"],
  score: [(score, outOf) => `${score} von ${outOf}`, (score, outOf) => `${score} of ${outOf}`],
  customer: ["Kunde", "Customer"],
  order: ["Bestellung", "Order"],
  due: ["Zeit", "Time"],
  owner: ["Zuständig", "Owner"],
  nobody: ["niemand", "nobody"],
  noCustomer: ["unbekannt", "unknown"],
  notes: ["Einträge", "Entries"],
  ended: ["Ende", "End"],
  more: ["Weitere", "More"],
  first: ["Zum Anfang", "Back to the start"],
  taken: ["Der Fall ist jetzt Ihrer.", "The case is now yours."],
  outdated: ["Jemand war schneller; die Liste ist jetzt neu.", "Somebody was faster; the list is new now."],
  keys: ["Tastenkürzel", "Keyboard shortcuts"],
});

const FILTERS = ["mine", "unassigned", "overdue", "open", "closed"];
const TICK_MILLISECONDS = 30_000;

export default class Cases extends Page {
  #tick;
  #opened = [];

  #people = new Loading(
    this,
    () => [this.shopId],
    async (signal) => {
      const [names, zone] = await Promise.all([readPeople(this.shopId, { signal }), readZone(this.shopId, { signal })]);
      return { names, zone };
    },
  );

  #found = new Loading(
    this,
    () => [this.shopId, this.#filter(), this.query.cursor, this.more.length === 0],
    async (signal) => {
      if (this.more.length > 0) {
        return null;
      }
      const found = await read(
        path`/admin/shops/${this.shopId}/cases` + query({ filter: this.#filter(), cursor: this.query.cursor, limit: 25 }),
        { signal },
      );
      this.#opened = found.cases.map((each) => each.id);
      return found;
    },
  );

  #keys = caseKeys(this, {
    move: (step) => this.#move(step),
    act: () => this.#act(),
  });

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), TICK_MILLISECONDS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  updated(changed) {
    const before = changed.get("query");
    if (before && before.cursor !== this.query.cursor && this.more.length === 0) {
      this.querySelector("h1")?.focus();
    }
  }

  #filter() {
    return FILTERS.includes(this.query.filter) ? this.query.filter : "open";
  }

  #linkTo(id, query = {}) {
    return link(this.shopId, "cases", id ? [id] : [], { filter: this.query.filter, cursor: this.query.cursor, ...query });
  }

  /** In the list moves from case to case; in a case goes to the one before or after it. */
  #move(step) {
    if (this.more[0]) {
      const at = this.#opened.indexOf(this.more[0]);
      const next = at < 0 ? undefined : this.#opened[at + step];
      if (next) {
        go(this.#linkTo(next));
      }
      return;
    }
    const links = [...this.querySelectorAll("[data-case]")];
    const at = links.indexOf(document.activeElement.closest?.("[data-case]"));
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
    links[next]?.focus();
  }

  /** Takes a case that is nobody's, and begins to close one's own. */
  #act() {
    if (!this.isIn("support")) {
      return;
    }
    if (this.more[0]) {
      this.querySelector("sk-case")?.takeOrClose();
      return;
    }
    const focused = document.activeElement.closest?.("[data-case]")?.dataset.case;
    const found = this.#found.value?.cases.find((each) => each.id === focused);
    if (found?.state === "OPEN" && found.owner === undefined) {
      this.#take(found);
    } else if (found) {
      go(this.#linkTo(found.id, { do: found.owner === this.me.person ? "close" : undefined }));
    }
  }

  async #take(found) {
    try {
      const body = { owner: this.me.person, version: found.version };
      await replace(path`/admin/shops/${this.shopId}/cases/${found.id}/owner`, body);
      tell(w.taken);
    } catch (fault) {
      tell(fault.status === 412 ? w.outdated : (refusal(fault) ?? faultText(fault)));
    }
    await this.#found.load();
    await this.updateComplete;
    const same = this.querySelector(`[data-case="${found.id}"]`);
    (same ?? this.querySelector("[data-case]") ?? this.querySelector("h1"))?.focus();
  }

  render() {
    return this.more[0] ? this.#one() : this.#all();
  }

  #one() {
    return keyed(
      this.more[0],
      html`<sk-case
        .shopId=${this.shopId}
        .groups=${this.groups}
        .me=${this.me}
        .more=${this.more}
        .query=${this.query}
        .people=${this.#people.value?.names}
        .zone=${this.#people.value?.zone}
        .minute=${Math.floor(now() / TICK_MILLISECONDS)}
      ></sk-case>`,
    );
  }

  #all() {
    const filter = this.#filter();
    return html`
      <h1 tabindex="-1">${w.title}</h1>
      <nav class="actions" aria-label=${w.which}>
        ${FILTERS.map(
          (each) => html`<a
            class="chip"
            aria-current=${each === filter ? "true" : nothing}
            href=${link(this.shopId, "cases", [], { filter: each })}
            >${w[each]}</a
          >`,
        )}
        <button type="button" class="secondary outline small" @click=${() => this.#keys.help()}>${w.keys} (?)</button>
      </nav>
      ${this.#found.show((found) => this.#list(found, filter))}
    `;
  }

  #list(found, filter) {
    return html`
      ${found.cases.length === 0
        ? html`<p role="status">${found.next ? w.nonePage : w.none}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${w.caption(w[filter])}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${w.about}</th>
                  <th scope="col">${filter === "closed" ? w.ended : w.due}</th>
                  <th scope="col">${w.customer}</th>
                  <th scope="col">${w.order}</th>
                  <th scope="col">${w.owner}</th>
                  <th scope="col" class="number">${w.notes}</th>
                </tr>
              </thead>
              <tbody>
                ${found.cases.map((each) => this.#row(each))}
              </tbody>
            </table>
          </div>`}
      ${paging({ cursor: this.query.cursor, next: found.next }, (cursor) => this.#linkTo(undefined, { cursor }), w)}
    `;
  }

  #row(each) {
    const { names, zone } = this.#people.value ?? {};
    const score = each.score === undefined ? "" : ` (${w.score(each.score, each.outOf)})`;
    return html`<tr>
      <td class="what"><a href=${this.#linkTo(each.id)} data-case=${each.id}>${reasonName(each.reason)}${score}</a></td>
      <td class="when">
        ${each.closed
          ? html`${outcomeName(each.closed.outcome)}, ${time(each.closed.at, zone)}`
          : html`<span class=${isLate(each.dueAt, now()) ? "bad" : ""}>${clock(each.dueAt, now())}</span>`}
      </td>
      <td class="name">
        ${each.customerId
          ? html`<a href=${link(this.shopId, "customers", [each.customerId])}><bdi>${each.customerId}</bdi></a>`
          : w.noCustomer}
      </td>
      <td class="name"><bdi>${each.orderId ?? ""}</bdi></td>
      <td class="name"><bdi>${each.owner ? personName(names, this.me, each.owner) : w.nobody}</bdi></td>
      <td class="number">${number(each.notes.length)}</td>
    </tr>`;
  }
}

customElements.define("sk-cases", Cases);
