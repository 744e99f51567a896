/** How far a contest is: it is opened, closed and drawn here, and its winners are named. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { inLanguage, number, time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import { fact } from "../ui/fact.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";

const w = words({
  title: ["Stand", "How far it is"],
  NOT_OPEN: ["nicht eröffnet", "not opened"],
  OPEN: ["eröffnet", "open"],
  CLOSING: ["wird abgeschlossen", "being closed"],
  CLOSED: ["abgeschlossen", "closed"],
  DRAWN: ["ausgelost", "drawn"],
  entered: ["Teilnahmen", "Entries"],
  enteredHelp: ["zurückgezogene mitgezählt", "withdrawn ones included"],
  listed: ["In der Liste", "In the list"],
  openedAt: ["Eröffnet", "Opened"],
  closedAt: ["Abgeschlossen", "Closed"],
  drawnAt: ["Ausgelost", "Drawn"],
  commitment: ["Festlegung", "Commitment"],
  listHash: ["Prüfsumme der Liste", "Hash of the list"],
  seed: ["Startwert", "Seed"],
  proof: ["Was alle zum Nachprüfen sehen", "What everybody sees to check it"],
  open: ["Eröffnen …", "Open …"],
  openText: [
    "Ein geheimer Startwert wird gezogen und festgelegt. Danach stehen Zeitraum, Gewinne, Wege, Teilnehmerkreis und Bedingungen fest.",
    "A secret seed is drawn and committed to. After that the window, prizes, ways, who may take part and the conditions are fixed.",
  ],
  openYes: ["Eröffnen", "Open"],
  openDone: ["Eröffnet.", "Opened."],
  close: ["Abschließen …", "Close …"],
  closeText: ["Die Liste der Teilnahmen wird gemacht und veröffentlicht.", "The list of entries is made and published."],
  closeYes: ["Abschließen", "Close"],
  closeDone: ["Abgeschlossen.", "Closed."],
  draw: ["Auslosen …", "Draw …"],
  drawText: [
    "Die Gewinner folgen aus Startwert und Liste. Beides wird veröffentlicht, und niemand kann mehr zurückziehen.",
    "The winners follow from the seed and the list. Both are published, and nobody can withdraw any more.",
  ],
  drawYes: ["Auslosen", "Draw"],
  drawDone: ["Ausgelost.", "Drawn."],
  winners: ["Gezogen", "Drawn entries"],
  nobody: ["Niemand hat teilgenommen.", "Nobody took part."],
  place: ["Nummer in der Liste", "Number in the list"],
  customer: ["Kunde", "Customer"],
  prize: ["Gewinn", "Prize"],
  outcome: ["Ergebnis", "Outcome"],
  erased: ["gelöscht", "erased"],
  decline: ["Gewinn weitergeben", "Pass a prize on"],
  declineText: ["Den Gewinn bekommt, wer als Nächstes gezogen ist.", "The prize goes to who is drawn next."],
  declining: ["Wird weitergegeben …", "Passing it on …"],
  declined: ["Der Gewinn ist weitergegeben.", "The prize is passed on."],
  which: ["Wessen", "Whose"],
  reason: ["Grund", "Reason"],
  reasonHelp: ["Steht im Protokoll.", "It is in the audit."],
  NO_ANSWER: ["hat sich nicht gemeldet", "did not answer"],
  NOT_WANTED: ["möchte den Gewinn nicht", "does not want the prize"],
  NOT_ELIGIBLE: ["darf nach den Bedingungen nicht teilnehmen", "may not take part by the conditions"],
  NOT_DELIVERABLE: ["ist für den Gewinn nicht erreichbar", "cannot be brought the prize"],
});

const problems = words({
  "contest-not-active": ["Das Gewinnspiel ist pausiert oder beendet.", "The contest is paused or ended."],
  "contest-over": ["Sein Zeitraum ist schon vorbei.", "Its window is over already."],
  "contest-not-over": ["Sein Zeitraum ist noch nicht vorbei.", "Its window is not over yet."],
  "contest-terms-changed": [
    "Die Bedingungen sind nicht die, zu denen es eröffnet wurde. Bitte stellen Sie sie wieder her.",
    "Its terms are not those on which it was opened. Please write them back.",
  ],
});

/** Why somebody does not have a prize. */
const REASONS = ["NO_ANSWER", "NOT_WANTED", "NOT_ELIGIBLE", "NOT_DELIVERABLE"];

/** What comes next, by phase. */
const NEXT = { NOT_OPEN: "open", OPEN: "close", CLOSING: "close", CLOSED: "draw" };

class ContestRun extends Page {
  static properties = { document: {} };

  #run = new Loading(
    this,
    () => [this.shopId, this.more[1], this.document?.version],
    (signal) => read(`${this.#path()}/run`, { signal }),
  );

  #wish = new Writing(this, () => `contest-decline/${this.shopId}/${this.more[1]}`);

  #path() {
    return path`/admin/shops/${this.shopId}/contests/${this.more[1]}`;
  }

  render() {
    return html`<h2>${w.title}</h2>
      ${this.fault ? faultNotice(this.fault, undefined, problems) : nothing} ${this.#run.show((run) => this.#view(run), 2)}`;
  }

  #view(run) {
    const step = NEXT[run.phase];
    const won = (run.drawn ?? []).filter(({ state }) => state === "WON");
    return html`<p><span class="tag">${w[run.phase]}</span></p>
      ${run.phase === "NOT_OPEN" ? nothing : this.#facts(run)}
      ${step && this.isIn("marketing") ? html`<div class="actions">${deedButton(this, step, { text: w[step], act: () => this.#step(step) })}</div>` : nothing}
      ${run.phase === "DRAWN" ? this.#winners(run) : nothing}
      ${won.length > 0 && this.isIn("marketing") ? this.#declining(won) : nothing}`;
  }

  #facts(run) {
    return html`<dl class="facts">
        ${fact(w.entered, number(run.entered), w.enteredHelp)} ${fact(w.openedAt, time(run.openedAt))}
        ${run.closedAt ? fact(w.listed, number(run.listed), `${w.closedAt} ${time(run.closedAt)}`) : nothing}
        ${run.drawnAt ? fact(w.drawnAt, time(run.drawnAt)) : nothing}
      </dl>
      <details>
        <summary>${w.proof}</summary>
        ${this.#code(w.commitment, run.commitment)} ${this.#code(w.listHash, run.listHash)} ${this.#code(w.seed, run.seed)}
      </details>`;
  }

  #code(label, value) {
    return value ? html`<p>${label}<br /><code class="said">${value}</code></p>` : nothing;
  }

  async #step(step) {
    if (await ask({ title: w[`${step}Yes`], text: w[`${step}Text`], yes: w[`${step}Yes`] })) {
      await this.doing(step, async () => {
        await send(`${this.#path()}/${step}`);
        tell(w[`${step}Done`]);
        await this.#run.load();
      });
    }
  }

  #winners({ drawn }) {
    return html`<h3>${w.winners}</h3>
      ${drawn.length === 0
        ? html`<p>${w.nobody}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${w.winners}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${w.place}</th>
                  <th scope="col">${w.customer}</th>
                  <th scope="col">${w.prize}</th>
                  <th scope="col">${w.outcome}</th>
                </tr>
              </thead>
              <tbody>
                ${drawn.map((one) => this.#row(one))}
              </tbody>
            </table>
          </div>`}`;
  }

  #row(one) {
    return html`<tr>
      <td>${number(one.number)}</td>
      <td>${one.customerId ? html`<a href=${link(this.shopId, "customers", [one.customerId])}>${one.customerId}</a>` : one.prize ? w.erased : "–"}</td>
      <td>${this.#prize(one)}</td>
      <td>${inLanguage(one.words)}</td>
    </tr>`;
  }

  #prize({ prize }) {
    return inLanguage(this.document?.prizes?.[prize - 1]?.names) || "–";
  }

  #declining(won) {
    return html`<form @submit=${(event) => this.#decline(event, won)}>
      <h3>${w.decline}</h3>
      <p>${w.declineText}</p>
      ${field(this.#wish, {
        name: "entry",
        label: w.which,
        options: won.map((one) => [one.entry, `${one.customerId ?? w.erased} · ${this.#prize(one)}`]),
      })}
      ${field(this.#wish, { name: "reason", label: w.reason, help: w.reasonHelp, options: REASONS.map((each) => [each, w[each]]) })}
      ${this.#wish.fault && !this.#wish.hasFaults ? faultNotice(this.#wish.fault, undefined, problems) : nothing}
      <p class="actions">${submitButton(this.#wish, w.decline, w.declining)}</p>
    </form>`;
  }

  async #decline(event, won) {
    event.preventDefault();
    const entry = won.find((one) => one.entry === this.#wish.get("entry"))?.entry ?? won[0].entry;
    const wish = { reason: this.#wish.get("reason") || REASONS[0] };
    if (
      (await ask({ title: w.decline, text: w.declineText, yes: w.decline })) &&
      (await this.#wish.send(() => send(`${this.#path()}${path`/winners/${entry}/decline`}`, wish)))
    ) {
      tell(w.declined);
      await this.#run.load();
    }
  }
}

customElements.define("sk-contest-run", ContestRun);
