/** How many customers are in an audience that somebody is typing, and why others are not. */
import { html, nothing } from "lit";
import { send } from "../core/api.js";
import { faultNotice, Page } from "../core/page.js";
import { number, words } from "../core/words.js";
import { bars } from "../ui/chart.js";
import { fact } from "../ui/fact.js";
import { Latest } from "../ui/latest.js";
import { plus, reasonRows } from "./campaign-words.js";

const w = words({
  counting: ["Es wird gezählt …", "Counting …"],
  faulty: ["Gezählt wird, sobald alle Angaben stimmen.", "It is counted as soon as all fields are right."],
  in: ["gehören dazu", "are in it"],
  looked: ["angesehen", "looked at"],
  people: ["Kunden", "customers"],
  partly: ["bisher; es gibt noch mehr Kunden", "so far; there are more customers"],
  goOn: ["Weiterzählen", "Go on counting"],
  whyNot: ["Warum andere nicht dazugehören", "Why others are not in it"],
  mail: [
    "Wer davon eine Mail bekommt, zeigt die Kampagne: Nur dort ist bekannt, worum es geht und wann.",
    "Who of them gets a mail is shown by the campaign: only there it is known about what, and when.",
  ],
  boughtLater: ["Welche Artikel gekauft wurden, wird erst im Lauf geprüft.", "Which articles were bought is looked at only in the run."],
});

const PAUSE_MILLISECONDS = 700;

/** Adds the part of a count to what was counted before. */
const added = (before, part) =>
  before ? { ...part, looked: before.looked + part.looked, in: before.in + part.in, notIn: plus(before.notIn, part.notIn) } : part;

/** Counts some time after the last change, and never two counts at once. */
class SavedCount extends Page {
  static properties = {
    route: { attribute: false },
    draft: { attribute: false },
    count: { state: true },
    isBusy: { state: true },
    isFaulty: { state: true },
  };

  #latest = new Latest(this);
  #key;

  willUpdate() {
    const key = JSON.stringify([this.route, this.draft]);
    if (key !== this.#key) {
      this.#key = key;
      this.#latest.stop();
      this.isBusy = Boolean(this.draft);
      if (this.draft) {
        this.#latest.later(PAUSE_MILLISECONDS, () => this.#part());
      }
    }
  }

  async #part(before) {
    this.fault = undefined;
    this.isBusy = true;
    const wish = { draft: this.draft, ...(before ? { next: before.next } : {}) };
    const told = await this.#latest.ask((signal) => send(`${this.route}/count`, wish, { signal }));
    if (!told) {
      return;
    }
    const { value, fault } = told;
    this.isFaulty = fault?.status === 422;
    if (fault) {
      this.fault = this.isFaulty ? undefined : fault;
    } else {
      this.count = added(before, value);
    }
    this.isBusy = false;
  }

  render() {
    return html`${this.fault ? faultNotice(this.fault, () => this.#part()) : nothing}
      <div aria-live="polite">
        ${this.isFaulty ? html`<p class="warn">${w.faulty}</p>` : nothing} ${this.isBusy ? html`<p>${w.counting}</p>` : nothing}
        ${this.count && !this.isFaulty ? this.#counted() : nothing}
      </div>`;
  }

  #counted() {
    const { count } = this;
    const of = count.complete ? w.people : `${w.people}, ${w.partly}`;
    return html`<dl class="facts">${fact(w.in, number(count.in), of)} ${fact(w.looked, number(count.looked), of)}</dl>
      ${count.complete
        ? nothing
        : html`<button type="button" class="secondary small" ?disabled=${this.isBusy} @click=${() => this.#part(count)}>${w.goOn}</button>`}
      <p><small>${w.mail} ${count.unchecked.includes("boughtAnyOf") ? w.boughtLater : nothing}</small></p>
      ${bars(w.whyNot, reasonRows(count.notIn), (value) => number(value))}`;
  }
}

customElements.define("sk-saved-count", SavedCount);
