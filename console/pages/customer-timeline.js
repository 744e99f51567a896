/** What happened to a customer, entry by entry. */
import { html, nothing } from "lit";
import { day, inLanguage, time, words } from "../core/words.js";
import { consentSentence, evidenceView } from "./customer-consents.js";

const w = words({
  order: ["Bestellungen", "Orders"],
  mail: ["Mails", "Mails"],
  survey: ["Nicht gestellte Umfragen", "Surveys not asked"],
  consent: ["Einwilligungen und Widersprüche", "Consents and objections"],
  oneOrder: ["Bestellung", "Order"],
  oneMail: ["Mail", "Mail"],
  oneSurvey: ["Umfrage", "Survey"],
  oneConsent: ["Einwilligung", "Consent"],
  oneObjection: ["Widerspruch", "Objection"],
  bought: [(id) => `Bestellung ${id}`, (id) => `Order ${id}`],
  products: [(list) => `Artikel: ${list}`, (list) => `Products: ${list}`],
  SENDING: ["wird gesendet", "being sent"],
  SENT: ["gesendet", "sent"],
  HELD: ["wartet", "waits"],
  SKIPPED: ["nicht gesendet", "not sent"],
  heldUntil: [(at) => `Frühestens ${at}.`, (at) => `At ${at} at the earliest.`],
  steps: ["Was mit der Mail geschah", "What became of the mail"],
  step: [(at, what) => `${at}: ${what}`, (at, what) => `${at}: ${what}`],
  twice: [(n) => `Diese Mail ging ${n}-mal hinaus.`, (n) => `This mail went out ${n} times.`],
  eSENT: ["an den Maildienst übergeben", "handed to the mail service"],
  eDELIVERED: ["zugestellt", "delivered"],
  eDELAYED: ["Zustellung verzögert sich", "delivery is delayed"],
  eBOUNCED: ["kam zurück", "came back"],
  eCOMPLAINED: ["als Spam gemeldet", "reported as spam"],
  eREJECTED: ["vom Maildienst abgelehnt", "refused by the mail service"],
  eRENDERING_FAILED: ["konnte nicht erzeugt werden", "could not be made"],
  eOPENED: ["geöffnet", "opened"],
  eCLICKED: ["angeklickt", "clicked"],
  eUNSUBSCRIBED: ["darüber abgemeldet", "unsubscribed by it"],
  notAsked: [
    (survey) => `Umfrage „${survey}“ wurde nicht gestellt.`,
    (survey) => `Survey “${survey}” was not asked.`,
  ],
  about: [(order) => `Es ging um Bestellung ${order}.`, (order) => `It was about order ${order}.`],
  copy: ["Wortlaut an die Adresse mailen", "Mail the wording to the address"],
  "opt-in": ["Bitte um Bestätigung der Einwilligung", "Request to confirm the consent"],
  "consent-copy": ["Wortlaut der Einwilligung", "Wording of the consent"],
  "case-answer": ["Antwort auf einen Fall", "Answer about a case"],
  "reward-code": ["Code einer Prämie", "Code of a reward"],
  campaign: [
    (campaign, occasion) => `Mail „${campaign}“ (${occasion})`,
    (campaign, occasion) => `Mail “${campaign}” (${occasion})`,
  ],
  test: ["Testmail", "test mail"],
});

const SERVICE = ["opt-in", "consent-copy", "case-answer", "reward-code"];

/** Returns what the entries of a kind are called. */
export const kindName = (kind) => w[kind];

/**
 * Shows an entry of the stream.
 *
 * @param entry as customer-sources.js tells it
 * @param context zone (the shop's), copy (whether evidence may be mailed), copyConsent
 */
export function entryView(entry, context) {
  const content = VIEWS[entry.kind](entry, context);
  return html`<li>
    <p>
      <span class="tag">${content.kind ?? w[ONE[entry.kind]]}</span>
      <time datetime=${entry.at}>${entry.isDay ? day(entry.at) : time(entry.at, context.zone)}</time>
      ${content.tag ?? nothing}
    </p>
    <p class="name"><strong><bdi>${content.title}</bdi></strong></p>
    ${content.text ? html`<p>${content.text}</p>` : nothing} ${content.more ?? nothing}
  </li>`;
}

const ONE = { order: "oneOrder", mail: "oneMail", survey: "oneSurvey", consent: "oneConsent" };

const VIEWS = {
  order: ({ order }) => ({
    title: w.bought(order.orderId),
    text: order.products.length > 0 ? w.products(order.products.join(", ")) : undefined,
  }),

  mail: ({ mail }, { zone }) => ({
    title: mailName(mail),
    tag: html`<span class="tag ${TONES[mail.state]}">${w[mail.state]}</span>`,
    text: [
      inLanguage(mail.explanation),
      mail.heldUntil && w.heldUntil(time(mail.heldUntil, zone)),
      mail.messageIds.length > 1 && w.twice(mail.messageIds.length),
    ]
      .filter(Boolean)
      .join(" "),
    more: steps(mail, zone),
  }),

  survey: ({ survey }) => ({
    title: w.notAsked(survey.survey),
    text: [inLanguage(survey.explanation), survey.orderId && w.about(survey.orderId)].filter(Boolean).join(" "),
  }),

  consent: ({ consent }, { zone, copy, copyConsent }) => ({
    kind: ["OBJECTION", "TRACKING_WITHDRAWAL"].includes(consent.kind) ? w.oneObjection : undefined,
    title: consentSentence(consent, zone),
    more: html`${evidenceView(consent, zone)}
    ${copy && consent.kind === "CONSENT"
      ? html`<button type="button" class="secondary outline small" @click=${() => copyConsent(consent.id)}>${w.copy}</button>`
      : nothing}`,
  }),
};

const TONES = { SENT: "good", HELD: "warn", SKIPPED: "bad", SENDING: "" };

/** Names a mail by its campaign and occasion, or by what kind of service mail it is. */
function mailName(mail) {
  const [first, ...rest] = mail.mail.split("/");
  if (mail.campaignVersion === 0 && SERVICE.includes(first)) {
    return w[first];
  }
  return w.campaign(first, [mail.class === "TEST" ? w.test : undefined, rest.join("/")].filter(Boolean).join(", "));
}

function steps(mail, zone) {
  const lines = [
    ...mail.decisions.map(({ at, explanation }) => ({ at, text: inLanguage(explanation) })),
    ...mail.events.map(({ at, type, detail }) => ({ at, text: [w[`e${type}`], detail].filter(Boolean).join(": ") })),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
  return lines.length === 0
    ? nothing
    : html`<details>
        <summary>${w.steps}</summary>
        <ol class="steps">
          ${lines.map(({ at, text }) => html`<li>${w.step(time(at, zone), text)}</li>`)}
        </ol>
      </details>`;
}
