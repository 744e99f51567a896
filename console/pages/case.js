/** One case: its story, and what can be done about it. */
import { html, nothing } from "lit";
import { ApiError, path, read, replace } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { now } from "../core/session.js";
import { time, words } from "../core/words.js";
import { fact } from "../ui/fact.js";
import { Opening } from "../ui/opening.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { caseForm, sendForm } from "./case-forms.js";
import { reasonName } from "./case-words.js";
import { declarationOf, declarationView } from "./case-declaration.js";
import { changesView, storyView } from "./case-story.js";
import { readLimits } from "./limits.js";
import { personName } from "./people.js";
import { clock, isLate, refusalNotice } from "./support-words.js";

const w = words({
  back: ["Zurück zu den Fällen", "Back to the cases"],
  title: [(reason) => `Fall: ${reason}`, (reason) => `Case: ${reason}`],
  loading: ["Fall", "Case"],
  due: ["Zeit", "Time"],
  dueAt: [(at) => `bis ${at}`, (at) => `until ${at}`],
  closed: ["geschlossen", "closed"],
  state: ["Stand", "State"],
  owner: ["Zuständig", "Owner"],
  nobody: ["niemand", "nobody"],
  customer: ["Kunde", "Customer"],
  noCustomer: ["unbekannt oder gelöscht", "unknown or erased"],
  order: ["Bestellung", "Order"],
  score: ["Bewertung", "Score"],
  scoreOf: [(score, outOf) => `${score} von ${outOf}`, (score, outOf) => `${score} of ${outOf}`],
  pauseOver: [
    "Der Fall ist seit über 30 Tagen offen: Der Kunde bekommt wieder Werbung.",
    "The case has been open for more than 30 days: its customer gets advertising again.",
  ],
  actions: ["Was Sie tun können", "What you can do"],
  take: ["Übernehmen", "Take it"],
  taking: ["Wird übernommen …", "Taking it …"],
  taken: ["Der Fall ist jetzt Ihrer.", "The case is now yours."],
  answer: ["Per Mail antworten", "Answer by mail"],
  reply: ["Antwort des Kunden eintragen", "Add the customer's reply"],
  note: ["Notieren", "Write a note"],
  owner_: ["Weitergeben", "Pass on"],
  close: ["Abschließen", "Close"],
  story: ["Was geschah", "What happened"],
  declared: ["Was erklärt wurde", "What was declared"],
});

const OPEN_ACTIONS = ["answer", "note", "reply", "owner", "close"];
const CLOSED_ACTIONS = ["answer", "note", "reply"];
const label = (action) => (action === "owner" ? w.owner_ : w[action]);

class Case extends Page {
  static properties = {
    people: { attribute: false },
    zone: { attribute: false },
    minute: { attribute: false },
    taking: { state: true },
    before: { state: true },
  };

  #case = new Loading(
    this,
    () => [this.shopId, this.more[0]],
    (signal) => read(this.#path(), { signal }),
  );

  #declaration = new Loading(
    this,
    () => [this.shopId, declarationOf(this.#case.value), this.isIn("support")],
    (signal) => {
      const id = declarationOf(this.#case.value);
      return id && this.isIn("support") ? read(path`/admin/shops/${this.shopId}/declarations/${id}`, { signal }) : null;
    },
  );

  #limits = new Loading(
    this,
    () => [this.shopId, this.query.do === "close"],
    (signal) => (this.query.do === "close" ? readLimits(this, { signal }) : null),
  );

  #writing = new Writing(this, () => `case-${this.query.do ?? ""}/${this.shopId}/${this.more[0]}`);

  #opening = new Opening(this);

  #path() {
    return path`/admin/shops/${this.shopId}/cases/${this.more[0]}`;
  }

  #link(query) {
    return link(this.shopId, "cases", [this.more[0]], { ...this.query, ...query });
  }

  updated(changed) {
    if (changed.get("query")?.do !== undefined && changed.get("query").do !== this.query.do) {
      this.before = undefined;
    }
    this.#opening.look(this.query.do);
  }

  render() {
    const { filter, cursor } = this.query;
    const found = this.#case.value;
    return html`
      <p class="actions"><a href=${link(this.shopId, "cases", [], { filter, cursor })}>${w.back}</a></p>
      <h1 tabindex="-1">${found ? w.title(reasonName(found.reason)) : w.loading}</h1>
      ${this.#case.show(
        (value) => html`
          ${this.#head(value)} ${this.#declared(value)} ${this.#doing(value)}
          <h2>${w.story}</h2>
          ${storyView(value, { shopId: this.shopId, people: this.people, me: this.me, zone: this.zone })}
        `,
        8,
      )}
    `;
  }

  #head(value) {
    return html`
      ${value.pauseOver ? html`<div class="notice warn"><p>${w.pauseOver}</p></div>` : nothing}
      <dl class="facts">
        ${value.state === "OPEN"
          ? fact(
              w.due,
              html`<span class=${isLate(value.dueAt, now()) ? "bad" : ""}>${clock(value.dueAt, now())}</span>`,
              w.dueAt(time(value.dueAt, this.zone)),
            )
          : fact(w.state, w.closed)}
        ${fact(w.owner, html`<bdi>${value.owner ? personName(this.people, this.me, value.owner) : w.nobody}</bdi>`)}
        ${fact(
          w.customer,
          value.customerId
            ? html`<a href=${link(this.shopId, "customers", [value.customerId])}><bdi>${value.customerId}</bdi></a>`
            : w.noCustomer,
        )}
        ${value.orderId ? fact(w.order, html`<bdi>${value.orderId}</bdi>`) : nothing}
        ${value.score === undefined ? nothing : fact(w.score, w.scoreOf(value.score, value.outOf))}
      </dl>
    `;
  }

  #declared(value) {
    return declarationOf(value) && this.isIn("support")
      ? html`<h2>${w.declared}</h2>
          ${this.#declaration.show((found) => (found ? declarationView(found, { shopId: this.shopId, zone: this.zone }) : nothing), 4)}`
      : nothing;
  }

  #may(value) {
    const actions = value.state === "OPEN" ? OPEN_ACTIONS : CLOSED_ACTIONS;
    return this.isIn("support")
      ? actions.filter((action) => !["answer", "reply"].includes(action) || value.customerId)
      : [];
  }

  #doing(value) {
    const may = this.#may(value);
    if (may.length === 0) {
      return nothing;
    }
    const chosen = may.includes(this.query.do) ? this.query.do : undefined;
    return html`
      <h2>${w.actions}</h2>
      <nav class="actions" aria-label=${w.actions}>
        ${value.state === "OPEN" && value.owner !== this.me?.person
          ? html`<button type="button" ?disabled=${this.taking} aria-busy=${this.taking ? "true" : nothing} @click=${() => this.#take()}>
              ${this.taking ? w.taking : w.take}
            </button>`
          : nothing}
        ${may.map(
          (action) => html`<a
            data-action=${action}
            role="button"
            class=${action === chosen ? "" : "secondary outline"}
            aria-expanded=${action === chosen ? "true" : "false"}
            href=${this.#link({ do: action === chosen ? undefined : action })}
            @keydown=${(event) => event.key === " " && (event.preventDefault(), event.target.click())}
            >${label(action)}</a
          >`,
        )}
      </nav>
      ${this.fault ? this.#refused(this.fault, value) : nothing}
      ${chosen
        ? html`<section class="panel" aria-label=${label(chosen)} data-action-form>
            ${this.#writing.fault && !this.#writing.faultOf("points") ? this.#refused(this.#writing.fault, value) : nothing}
            ${caseForm(chosen, {
              writing: this.#writing,
              value,
              me: this.me,
              people: this.people,
              limits: this.#limits.value ?? null,
              send: (event) => this.#send(event, chosen),
            })}
          </section>`
        : nothing}
    `;
  }

  /** Says what went wrong; of a change by somebody else, what they changed. */
  #refused(fault, value) {
    return fault instanceof ApiError && fault.status === 412 && this.before
      ? changesView(this.before, value, { people: this.people, me: this.me, zone: this.zone })
      : refusalNotice(fault);
  }

  async #send(event, action) {
    event.preventDefault();
    const value = this.#case.value;
    const form = { path: this.#path(), writing: this.#writing, value };
    const done = await this.#writing.send((key) => sendForm(action, form, key));
    if (done) {
      this.#case.value = done.value;
      this.before = undefined;
      this.fault = undefined;
      tell(done.told);
      go(this.#link({ do: undefined }));
      this.requestUpdate();
    } else {
      await this.#readAfter(this.#writing.fault, value);
    }
  }

  /** Reads what somebody else made of it meanwhile: sending again is then on top of that. */
  async #readAfter(fault, value) {
    if (fault instanceof ApiError && (fault.status === 412 || fault.status === 409)) {
      await this.#case.load();
      this.before = value;
    }
  }

  /** Takes a case that is not one's own; else goes to its closing. */
  takeOrClose() {
    const value = this.#case.value;
    if (value?.state === "OPEN") {
      if (value.owner === this.me?.person) {
        go(this.#link({ do: "close" }));
      } else if (!value.owner) {
        this.#take();
      }
    }
  }

  async #take() {
    if (this.taking) {
      return;
    }
    this.taking = true;
    this.fault = undefined;
    const value = this.#case.value;
    try {
      const { document } = await replace(`${this.#path()}/owner`, { owner: this.me.person, version: value.version });
      this.#case.value = document;
      tell(w.taken);
      this.querySelector("h1")?.focus();
    } catch (fault) {
      await this.#readAfter(fault, value);
      this.fault = fault;
    }
    this.taking = false;
  }
}

customElements.define("sk-case", Case);
