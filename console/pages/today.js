/** What somebody should know first: what goes out, what needs attention, and what is still to be set up. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { dayIn } from "../core/days.js";
import { Loading, Page } from "../core/page.js";
import { pagesFor } from "../core/pages.js";
import { link } from "../core/route.js";
import { day, inLanguage, money, number, time, words } from "../core/words.js";

const w = words({
  title: ["Heute", "Today"],
  asOf: [(at) => `Stand ${at}`, (at) => `As of ${at}`],
  attention: ["Das braucht Aufmerksamkeit", "This needs attention"],
  fine: ["Bei Shop und Kampagnen ist gerade alles in Ordnung.", "Shop and campaigns are all right."],
  today: ["Was heute noch hinausgeht", "What goes out today"],
  nothingToday: ["Heute läuft keine Kampagne mehr.", "No campaign runs any more today."],
  goesOut: ["Was danach in dieser Woche hinausgeht", "What goes out after that within a week"],
  nothingGoes: ["In den sieben Tagen danach läuft keine Kampagne.", "No campaign runs within the seven days after that."],
  cases: ["Fälle", "Cases"],
  noCases: ["Kein Fall ist fällig, und um jeden kümmert sich jemand.", "No case is due, and somebody sees to each."],
  finance: ["Dieser Monat und der letzte", "This month and the last one"],
  noFinance: ["Zu den Monaten ist nichts zu sagen.", "There is nothing to say of the months."],
  firstSteps: ["Die ersten Schritte", "First steps"],
  stepsDone: [(done, all) => `${done} von ${all} sind getan.`, (done, all) => `${done} of ${all} are done.`],
  done: ["erledigt", "done"],
  open: ["offen", "to do"],
  leftOut: [
    (n) => `${n} weitere Kampagnen stehen nur auf der Seite der Kampagnen.`,
    (n) => `${n} more campaigns stand on the page of campaigns alone.`,
  ],
  notices: ["Als Mail bekommen", "Get this by mail"],
  more: ["und danach weiter", "and on after that"],
});

/** What the numbers of a notice count. */
const counts = words({
  lastMails: [(n) => `${n} Mails beim letzten Mal`, (n) => `${n} mails the last time`],
  waiting: [(n) => `${n} Mails warten`, (n) => `${n} mails wait`],
  hours: [(n) => `seit ${n} Stunden`, (n) => `for ${n} hours`],
  usualHours: [(n) => `üblich sind höchstens ${n} Stunden`, (n) => `${n} hours are usual at most`],
  cases: [(n) => (n === "1" ? "1 Fall" : `${n} Fälle`), (n) => (n === "1" ? "1 case" : `${n} cases`)],
  sent: [(n) => `${n} Mails gesendet`, (n) => `${n} mails sent`],
  bounced: [(n) => `${n} kamen zurück`, (n) => `${n} bounced`],
  complained: [(n) => `${n} als Spam gemeldet`, (n) => `${n} reported as spam`],
  costMinor: [(n) => `${n} bisher`, (n) => `${n} so far`],
  budgetMinor: [(n) => `von ${n} Budget`, (n) => `of a budget of ${n}`],
  budgetPercent: [(n) => `${n} %`, (n) => `${n}%`],
  expireThisMonth: [(n) => `${n} Punkte noch in diesem Monat`, (n) => `${n} points within this month`],
  expireNextMonth: [(n) => `${n} Punkte im nächsten`, (n) => `${n} points in the next one`],
  lookedAt: [(n) => `unter den ersten ${n}, die fällig sind`, (n) => `among the first ${n} that are due`],
});

/** So many times are shown of a campaign that runs often. */
const MOST_TIMES = 2;

export default class Today extends Page {
  #today = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/today`, { signal }),
  );

  render() {
    return html`<h1>${w.title}</h1>
      ${this.#today.show((today) => this.#all(today), 8)}`;
  }

  #all(today) {
    const done = today.firstSteps.filter((step) => step.done).length;
    // Whoever has just begun sees this first; later it is a reminder.
    const isNew = done < today.firstSteps.length / 2;
    const goes = this.#byDay(today);
    const steps = done === today.firstSteps.length ? nothing : this.#firstSteps(today.firstSteps, done);
    return html`
      <p>${day(dayIn(today.asOf, today.zone))} <small>${w.asOf(time(today.asOf, today.zone))}</small>
        <a href=${link(this.shopId, "settings", ["notices"])}>${w.notices}</a></p>
      ${isNew ? steps : nothing}
      ${this.#part(w.attention, today.attention, w.fine, today.zone, true)}
      ${today.cases ? this.#part(w.cases, today.cases, w.noCases, today.zone, true) : nothing}
      ${this.#part(w.today, goes.today, w.nothingToday, today.zone, false)}
      ${this.#part(w.goesOut, goes.later, w.nothingGoes, today.zone, false)}
      ${today.campaignsLeftOut > 0 ? html`<p>${w.leftOut(number(today.campaignsLeftOut))}</p>` : nothing}
      ${today.finance ? this.#part(w.finance, today.finance, w.noFinance, today.zone, false) : nothing}
      ${isNew ? nothing : steps}
    `;
  }

  /** What runs today, and what runs on a day after it: a campaign of every day stands in both. */
  #byDay({ asOf, zone, goesOut }) {
    const now = dayIn(asOf, zone);
    const only = (which) =>
      goesOut
        .map((notice) => ({ ...notice, times: notice.times.filter((at) => which(dayIn(at, zone) === now)) }))
        .filter((notice) => notice.times.length > 0);
    return { today: only((isToday) => isToday), later: only((isToday) => !isToday) };
  }

  #firstSteps(steps, done) {
    return html`<section class="notice warn" aria-labelledby="first-steps">
      <h2 id="first-steps">${w.firstSteps}</h2>
      <p>${w.stepsDone(number(done), number(steps.length))}</p>
      <ol class="steps">
        ${steps.map(
          (step) => html`<li>
            <span class="tag ${step.done ? "good" : ""}">${step.done ? `✓ ${w.done}` : w.open}</span>
            ${step.done ? inLanguage(step.text) : this.#go(step.link, inLanguage(step.text))}
          </li>`,
        )}
      </ol>
    </section>`;
  }

  #part(title, notices, none, zone, isUrgent) {
    return html`<h2>${title}</h2>
      ${notices.length === 0
        ? html`<p>${none}</p>`
        : html`<ul class="cards">
            ${notices.map((notice) => this.#notice(notice, zone, isUrgent))}
          </ul>`}`;
  }

  #notice(notice, zone, isUrgent) {
    const told = Object.keys(counts)
      .filter((name) => name in notice.numbers)
      .map((name) => [name, notice.numbers[name]])
      .map(([name, value]) => counts[name](name.endsWith("Minor") ? money(value, notice.currency) : number(value)));
    const times = notice.times ?? [];
    return html`<li class=${isUrgent ? "urgent" : ""}>
      <strong class="name">${inLanguage(notice.text)}</strong>
      ${told.length > 0 ? html`<p>${told.join(", ")}</p>` : nothing}
      ${notice.asOf ? html`<p><small>${w.asOf(time(notice.asOf, zone))}</small></p>` : nothing}
      ${times.length > 0
        ? html`<p>
            ${times
              .slice(0, MOST_TIMES)
              .map((at, place) => html`${place > 0 ? "; " : ""}<time datetime=${at}>${time(at, zone)}</time>`)}
            ${times.length > MOST_TIMES ? w.more : nothing}
          </p>`
        : nothing}
      <p>${this.#go(notice.link, inLanguage(notice.step))}</p>
    </li>`;
  }

  /** Leads where the person may go; to all others it says what is to be done. */
  #go(to, text) {
    const page = to.replace(/\?.*$/, "").split("/")[3];
    return pagesFor(this.groups).some((each) => each.name === page) ? html`<a href=${to}>${text}</a>` : text;
  }
}

customElements.define("sk-today", Today);
