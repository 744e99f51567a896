/** All campaigns: what they are, when they run next, what came of them last. */
import { html, nothing } from "lit";
import { path, query, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { keep, link } from "../core/route.js";
import { currentLanguage, number, time, words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { paging } from "../ui/paging.js";
import { tell } from "../ui/toast.js";
import { NEW } from "./campaign-editing.js";
import { kindName, stateName, STATES, zoneOf } from "./campaign-words.js";

const w = words({
  title: ["Kampagnen", "Campaigns"],
  create: ["Neue Kampagne", "New campaign"],
  filter: ["Welche", "Which"],
  all: ["alle außer beendeten", "all but ended ones"],
  every: ["alle", "all"],
  name: ["Name", "Name"],
  kind: ["Anlass", "Occasion"],
  state: ["Stand", "State"],
  next: ["Nächster Lauf", "Next run"],
  last: ["Letztes Ergebnis", "Last result"],
  actions: ["Aktionen", "Actions"],
  none: ["Hier steht noch keine Kampagne.", "There is no campaign here yet."],
  first: ["Zum Anfang", "To the start"],
  more: ["Weitere", "More"],
  pause: ["Anhalten", "Pause"],
  resume: ["Prüfen und starten", "Review and start"],
  archive: ["Beenden …", "End …"],
  paused: ["Die Kampagne ruht. Was schon bestellt war, wartet.", "The campaign rests. What was ordered already waits."],
  archived: ["Die Kampagne ist beendet.", "The campaign is ended."],
  archiveTitle: [(name) => `„${name}“ beenden?`, (name) => `End “${name}”?`],
  archiveText: [
    "Sie läuft nie wieder, und Mails, die noch warten, gehen nicht mehr hinaus. Das lässt sich nicht rückgängig machen. Ergebnisse und Fassungen bleiben.",
    "It never runs again, and mails that still wait do not go out. This cannot be undone. Results and versions stay.",
  ],
  archiveYes: ["Beenden", "End"],
  noRun: ["noch kein Lauf", "no run yet"],
  result: [
    (at, sent, mails) => `${at}: ${sent} von ${mails} Mails gesendet`,
    (at, sent, mails) => `${at}: ${sent} of ${mails} mails sent`,
  ],
  unusable: [
    "Diese Fassung versteht das Programm nicht; ihre Mails warten.",
    "The program does not understand this version; its mails wait.",
  ],
  unknown: ["unbekannt", "unknown"],
});

const ON_A_PAGE = 20;

/** Returns the states that the API is asked for: unless somebody chooses, all but ended ones. */
const asked = (state) => (STATES.includes(state) ? state : state === "all" ? undefined : "ACTIVE,PAUSED");

class CampaignList extends Page {
  static properties = { results: { state: true } };

  #abort = new AbortController();
  #asked = new Set();
  #campaigns = new Loading(
    this,
    () => [this.shopId, this.query.state, this.query.cursor],
    (signal) =>
      read(
        path`/admin/shops/${this.shopId}/campaigns` +
          query({ state: asked(this.query.state), limit: ON_A_PAGE, cursor: this.query.cursor }),
        { signal },
      ),
  );

  constructor() {
    super();
    this.results = new Map();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort.abort();
  }

  render() {
    return html`
      <h1>${w.title}</h1>
      <div class="tools">
        <label
          >${w.filter}
          <select @change=${(event) => this.#filter(event.target.value)}>
            ${["", ...STATES, "all"].map(
              (state) => html`<option value=${state} ?selected=${(this.query.state ?? "") === state}>
                ${state === "" ? w.all : state === "all" ? w.every : stateName(state)}
              </option>`,
            )}
          </select>
        </label>
        ${this.isIn("marketing") ? html`<a role="button" href=${link(this.shopId, "campaigns", [NEW])}>${w.create}</a>` : nothing}
      </div>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.#campaigns.show((page) => this.#table(page))}
    `;
  }

  #filter(state) {
    keep({ state, cursor: "" });
    this.query = { ...this.query, state: state || undefined, cursor: undefined };
  }

  #table({ campaigns, next }) {
    const { state, cursor } = this.query;
    const ways = paging({ cursor, next }, (other) => link(this.shopId, "campaigns", [], { state, cursor: other }), w);
    if (campaigns.length === 0) {
      return html`<p role="status">${w.none}</p>
        ${ways}`;
    }
    this.#readResults(campaigns);
    return html`
      <div class="scroll">
        <table class="broad">
          <thead>
            <tr>
              <th scope="col">${w.name}</th>
              <th scope="col">${w.kind}</th>
              <th scope="col">${w.state}</th>
              <th scope="col">${w.next}</th>
              <th scope="col">${w.last}</th>
              ${this.isIn("marketing") ? html`<th scope="col">${w.actions}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${campaigns.map((each) => this.#row(each))}
          </tbody>
        </table>
      </div>
      ${ways}
    `;
  }

  #row(campaign) {
    const next = campaign.schedule?.nextRuns[0];
    return html`<tr>
      <td class="name"><a href=${link(this.shopId, "campaigns", [campaign.id])}>${campaign.name ?? campaign.id}</a></td>
      <td>${campaign.unusable ? html`<span class="bad">${w.unusable}</span>` : kindName(campaign.kind)}</td>
      <td>
        <span class="tag ${campaign.state === "ACTIVE" ? "good" : ""}"
          >${campaign.state ? stateName(campaign.state) : w.unknown}</span
        >
      </td>
      <td>
        ${next ? time(next.utc, zoneOf(campaign)) : ""}
        ${campaign.schedule ? html`<small class="block">${campaign.schedule.words[currentLanguage()]}</small>` : nothing}
      </td>
      <td>${this.#result(campaign)}</td>
      ${this.isIn("marketing") ? html`<td>${this.#actions(campaign)}</td>` : nothing}
    </tr>`;
  }

  #result(campaign) {
    const run = this.results.get(campaign.id);
    if (run === undefined) {
      return nothing;
    }
    return run === null
      ? w.noRun
      : html`<a href=${link(this.shopId, "campaigns", [campaign.id, "results"])}
          >${w.result(time(run.scheduledAt, zoneOf(campaign)), number(run.results.sent), number(run.results.mails))}</a
        >`;
  }

  /** The list tells no results: those that are shown are read, a few at a time, and may come later. */
  async #readResults(page) {
    const open = page.filter((each) => !this.#asked.has(each.id));
    open.forEach((each) => this.#asked.add(each.id));
    const work = async () => {
      for (let each = open.shift(); each; each = open.shift()) {
        try {
          const { runs } = await read(path`/admin/shops/${this.shopId}/campaigns/${each.id}/runs` + "?limit=1", {
            signal: this.#abort.signal,
          });
          this.results = new Map(this.results).set(each.id, runs[0] ?? null);
        } catch {
          // A result that cannot be read is not shown; the campaign's own page says why.
        }
      }
    };
    await Promise.all([work(), work(), work()]);
  }

  #actions(campaign) {
    const isBusy = this.busy === campaign.id;
    const button = (text, act, className) => html`<button
      type="button"
      class="${className} small"
      aria-label="${text}: ${campaign.name ?? campaign.id}"
      ?disabled=${this.busy !== undefined}
      aria-busy=${isBusy ? "true" : nothing}
      @click=${act}
    >
      ${text}
    </button>`;
    return html`<span class="actions">
      ${campaign.state === "ACTIVE"
        ? button(w.pause, () => this.#bring(campaign, "pause", w.paused), "secondary outline")
        : nothing}
      ${campaign.state === "PAUSED" && !campaign.unusable
        ? html`<a href=${link(this.shopId, "campaigns", [campaign.id, "review"])} aria-label="${w.resume}: ${campaign.name}"
            >${w.resume}</a
          >`
        : nothing}
      ${campaign.state === "ARCHIVED" ? nothing : button(w.archive, () => this.#archive(campaign), "secondary outline")}
    </span>`;
  }

  async #archive(campaign) {
    const name = campaign.name ?? campaign.id;
    if (await ask({ title: w.archiveTitle(name), text: w.archiveText, yes: w.archiveYes })) {
      await this.#bring(campaign, "archive", w.archived);
    }
  }

  async #bring(campaign, verb, done) {
    await this.doing(campaign.id, async () => {
      await send(path`/admin/shops/${this.shopId}/campaigns/${campaign.id}/${verb}`);
      tell(done);
      await this.#campaigns.load();
    });
    await this.updateComplete;
    this.querySelector("select")?.focus();
  }
}

customElements.define("sk-campaign-list", CampaignList);
