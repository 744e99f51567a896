/** What happened in a case, the oldest first, and what somebody else changed of it meanwhile. */
import { html, nothing } from "lit";
import { link } from "../core/route.js";
import { number, time, words } from "../core/words.js";
import { outcomeName, reasonName } from "./case-words.js";
import { personName } from "./people.js";

const w = words({
  opened: [(reason) => `Eröffnet: ${reason}`, (reason) => `Opened: ${reason}`],
  survey: [
    (survey, wave) => `Durch die Antwort auf die Umfrage „${survey}“ (Welle ${wave}).`,
    (survey, wave) => `By the answer to the survey “${survey}” (wave ${wave}).`,
  ],
  feedback: ["Durch eine Rückmeldung über das Formular des Shops.", "By what was told in the shop's form."],
  erased: ["Die Daten dazu wurden gelöscht.", "The data about it was erased."],
  NOTE: ["Notiz", "Note"],
  ANSWER: ["Antwort an den Kunden", "Answer to the customer"],
  REPLY: ["Antwort des Kunden", "Reply of the customer"],
  by: [(name) => `von ${name}`, (name) => `by ${name}`],
  keptBy: [(name) => `eingetragen von ${name}`, (name) => `added by ${name}`],
  mail: ["Was aus der Mail wurde", "What became of the mail"],
  later: [(score, outOf) => `Der Kunde hat die Bewertung auf ${score} von ${outOf} geändert.`, (score, outOf) => `The customer changed the score to ${score} of ${outOf}.`],
  after: [(score, outOf) => `Nächste Bewertung nach dem Abschluss: ${score} von ${outOf}.`, (score, outOf) => `Next score after the closing: ${score} of ${outOf}.`],
  scored: ["Bewertung", "Score"],
  closed: [(outcome) => `Abgeschlossen: ${outcome}`, (outcome) => `Closed: ${outcome}`],
  points: [(points) => `${points} Punkte gutgeschrieben.`, (points) => `${points} points were given.`],
  took: [(span) => `Nach ${span} Arbeitszeit.`, (span) => `After ${span} of working time.`],
  minutes: [(n) => `${n} Min.`, (n) => `${n} min`],
  hours: [(n) => `${n} Std.`, (n) => `${n} hrs`],
  changed: [
    "Jemand hat den Fall inzwischen geändert. Was Sie geschrieben haben, ist noch da; senden Sie es noch einmal, wenn es so passt.",
    "Somebody has changed the case in the meantime. What you wrote is still there; send it again if it still fits.",
  ],
  newOwner: [(before, after) => `Zuständig: vorher ${before}, jetzt ${after}.`, (before, after) => `Owner: ${before} before, ${after} now.`],
  newClosed: ["Der Fall ist jetzt geschlossen.", "The case is closed now."],
  newNote: [(kind, name, text) => `${kind} von ${name}: ${text}`, (kind, name, text) => `${kind} by ${name}: ${text}`],
  nobody: ["niemand", "nobody"],
});

/** Shows the story of a case. */
export function storyView(value, context) {
  const steps = [
    { at: value.openedAt, kind: w.opened(reasonName(value.reason)), text: sourceText(value.source) },
    ...value.notes.map((note) => noteStep(note, context)),
    ...scoreStep(value, value.laterScore, w.later),
    ...closedStep(value, context),
    ...scoreStep(value, value.scoreAfter, w.after),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return html`<ol class="stream">
    ${steps.map(
      (step) => html`<li>
        <p>
          <span class="tag">${step.kind}</span>
          <time datetime=${step.at}>${time(step.at, context.zone)}</time>
          ${step.by ? html`<bdi>${step.by}</bdi>` : nothing}
        </p>
        ${step.text ? html`<p class="written" dir="auto">${step.text}</p>` : nothing} ${step.more ?? nothing}
      </li>`,
    )}
  </ol>`;
}

function sourceText(source = "") {
  const [kind, survey, wave] = source.split("/");
  switch (kind) {
    case "survey":
      return w.survey(survey, wave);
    case "feedback":
      return w.feedback;
    case "erased":
      return w.erased;
    default:
      return undefined;
  }
}

const noteStep = (note, { shopId, people, me }) => ({
  at: note.at,
  kind: w[note.kind],
  by: (note.kind === "REPLY" ? w.keptBy : w.by)(personName(people, me, note.by)),
  text: note.text,
  more: note.mailedTo
    ? html`<p><a href=${link(shopId, "customers", [note.mailedTo], { kinds: "mails" })}>${w.mail}</a></p>`
    : undefined,
});

const scoreStep = (value, score, text) =>
  score ? [{ at: score.at, kind: w.scored, text: text(score.score, value.outOf) }] : [];

function closedStep({ closed }, { people, me }) {
  if (!closed) {
    return [];
  }
  const minutes = closed.workingMinutes;
  const span = minutes < 120 ? w.minutes(number(minutes)) : w.hours(number(minutes / 60, 1));
  const text = [closed.points ? w.points(number(closed.points)) : undefined, w.took(span)].filter(Boolean).join(" ");
  return [{ at: closed.at, kind: w.closed(outcomeName(closed.outcome)), by: w.by(personName(people, me, closed.by)), text }];
}

/** Shows what somebody else changed between two readings of a case. */
export function changesView(before, after, { people, me }) {
  const name = (owner) => (owner ? personName(people, me, owner) : w.nobody);
  const lines = [
    before.owner === after.owner ? undefined : w.newOwner(name(before.owner), name(after.owner)),
    ...after.notes.slice(before.notes.length).map((note) => w.newNote(w[note.kind], name(note.by), note.text)),
    before.state !== after.state ? w.newClosed : undefined,
  ].filter(Boolean);
  return html`<div class="notice warn" role="alert">
    <p>${w.changed}</p>
    <ul>
      ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
    </ul>
  </div>`;
}
