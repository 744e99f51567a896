/** What proves consents and objections, in words. */
import { html, nothing } from "lit";
import { time, words } from "../core/words.js";

const w = words({
  topic: [(topic) => `„${topic}“`, (topic) => `“${topic}”`],
  consented: [
    (topics, at, how) => `Einwilligung in ${topics} am ${at}, ${how}.`,
    (topics, at, how) => `Consent to ${topics} on ${at}, ${how}.`,
  ],
  objected: [
    (topics, at, how) => `Widerspruch gegen ${topics} am ${at}, ${how}.`,
    (topics, at, how) => `Objection to ${topics} on ${at}, ${how}.`,
  ],
  agreed: [(at) => `Am ${at} zugestimmt, dass Öffnen und Klicken gemessen wird.`, (at) => `Agreed on ${at} that opening and clicking is measured.`],
  withdrawn: [(at) => `Am ${at} widerrufen, dass Öffnen und Klicken gemessen wird.`, (at) => `Withdrew on ${at} that opening and clicking is measured.`],
  all: ["alle Mails", "all mails"],
  DOUBLE_OPT_IN: ["per Link in einer Mail bestätigt", "confirmed by a link in a mail"],
  PREFERENCES: ["auf der Seite für Einstellungen", "on the page of preferences"],
  IMPORT: ["vom Shop übernommen", "taken over from the shop"],
  ONE_CLICK: ["über den Abmelde-Knopf des Mailprogramms", "by the unsubscribe button of the mail program"],
  PAGE: ["auf der Abmeldeseite", "on the page to unsubscribe"],
  evidence: ["Nachweis", "Evidence"],
  text: ["Wortlaut", "Wording"],
  version: ["Fassung", "Version"],
  address: ["Adresse", "Address"],
  addressHash: ["Adresse (verschlüsselt aufbewahrt)", "Address (kept as a hash)"],
  source: ["Woher", "Where from"],
  requested: ["Erbeten", "Asked for"],
  confirmed: ["Bestätigt", "Confirmed"],
  objectedAt: ["Widersprochen", "Objected"],
  agreedAt: ["Zugestimmt", "Agreed"],
  withdrawnAt: ["Widerrufen", "Withdrawn"],
  link: ["Über den Link in", "By the link in"],
  mail: ["Mail mit der Bitte", "Mail that asked"],
  from: [(at, ip) => `${at}, von ${ip}`, (at, ip) => `${at}, from ${ip}`],
});

const topicNames = (topics = ["*"]) =>
  topics.includes("*") ? w.all : topics.map((topic) => w.topic(topic)).join(", ");

/** Says a consent or an objection in a sentence. */
export function consentSentence(consent, zone) {
  const topics = topicNames(consent.topics);
  switch (consent.kind) {
    case "CONSENT":
      return w.consented(topics, time((consent.confirmed ?? consent.requested).at, zone), w[consent.origin]);
    case "OBJECTION":
      return w.objected(topics, time(consent.objected.at, zone), w[consent.channel]);
    case "TRACKING_CONSENT":
      return w.agreed(time(consent.agreed.at, zone));
    default:
      return w.withdrawn(time(consent.withdrawn.at, zone));
  }
}

/** Shows all that is kept as evidence. */
export function evidenceView(consent, zone) {
  const contact = (at) => at && (at.ip ? w.from(time(at.at, zone), at.ip) : time(at.at, zone));
  const facts = [
    [w.text, consent.consentText ?? consent.text],
    [w.version, consent.consentVersion ?? consent.version],
    [w.address, consent.address],
    [w.addressHash, consent.addressHash],
    [w.source, consent.source],
    [w.requested, contact(consent.requested)],
    [w.confirmed, contact(consent.confirmed)],
    [w.objectedAt, contact(consent.objected)],
    [w.agreedAt, contact(consent.agreed)],
    [w.withdrawnAt, contact(consent.withdrawn)],
    [w.link, consent.link],
    [w.mail, consent.mail],
  ];
  return html`<details>
    <summary>${w.evidence}</summary>
    <dl class="evidence">
      ${facts.map(([name, value]) => (value === undefined ? nothing : html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`))}
    </dl>
  </details>`;
}
