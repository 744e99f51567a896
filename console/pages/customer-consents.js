/** What proves consents and objections. */
import { html, nothing } from "lit";
import { time, words } from "../core/words.js";

const w = words({
  none: ["Davon ist nichts mehr aufbewahrt.", "Nothing of it is kept any more."],
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

/** Shows all that is kept as evidence. */
export function evidenceView(consent, zone) {
  if (!consent) {
    return html`<p>${w.none}</p>`;
  }
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
  return html`<dl class="evidence">
      ${facts.map(([name, value]) => (value === undefined ? nothing : html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`))}
    </dl>`;
}
