/** What a campaign is about: the fields of each kind of rule. */
import { html, nothing } from "lit";
import { words } from "../core/words.js";
import { valueAt } from "../ui/document-values.js";
import { choice, items, line, several, tick } from "../ui/fields.js";
import { withValue } from "../ui/form.js";
import { kindName, KINDS } from "./campaign-words.js";
import { LIFE_EVENTS, lifeEventName } from "./life-events.js";

const w = words({
  turn: ["Was mit der Stufe geschieht", "What becomes of the tier"],
  REACHED: ["eine höhere ist erreicht", "a higher one is reached"],
  ENDS: ["sie läuft bald ab", "it ends soon"],
  FELL: ["sie ist abgelaufen", "it has ended"],
  tierDays: ["Tage davor", "Days before"],
  tierDaysHelp: ["Vor dem letzten Tag, an dem eine Bestellung sie erhält", "Before the last day on which an order keeps it"],
  tiers: ["Nur diese Stufen (Kennungen, mit Komma)", "These tiers only (ids, with commas)"],
  kind: ["Anlass", "Occasion"],
  kindHelp: ["Wer einen anderen Anlass wählt, beginnt mit dessen Angaben neu.", "Another occasion begins with its own fields anew."],
  daysAfter: ["Tage nach dem Anlass", "Days after the occasion"],
  daysAfterHelp: ["0 am Tag selbst, negativ für davor, etwa -7", "0 for the day itself, negative for before, such as -7"],
  event: ["Ereignis", "Event"],
  eventHelp: [
    "nur, wer das Datum angegeben und dem zugestimmt hat; Abschluss und Umzug kommen einmal, die anderen jedes Jahr",
    "only who gave the date and agreed; graduation and move come once, the others each year",
  ],
  leapDay: ["Was am 29. Februar war, feiern wir sonst am", "What was on 29 February is otherwise on"],
  FEBRUARY_28: ["28. Februar", "28 February"],
  MARCH_1: ["1. März", "1 March"],
  noticeDays: ["So viele Tage muss das Datum bekannt sein", "For so many days the date must be known"],
  noticeHelp: ["damit niemand zweimal im Monat feiert", "so that nobody has two in a month"],
  steps: ["Schritte", "Steps"],
  step: [(n) => `Schritt ${n}`, (n) => `step ${n}`],
  stepDays: ["Tage nach dem letzten Kauf", "Days after the last purchase"],
  rhythm: ["oder so oft der übliche Abstand der Käufe", "or so many times the usual interval of purchases"],
  rhythmHelp: ["gilt ab drei Käufen; leer für nie", "counts from three purchases on; empty for never"],
  occasion: ["Tag", "Day"],
  FIXED_DATE: ["ein Datum im Jahr", "a date of the year"],
  EASTER: ["Tage um Ostersonntag", "days around Easter Sunday"],
  NTH_WEEKDAY: ["ein Wochentag im Monat, etwa Muttertag", "a weekday of a month, such as Mother's Day"],
  ADVENT: ["ein Adventssonntag", "a Sunday of Advent"],
  PUBLIC_HOLIDAY: ["ein gesetzlicher Feiertag", "a public holiday"],
  SHOP_ANNIVERSARY: ["Geburtstag des Shops", "the shop's birthday"],
  FIRST_PURCHASE_ANNIVERSARY: ["Jahrestag des ersten Kaufs", "anniversary of the first purchase"],
  ONCE: ["einmal, wie im Zeitplan (Newsletter)", "once, as scheduled (newsletter)"],
  dayOfYear: ["Monat-Tag", "Month-day"],
  dayHelp: ["etwa 12-24 für den 24. Dezember", "such as 12-24 for 24 December"],
  easterDays: ["Tage von Ostersonntag", "Days from Easter Sunday"],
  month: ["Monat (1–12)", "Month (1–12)"],
  weekday: ["Wochentag", "Weekday"],
  nth: ["der wievielte", "which one"],
  last: ["der letzte", "the last"],
  advent: ["der wievielte Advent", "which Sunday of Advent"],
  weekdayAfter: ["Tage danach", "Days after it"],
  country: ["Land (zwei Buchstaben)", "Country (two letters)"],
  state: ["Bundesland, etwa by; leer für alle", "State, such as by; empty for all"],
  holiday: ["Feiertag (englischer Name, etwa CORPUS_CHRISTI)", "Holiday (such as CORPUS_CHRISTI)"],
  founded: ["Gründungstag", "Day of foundation"],
  milestone: ["Ab", "From"],
  PURCHASED: ["der Bestellung", "the order"],
  PAID: ["der Zahlung", "its payment"],
  DELIVERED: ["dem Versand", "its dispatch"],
  days: ["Tage danach", "Days later"],
  daysBefore: ["Tage vor dem letzten Tag der Punkte", "Days before the last day of the points"],
  fromPurchase: ["ab dem wievielten Kauf", "from which purchase on"],
  toPurchase: ["bis zum wievielten Kauf", "up to which purchase"],
  bought: ["nur nach einem dieser Artikel (Nummern, mit Komma)", "only after one of these articles (numbers, with commas)"],
  categories: ["nur nach einer dieser Kategorien (mit Komma)", "only after one of these categories (with commas)"],
  withPoints: ["nur nach Bestellungen, die Punkte bringen", "only after orders that bring points"],
  articles: ["Wohin die Mail führt, je nach Kauf", "What the mail leads to, by what was bought"],
  article: [(n) => `Ziel ${n}`, (n) => `target ${n}`],
  url: [(language) => `Adresse (${language})`, (language) => `Address (${language})`],
  linkTitle: [(language) => `Titel (${language})`, (language) => `Title (${language})`],
  hours: ["Stunden, in denen nichts geschah", "Hours in which nothing happened"],
  hoursHelp: [
    "nur, wer eingewilligt hat, dass der Warenkorb gespeichert wird, und Mails bekommen darf; nie nach einem Kauf",
    "only who agreed that the basket is kept and may be mailed; never after a purchase",
  ],
  fromPoints: ["ab so vielen verfallenden Punkten", "from so many points that are lost"],
});

const weekdays = words({
  MONDAY: ["Montag", "Monday"],
  TUESDAY: ["Dienstag", "Tuesday"],
  WEDNESDAY: ["Mittwoch", "Wednesday"],
  THURSDAY: ["Donnerstag", "Thursday"],
  FRIDAY: ["Freitag", "Friday"],
  SATURDAY: ["Samstag", "Saturday"],
  SUNDAY: ["Sonntag", "Sunday"],
});
export const WEEKDAYS = Object.keys(weekdays);
export const weekdayName = (weekday) => weekdays[weekday];

const EMPTY = {
  BIRTHDAY: { kind: "BIRTHDAY", daysAfter: 0, leapDay: "FEBRUARY_28", noticeDays: 30 },
  LIFE_EVENT: { kind: "LIFE_EVENT", event: "WEDDING", daysAfter: 0, leapDay: "FEBRUARY_28", noticeDays: 30 },
  WIN_BACK: { kind: "WIN_BACK", steps: [{ days: 60 }] },
  OCCASION: { kind: "OCCASION", occasion: { kind: "ONCE" } },
  AFTER_ORDER: { kind: "AFTER_ORDER", milestone: "DELIVERED", days: 3 },
  AFTER_OPT_IN: { kind: "AFTER_OPT_IN", days: 0 },
  BEFORE_EXPIRY: { kind: "BEFORE_EXPIRY", days: 30 },
  TIER: { kind: "TIER", turn: "REACHED" },
  ABANDONED_BASKET: { kind: "ABANDONED_BASKET", hours: 4 },
};

const OCCASIONS = {
  FIXED_DATE: { kind: "FIXED_DATE", day: "12-24" },
  EASTER: { kind: "EASTER", days: 0 },
  NTH_WEEKDAY: { kind: "NTH_WEEKDAY", month: 5, weekday: "SUNDAY", nth: 2 },
  ADVENT: { kind: "ADVENT", nth: 1 },
  PUBLIC_HOLIDAY: { kind: "PUBLIC_HOLIDAY", country: "DE", key: "GERMAN_UNITY" },
  SHOP_ANNIVERSARY: { kind: "SHOP_ANNIVERSARY", founded: "2020-01-01" },
  FIRST_PURCHASE_ANNIVERSARY: { kind: "FIRST_PURCHASE_ANNIVERSARY" },
  ONCE: { kind: "ONCE" },
};

const DAYS = { type: "number", step: 1, min: -180, max: 180 };

/** Shows the fields of the rule. */
export function ruleFields(edit) {
  const kind = edit.value.rule?.kind;
  return html`
    ${choice(edit, ["rule", "kind"], {
      label: w.kind,
      help: w.kindHelp,
      options: KINDS.map((each) => [each, kindName(each)]),
      change: (chosen) => edit.change(withValue(edit.value, ["rule"], EMPTY[chosen])),
    })}
    ${kind === "BIRTHDAY" ? birthday(edit) : nothing} ${kind === "LIFE_EVENT" ? lifeEvent(edit) : nothing}
    ${kind === "WIN_BACK" ? winBack(edit) : nothing}
    ${kind === "OCCASION" ? occasion(edit) : nothing} ${kind === "AFTER_ORDER" ? afterOrder(edit) : nothing}
    ${kind === "AFTER_OPT_IN"
      ? line(edit, ["rule", "days"], { label: w.days, type: "number", step: 1, min: 0, max: 365 })
      : nothing}
    ${kind === "BEFORE_EXPIRY" ? beforeExpiry(edit) : nothing} ${kind === "TIER" ? tier(edit) : nothing}
    ${kind === "ABANDONED_BASKET"
      ? line(edit, ["rule", "hours"], { label: w.hours, help: w.hoursHelp, type: "number", step: 1, min: 1, max: 168 })
      : nothing}
  `;
}

const daysAfter = (edit) => line(edit, ["rule", "daysAfter"], { ...DAYS, label: w.daysAfter, help: w.daysAfterHelp });

const birthday = (edit) => html`
  ${daysAfter(edit)}
  ${choice(edit, ["rule", "leapDay"], {
    label: w.leapDay,
    options: ["FEBRUARY_28", "MARCH_1"].map((each) => [each, w[each]]),
    now: edit.value.rule.leapDay ?? "FEBRUARY_28",
  })}
  ${line(edit, ["rule", "noticeDays"], { label: w.noticeDays, help: w.noticeHelp, type: "number", step: 1, min: 0, max: 365 })}
`;

const lifeEvent = (edit) => html`
  ${choice(edit, ["rule", "event"], {
    label: w.event,
    help: w.eventHelp,
    options: LIFE_EVENTS.map((each) => [each, lifeEventName(each)]),
  })}
  ${birthday(edit)}
`;

const winBack = (edit) =>
  items(
    edit,
    ["rule", "steps"],
    { label: w.steps, itemLabel: (at) => w.step(at + 1), empty: { days: 90 }, max: 10, min: 1 },
    (path) => html`
      ${line(edit, [...path, "days"], { label: w.stepDays, type: "number", step: 1, min: 1, max: 3650 })}
      ${line(edit, [...path, "rhythmMultiple"], { label: w.rhythm, help: w.rhythmHelp, type: "number", step: "any", min: 0, max: 20 })}
    `,
  );

function occasion(edit) {
  const at = ["rule", "occasion"];
  const kind = valueAt(edit.value, [...at, "kind"]);
  const whole = { type: "number", step: 1 };
  const fields = {
    FIXED_DATE: () => line(edit, [...at, "day"], { label: w.dayOfYear, help: w.dayHelp, maxlength: 5 }),
    EASTER: () => line(edit, [...at, "days"], { ...DAYS, label: w.easterDays }),
    NTH_WEEKDAY: () => html`
      ${line(edit, [...at, "month"], { ...whole, label: w.month, min: 1, max: 12 })}
      ${choice(edit, [...at, "weekday"], { label: w.weekday, options: WEEKDAYS.map((each) => [each, weekdays[each]]) })}
      ${choice(edit, [...at, "nth"], {
        label: w.nth,
        options: [1, 2, 3, 4, -1].map((each) => [each, each === -1 ? w.last : `${each}.`]),
      })}
      ${line(edit, [...at, "daysAfter"], { ...whole, label: w.weekdayAfter, min: -30, max: 30 })}
    `,
    ADVENT: () => line(edit, [...at, "nth"], { ...whole, label: w.advent, min: 1, max: 4 }),
    PUBLIC_HOLIDAY: () => html`
      ${line(edit, [...at, "country"], { label: w.country, maxlength: 2 })}
      ${line(edit, [...at, "state"], { label: w.state, maxlength: 40 })}
      ${line(edit, [...at, "key"], { label: w.holiday, maxlength: 64 })}
    `,
    SHOP_ANNIVERSARY: () => line(edit, [...at, "founded"], { label: w.founded, type: "date" }),
  };
  return html`
    ${choice(edit, [...at, "kind"], {
      label: w.occasion,
      options: Object.keys(OCCASIONS).map((each) => [each, w[each]]),
      change: (chosen) => edit.change(withValue(edit.value, at, OCCASIONS[chosen])),
    })}
    ${fields[kind]?.() ?? nothing} ${kind === "ONCE" ? nothing : daysAfter(edit)}
  `;
}

function afterOrder(edit) {
  const at = (name) => ["rule", name];
  const nth = { type: "number", step: 1, min: 1, max: 1000 };
  return html`
    ${line(edit, at("days"), { label: w.days, type: "number", step: 1, min: 0, max: 365 })}
    ${choice(edit, at("milestone"), {
      label: w.milestone,
      options: ["PURCHASED", "PAID", "DELIVERED"].map((each) => [each, w[each]]),
    })}
    ${line(edit, at("fromPurchase"), { ...nth, label: w.fromPurchase })}
    ${line(edit, at("toPurchase"), { ...nth, label: w.toPurchase })}
    ${several(edit, at("boughtAnyOf"), { label: w.bought })} ${several(edit, at("categories"), { label: w.categories })}
    ${tick(edit, at("withPoints"), { label: w.withPoints })}
    ${items(
      edit,
      at("articles"),
      {
        label: w.articles,
        itemLabel: (place) => w.article(place + 1),
        empty: { links: { de: { url: "https://", title: "" } } },
        max: 100,
      },
      (path) => html`
        ${["de", "en"].map(
          (language) => html`
            ${line(edit, [...path, "links", language, "url"], { label: w.url(language), type: "url" })}
            ${line(edit, [...path, "links", language, "title"], { label: w.linkTitle(language), lang: language })}
          `,
        )}
        ${several(edit, [...path, "boughtAnyOf"], { label: w.bought })}
        ${several(edit, [...path, "categories"], { label: w.categories })}
      `,
    )}
  `;
}

const TURNS = ["REACHED", "ENDS", "FELL"];

/** Of a tier that ends, the days before; the other turns have none. */
const tier = (edit) => html`
  ${choice(edit, ["rule", "turn"], {
    label: w.turn,
    options: TURNS.map((each) => [each, w[each]]),
    change: (chosen) => edit.change(withValue(edit.value, ["rule"], turned(edit.value.rule, chosen))),
  })}
  ${edit.value.rule.turn === "ENDS"
    ? line(edit, ["rule", "days"], { label: w.tierDays, help: w.tierDaysHelp, type: "number", step: 1, min: 1, max: 90 })
    : nothing}
  ${several(edit, ["rule", "tiers"], { label: w.tiers })}
`;

function turned({ kind, tiers }, turn) {
  return { kind, turn, ...(turn === "ENDS" ? { days: 30 } : {}), ...(tiers ? { tiers } : {}) };
}

const beforeExpiry = (edit) => html`
  ${line(edit, ["rule", "days"], { label: w.daysBefore, type: "number", step: 1, min: 1, max: 90 })}
  ${line(edit, ["rule", "fromPoints"], { label: w.fromPoints, type: "number", step: 1, min: 1 })}
`;
