/** What goes out when: a month or a week, day by day. */
import { html, nothing } from "lit";
import { faultNotice, Loading, Page } from "../core/page.js";
import { go, keep, link } from "../core/route.js";
import { day as dayName, month as monthName, number, time, weekday, words } from "../core/words.js";
import { now } from "../core/session.js";
import { dayIn } from "../core/days.js";
import { Carrying } from "./calendar-carry.js";
import { on, readCalendar } from "./calendar-data.js";
import { atNoon, iso, monday, plusDays, plusMonths } from "./calendar-days.js";
import { askToMove } from "./calendar-question.js";

const w = words({
  title: ["Kalender", "Calendar"],
  view: ["Ansicht", "View"],
  month: ["Monat", "Month"],
  week: ["Woche", "Week"],
  earlier: ["Zurück", "Back"],
  later: ["Weiter", "Forward"],
  today: ["Heute", "Today"],
  keys: [
    "Mit den Pfeiltasten gehen Sie von Tag zu Tag, mit Bild auf und ab von Monat zu Monat. Die Eingabetaste zeigt den Tag.",
    "The arrow keys lead from day to day, Page Up and Page Down from month to month. Enter shows the day.",
  ],
  quiet: ["Ruhetag", "quiet day"],
  none: ["An diesem Tag läuft nichts.", "Nothing runs on this day."],
  runs: [(n) => `${n} Läufe`, (n) => `${n} runs`],
  oneRun: ["1 Lauf", "1 run"],
  leftOut: [(n) => `${n} weitere Kampagnen sind hier nicht gezeigt.`, (n) => `${n} more campaigns are not shown here.`],
  partly: ["Gezeigt werden die nächsten Läufe jeder Kampagne.", "The next runs of each campaign are shown."],
  more: [(n) => `und ${n} weitere`, (n) => `and ${n} more`],
  move: ["Verschieben", "Move"],
  moveOf: [(name, at) => `„${name}“ verschieben, ${at}`, (name, at) => `Move “${name}”, ${at}`],
  carried: [
    (name) => `„${name}“ ist aufgenommen. Gehen Sie mit den Pfeiltasten zum neuen Tag; die Eingabetaste legt ab, Escape bricht ab.`,
    (name) => `“${name}” is picked up. Go to the new day with the arrow keys; Enter puts it down, Escape cancels.`,
  ],
  over: [(date) => `Über dem ${date}.`, (date) => `Over ${date}.`],
  cancel: ["Abbrechen", "Cancel"],
  drag: [
    "Läufe lassen sich auf einen anderen Tag ziehen, mit dem Finger nach kurzem Halten, oder unten mit „Verschieben“ aufnehmen.",
    "Runs can be dragged to another day, by finger after a short hold, or picked up below by “Move”.",
  ],
});

const SHOWN = 3;
const DAYS = 7;

/** The browser's own day; the shop's may be another for some hours. */
const today = () => {
  const here = new Date(now());
  return iso(new Date(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate(), 12)));
};

const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text ?? "") && !Number.isNaN(atNoon(text).getTime());

export default class Calendar extends Page {
  #read = new Loading(
    this,
    () => [this.shopId, this.#span().from, this.#span().to],
    (signal) => readCalendar(this.shopId, this.#span().from, this.#span().to, signal),
  );
  #hasMoved = false;
  #carry = new Carrying(this, (run, from, to) => this.#drop(run, from, to));

  #chosen() {
    return isDate(this.query.day) ? this.query.day : today();
  }

  #isWeek() {
    return this.query.view === "week";
  }

  #span() {
    const chosen = this.#chosen();
    if (this.#isWeek()) {
      return { from: monday(chosen), to: plusDays(monday(chosen), DAYS - 1) };
    }
    const first = `${chosen.slice(0, 7)}-01`;
    const last = plusDays(plusMonths(first, 1), -1);
    return { from: monday(first), to: plusDays(monday(last), DAYS - 1) };
  }

  /** Goes to a day; the focus goes with it once the day is there, where it was on a day. */
  #move(date, hasFocus = false) {
    this.#hasMoved = hasFocus;
    keep({ day: date });
    this.query = { ...this.query, day: date };
  }

  updated() {
    const day = this.#hasMoved ? this.querySelector(`[data-day="${this.#chosen()}"]`) : undefined;
    if (day) {
      this.#hasMoved = false;
      day.focus();
    }
  }

  render() {
    const chosen = this.#chosen();
    const step = (by) => () => this.#move(this.#isWeek() ? plusDays(chosen, by * DAYS) : plusMonths(chosen, by));
    const view = (name) => html`<label>
      <input
        type="radio"
        name="view"
        .checked=${(name === "week") === this.#isWeek()}
        @change=${() => go(link(this.shopId, "calendar", [], { day: chosen, view: name === "week" ? "week" : undefined }))}
      />
      ${w[name]}
    </label>`;
    return html`
      <h1>${w.title}</h1>
      <div class="tools">
        <fieldset class="inline">
          <legend>${w.view}</legend>
          ${view("month")} ${view("week")}
        </fieldset>
        <button type="button" class="secondary outline" @click=${step(-1)}>${w.earlier}</button>
        <button type="button" class="secondary outline" @click=${() => this.#move(today())}>${w.today}</button>
        <button type="button" class="secondary outline" @click=${step(1)}>${w.later}</button>
      </div>
      <h2 aria-live="polite">
        ${this.#isWeek() ? `${dayName(this.#span().from)} – ${dayName(this.#span().to)}` : monthName(chosen.slice(0, 7))}
      </h2>
      <p id="keys"><small>${w.keys} ${this.isIn("marketing") ? w.drag : nothing}</small></p>
      ${this.fault ? faultNotice(this.fault) : nothing}
      <div aria-live="assertive">
        ${this.#carry.isOn && !this.#carry.isByPointer
          ? html`<p class="notice">
              ${w.carried(this.#carry.run.name)}
              ${this.#carry.over && this.#carry.over !== this.#carry.from ? w.over(dayName(this.#carry.over)) : nothing}
              <button type="button" class="secondary outline small" @click=${() => this.#letGo()}>${w.cancel}</button>
            </p>`
          : nothing}
      </div>
      ${this.#read.show((calendar) => this.#grid(calendar, chosen), 10)}
    `;
  }

  #grid(calendar, chosen) {
    const { from, to } = this.#span();
    const days = [];
    for (let date = from; date <= to; date = plusDays(date, 1)) {
      days.push(date);
    }
    const weeks = Array.from({ length: days.length / DAYS }, (_, at) => days.slice(at * DAYS, (at + 1) * DAYS));
    return html`
      <table class="calendar ${this.#carry.isOn ? "carrying" : ""}" role="grid" aria-describedby="keys" @keydown=${(event) => this.#key(event)}>
        <thead>
          <tr>
            ${weeks[0].map((date) => html`<th scope="col" abbr=${weekday(date, "long")}>${weekday(date, "short")}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map((week) => html`<tr>${week.map((date) => this.#cell(calendar, date, chosen))}</tr>`)}
        </tbody>
      </table>
      ${calendar.isWhole ? nothing : html`<p><small>${w.partly}</small></p>`}
      ${calendar.leftOut > 0 ? html`<p><small>${w.leftOut(number(calendar.leftOut))}</small></p>` : nothing}
      ${this.#day(calendar, chosen)}
    `;
  }

  #cell(calendar, date, chosen) {
    const { runs, holidays, isQuiet } = on(calendar, date);
    // What runs each day says little of a day.
    const shown = [...runs.filter((run) => !run.isDaily), ...runs.filter((run) => run.isDaily)];
    const isChosen = date === chosen;
    const isOther = !this.#isWeek() && date.slice(0, 7) !== chosen.slice(0, 7);
    const said = [
      dayName(date),
      ...holidays,
      isQuiet ? w.quiet : "",
      runs.length === 0 ? "" : runs.length === 1 ? w.oneRun : w.runs(number(runs.length)),
    ].filter(Boolean);
    return html`<td
      role="gridcell"
      aria-selected=${isChosen ? "true" : "false"}
      data-cell=${date}
      class="${isOther ? "other" : ""} ${isQuiet || holidays.length > 0 ? "quiet" : ""} ${this.#carry.over === date ? "over" : ""}"
    >
      <button
        type="button"
        class="day"
        data-day=${date}
        tabindex=${isChosen ? "0" : "-1"}
        aria-label=${said.join(", ")}
        aria-current=${date === today() ? "date" : nothing}
        @click=${() => (this.#carry.isOn ? this.#carry.putOn(date) : this.#move(date, true))}
      >
        <span>${number(Number(date.slice(8)))}</span>
        ${runs.length > 0 ? html`<span class="count">${number(runs.length)}</span>` : nothing}
      </button>
      <ul aria-hidden="true">
        ${holidays.map((holiday) => html`<li class="holiday">${holiday}</li>`)}
        ${shown.slice(0, SHOWN).map(
          (run) => html`<li
            class=${this.#mayMove(run) ? "run" : nothing}
            @pointerdown=${(event) => this.#mayMove(run) && this.#carry.press(event, run, date)}
            @touchmove=${this.#carry.holding}
          >
            ${run.name}
          </li>`,
        )}
        ${runs.length > SHOWN ? html`<li>${w.more(number(runs.length - SHOWN))}</li>` : nothing}
      </ul>
    </td>`;
  }

  #day(calendar, date) {
    const { runs, holidays, isQuiet } = on(calendar, date);
    return html`<section aria-live="polite">
      <h3>${dayName(date)}</h3>
      ${holidays.length > 0 || isQuiet
        ? html`<p>
            ${holidays.map((holiday) => html`<span class="tag">${holiday}</span> `)}
            ${isQuiet ? html`<span class="tag">${w.quiet}</span>` : nothing}
          </p>`
        : nothing}
      ${runs.length === 0
        ? html`<p>${w.none}</p>`
        : html`<ul>
            ${runs.map(
              (run) => html`<li>
                ${run.at ? time(run.at, run.zone ?? calendar.zone) : nothing}
                <a class="name" href=${link(this.shopId, "campaigns", [run.campaignId])}>${run.name}</a>
                ${this.#mayMove(run)
                  ? html`<button
                      type="button"
                      class="secondary outline small"
                      aria-label=${w.moveOf(run.name, time(run.at, run.zone ?? calendar.zone))}
                      @click=${() => this.#pickUp(run, date)}
                    >
                      ${w.move}
                    </button>`
                  : nothing}
              </li>`,
            )}
          </ul>`}
    </section>`;
  }

  #mayMove(run) {
    return run.isMovable && this.isIn("marketing");
  }

  #pickUp(run, date) {
    this.#carry.pickUp(run, date);
    this.#move(date, true);
  }

  #letGo() {
    const { from } = this.#carry;
    this.#carry.cancel();
    this.#move(from, true);
  }

  #drop(run, from, to) {
    const zone = this.#read.value?.zone;
    return this.doing("move", () =>
      askToMove({ shopId: this.shopId, run, from, to, today: zone ? dayIn(new Date(now()), zone) : today() }),
    );
  }

  #key(event) {
    const date = event.target.dataset?.day;
    if (event.key === "Escape" && this.#carry.isOn) {
      event.preventDefault();
      this.#letGo();
      return;
    }
    if (!date || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const to = {
      ArrowLeft: () => plusDays(date, -1),
      ArrowRight: () => plusDays(date, 1),
      ArrowUp: () => plusDays(date, -DAYS),
      ArrowDown: () => plusDays(date, DAYS),
      PageUp: () => plusMonths(date, -1),
      PageDown: () => plusMonths(date, 1),
      Home: () => monday(date),
      End: () => plusDays(monday(date), DAYS - 1),
    }[event.key];
    if (to) {
      event.preventDefault();
      this.#move(to(), true);
      if (this.#carry.isOn) {
        this.#carry.over = this.#chosen();
      }
    }
  }
}

customElements.define("sk-calendar", Calendar);
