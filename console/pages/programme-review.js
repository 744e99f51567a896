/** The last look before rules are published: what changes, from when on, and by which name. */
import { html, nothing } from "lit";
import { path, read, readVersion, send } from "../core/api.js";
import { dayIn, instantIn } from "../core/days.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { time, words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { isSameRules, rulesChanged } from "./programme-rules.js";

const w = words({
  title: ["Veröffentlichen", "Publish"],
  back: ["Zum Entwurf", "To the draft"],
  unsaved: ["Es gibt noch keinen gespeicherten Entwurf.", "No draft has been saved yet."],
  when: ["Ab wann", "From when on"],
  soon: [(at) => `so bald wie möglich, etwa ab ${at}`, (at) => `as soon as possible, about from ${at}`],
  later: ["zu einem Zeitpunkt", "at a time"],
  day: ["Tag", "Day"],
  clock: [(zone) => `Uhrzeit (${zone})`, (zone) => `Time (${zone})`],
  name: ["Name der Fassung", "Name of the version"],
  nameHelp: [
    "So heißen die Regeln in Erklärungen von Punkten. Buchstaben, Ziffern, Bindestriche und Punkte; nie zweimal.",
    "What explanations of points call the rules. Letters, digits, dashes and dots; never twice.",
  ],
  changes: ["Was sich ändert", "What changes"],
  before: [(name) => `Bisher (${name})`, (name) => `Until then (${name})`],
  after: ["Nach dem Entwurf", "By the draft"],
  sentence: [
    (from, before) =>
      `Bestellungen, die ab ${from} bezahlt werden, bringen Punkte nach dem Entwurf statt nach „${before}“. Was davor bezahlt wurde, bleibt, wie es ist, auch wenn später etwas erstattet wird.`,
    (from, before) =>
      `Orders paid from ${from} on earn by the draft instead of “${before}”. What was paid before stays as it is, also where something is refunded later.`,
  ],
  until: [
    (at, next) => `Das gilt bis ${at}; dann folgt „${next}“, die schon veröffentlicht ist.`,
    (at, next) => `That holds until ${at}; then “${next}” follows, which is published already.`,
  ],
  publish: ["Veröffentlichen …", "Publish …"],
  publishing: ["Wird veröffentlicht …", "Publishing …"],
  question: [(name) => `„${name}“ veröffentlichen?`, (name) => `Publish “${name}”?`],
  answer: [
    (from) =>
      `Die Regeln gelten ab ${from} und ändern sich nie mehr. Bis zehn Minuten davor lassen sie sich zurückziehen.`,
    (from) => `The rules hold from ${from} on and never change. Until ten minutes before they can be withdrawn.`,
  ],
  yes: ["Veröffentlichen", "Publish"],
  done: ["Veröffentlicht.", "Published."],
  outdated: [
    "Inzwischen hat jemand Regeln veröffentlicht oder zurückgezogen. Unten steht der Vergleich mit dem, was jetzt gilt.",
    "Somebody has published or withdrawn rules in the meantime. Below they are compared with what holds now.",
  ],
});

const problems = words({
  "programme-exists": [
    "Eine Fassung dieses Namens gibt es schon, oder sie wurde zurückgezogen. Bitte wählen Sie einen anderen Namen.",
    "There is, or was, a version of this name. Please choose another one.",
  ],
  "beginning-taken": [
    "Zu diesem Zeitpunkt beginnt schon eine andere Fassung. Bitte wählen Sie einen anderen.",
    "Another version begins at this time. Please choose another one.",
  ],
});

class ProgrammeReview extends Page {
  static properties = { isOutdated: { state: true } };

  #all = new Loading(
    this,
    () => [this.shopId],
    async (signal) => {
      const [draft, programme, { versions }] = await Promise.all([
        read(path`/admin/shops/${this.shopId}/programme/draft`, { signal }),
        readVersion(path`/admin/shops/${this.shopId}/programme`, { signal }),
        read(path`/admin/shops/${this.shopId}/programme/versions?limit=100`, { signal }),
      ]);
      return { draft, ...programme.document, etag: programme.etag, taken: versions.map(({ version }) => version) };
    },
  );

  #writing = new Writing(this, () => `programme/${this.shopId}`);

  render() {
    return html`
      <h1>${w.title}</h1>
      <p><a href=${link(this.shopId, "programme", ["+draft"])}>${w.back}</a></p>
      ${this.#all.show((all) => (all.draft.version > 0 ? this.#review(all) : html`<p>${w.unsaved}</p>`))}
    `;
  }

  /** The first of the next month, at the shop. */
  #usualDay({ earliest, draft }) {
    const [year, month] = dayIn(earliest, draft.timeZone).split("-").map(Number);
    return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  }

  /** The day, or the first number after it that is free. */
  #usualName(day, taken) {
    let name = day;
    for (let number = 2; taken.includes(name); number++) {
      name = `${day}-${number}`;
    }
    return name;
  }

  #chosen(all) {
    const isSoon = this.#writing.get("when") === "soon";
    const day = this.#writing.get("day") || this.#usualDay(all);
    const clock = this.#writing.get("clock") || "00:00";
    const from = isSoon ? all.earliest : instantIn(day, clock, all.draft.timeZone);
    const name = this.#writing.get("version") || this.#usualName(dayIn(from, all.draft.timeZone), all.taken);
    return { isSoon, day, clock, from, name };
  }

  #review(all) {
    const zone = all.draft.timeZone;
    const chosen = this.#chosen(all);
    const order = [all.current, ...all.upcoming];
    const before = order.findLast((each) => each.validFrom <= chosen.from) ?? all.current;
    const next = order.find((each) => each.validFrom > chosen.from);
    const at = (instant) => time(instant, zone);
    return html`
      ${this.isOutdated ? html`<div class="notice warn" role="alert"><p>${w.outdated}</p></div>` : nothing}
      <form @submit=${(event) => this.#publish(event, all, chosen)}>
        ${this.#form(all, chosen)}
        <h2>${w.changes}</h2>
        <p>${w.sentence(at(chosen.from), before.version)}</p>
        ${next ? html`<p>${w.until(at(next.validFrom), next.version)}</p>` : nothing}
        ${before.programme
          ? rulesChanged(before.programme, all.draft, { before: w.before(before.version), after: w.after })
          : nothing}
        ${this.#writing.fault && !this.#writing.hasFaults ? faultNotice(this.#writing.fault, undefined, problems) : nothing}
        <div class="save-bar">
          ${before.programme && isSameRules(before.programme, all.draft)
            ? nothing
            : submitButton(this.#writing, w.publish, w.publishing)}
        </div>
      </form>
    `;
  }

  #form(all, chosen) {
    const writing = this.#writing;
    const radio = (value, label) => html`<label>
      <input
        type="radio"
        name="when"
        .checked=${chosen.isSoon === (value === "soon")}
        @change=${() => writing.set("when", value)}
      />
      ${label}
    </label>`;
    // What is usual stands in the fields until somebody types.
    const shown = { get: (name) => writing.get(name) || chosen[name === "version" ? "name" : name], set: (...it) => writing.set(...it), faultOf: (name) => writing.faultOf(name) };
    return html`
      <fieldset class="inline">
        <legend>${w.when}</legend>
        ${radio("soon", w.soon(time(all.earliest, all.draft.timeZone)))} ${radio("later", w.later)}
      </fieldset>
      ${chosen.isSoon
        ? nothing
        : html`<div class="columns">
            ${field(shown, { name: "day", label: w.day, type: "date", isRequired: true, fault: writing.faultOf("validFrom") })}
            ${field(shown, { name: "clock", label: w.clock(all.draft.timeZone), type: "time", isRequired: true })}
          </div>`}
      ${field(shown, { name: "version", label: w.name, help: w.nameHelp, most: 64, isRequired: true })}
    `;
  }

  async #publish(event, all, chosen) {
    event.preventDefault();
    const from = time(chosen.from, all.draft.timeZone);
    if (!(await ask({ title: w.question(chosen.name), text: w.answer(from), yes: w.yes }))) {
      return;
    }
    const order = { version: chosen.name, draft: all.draft.version, ...(chosen.isSoon ? {} : { validFrom: chosen.from }) };
    const done = await this.#writing.send(() =>
      send(path`/admin/shops/${this.shopId}/programme/versions`, order, { etag: all.etag }),
    );
    if (done) {
      tell(w.done);
      go(link(this.shopId, "programme"));
    } else if (this.#writing.fault?.status === 412) {
      this.#writing.fault = undefined;
      this.isOutdated = true;
      await this.#all.load();
    }
  }
}

customElements.define("sk-programme-review", ProgrammeReview);
