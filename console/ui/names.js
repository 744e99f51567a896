/**
 * What fields and their values are called in the person's language. Names stand beside the page that
 * shows the form, by path without indexes:
 *
 *     { "sender.address": ["Adresse", "Address", "help in German", "help in English"],
 *       "households=ONE_MAIL": ["eine Mail", "one mail"] }
 *
 * What many documents have is named here once.
 */
import { currentLanguage, pick } from "../core/words.js";

const COMMON = {
  amount: ["Betrag", "Amount"],
  currency: ["Währung", "Currency", "Drei Großbuchstaben, etwa EUR", "Three capital letters, such as EUR"],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
  id: [
    "Kurzname",
    "Short name",
    "Kleine Buchstaben, Ziffern und Bindestriche; er bleibt für immer",
    "Lower-case letters, digits and hyphens; it stays for ever",
  ],
  name: ["Name", "Name"],
  kind: ["Art", "Kind"],
  from: ["Von", "From"],
  until: ["Bis", "Until"],
  to: ["Bis", "To"],
  days: ["Tage", "Days"],
  zone: ["Zeitzone", "Time zone"],
  timeZone: ["Zeitzone", "Time zone"],
  language: ["Sprache", "Language"],
  languages: ["Sprachen", "Languages"],
  topic: ["Thema", "Topic"],
  audience: ["Nur für bestimmte Kunden", "For some customers only"],
  "audience.countries": ["Länder", "Countries", "Je Zeile eines, etwa DE", "One on each line, such as DE"],
  "audience.spentAtLeast": ["Hat mindestens ausgegeben", "Has spent at least"],
  "audience.spentLessThan": ["Hat weniger ausgegeben als", "Has spent less than"],
  "audience.boughtWithinDays": ["Hat in den letzten … Tagen gekauft", "Bought within the last … days"],
  "audience.notBoughtForDays": ["Hat seit … Tagen nichts gekauft", "Has bought nothing for … days"],
  "audience.pointsAtLeast": ["Hat mindestens so viele Punkte", "Has at least so many points"],
  "audience.boughtAnyOf": ["Hat eines dieser Produkte gekauft", "Bought any of these products"],
  "audience.tier": ["Stufe", "Tier"],
  "audience.vip": ["Ist VIP", "Is a VIP"],
  "tier.kind": ["Was die Stufe sein muss", "What the tier must be"],
  "tier.tiers": ["Kennungen der Stufen", "Ids of the tiers", "Je Zeile eine, etwa gold", "One on each line, such as gold"],
  "tier.tier": ["Kennung der Stufe", "Id of the tier", "Etwa silver; höhere Stufen gehören dazu", "Such as silver; higher tiers belong to it"],
  "=ANY_OF": ["eine von diesen", "one of these"],
  "=AT_LEAST": ["mindestens diese", "at least this one"],
  "=NO_TIER": ["gar keine", "none at all"],
  "=MONDAY": ["Montag", "Monday"],
  "=TUESDAY": ["Dienstag", "Tuesday"],
  "=WEDNESDAY": ["Mittwoch", "Wednesday"],
  "=THURSDAY": ["Donnerstag", "Thursday"],
  "=FRIDAY": ["Freitag", "Friday"],
  "=SATURDAY": ["Samstag", "Saturday"],
  "=SUNDAY": ["Sonntag", "Sunday"],
  "=de": ["Deutsch", "German"],
  "=en": ["Englisch", "English"],
};

const at = (name, offset) => name && pick(name.slice(offset));

/** Makes the names of a document's fields. */
export function namesOf(own = {}) {
  const find = (path) => {
    for (let from = 0; from < path.length; from++) {
      const end = path.slice(from).join(".");
      const found = (from === 0 ? own[end] : undefined) ?? own[`*.${end}`] ?? COMMON[end];
      if (found) {
        return found;
      }
    }
    return undefined;
  };
  const without = (path) => path.filter((part) => typeof part !== "number");
  return {
    /** What a field is called. */
    label: (path) => at(find(without(path)), 0) ?? String(path.findLast((part) => typeof part !== "number") ?? ""),
    /** What one item of a list is called: the path's name with [], if it has one. */
    item: (path) => at(own[`${without(path).join(".")}[]`] ?? find(without(path)), 0) ?? String(path.findLast((part) => typeof part !== "number")),
    /** What helps to fill it in. A schema's own words are English. */
    help: (path, schema) =>
      at(find(without(path)), 2) ?? (currentLanguage() === "en" ? schema?.description : undefined),
    /** What one of its values is called. */
    value: (path, value) =>
      at(own[`${without(path).join(".")}=${value}`] ?? own[`=${value}`] ?? COMMON[`=${value}`], 0) ?? String(value),
  };
}
