/** Stamp cards, each drawn as its customers see it. */
import { html, nothing } from "lit";
import { inLanguage, number, words } from "../core/words.js";
import { stamps } from "../ui/stamps.js";
import CARD from "./names/stamp-card.js";

const w = words({
  title: ["Stempelkarten", "Stamp cards"],
  intro: [
    "Stempel gibt es mit der Bestellung, in derselben Buchung wie die Punkte; eine volle Karte wird gegen ihre Prämie eingelöst.",
    "Stamps come with the order, in the same booking as its points; a full card is exchanged for its reward.",
  ],
  all: ["Alle Stempelkarten", "All stamp cards"],
  none: ["Es gibt noch keine Stempelkarte.", "There is no stamp card yet."],
  add: ["Stempelkarte anlegen", "Create a stamp card"],
  newTitle: ["Neue Stempelkarte", "New stamp card"],
  newHelp: [
    "Bestellungen bringen Stempel, sobald die Karte angelegt ist; was davor bezahlt wurde, bringt keine.",
    "Orders bring stamps as soon as the card is created; what was paid before brings none.",
  ],
  end: [
    "Bestellungen bringen dann keine Stempel mehr, und auch volle Karten können nicht mehr eingelöst werden.",
    "Orders then bring no stamps, and full cards cannot be exchanged any more.",
  ],
  changed: [
    "Bestellungen zählen nach der Fassung, nach der sie zuerst gezählt wurden. Wie viele Stempel eine Karte braucht und wie lange sie gilt, gilt sofort für alle.",
    "Orders count by the version that they were first counted by. How many stamps a card needs and how long it is valid holds for all at once.",
  ],
  card: ["So sieht die Karte aus", "This is the card"],
  needed: ["Stempel", "Stamps"],
  reward: ["Prämie", "Reward"],
  valid: ["Gültig", "Valid"],
  days: [(days) => `${days} Tage`, (days) => `${days} days`],
  forEver: ["ohne Ende", "without an end"],
});

/** Some stamps are drawn so that both kinds of fields are seen. */
function drawn(card) {
  const needed = Number(card.needed);
  return Number.isInteger(needed) && needed > 0 && needed <= 50
    ? html`<section class="panel" aria-label=${w.card}>
        <h2>${w.card}</h2>
        <p><strong><bdi>${inLanguage(textsOf(card, "title"))}</bdi></strong></p>
        ${stamps(Math.min(3, needed - 1), needed)}
        <p><bdi>${inLanguage(textsOf(card, "description"))}</bdi></p>
      </section>`
    : nothing;
}

function textsOf({ texts = {} }, field) {
  return Object.fromEntries(Object.entries(texts ?? {}).map(([language, text]) => [language, text?.[field]]));
}

export default {
  schema: "stamp-card",
  names: CARD,
  texts: w,
  start: {
    stampsFor: "PIECE",
    needed: 10,
    validDays: 365,
    onFull: "CARRY_OVER",
    refunds: "OWED",
    timeZone: "Europe/Berlin",
    texts: { de: { title: "Stempelkarte" }, en: { title: "Stamp card" } },
  },
  columns: () => [
    { label: w.needed, of: ({ needed }) => (needed === undefined ? "" : number(needed)) },
    { label: w.reward, of: ({ rewardId }) => rewardId ?? "" },
    { label: w.valid, of: ({ validDays }) => (validDays === undefined ? w.forEver : w.days(number(validDays))) },
  ],
  beside: (_page, { document, typed }) =>
    html`${document ? html`<p>${w.changed}</p>` : nothing} ${drawn(typed ?? document ?? {})}`,
};
