/**
 * What the API says of a field, in German: it names faults in English. What is not known here stays English, so
 * that nothing is lost.
 */
import { currentLanguage } from "./words.js";

const list = (texts) => texts.replace(/ and | or /, " oder ");

/** From the more particular to the more general: the first that fits counts. */
const GERMAN = [
  ["is missing; it must be one line of (\\d+) to (\\d+) characters", (low, high) => `fehlt; erwartet: eine Zeile von ${low} bis ${high} Zeichen`],
  ["is missing; it must be an object of languages", () => "fehlt in allen Sprachen"],
  ["is missing; each text is there in the shop's language.*", () => "fehlt; jeder Text muss in der Sprache des Shops da sein"],
  ["is missing; it says what the picture shows.*", () => "fehlt; er sagt, was das Bild zeigt"],
  ["is missing; a price that is advertised.*", () => "fehlt; ein beworbener Preis nennt den niedrigsten der letzten 30 Tage"],
  ["is missing; a voucher is one of imported codes.*", () => "fehlt; ein Gutschein ist einer von eingelesenen Codes"],
  ["is missing; codes are made by .*", () => "fehlt; Codes machen nur Shopify, WooCommerce und Shopware selbst"],
  ["is missing; it must be (.+)", (what) => `fehlt; ${germanOf(`must be ${what}`)}`],
  ["is missing.*", () => "fehlt noch"],
  ["is not known here; .*", () => "ist hier nicht bekannt"],
  ["is not known; .*", () => "ist nicht bekannt"],
  ["is not there", () => "gibt es nicht"],
  ["must be 1 to 40 lower-case letters, digits and hyphens.*", () => "1 bis 40 kleine Buchstaben, Ziffern und Bindestriche, vorn kein Bindestrich"],
  ["must be one line of (\\d+) to (\\d+) characters.*", (low, high) => `eine Zeile von ${low} bis ${high} Zeichen`],
  ["must have (\\d+) to (\\d+) characters.*", (low, high) => `${low} bis ${high} Zeichen`],
  ["must have at most (\\d+) characters", (high) => `höchstens ${high} Zeichen`],
  ["must have at most (\\d+) bytes", (high) => `höchstens ${high} Bytes`],
  ["must have at most (\\d+) decimals, as (.+) has", (high, what) => `höchstens ${high} Nachkommastellen, wie ${what} sie hat`],
  ["(?:must have at most|has more than) (\\d+) decimals", (high) => `höchstens ${high} Nachkommastellen`],
  ["must be a list of (\\d+) to (\\d+) .*", (low, high) => `${low} bis ${high} Einträge`],
  ["must hold (\\d+) to (\\d+) .*", (low, high) => `${low} bis ${high} Einträge`],
  ["must be an? whole number from (-?\\d+) to (\\d+)", (low, high) => `eine ganze Zahl von ${low} bis ${high}`],
  ["must be a whole number from (-?\\d+)", (low) => `eine ganze Zahl ab ${low}`],
  ["must be a whole number.*", () => "eine ganze Zahl"],
  ["must be a multiple of (\\d+)", (of) => `ein Vielfaches von ${of}`],
  ["must be a multiple of step", () => "ein Vielfaches der Schrittweite"],
  ["must be from (\\S+) to (\\S+)", (low, high) => `von ${low} bis ${high}`],
  ["must be at least (\\d+)", (low) => `mindestens ${low}`],
  ["must be at most (\\d+).*", (high) => `höchstens ${high}`],
  ["must be more than 0", () => "mehr als 0"],
  ["must not be negative", () => "nicht negativ"],
  ["must be a number.*", () => "eine Zahl"],
  ["must be (?:an amount|money).*", () => "ein Betrag wie 12.50"],
  ["must be in the currency of the other amount", () => "in der Währung des anderen Betrags"],
  ["must be more than (\\w+), in the same currency", (other) => `mehr als „${other}“, in derselben Währung`],
  ["must be more than that of the step before", () => "mehr als in der Stufe davor"],
  ["must be less than that of the step before", () => "weniger als in der Stufe davor"],
  ["must be in the currency of the step before", () => "in der Währung der Stufe davor"],
  ["must be more than 0 and at most (\\d+), with at most 2 digits after the point", (most) => `mehr als 0 und höchstens ${most}, mit höchstens zwei Stellen nach dem Komma`],
  ["must be GROSS: turnover is known.*", () => "brutto: Umsatz ist so bekannt, wie er bezahlt wurde, mit Steuer"],
  ["must name products: a price per piece is of them", () => "bestimmte Artikel: Ein Preis je Stück gilt nur für diese"],
  ["must be true or false", () => "ja oder nein"],
  ["must be de or en", () => "Deutsch oder Englisch"],
  ["must be (?:one|some) of (.+)", (all) => `eines von: ${all}`],
  ["must be a month such as (\\S+)", (month) => `ein Monat wie ${month}`],
  ["must be a date such as (\\S+) that is not over", (date) => `ein Tag wie ${date}, der nicht vorbei ist`],
  ["must be a date.*", () => "ein Tag wie 2026-11-30"],
  ["must be a time.*", () => "ein Zeitpunkt wie 2026-03-05T10:15:30Z"],
  ["must not be before (?:from|starts)", () => "nicht vor dem Anfang"],
  ["must be later than from", () => "nach dem Anfang"],
  ["must not be over", () => "noch nicht vorbei"],
  ["must be before to.*", () => "vor dem Ende"],
  ["must not be there twice", () => "nicht zweimal"],
  ["must differ from all other ids", () => "anders als alle anderen Kennungen"],
  ["must be another one than those of the (?:choices|questions) before", () => "anders als die davor"],
  ["must be https://.*|must be an https? (?:address|URL).*|must be an address.*", () => "eine Adresse, die mit https:// beginnt"],
  ["must be an e-mail address.*", () => "eine E-Mail-Adresse"],
  ["must be an? (?:IANA )?(?:time )?zone.*", () => "eine Zeitzone wie Europe/Berlin"],
  ["must be one in which the (?:reward|survey) is written", () => "eine Sprache, in der es Texte gibt"],
  ["must have at least one language", () => "mindestens eine Sprache"],
  ["must have exactly one of (.+)", (all) => `genau eines von ${list(all)}`],
  ["must each have a link in every language of the contents", () => "je ein Link in jeder Sprache"],
  ["must be left out.*", () => "hier nicht möglich"],
  ["must be the one in the path: ids do not change", () => "die bisherige: Kennungen ändern sich nicht"],
  ["must be a campaign of the shop", () => "eine Kampagne dieses Shops"],
  ["must be JSON: (.+)", (why) => `gültiges JSON (${why})`],
  ["must be UTF-8 or Windows-1252.*", () => "eine Datei in UTF-8 oder Windows-1252"],
  ["must be set", () => "nicht leer"],
].map(([pattern, german]) => [new RegExp(`^(?:${pattern})$`, "s"), german]);

function germanOf(problem) {
  for (const [pattern, german] of GERMAN) {
    const match = problem.match(pattern);
    if (match) {
      const told = german(...match.slice(1));
      return /^(?:fehlt|ist|gibt)/.test(told) ? told : `erwartet: ${told}`;
    }
  }
  return problem;
}

/** Returns what is wrong with a field, in the person's language where it is known. */
export const problemText = (problem) => (currentLanguage() === "de" ? germanOf(problem) : problem);
