/** Amounts as the API tells them: decimal texts with a currency, which are exact. */
import { money } from "../core/words.js";

/** Returns how many digits a currency has behind the point. */
export const digits = (currency) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;

/** Returns an amount in minor units, of its text and not of a rounded number. */
export function minor({ amount, currency }) {
  const [whole, fraction = ""] = String(amount).split(".");
  const places = digits(currency);
  const sign = whole.startsWith("-") ? -1 : 1;
  return sign * Number(whole.replace("-", "") + fraction.padEnd(places, "0").slice(0, places));
}

/** Writes an amount of the API, or one of minor units. */
export const amount = (value) => money(value.minor ?? minor(value), value.currency);
