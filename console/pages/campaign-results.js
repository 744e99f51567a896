/** What became of a campaign's mails, run by run. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { number, percent, time, words } from "../core/words.js";
import { bars } from "../ui/chart.js";
import { fact } from "../ui/fact.js";
import "./campaign-comparison.js";
import { frame } from "./campaign-frame.js";
import { reasonRows } from "./campaign-words.js";
import "./lift.js";

const w = words({
  none: ["Die Kampagne ist noch nicht gelaufen.", "The campaign has not run yet."],
  all: ["Alle gezeigten Läufe", "All runs shown"],
  allHelp: [
    (runs) => `Mails, die diese ${runs} Läufe als Erste bestellt haben. Jede Mail zählt einmal, mit ihrem letzten Stand; was gerade geschah, kommt einige Sekunden später dazu.`,
    (runs) => `Mails that these ${runs} runs were the first to order. Each mail counts once, by its latest state; what has just happened is added some seconds later.`,
  ],
  mails: ["bestellt", "ordered"],
  waiting: ["warten", "waiting"],
  sending: ["werden gesendet", "being sent"],
  sent: ["gesendet", "sent"],
  skipped: ["nicht gesendet", "not sent"],
  delivered: ["zugestellt", "delivered"],
  bounced: ["unzustellbar", "bounced"],
  complained: ["als Spam gemeldet", "reported as spam"],
  unsubscribed: ["widersprochen", "objected"],
  unsubscribedHelp: ["binnen 31 Tagen, über einen Link der Mail", "within 31 days, by a link of the mail"],
  ofSent: [(share) => `${share} der gesendeten`, (share) => `${share} of those sent`],
  why: ["Warum Mails nicht gesendet wurden", "Why mails were not sent"],
  whyWait: ["Worauf Mails warten", "What mails wait for"],
  runs: ["Läufe", "Runs"],
  run: ["Lauf", "Run"],
  version: ["Fassung", "Version"],
  audience: [(version) => `Zielgruppe: Fassung ${version}`, (version) => `audience: version ${version}`],
  underWay: ["läuft noch", "under way"],
  older: ["Ältere Läufe zeigen", "Show older runs"],
  buyers: ["kauften seither", "bought since"],
});

const sum = (runs, name) => runs.reduce((total, run) => total + run.results[name], 0);
const sums = (runs, name) => {
  const total = {};
  runs.forEach((run) =>
    Object.entries(run.results[name]).forEach(([reason, count]) => {
      total[reason] = (total[reason] ?? 0) + count;
    }),
  );
  return total;
};
const size = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);

class CampaignResults extends Page {
  static properties = { campaignId: { attribute: false } };

  #read = new Loading(
    this,
    () => [this.shopId, this.campaignId, this.query.limit],
    async (signal) => {
      const of = path`/admin/shops/${this.shopId}/campaigns/${this.campaignId}`;
      const limit = Math.min(Number(this.query.limit) || 20, 100);
      const [shown, { runs }] = await Promise.all([
        read(of, { signal }),
        read(`${of}/runs?limit=${limit}`, { signal }),
      ]);
      return { shown, runs, limit };
    },
  );

  render() {
    const shown = this.#read.value?.shown;
    const campaign = shown?.campaign ?? shown;
    return frame(
      {
        shopId: this.shopId,
        id: this.campaignId,
        name: campaign?.name,
        state: campaign?.state,
        version: campaign?.version,
        part: "results",
        mayWrite: this.isIn("marketing"),
      },
      this.#read.show((value) => this.#results(value)),
    );
  }

  #results({ shown, runs, limit }) {
    if (runs.length === 0) {
      return html`<p role="status">${w.none}</p>`;
    }
    const zone = shown.campaign?.timing.zone;
    return html`
      <h2>${w.all}</h2>
      <p>${w.allHelp(number(runs.length))}</p>
      ${this.#facts(runs)} ${bars(w.why, reasonRows(sums(runs, "skipped")), (value) => number(value))}
      ${bars(w.whyWait, reasonRows(sums(runs, "waiting")), (value) => number(value))}
      <sk-campaign-comparison .shopId=${this.shopId} .campaignId=${this.campaignId} .zone=${zone}></sk-campaign-comparison>
      <sk-campaign-lift .shopId=${this.shopId} .campaignId=${this.campaignId}></sk-campaign-lift>
      <h2>${w.runs}</h2>
      <div class="scroll">
        <table class="broad">
          <thead>
            <tr>
              <th scope="col">${w.run}</th>
              <th scope="col" class="number">${w.version}</th>
              ${["mails", "waiting", "sent", "skipped", "delivered", "bounced", "complained", "unsubscribed", "buyers"].map(
                (name) => html`<th scope="col" class="number">${w[name]}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${runs.map((run) => this.#row(run, zone))}
          </tbody>
        </table>
      </div>
      ${runs.length === limit && limit < 100
        ? html`<p>
            <a href=${link(this.shopId, "campaigns", [this.campaignId, "results"], { limit: 100 })}>${w.older}</a>
          </p>`
        : nothing}
    `;
  }

  #facts(runs) {
    const sent = sum(runs, "sent");
    const count = (name, value, help) => fact(w[name], number(value), help);
    const share = (name) => (sent === 0 ? undefined : w.ofSent(percent(sum(runs, name) / sent, 1)));
    return html`<dl class="facts">
      ${count("mails", sum(runs, "mails"))} ${count("waiting", size(sums(runs, "waiting")))}
      ${count("sending", sum(runs, "sending"))} ${count("sent", sent)} ${count("skipped", size(sums(runs, "skipped")))}
      ${count("delivered", sum(runs, "delivered"), share("delivered"))}
      ${count("bounced", sum(runs, "bounced"), share("bounced"))}
      ${count("complained", sum(runs, "complained"), share("complained"))}
      ${count("unsubscribed", sum(runs, "unsubscribed"), w.unsubscribedHelp)}
    </dl>`;
  }

  #row(run, zone) {
    const { results } = run;
    return html`<tr>
      <th scope="row">
        ${time(run.scheduledAt, zone)} ${run.finished ? nothing : html`<span class="tag warn">${w.underWay}</span>`}
      </th>
      <td class="number">
        <a href=${link(this.shopId, "campaigns", [this.campaignId, "versions"], { version: run.version })}
          >${number(run.version)}</a
        >
        ${run.audienceVersion ? html`<br /><small>${w.audience(number(run.audienceVersion))}</small>` : nothing}
      </td>
      <td class="number">${number(results.mails)}</td>
      <td class="number">${number(size(results.waiting))}</td>
      <td class="number">${number(results.sent)}</td>
      <td class="number">${number(size(results.skipped))}</td>
      <td class="number">${number(results.delivered)}</td>
      <td class="number">${number(results.bounced)}</td>
      <td class="number">${number(results.complained)}</td>
      <td class="number">${number(results.unsubscribed)}</td>
      <td class="number">${run.boughtSince ? number(run.boughtSince.buyers) : "–"}</td>
    </tr>`;
  }
}

customElements.define("sk-campaign-results", CampaignResults);
