/** What people write about a case: notes, answers, replies, whose it is, and how it ended. */
import { html, nothing } from "lit";
import { replace, send } from "../core/api.js";
import { number, words } from "../core/words.js";
import { field, submitButton } from "../ui/field.js";
import { OUTCOMES, outcomeName } from "./case-words.js";
import { personName } from "./people.js";
import { refusal } from "./support-words.js";

const w = words({
  note: ["Notiz", "Note"],
  noteHelp: ["Für das Team; der Kunde liest sie nicht.", "For the team; the customer does not read it."],
  noteSend: ["Notiz speichern", "Save the note"],
  noteTold: ["Notiert.", "Noted."],
  answer: ["Ihre Antwort", "Your answer"],
  answerHelp: [
    "Geht gleich als Mail an die Adresse, die der Shop zuletzt kannte. Was der Kunde darauf schreibt, kommt in das Postfach des Shops.",
    "Goes out at once as a mail to the address that the shop knew last. What the customer writes back comes into the shop's mailbox.",
  ],
  answerSend: ["Mail senden", "Send the mail"],
  answerTold: ["Die Antwort ist auf dem Weg.", "The answer is on its way."],
  reply: ["Was der Kunde geantwortet hat", "What the customer replied"],
  replyHelp: ["Aus dem Postfach des Shops übernommen.", "Taken from the shop's mailbox."],
  replySend: ["Antwort eintragen", "Add the reply"],
  replyTold: ["Eingetragen.", "Added."],
  owner: ["Wer sich kümmert", "Who sees to it"],
  ownerHelp: ["Zur Wahl steht, wer in letzter Zeit im Shop etwas getan hat.", "There to choose are those who did something in the shop of late."],
  nobody: ["niemand", "nobody"],
  ownerSend: ["Weitergeben", "Pass on"],
  ownerTold: ["Der Fall ist weitergegeben.", "The case was passed on."],
  outcome: ["Wie es ausging", "How it ended"],
  closeHelp: [
    "Ein geschlossener Fall bleibt geschlossen. Der Kunde bekommt dann wieder Werbung, wenn er darin eingewilligt hat.",
    "A closed case stays closed. The customer then gets advertising again, where they consented to it.",
  ],
  points: ["Punkte zur Wiedergutmachung (freiwillig)", "Points to make it good (optional)"],
  pointsHelp: [
    "Werden im selben Moment gutgeschrieben, im Rahmen Ihres Limits und des Monatsbudgets für Fälle.",
    "Are given in the same moment, within your limit and the month's budget for cases.",
  ],
  limits: [
    (each, month) => `Sie geben allein bis zu ${each} Punkte auf einmal und ${month} im Monat.`,
    (each, month) => `You give up to ${each} points at once and ${month} in a month alone.`,
  ],
  budget: [
    (points) => `Für Fälle geben alle zusammen bis zu ${points} Punkte im Monat.`,
    (points) => `All together give up to ${points} points for cases in a month.`,
  ],
  reason: ["Grund", "Reason"],
  reasonHelp: ["Eine Zeile, die der Kunde zu den Punkten liest.", "One line that the customer reads about the points."],
  closeSend: ["Fall abschließen", "Close the case"],
  closeTold: ["Der Fall ist geschlossen.", "The case is closed."],
  busy: ["Wird gesendet …", "Sending …"],
});

const MOST_POINTS = 1_000_000;

/**
 * Shows the form of an action.
 *
 * @param form writing, value (the case), me, people, limits (null while nobody says), and send, which takes the submit event
 */
export function caseForm(action, { writing, value, me, people, limits, send }) {
  return html`<form @submit=${send}>
    ${FORMS[action]({ writing, value, me, people, limits })}
    ${submitButton(writing, w[`${action}Send`], w.busy)}
  </form>`;
}

const text = (action) => ({ writing }) =>
  field(writing, { name: "text", label: w[action], help: w[`${action}Help`], rows: 5, most: 2000, isRequired: true });

const FORMS = {
  note: text("note"),
  answer: text("answer"),
  reply: text("reply"),

  owner({ writing, value, me, people }) {
    const ids = new Set([me.person, ...(people?.keys() ?? []), ...(value.owner ? [value.owner] : [])]);
    const options = [...ids].filter((id) => !id.startsWith("operator:")).map((id) => [id, personName(people, me, id)]);
    return field(writing, { name: "owner", label: w.owner, help: w.ownerHelp, options: [["", w.nobody], ...options] });
  },

  close({ writing, limits }) {
    const isMadeGood = writing.get("outcome") === "MADE_GOOD";
    const known = refusal(writing.fault);
    const isOfPoints = writing.faultOf("points") !== undefined && known;
    return html`
      <p>${w.closeHelp}</p>
      ${field(writing, { name: "outcome", label: w.outcome, options: OUTCOMES.map((each) => [each, outcomeName(each)]) })}
      ${isMadeGood
        ? html`
            ${field(writing, {
              name: "points",
              label: w.points,
              help: pointsHelp(limits),
              type: "number",
              min: 1,
              max: MOST_POINTS,
              fault: isOfPoints ? known : undefined,
            })}
            ${field(writing, { name: "reason", label: w.reason, help: w.reasonHelp, most: 200, isRequired: writing.get("points") !== "" })}
          `
        : nothing}
    `;
  },
};

const pointsHelp = (limits) =>
  [
    w.pointsHelp,
    limits && w.limits(number(limits.pointsPerAdjustment), number(limits.pointsPerMonth)),
    limits?.casesPerMonth !== undefined && w.budget(number(limits.casesPerMonth)),
  ]
    .filter(Boolean)
    .join(" ");

/**
 * Sends what was written.
 *
 * @param form path (of the case), writing, value (the case that was read, whose version is named)
 * @returns the case as it is then, and what to tell
 */
export async function sendForm(action, { path, writing, value }, key) {
  const version = value.version;
  const written = writing.get("text").trim();
  switch (action) {
    case "note":
      return { value: await send(`${path}/notes`, { text: written, version }), told: w.noteTold };
    case "answer":
      return { value: await send(`${path}/answers`, { text: written, version }, { key }), told: w.answerTold };
    case "reply":
      return { value: await send(`${path}/replies`, { text: written }, { key }), told: w.replyTold };
    case "owner": {
      const owner = writing.get("owner") || undefined;
      return { value: (await replace(`${path}/owner`, { owner, version })).document, told: w.ownerTold };
    }
    default:
      return { value: await send(`${path}/closing`, { ...closing(writing), version }), told: w.closeTold };
  }
}

function closing(writing) {
  const outcome = writing.get("outcome") || OUTCOMES[0];
  const points = outcome === "MADE_GOOD" && writing.get("points") !== "" ? Number(writing.get("points")) : undefined;
  return { outcome, points, reason: points === undefined ? undefined : writing.get("reason").trim() };
}
