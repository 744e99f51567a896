/** Who changed what, the newest first. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { beginningOf } from "../core/days.js";
import { Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { time, words } from "../core/words.js";
import { changesTable } from "../ui/changes.js";
import { paging } from "../ui/paging.js";

const w = words({
  kind: ["Woran", "What of"],
  anything: ["allem", "anything"],
  who: ["Von wem", "By whom"],
  anybody: ["allen", "anybody"],
  mine: ["mir", "me"],
  onlyOf: ["Nur von dieser Person", "Only of this person"],
  from: ["Ab dem Tag", "From the day"],
  to: ["Bis zum Tag", "To the day"],
  filter: ["Filtern", "Filter"],
  all: ["Filter aufheben", "Show all"],
  none: ["Dazu gibt es keine Änderung.", "There is no such change."],
  noneHere: ["Auf dieser Seite ist keine; ältere kann es geben.", "There is none on this page; there may be older ones."],
  changes: [(n) => (n === 1 ? "1 Wert" : `${n} Werte`), (n) => (n === 1 ? "1 value" : `${n} values`)],
  more: ["Ältere", "Older"],
  first: ["Die neuesten", "The newest"],
  shortened: ["Es wurde mehr geändert, als hier steht.", "More was changed than stands here."],
  operator: ["Betrieb", "Operations"],
});

const verbs = words({
  create: ["angelegt", "created"],
  replace: ["geändert", "changed"],
  pause: ["pausiert", "paused"],
  resume: ["fortgesetzt", "resumed"],
  archive: ["beendet", "ended"],
  import: ["eingelesen", "imported"],
  count: ["gezählt", "counted"],
  ask: ["erbeten", "asked for"],
  book: ["gebucht", "booked"],
  approve: ["genehmigt", "approved"],
  reject: ["abgelehnt", "refused"],
  lift: ["aufgehoben", "lifted"],
  publish: ["veröffentlicht", "published"],
  withdraw: ["zurückgezogen", "withdrawn"],
  make: ["gemacht", "made"],
  revoke: ["widerrufen", "revoked"],
  rotate: ["erneuert", "renewed"],
  "drop-old": ["das alte fallen gelassen", "old one dropped"],
  "new-secret": ["neues Geheimnis gemacht", "new secret made"],
  replay: ["noch einmal gesendet", "sent again"],
  test: ["Probe gesendet", "test sent"],
  "replay-all": ["alle noch einmal gesendet", "all sent again"],
  note: ["notiert", "noted"],
  open: ["eröffnet", "opened"],
  close: ["geschlossen", "closed"],
  assign: ["zugeteilt", "assigned"],
  answer: ["beantwortet", "answered"],
  resend: ["noch einmal geschickt", "sent again"],
  invite: ["eingeladen", "invited"],
  remind: ["noch einmal eingeladen", "invited again"],
  remove: ["entfernt", "removed"],
});

const kinds = words({
  campaign: ["Kampagne", "Campaign"],
  survey: ["Umfrage", "Survey"],
  reward: ["Prämie", "Reward"],
  action: ["Aktion", "Action"],
  "reported-action": ["Gemeldete Aktion", "Reported action"],
  "doubtful-referral": ["Zweifelhafte Empfehlung", "Doubtful referral"],
  programme: ["Programm", "Programme"],
  "programme-draft": ["Entwurf des Programms", "Draft of the programme"],
  "part-payment": ["Punkte als Zahlung", "Part payment"],
  "mail-settings": ["Mail-Einstellungen", "Mail settings"],
  "finance-settings": ["Finanz-Einstellungen", "Finance settings"],
  "adjustment-limits": ["Grenzen für Anpassungen", "Limits of adjustments"],
  "working-hours": ["Arbeitszeiten", "Working hours"],
  "feedback-settings": ["Feedback-Einstellungen", "Feedback settings"],
  adjustment: ["Anpassung von Punkten", "Adjustment of points"],
  case: ["Fall", "Case"],
  feedback: ["Feedback", "Feedback"],
  mail: ["Mail", "Mail"],
  suppression: ["Gesperrte Adresse", "Suppressed address"],
  "coupon-codes": ["Gutscheincodes", "Coupon codes"],
  "webhook-secret": ["Geheimnis der Anbindung", "Secret of the connection"],
  "team-member": ["Person des Teams", "Person of the team"],
  "api-key": ["API-Schlüssel", "API key"],
  "past-orders": ["Bestellungen vor den Stufen", "Orders before the tiers"],
  webhook: ["Webhook", "Webhook"],
  "webhook-delivery": ["Zustellung eines Webhooks", "Delivery of a webhook"],
});
const verbText = (verb) => (verb in verbs ? verbs[verb] : verb);
const kindText = (kind) => (kind in kinds ? kinds[kind] : kind);

const FILTERS = ["kind", "who", "from", "to"];

class Audit extends Page {
  #entries = new Loading(
    this,
    () => [this.shopId, this.query],
    (signal) => {
      const { kind, who, cursor, from, to } = this.query;
      // Days of the filter are those of the person, as the times of the entries are.
      const filter = { kind, who, cursor, from: beginningOf(from), to: beginningOf(to, 1) };
      return read(path`/admin/shops/${this.shopId}/audit` + query(filter), { signal });
    },
  );

  #link(change) {
    const kept = Object.fromEntries(FILTERS.map((name) => [name, this.query[name]]));
    return link(this.shopId, "settings", ["audit"], { ...kept, ...change });
  }

  render() {
    const isFiltered = FILTERS.some((name) => this.query[name]);
    const person = this.me?.person;
    const { who } = this.query;
    return html`
      <form class="tools" @submit=${this.#filter}>
        <label
          >${w.kind}
          <select name="kind">
            <option value="">${w.anything}</option>
            ${Object.keys(kinds).map(
              (kind) => html`<option value=${kind} ?selected=${kind === this.query.kind}>${kindText(kind)}</option>`,
            )}
          </select>
        </label>
        <label
          >${w.who}
          <select name="who">
            <option value="">${w.anybody}</option>
            ${person ? html`<option value=${person} ?selected=${who === person}>${w.mine}</option>` : nothing}
            ${who && who !== person ? html`<option value=${who} selected>${who}</option>` : nothing}
          </select>
        </label>
        <label>${w.from} <input type="date" name="from" .value=${this.query.from ?? ""} /></label>
        <label>${w.to} <input type="date" name="to" .value=${this.query.to ?? ""} /></label>
        <button type="submit">${w.filter}</button>
        ${isFiltered ? html`<a href=${link(this.shopId, "settings", ["audit"])}>${w.all}</a>` : nothing}
      </form>
      ${this.#entries.show((found) => this.#list(found))}
    `;
  }

  #filter(event) {
    event.preventDefault();
    const chosen = Object.fromEntries(new FormData(event.target));
    go(this.#link({ ...chosen, cursor: undefined }));
  }

  #list({ entries, next }) {
    return html`
      ${entries.length === 0 ? html`<p role="status">${next ? w.noneHere : w.none}</p>` : nothing}
      <ol class="stream">
        ${entries.map((entry) => this.#entry(entry))}
      </ol>
      ${paging({ cursor: this.query.cursor, next }, (cursor) => this.#link({ cursor }), w)}
    `;
  }

  #entry(entry) {
    const name = entry.name ?? entry.who.replace(/^operator:/, `${w.operator}: `);
    return html`<li>
      <p>
        <time datetime=${entry.at}>${time(entry.at)}</time> · <span class="name">${name}</span>
        ${this.query.who === entry.who
          ? nothing
          : html`<a href=${this.#link({ who: entry.who })} aria-label="${w.onlyOf}: ${name}">${w.onlyOf}</a>`}
      </p>
      <p>
        <strong>${kindText(entry.kind)}</strong>
        ${entry.id === this.shopId || entry.kind === "suppression" ? nothing : html`<span class="name">${entry.id}</span>`}
        ${verbText(entry.verb)}
      </p>
      ${this.#changes(entry)}
    </li>`;
  }

  #changes({ changes, complete }) {
    if (changes.length === 0) {
      return nothing;
    }
    return html`<details>
      <summary>${w.changes(changes.length)}</summary>
      ${changesTable(changes)}
      ${complete ? nothing : html`<p>${w.shortened}</p>`}
    </details>`;
  }
}

customElements.define("sk-audit", Audit);
