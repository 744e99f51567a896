/** When a campaign runs: a plain choice, or its expression for who wants it, and what the API reads in it. */
import { html, nothing } from "lit";
import { dayFromNow } from "../core/days.js";
import { currentLanguage, time, words } from "../core/words.js";
import { pathText } from "../ui/document-values.js";
import { choice, line } from "../ui/fields.js";
import { withValue } from "../ui/form.js";
import { warningText } from "./campaign-words.js";
import { WEEKDAYS, weekdayName } from "./campaign-rule.js";

const w = words({
  how: ["Wie oft", "How often"],
  daily: ["täglich", "daily"],
  weekly: ["wöchentlich", "weekly"],
  monthly: ["monatlich", "monthly"],
  once: ["einmal", "once"],
  own: ["eigener Ausdruck", "an expression of one's own"],
  at: ["Uhrzeit", "Time of day"],
  weekday: ["Wochentag", "Weekday"],
  dayOfMonth: ["Tag des Monats", "Day of the month"],
  moment: ["Tag und Uhrzeit", "Day and time"],
  wholeTime: ["Bitte eine ganze Uhrzeit angeben.", "Please give a whole time of day."],
  wholeMoment: ["Bitte Tag und Uhrzeit ganz angeben.", "Please give the whole day and time."],
  wholeDay: ["Bitte eine ganze Zahl von 1 bis 31 angeben.", "Please give a whole number from 1 to 31."],
  expression: ["Ausdruck", "Expression"],
  expressionHelp: [
    "cron(Minute Stunde Tag Monat Wochentag Jahr), rate(7 days) oder at(2026-12-24T09:00:00)",
    "cron(minutes hours day month weekday year), rate(7 days) or at(2026-12-24T09:00:00)",
  ],
  zone: ["Zeitzone", "Time zone"],
  starts: ["Erster Tag", "First day"],
  ends: ["Letzter Tag", "Last day"],
  localTime: ["Frühestens um, in der Zeit des Kunden", "Not before, in the customer's own time"],
  quietDays: ["Ruhetage", "Quiet days"],
  quietHelp: ["Was geschieht, wenn eine Mail auf einen Ruhetag fällt, etwa einen Sonntag", "What is done where a mail is due on a quiet day, such as a Sunday"],
  notSaid: ["nicht festgelegt (danach, mit Hinweis)", "not said (after, with a warning)"],
  BEFORE: ["am letzten Tag davor", "on the last day before"],
  AFTER: ["am ersten Tag danach", "on the first day after"],
  SEND: ["am Ruhetag selbst", "on the quiet day itself"],
  untilDays: ["Spätestens so viele Tage danach", "At most so many days later"],
  untilHelp: ["später wird nicht mehr gesendet; leer für das Übliche", "later it is not sent any more; empty for what is usual"],
  reading: ["Läuft", "Runs"],
  next: ["Die nächsten Läufe", "The next runs"],
  noNext: ["kein weiterer Lauf", "no further run"],
  checking: ["Der Zeitplan wird gelesen …", "The schedule is being read …"],
  warnings: ["Hinweise", "Please note"],
});

const MODES = ["daily", "weekly", "monthly", "once", "own"];
const SHORT = WEEKDAYS.map((weekday) => weekday.slice(0, 3));
const two = (value) => String(value).padStart(2, "0");

/**
 * Reads an expression as one of the plain choices, if it is one. What somebody has not typed to its end stands in it as
 * a question mark, which the API refuses, and is read as an empty text.
 */
export function plain(expression = "") {
  const once = expression.match(/^at\((?:(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::00)?|\?)\)$/);
  if (once) {
    return { mode: "once", moment: once[1] ?? "" };
  }
  const cron = expression.match(/^cron\((?:(\d{1,2}) (\d{1,2})|\? \?) (\S+) \* (\S+) \*\)$/);
  if (!cron) {
    return { mode: "own" };
  }
  const at = cron[1] ? `${two(cron[2])}:${two(cron[1])}` : "";
  if ((cron[3] === "*" && cron[4] === "?") || (cron[3] === "?" && cron[4] === "*")) {
    return { mode: "daily", at };
  }
  if (cron[3] === "?" && SHORT.includes(cron[4])) {
    return { mode: "weekly", at, weekday: cron[4] };
  }
  if (cron[4] !== "?" || !/^(\?|-?\d+(\.\d+)?)$/.test(cron[3])) {
    return { mode: "own" };
  }
  return { mode: "monthly", at, dayOfMonth: cron[3] === "?" ? "" : Number(cron[3]) };
}

/** Returns what is wrong with a part of a plain choice, such as a time whose minutes nobody has typed yet. */
function wrongPart(name, value) {
  if (name === "dayOfMonth") {
    return Number.isInteger(value) && value >= 1 && value <= 31 ? undefined : w.wholeDay;
  }
  return value === "" ? (name === "at" ? w.wholeTime : w.wholeMoment) : undefined;
}

/** Writes a plain choice as an expression. */
function expressionOf({ mode, at = "09:00", weekday = "MON", dayOfMonth = 1, moment }) {
  const [hour, minute] = at === "" ? ["?", "?"] : at.split(":").map(Number);
  switch (mode) {
    case "daily":
      return `cron(${minute} ${hour} * * ? *)`;
    case "weekly":
      return `cron(${minute} ${hour} ? * ${weekday} *)`;
    case "monthly":
      return `cron(${minute} ${hour} ${dayOfMonth === "" ? "?" : dayOfMonth} * ? *)`;
    default:
      return moment === "" ? "at(?)" : `at(${moment ?? `${dayFromNow(1)}T10:00`}:00)`;
  }
}

/**
 * Shows the fields of the schedule.
 *
 * @param isOwn whether somebody chose to write the expression themselves
 */
export function scheduleFields(edit, isOwn, chooseOwn) {
  const now = plain(edit.value.timing?.expression);
  const mode = isOwn ? "own" : now.mode;
  const set = (changed) =>
    edit.change(withValue(edit.value, ["timing", "expression"], expressionOf({ ...now, ...changed })));
  const part = (name, options) => {
    const path = ["part", name];
    const wrong = wrongPart(name, now[name]);
    const faults = wrong ? new Map([[pathText(path), wrong]]) : edit.faults;
    return line({ ...edit, value: { part: now }, faults, change: ({ part }) => set({ [name]: part[name] ?? "" }) }, path, options);
  };
  return html`
    ${choice(edit, ["schedule", "mode"], {
      label: w.how,
      options: MODES.map((each) => [each, w[each]]),
      now: mode,
      change: (chosen) => {
        chooseOwn(chosen === "own");
        if (chosen !== "own") {
          set({ mode: chosen });
        }
      },
    })}
    ${mode === "weekly"
      ? choice(edit, ["schedule", "weekday"], {
          label: w.weekday,
          options: SHORT.map((each, at) => [each, weekdayName(WEEKDAYS[at])]),
          now: now.weekday,
          change: (weekday) => set({ weekday }),
        })
      : nothing}
    ${mode === "monthly" ? part("dayOfMonth", { label: w.dayOfMonth, type: "number", min: 1, max: 31, step: 1 }) : nothing}
    ${["daily", "weekly", "monthly"].includes(mode) ? part("at", { label: w.at, type: "time" }) : nothing}
    ${mode === "once" ? part("moment", { label: w.moment, type: "datetime-local" }) : nothing}
    ${mode === "own"
      ? line(edit, ["timing", "expression"], { label: w.expression, help: w.expressionHelp })
      : edit.faults?.has("timing.expression") && !Object.entries(now).some(([name, value]) => wrongPart(name, value))
        ? html`<span class="error" role="alert">${edit.faults.get("timing.expression")}</span>`
        : nothing}
    ${line(edit, ["timing", "zone"], { label: w.zone })}
    <div class="columns">
      ${line(edit, ["timing", "starts"], { label: w.starts, type: "date" })}
      ${line(edit, ["timing", "ends"], { label: w.ends, type: "date" })}
      ${line(edit, ["timing", "localTime"], { label: w.localTime, type: "time" })}
      ${choice(edit, ["timing", "quietDays"], {
        label: w.quietDays,
        help: w.quietHelp,
        options: [["", w.notSaid], ...["BEFORE", "AFTER", "SEND"].map((each) => [each, w[each]])],
      })}
      ${line(edit, ["timing", "sendUntilDays"], { label: w.untilDays, help: w.untilHelp, type: "number", step: 1, min: 0, max: 60 })}
    </div>
  `;
}

/** Shows what the API reads in a schedule: in words, the next ten runs, and what should be known. */
export function scheduleReading(checked, faults) {
  if (!checked) {
    return faults.size > 0 ? nothing : html`<p role="status">${w.checking}</p>`;
  }
  const { schedule } = checked;
  return html`
    <div class="notice" aria-live="polite">
      <p>${w.reading} ${schedule.words[currentLanguage()]}</p>
      <details>
        <summary>
          ${w.next}${schedule.nextRuns[0] ? html`: ${time(schedule.nextRuns[0].utc, checked.campaign.timing.zone)}` : nothing}
        </summary>
        <ol>
          ${schedule.nextRuns.map((run) => html`<li>${time(run.utc, checked.campaign.timing.zone)}</li>`)}
        </ol>
        ${schedule.nextRuns.length === 0 ? w.noNext : nothing}
      </details>
    </div>
    ${warnings(checked.warnings)}
  `;
}

/** Shows what should be known of a campaign. */
export const warnings = (all = []) =>
  all.length === 0
    ? nothing
    : html`<div class="notice warn">
        <h3>${w.warnings}</h3>
        <ul>
          ${all.map((warning) => html`<li>${warningText(warning)}</li>`)}
        </ul>
      </div>`;
