/** Texts in the person's language, and how it writes numbers, money and dates. */
const KEPT = "stammkunde.language";
const LANGUAGES = ["de", "en"];

const preferred = () => {
  const kept = localStorage.getItem(KEPT);
  return LANGUAGES.includes(kept) ? kept : navigator.language.startsWith("de") ? "de" : "en";
};

let language = preferred();
const listeners = new Set();

/** Returns "de" or "en". */
export const currentLanguage = () => language;

/** Chooses the language, and has all be shown anew. */
export function chooseLanguage(chosen) {
  language = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen;
  listeners.forEach((listener) => listener());
}

/** Calls when the language has changed. */
export function onLanguageChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Makes the texts of a page: each as [German, English], either a text or a function of values.
 *
 *     const w = words({ found: [(n) => `${n} gefunden`, (n) => `${n} found`] });
 *     w.found(3)
 *
 * Which texts there are is asked of it as of any object: name in w, Object.keys(w).
 */
export function words(texts) {
  return new Proxy(texts, {
    get(target, name) {
      const both = target[name];
      if (both === undefined) {
        throw new Error(`no text ${String(name)}`);
      }
      return pick(both);
    },
  });
}

/** Picks from [German, English]. */
export const pick = (both) => both[language === "de" ? 0 : 1];

/** Picks from what the API tells in both languages. */
export const inLanguage = (texts) => texts?.[language] ?? texts?.de ?? texts?.en ?? "";

const locale = () => (language === "de" ? "de-DE" : "en-GB");
const formats = new Map();

function format(kind, options) {
  const key = `${language}|${kind.name}|${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new kind(locale(), options));
  }
  return formats.get(key);
}

/** Writes a whole or a decimal number. */
export const number = (value, digits = 0) =>
  format(Intl.NumberFormat, { maximumFractionDigits: digits }).format(value);

/** Writes an amount of minor units. */
export function money(minor, currency) {
  const money = format(Intl.NumberFormat, { style: "currency", currency });
  const digits = money.resolvedOptions().maximumFractionDigits;
  return money.format(minor / 10 ** digits);
}

/** Writes a share, 1 being all of it. */
export const percent = (share, digits = 0) =>
  format(Intl.NumberFormat, { style: "percent", maximumFractionDigits: digits }).format(share);

/** Writes a day of the calendar such as 2026-11-29, which is the same everywhere. */
export const day = (iso) =>
  format(Intl.DateTimeFormat, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

/** Writes a day of each year such as --02-29. */
export const dayOfYear = (monthDay) =>
  format(Intl.DateTimeFormat, { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`2024-${monthDay.slice(2)}T00:00:00Z`),
  );

/** Writes which day of the week a day of the calendar is, in a style of Intl. */
export const weekday = (iso, style) =>
  format(Intl.DateTimeFormat, { weekday: style, timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

/** Writes a month such as 2026-11. */
export const month = (iso) =>
  format(Intl.DateTimeFormat, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${iso}-01T00:00:00Z`),
  );

/** Writes an instant in a time zone, which is the shop's where it is known. */
export const time = (instant, timeZone) =>
  format(Intl.DateTimeFormat, { dateStyle: "medium", timeStyle: "short", ...(timeZone ? { timeZone } : {}) }).format(
    new Date(instant),
  );
