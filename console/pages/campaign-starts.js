/** What a new campaign begins with, by what somebody wants to do. */
import { dayFromNow } from "../core/days.js";
import { words } from "../core/words.js";

const w = words({
  birthday: ["Zum Geburtstag gratulieren", "Congratulate on birthdays"],
  "life-event": ["Zum Hochzeitstag oder einem anderen Tag im Leben schreiben", "Write on a wedding day or another day of a life"],
  "win-back": ["Kunden zurückgewinnen", "Win customers back"],
  newsletter: ["Einen Newsletter schicken", "Send a newsletter"],
  christmas: ["Zu einem Feiertag schreiben", "Write on a holiday"],
  thanks: ["Nach einer Bestellung danken", "Say thanks after an order"],
  welcome: ["Neue Abonnenten begrüßen", "Welcome new subscribers"],
  "points-lapse": ["Vor dem Verfall von Punkten warnen", "Warn before points are lost"],
  "tier-reached": ["Zu einer neuen Stufe gratulieren", "Congratulate on a new tier"],
  "tier-ends": ["Daran erinnern, dass eine Stufe abläuft", "Remind that a tier ends"],
  "tier-fell": ["Nach dem Ende einer Stufe schreiben", "Write after a tier has ended"],
  "left-basket": ["An liegen gelassene Warenkörbe erinnern", "Remind of baskets that were left"],
  "picked-for-you": ["Passende Produkte vorschlagen", "Suggest products that fit"],
});

const nameOf = words({
  birthday: ["Geburtstag", "Birthday"],
  "life-event": ["Hochzeitstag", "Wedding day"],
  "win-back": ["Wir vermissen dich", "We miss you"],
  newsletter: ["Newsletter", "Newsletter"],
  christmas: ["Weihnachten", "Christmas"],
  thanks: ["Danke für die Bestellung", "Thanks for the order"],
  welcome: ["Willkommen", "Welcome"],
  "points-lapse": ["Punkte verfallen bald", "Points are lost soon"],
  "tier-reached": ["Stufe erreicht", "Tier reached"],
  "tier-ends": ["Stufe läuft ab", "Tier ends"],
  "tier-fell": ["Stufe abgelaufen", "Tier ended"],
  "left-basket": ["Warenkorb wartet", "Basket waits"],
  "picked-for-you": ["Passende Produkte", "Products that fit"],
});

const inBoth = (template) => ({ de: { template }, en: { template } });

const STARTS = {
  birthday: () => ({
    rule: { kind: "BIRTHDAY", daysAfter: 0, leapDay: "FEBRUARY_28", noticeDays: 30 },
    timing: { expression: "cron(0 9 * * ? *)", localTime: "09:00", quietDays: "AFTER" },
    contents: { main: inBoth("birthday") },
    gift: { points: 200 },
    priority: "HIGH",
  }),
  "life-event": () => ({
    rule: { kind: "LIFE_EVENT", event: "WEDDING", daysAfter: 0, leapDay: "FEBRUARY_28", noticeDays: 30 },
    timing: { expression: "cron(0 9 * * ? *)", localTime: "09:00", quietDays: "AFTER" },
    contents: { main: inBoth("wedding") },
    priority: "HIGH",
  }),
  "win-back": () => ({
    rule: { kind: "WIN_BACK", steps: [{ days: 60 }, { days: 90 }, { days: 180 }] },
    timing: { expression: "cron(0 10 * * ? *)" },
    contents: { main: inBoth("win-back-1"), 2: inBoth("win-back-2"), 3: inBoth("win-back-3") },
  }),
  newsletter: () => ({
    rule: { kind: "OCCASION", occasion: { kind: "ONCE" } },
    timing: { expression: `at(${dayFromNow(1)}T10:00:00)` },
    contents: { main: inBoth("newsletter") },
    priority: "LOW",
  }),
  christmas: () => ({
    rule: { kind: "OCCASION", occasion: { kind: "FIXED_DATE", day: "12-24" }, daysAfter: -7 },
    timing: { expression: "cron(0 9 * * ? *)", quietDays: "BEFORE" },
    contents: { main: inBoth("christmas") },
  }),
  thanks: () => ({
    rule: { kind: "AFTER_ORDER", milestone: "DELIVERED", days: 3 },
    timing: { expression: "cron(0 10 * * ? *)" },
    contents: { main: inBoth("thanks") },
  }),
  welcome: () => ({
    rule: { kind: "AFTER_OPT_IN", days: 0 },
    timing: { expression: "cron(0 9-19 * * ? *)" },
    contents: { main: inBoth("welcome") },
  }),
  "points-lapse": () => ({
    rule: { kind: "BEFORE_EXPIRY", days: 30, fromPoints: 50 },
    timing: { expression: "cron(0 9 * * ? *)" },
    contents: { main: inBoth("points-lapse") },
  }),
  "tier-reached": () => ({
    rule: { kind: "TIER", turn: "REACHED" },
    timing: { expression: "cron(0 9 * * ? *)" },
    contents: { main: inBoth("tier-reached") },
    gift: { points: 200 },
  }),
  "tier-ends": () => ({
    rule: { kind: "TIER", turn: "ENDS", days: 30 },
    timing: { expression: "cron(0 9 * * ? *)" },
    contents: { main: inBoth("tier-ends") },
  }),
  "tier-fell": () => ({
    rule: { kind: "TIER", turn: "FELL" },
    timing: { expression: "cron(0 9 * * ? *)" },
    contents: { main: inBoth("tier-fell") },
  }),
  "left-basket": () => ({
    rule: { kind: "ABANDONED_BASKET", hours: 4 },
    timing: { expression: "cron(0 9-20 * * ? *)" },
    contents: { main: inBoth("left-basket") },
  }),
  "picked-for-you": () => ({
    rule: { kind: "OCCASION", occasion: { kind: "ONCE" } },
    timing: { expression: `at(${dayFromNow(1)}T10:00:00)` },
    contents: { main: inBoth("picked-for-you") },
    priority: "LOW",
  }),
};

/** What there is to begin with: [key, words]. */
export const starts = () => Object.keys(STARTS).map((key) => [key, w[key]]);

/** Makes the first draft, in the shop's time zone. */
export function start(key, zone) {
  const made = STARTS[key]();
  const name = nameOf[key];
  return {
    id: slug(name),
    name,
    ...made,
    timing: { ...made.timing, zone },
    audience: {},
    topic: key === "birthday" ? "birthday" : "news",
    similarGoods: false,
  };
}

/** Makes an id of a name. */
export const slug = (name) =>
  name
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");

