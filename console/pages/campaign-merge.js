/** What differs between two versions of a campaign, and whose change counts where two people made one. */
import { html, nothing } from "lit";
import { words } from "../core/words.js";
import { changesTable } from "../ui/changes.js";
import { itemChanges, pathOf, taking } from "../ui/document-values.js";
import { kindName, KINDS, stateName, STATES } from "./campaign-words.js";
import { LIFE_EVENTS, lifeEventName } from "./life-events.js";

const w = words({
  title: ["Jemand hat die Kampagne inzwischen geändert", "Somebody has changed the campaign in the meantime"],
  together: [
    "Beide Änderungen stehen jetzt zusammen in diesem Entwurf. Gespeichert ist er noch nicht.",
    "Both changes stand together in this draft now. It is not saved yet.",
  ],
  both: ["Diese Felder haben beide geändert. Wählen Sie, was gelten soll:", "Both of you changed these fields. Choose what should count:"],
  theirs: ["deren Änderung", "their change"],
  mine: ["meine Änderung", "my change"],
  done: ["So übernehmen", "Take it so"],
  nothing: ["(nichts)", "(nothing)"],
  named: [(name) => `„${name}“`, (name) => `“${name}”`],
  added: [(all) => `hinzugefügt: ${all}`, (all) => `added: ${all}`],
  removed: [(all) => `entfernt: ${all}`, (all) => `removed: ${all}`],
  changed: [(name, fields) => `geändert in ${name}: ${fields}`, (name, fields) => `changed in ${name}: ${fields}`],
});

const names = words({
  name: ["Name", "Name"],
  rule: ["Anlass", "Occasion"],
  turn: ["was mit der Stufe geschieht", "what becomes of the tier"],
  tiers: ["Stufen", "tiers"],
  timing: ["Zeitplan", "Schedule"],
  expression: ["Ausdruck", "expression"],
  zone: ["Zeitzone", "time zone"],
  starts: ["erster Tag", "first day"],
  ends: ["letzter Tag", "last day"],
  localTime: ["frühestens um", "not before"],
  quietDays: ["Ruhetage", "quiet days"],
  sendUntilDays: ["spätestens nach Tagen", "at most days later"],
  audience: ["Empfänger", "Recipients"],
  languages: ["Sprachen", "languages"],
  countries: ["Länder", "countries"],
  spentAtLeast: ["mindestens ausgegeben", "spent at least"],
  spentLessThan: ["weniger ausgegeben als", "spent less than"],
  boughtWithinDays: ["gekauft in den letzten Tagen", "bought within days"],
  notBoughtForDays: ["nicht gekauft seit Tagen", "not bought for days"],
  pointsAtLeast: ["mindestens Punkte", "points at least"],
  boughtAnyOf: ["gekaufte Artikel", "articles bought"],
  tier: ["Stufe", "tier"],
  vip: ["VIP", "VIP"],
  saved: ["gespeicherte Zielgruppe", "saved audience"],
  amount: ["Betrag", "amount"],
  currency: ["Währung", "currency"],
  contents: ["Mail", "Mail"],
  main: ["alle Schritte", "all steps"],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
  template: ["Vorlage", "template"],
  subject: ["Betreff", "subject"],
  preheader: ["Vorschauzeile", "preheader"],
  body: ["Text", "text"],
  picture: ["Bild", "picture"],
  url: ["Adresse", "address"],
  alt: ["was es zeigt", "what it shows"],
  split: ["Vergleich", "Comparison"],
  variants: ["Varianten", "variants"],
  weight: ["Gewicht", "weight"],
  lastDay: ["letzter Tag, dessen Läufe verglichen werden", "last day whose runs are compared"],
  purchaseDays: ["Käufe zählen so viele Tage", "purchases count for so many days"],
  gift: ["Geschenk", "Gift"],
  points: ["Punkte", "points"],
  couponPool: ["Gutscheinvorrat", "coupon pool"],
  topic: ["Thema", "Topic"],
  priority: ["Vorrang", "Priority"],
  holdoutPercent: ["Vergleichsgruppe in Prozent", "Control group in per cent"],
  similarGoods: ["nur eigene ähnliche Waren", "own similar goods only"],
  state: ["Stand", "State"],
  kind: ["Art", "kind"],
  days: ["Tage", "days"],
  daysAfter: ["Tage danach", "days after"],
  steps: ["Schritte", "steps"],
  occasion: ["Tag", "day"],
  rhythmMultiple: ["Vielfaches des Abstands ihrer Käufe", "multiple of the interval of their purchases"],
  leapDay: ["wer am 29. Februar geboren ist", "who was born on 29 February"],
  noticeDays: ["so viele Tage vorher bekannt", "known so many days before"],
  day: ["Datum", "date"],
  month: ["Monat", "month"],
  weekday: ["Wochentag", "weekday"],
  nth: ["der wievielte", "which one"],
  key: ["Feiertag", "holiday"],
  country: ["Land", "country"],
  founded: ["gegründet am", "founded on"],
  milestone: ["wonach", "after what"],
  fromPurchase: ["ab dem wievielten Kauf", "from which purchase on"],
  toPurchase: ["bis zum wievielten Kauf", "up to which purchase"],
  categories: ["Kategorien", "categories"],
  withPoints: ["nur wenn es Punkte gibt", "only if there are points"],
  articles: ["wohin die Mail führt", "what the mail leads to"],
  links: ["Verweise", "links"],
  title: ["Titel", "title"],
  hours: ["Stunden, in denen nichts geschah", "hours in which nothing happened"],
  fromPoints: ["ab so vielen Punkten", "from so many points on"],
});

/** Says which field a path is, in words; items of lists are counted from 1. */
const fieldName = (path) =>
  pathOf(path)
    .map((part) => (typeof part === "number" ? part + 1 : part in names ? names[part] : part))
    .join(" › ");

const values = words({
  true: ["ja", "yes"],
  false: ["nein", "no"],
  LOW: ["niedrig", "low"],
  NORMAL: ["normal", "normal"],
  HIGH: ["hoch", "high"],
  BEFORE: ["am letzten Tag davor", "on the last day before"],
  AFTER: ["am ersten Tag danach", "on the first day after"],
  SEND: ["am Ruhetag selbst", "on the quiet day itself"],
  FEBRUARY_28: ["28. Februar", "28 February"],
  MARCH_1: ["1. März", "1 March"],
  PURCHASED: ["Bestellung", "order"],
  PAID: ["Zahlung", "payment"],
  DELIVERED: ["Versand", "dispatch"],
});

function text(value) {
  if (value === undefined) {
    return w.nothing;
  }
  if (STATES.includes(value)) {
    return stateName(value);
  }
  if (KINDS.includes(value)) {
    return kindName(value);
  }
  if (LIFE_EVENTS.includes(value)) {
    return lifeEventName(value);
  }
  if (Array.isArray(value)) {
    return value.map(text).join(value.some((item) => typeof item === "object") ? "; " : ", ");
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, each]) => `${fieldName(name)}: ${text(each)}`)
      .join(", ");
  }
  return String(value) in values ? values[String(value)] : String(value);
}

const shown = (value) => html`<div class="said">${text(value)}</div>`;

const called = (items) => items.map((item) => w.named(item.name ?? item.id)).join(", ");

/** Says of a list whose items have names which there are, and what came, went or was changed. */
function shownChange(value, was) {
  const items = itemChanges(value, was);
  if (!items) {
    return shown(value);
  }
  const { now, added, removed, changed } = items;
  const lines = [
    now.length > 0 ? called(now) : w.nothing,
    ...(added.length > 0 ? [w.added(called(added))] : []),
    ...(removed.length > 0 ? [w.removed(called(removed))] : []),
    ...changed.map(({ item, paths }) => w.changed(called([item]), paths.map(fieldName).join(", "))),
  ];
  return html`<div class="said">${lines.join("\n")}</div>`;
}

/** Shows differences as a table. */
export const differencesTable = (all, before, after) =>
  changesTable(all, { label: fieldName, write: shown, before, after });

/** Shows that two people's changes came together, and asks where they do not fit. */
export function conflictView(editing) {
  const { conflicts } = editing;
  if (!conflicts) {
    return nothing;
  }
  return html`<section class="notice warn" role="alert" tabindex="-1">
    <h2>${w.title}</h2>
    <p>${w.together}</p>
    ${conflicts.length > 0
      ? html`<p>${w.both}</p>
          ${conflicts.map((each, at) => choice(editing, each, at))}`
      : nothing}
    <button type="button" class="small" @click=${() => editing.settle()}>${w.done}</button>
  </section>`;
}

function choice(editing, each, at) {
  const option = (value, label, isMine) => html`<label>
    <input
      type="radio"
      name="conflict-${at}"
      ?checked=${isMine}
      @change=${() => editing.change(taking(editing.draft, pathOf(each.path), value))}
    />
    ${label} ${shownChange(value, each.was)}
  </label>`;
  return html`<fieldset>
    <legend>${fieldName(each.path)}</legend>
    ${option(each.theirs, w.theirs, false)} ${option(each.mine, w.mine, true)}
  </fieldset>`;
}
