/** Events for regulars and workshops: who is invited, who has a seat, and who came. */
import { html, nothing } from "lit";
import { inLanguage, number, time, words } from "../core/words.js";
import "./event-roster.js";
import EVENT from "./names/event.js";

const w = words({
  title: ["Veranstaltungen", "Events"],
  intro: [
    "Verkostungen, Kurse und Abende für Stammkunden. Niemand bekommt einen Platz doppelt, und die Warteliste rückt von selbst nach.",
    "Tastings, workshops and evenings for regulars. No seat is given twice, and the waiting list moves up by itself.",
  ],
  all: ["Alle Veranstaltungen", "All events"],
  none: ["Es gibt noch keine Veranstaltung.", "There is no event yet."],
  add: ["Veranstaltung anlegen", "Create an event"],
  newTitle: ["Neue Veranstaltung", "New event"],
  newHelp: ["Eingeladene sehen sie sofort.", "Who is invited sees it at once."],
  end: ["Niemand kann sich mehr anmelden. Wer angemeldet ist, bleibt es.", "Nobody can sign up any more. Who signed up stays so."],
  customers: ["Titel für Kunden", "Title for customers"],
  starts: ["Beginnt", "Starts"],
  seats: ["Plätze", "Seats"],
});

/** The next full hour so many days from now, which an author corrects. */
function inDays(days, hours = 0) {
  const at = new Date(Date.now() + days * 86_400_000 + hours * 3_600_000);
  at.setMinutes(0, 0, 0);
  return at.toISOString().replace(".000Z", "Z");
}

export default {
  schema: "event",
  names: EVENT,
  texts: w,
  start: {
    starts: inDays(30),
    ends: inDays(30, 2),
    signUpFrom: inDays(0),
    signUpUntil: inDays(29),
    timeZone: "Europe/Berlin",
    capacity: 12,
    texts: { de: {}, en: {} },
  },
  columns: () => [
    { label: w.customers, of: ({ texts }) => inLanguage({ de: texts?.de?.title, en: texts?.en?.title }) },
    { label: w.starts, of: ({ starts }) => (starts ? time(starts) : "") },
    { label: w.seats, of: ({ capacity }) => (capacity === undefined ? "" : number(capacity)), isNumber: true },
  ],
  beside: (page, { document }) =>
    document
      ? html`<sk-event-roster
          .shopId=${page.shopId}
          .groups=${page.groups}
          .me=${page.me}
          .more=${page.more}
          .document=${document}
        ></sk-event-roster>`
      : nothing,
};
