/** Asks whether a run is to be on another day, says what that changes, and leads to the review of it. */
import { html, nothing } from "lit";
import { path, readVersion, send } from "../core/api.js";
import { keepDraft, keptDraft } from "../core/drafts.js";
import { dayIn } from "../core/days.js";
import { go, link } from "../core/route.js";
import { currentLanguage, day, time, words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { isSame, written } from "../ui/document-values.js";
import { daysBetween, plusDays } from "./calendar-days.js";
import { movedRun } from "./calendar-move.js";
import { draftName } from "./campaign-editing.js";
import { faultList } from "./campaign-frame.js";
import { warnings } from "./campaign-schedule.js";

const w = words({
  title: [(name) => `„${name}“ verschieben?`, (name) => `Move “${name}”?`],
  days: [(from, to) => `Vom ${from} auf den ${to}.`, (from, to) => `From ${from} to ${to}.`],
  before: ["Läuft jetzt", "Runs now"],
  after: ["Liefe dann", "Would run"],
  fixed: [(date) => `jedes Jahr am ${date}`, (date) => `each year on ${date}`],
  offset: [
    (days) => (days === 0 ? "am Tag des Anlasses" : days > 0 ? `${days} Tage nach dem Anlass` : `${-days} Tage vor dem Anlass`),
    (days) => (days === 0 ? "on the occasion's day" : days > 0 ? `${days} days after the occasion` : `${-days} days before the occasion`),
  ],
  next: ["Nächster Lauf", "Next run"],
  noNext: ["keiner mehr", "none any more"],
  all: ["Das gilt für alle weiteren Läufe, nicht nur für diesen.", "This is for all further runs, and not for this one alone."],
  typed: ["Ihre ungespeicherten Änderungen an dieser Kampagne kommen mit.", "Your unsaved changes of this campaign come with it."],
  yes: ["Weiter zur Prüfung", "On to the review"],
  review: ["Es gilt erst, wenn Sie es bei der Prüfung übernehmen.", "It counts only once you make it count in the review."],
  wrong: ["So lässt sich die Kampagne nicht speichern:", "The campaign cannot be saved like this:"],
  cannot: [(name) => `„${name}“ lässt sich so nicht verschieben`, (name) => `“${name}” cannot be moved like this`],
  edit: ["Zeitplan bearbeiten", "Edit the schedule"],
});

const reasons = words({
  past: ["Dieser Tag ist vorbei.", "This day is over."],
  ran: ["Dieser Lauf ist vorbei.", "This run is over."],
  daily: [
    "Die Kampagne läuft jeden Tag. Wer die Mail bekommt, sagen Anlass und Empfänger.",
    "The campaign runs each day. Who gets the mail is said by its occasion and recipients.",
  ],
  weekly: [
    "Die Kampagne läuft jede Woche; ihr Wochentag lässt sich nur innerhalb der Woche verschieben.",
    "The campaign runs each week; its weekday can be moved within the week alone.",
  ],
  monthly: [
    "Die Kampagne läuft jeden Monat; ihr Tag lässt sich nur innerhalb des Monats verschieben.",
    "The campaign runs each month; its day can be moved within the month alone.",
  ],
  yearly: [
    "Die Kampagne läuft jedes Jahr; ihr Tag lässt sich nur innerhalb des Jahres verschieben.",
    "The campaign runs each year; its day can be moved within the year alone.",
  ],
  own: ["Ihr Zeitplan hat keinen einzelnen Tag, der sich verschieben ließe.", "Its schedule has no single day that could be moved."],
  outside: ["Der Tag liegt vor dem ersten oder nach dem letzten Tag der Kampagne.", "The day is before the campaign's first or after its last day."],
  occasion: [
    "Den Tag bestimmt ein Anlass, der sich nicht mit der Maus verschieben lässt.",
    "The day is that of an occasion which cannot be moved here.",
  ],
  otherDay: [
    (date) => `Die Kampagne sieht jeden Tag nach, ob der Anlass da ist. Verschieben lässt sich nur der Tag der Mail: der ${date}.`,
    (date) => `The campaign looks each day whether the occasion is there. Only the day of the mail can be moved: ${date}.`,
  ],
  tooFar: ["Eine Mail kann höchstens 180 Tage vor oder nach dem Anlass kommen.", "A mail can come 180 days before or after the occasion at most."],
});

/**
 * Asks, and goes to the review if the answer is yes.
 *
 * @param run of the calendar
 * @param from the calendar's day of the run
 * @param today the calendar's day of now
 */
export async function askToMove({ shopId, run, from, to, today }) {
  if (from < today || to < today) {
    return refuse(shopId, run, from < today ? "ran" : "past");
  }
  const route = path`/admin/shops/${shopId}/campaigns/${run.campaignId}`;
  const { document, etag } = await readVersion(route);
  if (!document.campaign) {
    return refuse(shopId, run, "own");
  }
  const base = written(document.campaign);
  // What was typed on an older version stays a change of that one: the review puts both people's together.
  const kept = keptDraft(draftName(shopId, run.campaignId)) ?? { draft: base, base, etag };
  const mine = kept.draft;
  // The calendar's days are the shop's; the campaign may count in another zone.
  const own = dayIn(run.at, base.timing.zone);
  const moved = movedRun(mine, own, plusDays(own, daysBetween(from, to)));
  if (!moved.campaign) {
    return refuse(shopId, run, moved.why, moved.day);
  }
  const checked = await check(route, moved.campaign);
  const text = html`
    <p>${w.days(day(from), day(to))}</p>
    ${checked.fields ? html`<div class="notice bad" role="alert"><p>${w.wrong}</p>${faultList(checked.fields)}</div>` : facts(document, mine, moved.campaign, checked)}
    ${isSame(mine, kept.base) ? nothing : html`<p>${w.typed}</p>`}
    <p><small>${w.review}</small></p>
  `;
  if (await ask({ title: w.title(run.name), text, yes: checked.fields ? w.edit : w.yes })) {
    keepDraft(draftName(shopId, run.campaignId), { ...kept, draft: moved.campaign });
    go(link(shopId, "campaigns", checked.fields ? [run.campaignId] : [run.campaignId, "review"]));
  }
}

/** What is wrong with it is told at the question, and everything else is a fault. */
async function check(route, draft) {
  try {
    return await send(`${route}/check`, draft);
  } catch (fault) {
    if (fault.status !== 422) {
      throw fault;
    }
    return { fields: fault.fields };
  }
}

function facts(document, mine, moved, checked) {
  const next = checked.schedule.nextRuns[0];
  const isSchedule = mine.timing.expression !== moved.timing.expression;
  return html`
    <dl class="facts">
      <dt>${w.before}</dt>
      <dd>${isSchedule ? document.schedule?.words?.[currentLanguage()] : ofOccasion(mine.rule)}</dd>
      <dt>${w.after}</dt>
      <dd><strong>${isSchedule ? checked.schedule.words[currentLanguage()] : ofOccasion(moved.rule)}</strong></dd>
      ${isSchedule
        ? html`<dt>${w.next}</dt>
            <dd>${next ? time(next.utc, moved.timing.zone) : w.noNext}</dd>`
        : nothing}
    </dl>
    ${moved.timing.expression.startsWith("at(") ? nothing : html`<p>${w.all}</p>`} ${warnings(checked.warnings)}
  `;
}

function ofOccasion({ occasion, daysAfter = 0 }) {
  if (occasion.kind !== "FIXED_DATE") {
    return w.offset(daysAfter);
  }
  const [month, date] = occasion.day.split("-").map(Number);
  const shown = new Intl.DateTimeFormat(currentLanguage() === "de" ? "de-DE" : "en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
  const name = w.fixed(shown.format(new Date(Date.UTC(2000, month - 1, date))));
  return daysAfter === 0 ? name : `${name}, ${w.offset(daysAfter)}`;
}

async function refuse(shopId, run, why, date) {
  const text = html`<p>${date ? reasons[why](day(date)) : reasons[why]}</p>`;
  if (await ask({ title: w.cannot(run.name), text, yes: w.edit })) {
    go(link(shopId, "campaigns", [run.campaignId]));
  }
}
