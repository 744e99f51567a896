/** Tiers of regular customers, with a picture of the ladder that they make. */
import { html, nothing } from "lit";
import { inLanguage, number, words } from "../core/words.js";
import TIERS from "./names/tiers.js";

const w = words({
  title: ["Stufen", "Tiers"],
  intro: [
    "Wer viel kauft, steigt auf, sofort, und behält die Stufe bis zum Ende des nächsten Zeitraums.",
    "Who buys a lot climbs, at once, and keeps the tier to the end of the next period.",
  ],
  all: ["Alle Stufen", "All tiers"],
  none: ["Es gibt noch keine Stufen.", "There are no tiers yet."],
  add: ["Stufen anlegen", "Create tiers"],
  newTitle: ["Neue Stufen", "New tiers"],
  newHelp: [
    "Bestellungen zählen, sobald die Stufen angelegt sind; was davor bezahlt wurde, zählt nicht. Ein Shop hat eine Leiter zur selben Zeit.",
    "Orders count as soon as the tiers are created; what was paid before does not. A shop has one ladder at a time.",
  ],
  end: [
    "Kunden haben dann keine Stufe mehr. Was sie verdient haben, bleibt im Konto vermerkt.",
    "Customers then have no tier any more. What they earned stays noted in the account.",
  ],
  changed: [
    "Eine Änderung gilt ab dem Speichern: Sie bewertet nichts neu, was war, und nimmt niemandem seine Stufe, bis diese abläuft.",
    "A change counts from when it is saved: it rates nothing anew that was, and takes nobody's tier until that ends.",
  ],
  measure: ["Was zählt", "What counts"],
  period: ["Zeitraum", "Period"],
  tiers: ["Stufen", "Tiers"],
  ladder: ["So sieht die Leiter aus", "This is the ladder"],
  everybody: ["für alle", "for everybody"],
  invited: ["nur auf Einladung", "by invitation alone"],
  SPEND: [(amount, currency) => `ab ${amount} ${currency}`, (amount, currency) => `from ${amount} ${currency}`],
  POINTS: [(amount) => `ab ${amount} Punkten`, (amount) => `from ${amount} points`],
  ORDERS: [(amount) => `ab ${amount} Bestellungen`, (amount) => `from ${amount} orders`],
  factor: [(factor) => `Punkte mal ${factor}`, (factor) => `points times ${factor}`],
  freeShipping: ["Versand ohne Kosten", "free shipping"],
  hold: [(days) => `Punkte nach ${days} Tagen nutzbar`, (days) => `points can be spent after ${days} days`],
  early: [(hours) => `${hours} Stunden früher`, (hours) => `${hours} hours earlier`],
});

const plain = (value) => number(Number(value), Number.isInteger(Number(value)) ? 0 : 2);

function threshold({ measure, currency }, tier) {
  if (tier.threshold === undefined || tier.threshold === "") {
    return w.invited;
  }
  return Number(tier.threshold) === 0 ? w.everybody : (w[measure] ?? w.POINTS)(plain(tier.threshold), currency ?? "");
}

function gives({ benefits = {} }) {
  return [
    benefits.earningFactor > 1 ? w.factor(plain(benefits.earningFactor)) : "",
    benefits.holdDays >= 0 ? w.hold(number(benefits.holdDays)) : "",
    benefits.freeShipping ? w.freeShipping : "",
    benefits.earlyAccessHours > 0 ? w.early(number(benefits.earlyAccessHours)) : "",
    ...(inLanguage(benefits.texts) || []),
  ].filter(Boolean);
}

/** The highest on top; a bar says how far up it is. */
function ladder(tiers) {
  const steps = (Array.isArray(tiers.tiers) ? tiers.tiers : []).filter((tier) => tier && typeof tier === "object");
  if (steps.length === 0) {
    return nothing;
  }
  return html`<section class="panel" aria-label=${w.ladder}>
    <h2>${w.ladder}</h2>
    <ol reversed>
      ${steps.toReversed().map(
        (tier, index) => html`<li>
          <strong><bdi>${inLanguage(tier.names) || tier.id || ""}</bdi></strong>, ${threshold(tiers, tier)}
          <br /><meter aria-hidden="true" min="0" max=${steps.length} .value=${steps.length - index}></meter>
          ${gives(tier).length > 0 ? html`<br /><small>${gives(tier).join(" · ")}</small>` : nothing}
        </li>`,
      )}
    </ol>
  </section>`;
}

export default {
  schema: "tiers",
  names: TIERS,
  texts: w,
  start: {
    measure: "SPEND",
    currency: "EUR",
    timeZone: "Europe/Berlin",
    window: { kind: "CALENDAR_YEAR" },
    downgrade: "ONE_DOWN",
    graceDays: 14,
    refunds: "AT_ONCE",
    tiers: [
      { id: "bronze", names: { de: "Bronze", en: "Bronze" }, threshold: "0" },
      { id: "silver", names: { de: "Silber", en: "Silver" }, threshold: "250", benefits: { earningFactor: 1.25 } },
      { id: "gold", names: { de: "Gold", en: "Gold" }, threshold: "600", benefits: { earningFactor: 1.5, freeShipping: true } },
    ],
  },
  columns: (names) => [
    { label: w.measure, of: ({ measure }) => (measure ? names.value(["measure"], measure) : "") },
    { label: w.period, of: ({ window }) => (window ? names.value(["window"], window.kind) : "") },
    { label: w.tiers, of: ({ tiers }) => (tiers ?? []).map((tier) => inLanguage(tier.names)).join(", ") },
  ],
  beside: (_page, { document, typed }) =>
    html`${document ? html`<p>${w.changed}</p>` : nothing} ${ladder(typed ?? document ?? {})}`,
};
