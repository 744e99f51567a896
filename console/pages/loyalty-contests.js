/** Contests: prizes by lot, in a draw that anybody can check. */
import { html, nothing } from "lit";
import { inLanguage, time, words } from "../core/words.js";
import "./contest-run.js";
import CONTEST from "./names/contest.js";

const w = words({
  title: ["Gewinnspiele", "Contests"],
  intro: [
    "Gewinne durch das Los, in einer Auslosung, die alle nachprüfen können. Die Teilnahme ist kostenlos; Punkte können ein zweiter Weg sein.",
    "Prizes by lot, in a draw that everybody can check. Taking part is free; points can be a second way.",
  ],
  all: ["Alle Gewinnspiele", "All contests"],
  none: ["Es gibt noch kein Gewinnspiel.", "There is no contest yet."],
  add: ["Gewinnspiel anlegen", "Create a contest"],
  newTitle: ["Neues Gewinnspiel", "New contest"],
  newHelp: [
    "Kunden nehmen teil, sobald Sie es eröffnen. Bis dahin lässt sich alles ändern.",
    "Customers take part once you open it. Until then everything can be changed.",
  ],
  end: [
    "Niemand kann mehr teilnehmen. Was versprochen ist, kann noch ausgelost werden.",
    "Nobody can take part any more. What was promised can still be drawn.",
  ],
  customers: ["Titel für Kunden", "Title for customers"],
  from: ["Ab", "From"],
  until: ["Bis", "Until"],
});

/** The next full hour so many days from now, which an author corrects. */
function inDays(days) {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setMinutes(0, 0, 0);
  return at.toISOString().replace(".000Z", "Z");
}

export default {
  schema: "contest",
  names: CONTEST,
  texts: w,
  start: {
    window: { from: inDays(1), until: inDays(15) },
    timeZone: "Europe/Berlin",
    prizes: [{ pieces: 1, names: { de: "", en: "" } }],
    entry: { ways: ["FREE"], most: 1 },
    texts: { de: {}, en: {} },
  },
  columns: () => [
    { label: w.customers, of: ({ texts }) => inLanguage({ de: texts?.de?.title, en: texts?.en?.title }) },
    { label: w.from, of: ({ window }) => (window?.from ? time(window.from) : "") },
    { label: w.until, of: ({ window }) => (window?.until ? time(window.until) : "") },
  ],
  beside: (page, { document }) =>
    document
      ? html`<sk-contest-run
          .shopId=${page.shopId}
          .groups=${page.groups}
          .me=${page.me}
          .more=${page.more}
          .document=${document}
        ></sk-contest-run>`
      : nothing,
};
