/** What support reads on more than one page: why something cannot be done, and how long there is. */
import { html } from "lit";
import { ApiError } from "../core/api.js";
import { faultNotice } from "../core/page.js";
import { words } from "../core/words.js";

/** By the kinds of problems. */
const refusals = words({
  "insufficient-points": [
    "Der Kunde hat gerade weniger Punkte, und das Programm lässt kein Minus zu. Nichts wurde gebucht.",
    "The customer has fewer points now, and the programme allows no debt. Nothing was booked.",
  ],
  "limit-exceeded": [
    "Das ist mehr, als Sie allein vergeben dürfen. Nichts wurde geändert; jemand mit höherem Limit kann es tun.",
    "This is more than you may give alone. Nothing was changed; somebody with a higher limit can do it.",
  ],
  "budget-exceeded": [
    "Das ist mehr, als diesen Monat für Fälle noch übrig ist. Nichts wurde geändert.",
    "This is more than is left for cases this month. Nothing was changed.",
  ],
  "second-person-needed": [
    "Sie haben das selbst beantragt. Jemand anderes muss entscheiden.",
    "You asked for this yourself. Somebody else has to decide.",
  ],
  "adjustment-decided": ["Darüber wurde schon entschieden.", "This was decided before."],
  "adjustment-expired": [
    "Es hat 30 Tage gewartet und ist verfallen. Bitte neu beantragen.",
    "It waited for 30 days and has lapsed. Please ask for it anew.",
  ],
  "idempotency-key-reused": [
    "Ihr erster Versuch ist angekommen; was Sie seither geändert haben, nicht. Bitte sehen Sie im Verlauf nach, bevor Sie es neu senden.",
    "Your first try has arrived; what you changed since has not. Please look at the history before you send anew.",
  ],
  "document-unusable": [
    "Eine Einstellung des Shops lässt sich nicht verwenden. Bitte geben Sie der Verwaltung Bescheid.",
    "A setting of the shop cannot be used. Please tell an administrator.",
  ],
  "unknown-customer": [
    "Von diesem Kunden ist nichts (mehr) gespeichert.",
    "Nothing is kept of this customer (any more).",
  ],
  "case-closed": [
    "Der Fall ist inzwischen geschlossen und bleibt es. Sie können weiter notieren oder einen neuen eröffnen.",
    "The case has been closed and stays so. You can still write notes, or open another one.",
  ],
  "case-full": [
    "Der Fall hat schon 50 Einträge und nimmt keine mehr auf.",
    "The case has 50 entries and takes no more.",
  ],
  "case-without-customer": [
    "Zu diesem Fall ist kein Kunde bekannt: Er lässt sich weder beantworten noch mit Punkten gutmachen.",
    "No customer is known of this case: it can neither be answered nor made good with points.",
  ],
  "customer-without-address": [
    "Es gibt keine E-Mail-Adresse des Kunden (mehr). Nichts wurde notiert oder gesendet.",
    "There is no e-mail address of the customer (any more). Nothing was noted or sent.",
  ],
  "mail-is-advertising": [
    "Werbung geht einmal: Über sie entscheiden Einwilligung und Höchstzahlen, nicht ein Klick.",
    "Advertising goes once: consent and caps decide on it, and not a click.",
  ],
  "mail-is-test": ["Das war ein Test. Ein neuer geht von der Kampagne aus.", "That was a test. The campaign sends another one."],
  "mail-is-opt-in": [
    "Die Bitte um Bestätigung ist Teil eines Nachweises. Für eine neue meldet sich der Kunde noch einmal an.",
    "The request to confirm is part of a proof. For a new one, the customer subscribes again.",
  ],
  "mail-is-consent-copy": [
    "Den Wortlaut einer Einwilligung gibt es bei der Einwilligung selbst.",
    "The wording of a consent is mailed from the consent itself.",
  ],
  "mail-is-of-team": ["Die Mail ging an das Team und nicht an den Kunden.", "The mail went to the team and not to the customer."],
  "mail-waits": ["Die Mail wartet noch und geht von selbst hinaus.", "The mail still waits, and goes out by itself."],
  "mail-code-over": [
    "Der Code lässt sich nicht oder nicht mehr einlösen. Nichts wurde gesendet.",
    "The code cannot be used, or not any more. Nothing was sent.",
  ],
  "mail-content-gone": [
    "Was in der Mail stand, ist nicht mehr gespeichert. Nichts wurde gesendet.",
    "What the mail said is not kept any more. Nothing was sent.",
  ],
  "unknown-mail": ["Von dieser Mail ist nichts mehr gespeichert.", "Nothing is kept of this mail any more."],
  "address-suppressed": [
    "An die Adresse geht keine Mail, weil frühere zurückkamen oder als Spam gemeldet wurden.",
    "No mail goes to the address, since earlier ones came back or were reported as spam.",
  ],
});

const w = words({
  minutes: [(n) => `${n} Min.`, (n) => `${n} min`],
  hours: [(n) => `${n} Std.`, (n) => (n === 1 ? "1 hr" : `${n} hrs`)],
  days: [(n) => `${n} Tage`, (n) => `${n} days`],
  pastDays: [(n) => `${n} Tagen`, (n) => `${n} days`],
  left: [(span) => `noch ${span}`, (span) => `${span} left`],
  late: [(span) => `seit ${span} überfällig`, (span) => `${span} overdue`],
});

/** Says in the person's language what the API refused, where it is one of what support meets; undefined else. */
export function refusal(fault) {
  const kind = fault instanceof ApiError ? fault.kind : undefined;
  return kind in refusals ? refusals[kind] : undefined;
}

/** Shows what went wrong in a form. */
export function refusalNotice(fault) {
  const known = refusal(fault);
  return known ? html`<div class="notice bad" role="alert"><p>${known}</p></div>` : faultNotice(fault);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function span(milliseconds, isPast) {
  if (milliseconds < HOUR) {
    return w.minutes(Math.max(1, Math.floor(milliseconds / MINUTE)));
  }
  if (milliseconds < 2 * DAY) {
    return w.hours(Math.floor(milliseconds / HOUR));
  }
  const days = Math.floor(milliseconds / DAY);
  return isPast ? w.pastDays(days) : w.days(days);
}

/** Whether the time is over until which something was due. */
export const isLate = (dueAt, now) => new Date(dueAt).getTime() < now;

/** Says how long there is until something is due, or since when it is late. */
export function clock(dueAt, now) {
  const left = new Date(dueAt).getTime() - now;
  return left >= 0 ? w.left(span(left, false)) : w.late(span(-left, true));
}
