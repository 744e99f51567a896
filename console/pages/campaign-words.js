/** What campaigns, their states and the reasons of their mails are called by people. */
import { day, number, words } from "../core/words.js";

const kinds = words({
  BIRTHDAY: ["Geburtstag", "Birthday"],
  LIFE_EVENT: ["Tag im Leben (Hochzeit, Kind, Haustier …)", "Day of their life (wedding, child, pet …)"],
  WIN_BACK: ["Lange nicht gekauft", "Not bought for some time"],
  OCCASION: ["Tag im Kalender oder Newsletter", "Day of the calendar or newsletter"],
  AFTER_ORDER: ["Nach einer Bestellung", "After an order"],
  AFTER_OPT_IN: ["Nach der Anmeldung", "After signing up"],
  BEFORE_EXPIRY: ["Bevor Punkte verfallen", "Before points are lost"],
  TIER: ["Stufe erreicht, läuft ab oder abgelaufen", "Tier reached, ending or ended"],
  ABANDONED_BASKET: ["Warenkorb liegen gelassen", "Basket was left"],
});

const states = words({
  ACTIVE: ["läuft", "running"],
  PAUSED: ["ruht", "resting"],
  ARCHIVED: ["beendet", "ended"],
});

const reasons = words({
  OTHER_DAY: ["der Anlass ist an einem anderen Tag", "the occasion is on another day"],
  BIRTHDAY_UNKNOWN: ["Geburtstag unbekannt", "birthday unknown"],
  DATE_UNKNOWN: ["hat kein solches Datum angegeben", "gave no such date"],
  KNOWN_TOO_SHORT: ["Datum noch nicht lange genug bekannt", "date not known for long enough"],
  CELEBRATED: ["dieses Jahr schon gratuliert", "congratulated this year already"],
  TOO_SOON: ["zu kurz nach dem letzten Mal", "too soon after the last time"],
  NEVER_BOUGHT: ["hat noch nie gekauft", "has never bought"],
  BEFORE_THE_FIRST_STEP: ["hat erst vor Kurzem gekauft", "bought a short time ago"],
  BETWEEN_STEPS: ["liegt zwischen zwei Schritten", "is between two steps"],
  AFTER_THE_LAST_STEP: ["liegt nach dem letzten Schritt", "is past the last step"],
  FIRST_YEAR: ["im ersten Jahr gibt es noch keinen Jahrestag", "there is no anniversary in the first year"],
  NO_RUN_ON_THAT_DAY: ["die Kampagne läuft an diesem Tag nicht", "the campaign does not run on that day"],
  OTHER_LANGUAGE: ["andere Sprache", "another language"],
  OTHER_COUNTRY: ["anderes Land", "another country"],
  NOT_STATED: ["hat nichts davon von sich angegeben", "stated nothing of it of themselves"],
  SPENT_TOO_LITTLE: ["zu wenig ausgegeben", "spent too little"],
  SPENT_TOO_MUCH: ["zu viel ausgegeben", "spent too much"],
  NOT_BOUGHT_LATELY: ["zu lange nicht gekauft", "has not bought for too long"],
  BOUGHT_LATELY: ["hat kürzlich gekauft", "bought lately"],
  TOO_FEW_POINTS: ["zu wenige Punkte", "too few points"],
  NO_VIP: ["ist kein VIP", "is no VIP"],
  IS_VIP: ["ist VIP", "is a VIP"],
  OTHER_BEHAVIOUR: ["nichts davon getan, oder keine Einwilligung", "did nothing of it, or did not agree"],
  NOT_RATED: ["ist nicht eingestuft", "is not rated"],
  NOT_AT_RISK: ["droht nicht zu gehen", "is not likely to leave"],
  IS_AT_RISK: ["droht zu gehen", "is likely to leave"],
  OTHER_CLASS: ["ist in einer anderen Klasse", "is in another class"],
  WORTH_TOO_LITTLE: ["von ihm wird zu wenig Umsatz erwartet", "too little revenue is expected of them"],
  NOT_OF_TOP_REVENUE: ["bringt nicht genug vom Umsatz", "brings too little of the revenue"],
  OTHER_COHORT: ["kaufte in einem anderen Monat zum ersten Mal", "first bought in another month"],
  OTHER_TIER: ["hat eine andere oder keine Stufe", "has another tier or none"],
  COUNTRY_UNKNOWN: ["Land unbekannt", "country unknown"],
  NOT_LISTED: ["steht nicht in der Liste", "is not in the list"],
  PRODUCT_NOT_BOUGHT: ["hat den Artikel nicht gekauft", "did not buy the article"],
  TAKEN_BACK: ["Bestellung wurde storniert", "the order was cancelled"],
  REFUNDED: ["Bestellung wurde erstattet", "the order was refunded"],
  NOT_PAID: ["Bestellung ist nicht bezahlt", "the order is not paid"],
  OTHER_GOODS: ["andere Artikel gekauft", "bought other articles"],
  OTHER_PURCHASE: ["ist nicht der gemeinte Kauf (etwa der erste)", "is not the purchase that is meant (such as the first)"],
  BOUGHT_SINCE: ["hat seitdem gekauft", "has bought since"],
  FEW_POINTS: ["verliert zu wenige Punkte", "loses too few points"],
  ALREADY_SENT: ["hat die Mail schon bekommen", "got the mail already"],
  NOT_BEFORE: ["wartet auf die Uhrzeit", "waits for the time of day"],
  PAUSED_BY_CUSTOMER: ["macht gerade Pause von Mails", "takes a break from mails"],
  PAUSED_BY_SHOP: ["wegen einer offenen Beschwerde ausgesetzt", "put off because of an open complaint"],
  QUIET_HOURS: ["wartet auf das Ende der Nachtruhe", "waits for the end of the quiet hours"],
  QUIET_DAY: ["wartet, weil heute ein Ruhetag ist", "waits since it is a quiet day"],
  AWAITING_CONFIRMATION: ["Anmeldung noch nicht bestätigt", "sign-up not confirmed yet"],
  QUOTA_EXHAUSTED: ["Tagesmenge des Versands ist erreicht", "the day's sending quota is used up"],
  SERVICE_THROTTLED: ["der Versand bremst gerade", "the mail service slows down"],
  SERVICE_PAUSED: ["der Versand ist angehalten", "the mail service is paused"],
  SERVICE_NOT_SET_UP: ["der Versand ist nicht eingerichtet", "the mail service is not set up"],
  SERVICE_UNAVAILABLE: ["der Versand ist nicht erreichbar", "the mail service cannot be reached"],
  NO_CONTENT: ["kein Text in der Sprache", "no text in the language"],
  MISSING_VARIABLE: ["im Text fehlt ein Wert", "the text lacks a value"],
  NO_COUPON_LEFT: ["kein Gutscheincode mehr da", "no coupon code left"],
  ERASED: ["gelöscht", "erased"],
  MERGED: ["mit einem anderen Konto zusammengeführt", "merged into another account"],
  NO_ADDRESS: ["keine E-Mail-Adresse", "no e-mail address"],
  INVALID_ADDRESS: ["ungültige E-Mail-Adresse", "invalid e-mail address"],
  HARD_BOUNCED: ["Adresse gibt es nicht", "the address does not exist"],
  SOFT_BOUNCED: ["Postfach nahm mehrmals nichts an", "the mailbox took nothing several times"],
  COMPLAINED: ["hat Mails als Spam gemeldet", "reported mails as spam"],
  OBJECTED: ["hat widersprochen", "objected"],
  OBJECTED_TO_TOPIC: ["hat dieses Thema abbestellt", "unsubscribed from this topic"],
  NO_PERMISSION: ["keine Einwilligung", "no consent"],
  HOLDOUT: ["gehört zur Vergleichsgruppe", "is in the control group"],
  PURCHASED_SINCE: ["hat inzwischen gekauft", "has bought in the meantime"],
  ORDER_TAKEN_BACK: ["Bestellung storniert oder erstattet", "the order was cancelled or refunded"],
  ORDER_WITHOUT_POINTS: ["Bestellung bringt keine Punkte", "the order brings no points"],
  BEHAVIOUR_NOT_AGREED: ["keine Einwilligung mehr, das Verhalten im Shop zu speichern", "no consent any more that behaviour in the shop is kept"],
  BASKET_CHANGED: ["Warenkorb seitdem geändert", "the basket was changed since"],
  DATE_TAKEN_BACK: ["Datum inzwischen gelöscht", "the date was deleted in the meantime"],
  TIER_CHANGED: ["Stufe inzwischen anders", "the tier has changed in the meantime"],
  POINTS_SPENT: ["Punkte inzwischen ausgegeben", "the points were spent in the meantime"],
  DAY_OVER: ["der Tag war vorbei", "the day was over"],
  EXPIRED: ["zu lange gewartet", "waited too long"],
  CAMPAIGN_PAUSED: ["die Kampagne ruht", "the campaign rests"],
  CAMPAIGN_ARCHIVED: ["die Kampagne wurde beendet", "the campaign was ended"],
  CAMPAIGN_UNKNOWN: ["die Kampagne gibt es nicht", "there is no such campaign"],
  MAILBOX_HAS_IT: ["das Postfach hat die Mail schon", "the mailbox has the mail already"],
  FREQUENCY_CAP: ["bekam schon genug Mails", "got enough mails already"],
  CUSTOMER_FREQUENCY: ["möchte seltener Mails", "wants mails less often"],
  REFUSED_AS_INVALID: ["der Versand nahm die Mail nicht an", "the mail service did not take the mail"],
  REJECTED: ["vom Versand abgelehnt", "rejected by the mail service"],
  ANSWERED: ["hat schon geantwortet", "has answered already"],
  CONTENT_NOT_MENDED: ["der Text wurde nicht berichtigt", "the text was not corrected"],
  COUPONS_NOT_IMPORTED: ["es kamen keine Gutscheincodes nach", "no coupon codes were added"],
});

// Of a later release: better its name than nothing.
const named = (texts, name) => (name in texts ? texts[name] : String(name).toLowerCase().replaceAll("_", " "));

export const kindName = (kind) => named(kinds, kind);
export const stateName = (state) => named(states, state);
const reasonName = (reason) => named(reasons, reason);
export const KINDS = Object.keys(kinds);
export const STATES = Object.keys(states);

/** The zone in which the API writes a campaign's times, out of its words: "… (Europe/Berlin)". */
export const zoneOf = (campaign) => campaign.schedule?.words.en.match(/\(([A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+|UTC)\)/)?.[1];

/** Adds counts by reason. */
export const plus = (one, other) => {
  const sum = { ...one };
  Object.entries(other).forEach(([name, count]) => {
    sum[name] = (sum[name] ?? 0) + count;
  });
  return sum;
};

/** Sorted by number, most first. */
export const reasonRows = (counts) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort((one, other) => other[1] - one[1])
    .map(([reason, count]) => ({ label: reasonName(reason), value: count }));

const w = words({
  pool: [(pool, left) => `Im Vorrat „${pool}“ sind noch ${left} Gutscheincodes.`, (pool, left) => `The pool “${pool}” has ${left} coupon codes left.`],
  similar: [
    "Sie geht nur an Kunden mit bestätigter Anmeldung. An Bestandskunden geht sie, wenn sie nur eigene ähnliche Waren bewirbt.",
    "It goes to customers who confirmed a sign-up only. It goes to existing customers too if it advertises own similar goods only.",
  ],
  noGift: [(language) => `Der Text (${language}) sagt nichts von dem Geschenk.`, (language) => `The text (${language}) says nothing of the gift.`],
  sender: [
    "Der Shop hat noch keinen Absender: Bis dahin geht keine Mail hinaus.",
    "The shop has no sender yet: no mail goes out until it has one.",
  ],
  settings: [
    "Die Maileinstellungen des Shops sind unbrauchbar: Bis sie berichtigt sind, geht keine Mail hinaus.",
    "The shop's mail settings cannot be used: no mail goes out until they are corrected.",
  ],
  clock: [
    "Ein Lauf fällt in die Stunde, die bei der Umstellung auf Sommerzeit fehlt: Er fällt aus.",
    "One run falls into the hour that is skipped when summer time begins: it is left out.",
  ],
  quietTime: [
    "Alle nächsten Läufe fallen in eine Zeit, in der niemand Mails bekommt: Die Mails warten, bis sie vorbei ist.",
    "All next runs fall into a time at which nobody is mailed: the mails wait until it is over.",
  ],
  quietDay: [
    "Mails, die auf einen Ruhetag fallen, gehen am ersten Tag danach hinaus, der keiner ist. Legen Sie unter „Ruhetage“ fest, was gelten soll.",
    "Mails that are due on a quiet day go out on the first day after that is none. Say under “Quiet days” what should be done.",
  ],
  quietDate: [
    (due, out) => `Die nächsten Mails sind am ${due} fällig, einem Ruhetag, und gehen am ${out} hinaus.`,
    (due, out) => `The next mails are due on ${due}, a quiet day, and go out on ${out}.`,
  ],
  madeUp: [
    "Ein Lauf, den die Pause ausgelassen hat, wird in einigen Minuten nachgeholt.",
    "A run that the pause left out is made up in some minutes.",
  ],
});

const WARNINGS = [
  [/^The coupon pool (\S+) has (\d+) codes left/, (m) => w.pool(m[1], number(Number(m[2])))],
  [/^Without similarGoods/, () => w.similar],
  [/^contents\.\S+?\.(\w\w) says nothing of the gift/, (m) => w.noGift(m[1])],
  [/^The shop has no mail settings yet/, () => w.sender],
  [/^The shop's mail settings cannot be used/, () => w.settings],
  [/hour that is skipped when summer time begins/, () => w.clock],
  [/^Each of its next runs falls into a time/, () => w.quietTime],
  [/^Its next mails are due on (\d{4}-\d\d-\d\d), which is quiet, and go out on (\d{4}-\d\d-\d\d)/, (m) => w.quietDate(day(m[1]), day(m[2]))],
  [/^Mails that are due on a quiet day/, () => w.quietDay],
  [/which the pause left out, is made up/, () => w.madeUp],
];

/** Says a warning of the API, which is in English, in the person's language where it is known. */
export function warningText(warning) {
  for (const [pattern, text] of WARNINGS) {
    const match = warning.match(pattern);
    if (match) {
      return text(match);
    }
  }
  return warning;
}
