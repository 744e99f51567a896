/** What came of a survey: its figure with its interval, how many answered, split, trend and breakdowns. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { day, month as monthName, number, words } from "../core/words.js";
import { bars, course } from "../ui/chart.js";
import { fact } from "../ui/fact.js";
import { DIMENSIONS, dimensionText, filterOf, filterView, segmentText } from "./survey-filter.js";
import "./survey-verbatims.js";

const measures = words({
  NPS: [
    "Anteil derer, die 9 oder 10 gaben, weniger Anteil derer, die 0 bis 6 gaben; von −100 bis 100",
    "Share of those who gave 9 or 10, less share of those who gave 0 to 6; from −100 to 100",
  ],
  CSAT: ["Anteil derer, die 4 oder 5 gaben, in Prozent", "Share of those who gave 4 or 5, in percent"],
  CES: ["Anteil derer, die 5 bis 7 gaben, in Prozent", "Share of those who gave 5 to 7, in percent"],
  STARS: ["Sterne im Mittel", "Stars on average"],
});

const splits = words({
  promoters: ["9 und 10 (empfehlen uns)", "9 and 10 (recommend us)"],
  passives: ["7 und 8 (unentschieden)", "7 and 8 (undecided)"],
  detractors: ["0 bis 6 (raten ab)", "0 to 6 (advise against)"],
  satisfied: ["zufrieden", "satisfied"],
  neutral: ["dazwischen", "in between"],
  dissatisfied: ["unzufrieden", "dissatisfied"],
  easy: ["leicht", "easy"],
  hard: ["mühsam", "hard"],
});
const w = words({
  figure: ["Ergebnis", "Figure"],
  interval: [
    (from, to) => `mit 95 % Sicherheit zwischen ${from} und ${to}`,
    (from, to) => `with 95 % certainty between ${from} and ${to}`,
  ],
  n: ["Antworten", "Answers"],
  few: ["weniger als 30: mit Vorsicht zu lesen", "fewer than 30: read with care"],
  rate: ["Rücklauf", "Response rate"],
  rateOf: [
    (answered, delivered) => `${answered} von ${delivered} zugestellten Einladungen derselben Wellen`,
    (answered, delivered) => `${answered} of ${delivered} delivered invitations of the same waves`,
  ],
  rateNone: [
    "nicht bekannt: keine Zustellung ist gemeldet, oder es wurde über offene Links geantwortet",
    "not known: no delivery was told, or people answered by open links",
  ],
  before: ["Zeitraum davor", "Period before"],
  difference: [
    (value) => `Unterschied ${value}, mehr als Zufall`,
    (value) => `difference ${value}, more than chance`,
  ],
  noDifference: [
    (value) => `Unterschied ${value}, kann Zufall sein`,
    (value) => `difference ${value}, may be chance`,
  ],
  tooFew: ["zu wenige Antworten für einen Vergleich", "too few answers to compare"],
  allTime: ["Seit Beginn", "All time"],
  none: ["noch keine", "none yet"],
  hidden: ["verborgen", "hidden"],
  hiddenHelp: [
    "Von weniger als fünf Antworten wird nichts gezeigt, damit niemand erkannt wird.",
    "Of fewer than five answers nothing is shown, so that nobody is recognised.",
  ],
  split: ["Wie die Antworten sich verteilen", "How answers are spread"],
  scores: ["Antworten je Bewertung", "Answers by score"],
  trend: ["Verlauf nach dem Tag der Antwort, mit Unsicherheit", "Trend by the day of the answer, with its uncertainty"],
  point: [(label, n) => `${label} (${n} Antworten)`, (label, n) => `${label} (${n} answers)`],
  breakdown: [(by) => `Nach ${by}`, (by) => `By ${by}`],
  breakdowns: ["Aufgeschlüsselt", "Broken down"],
  value: ["Gruppe", "Group"],
  waves: ["Wellen", "Waves"],
  wave: ["Welle ab", "Wave from"],
  of: [(n) => `bei ${n} Antworten`, (n) => `of ${n} answers`],
});

const PERCENT = ["CSAT", "CES"];

/** Writes a figure, which may be hidden or of no answers. */
function figureText(figure) {
  if (figure.hidden) {
    return w.hidden;
  }
  if (figure.value === null || figure.value === undefined) {
    return w.none;
  }
  const digits = figure.measure === "STARS" ? 2 : 1;
  return number(figure.value, digits) + (PERCENT.includes(figure.measure) ? " %" : "");
}

class SurveyResults extends Page {
  static properties = { survey: { attribute: false }, surveyId: { attribute: false } };

  #results = new Loading(
    this,
    () => [this.shopId, this.surveyId, filterOf(this.query), this.query.by],
    (signal) =>
      read(path`/admin/shops/${this.shopId}/surveys/${this.surveyId}/results` + query({ ...filterOf(this.query), by: this.query.by }), {
        signal,
      }),
  );

  render() {
    const filter = { shopId: this.shopId, surveyId: this.surveyId, query: this.query, shown: this.#results.value };
    return html`
      <h2>${w.figure}</h2>
      ${filterView(filter)} ${this.#results.show((results) => this.#all(results), 8)}
      ${this.isIn("marketing", "support")
        ? html`<sk-survey-verbatims
            .shopId=${this.shopId}
            .surveyId=${this.surveyId}
            .survey=${this.survey}
            .query=${this.query}
            .groups=${this.groups}
          ></sk-survey-verbatims>`
        : nothing}
    `;
  }

  #all(results) {
    const { figure } = results;
    return html`
      ${this.#facts(results)}
      ${figure.hidden ? html`<p>${w.hiddenHelp}</p>` : this.#spread(figure)} ${this.#trend(results)}
      ${results.breakdowns ? this.#breakdowns(results.breakdowns) : nothing}
      ${results.waves?.length > 0 ? this.#waves(results.waves) : nothing}
    `;
  }

  #facts({ figure, responseRate, before, difference, allTime, scale }) {
    const interval = figure.interval
      ? w.interval(number(figure.interval.from, 1), number(figure.interval.to, 1))
      : undefined;
    const compared = difference
      ? (difference.significant ? w.difference : w.noDifference)(number(difference.value, 1))
      : w.tooFew;
    return html`<dl class="facts">
      ${fact(scale === "STARS" ? w.figure : scale, figureText(figure), interval, measures[scale])}
      ${figure.hidden ? nothing : fact(w.n, number(figure.n), figure.few ? w.few : undefined)}
      ${responseRate ? rateFact(responseRate) : nothing} ${fact(w.before, figureText(before), compared)}
      ${fact(w.allTime, figureText(allTime), allTime.hidden ? undefined : w.of(number(allTime.n)))}
    </dl>`;
  }

  #spread({ split, scores }) {
    const kinds = Object.keys(split ?? {});
    const rows = kinds.map((kind, at) => ({
      label: kind in splits ? splits[kind] : kind,
      value: split[kind].count,
      kind: [1, 4, 2][at] ?? 3,
    }));
    const byScore = Object.entries(scores ?? {}).map(([score, count]) => ({ label: score, value: count }));
    const write = (value) => number(value);
    return html`${bars(w.split, rows, write)} ${bars(w.scores, byScore, write)}`;
  }

  #trend({ trend, by }) {
    const label = ({ from, to }) => (by === "month" ? monthName(from.slice(0, 7)) : day(by === "rolling-90" ? to : from));
    const points = trend.map((each) => ({
      label: label(each),
      detail: each.hidden ? label(each) : w.point(label(each), number(each.n)),
      value: each.hidden ? null : each.value,
      text: figureText(each),
      low: each.interval?.from,
      high: each.interval?.to,
    }));
    return points.some((each) => each.value !== null) ? course(w.trend, points, (value) => number(value, 1)) : nothing;
  }

  #breakdowns(breakdowns) {
    const there = DIMENSIONS.filter((dimension) => breakdowns[dimension]?.length > 0);
    return there.length === 0
      ? nothing
      : html`<h2>${w.breakdowns}</h2>
          ${there.map((dimension) => this.#breakdown(dimension, breakdowns[dimension]))}`;
  }

  #breakdown(dimension, rows) {
    const to = (value) =>
      link(this.shopId, "surveys", [this.surveyId], { ...filterOf(this.query), by: this.query.by, segment: `${dimension}:${value}` });
    const name = (row) => segmentText(dimension, row.segment);
    return html`<h3>${w.breakdown(dimensionText(dimension))}</h3>
      ${table(w.value, rows, (row) =>
        row.segment === "" || row.hidden ? name(row) : html`<a href=${to(row.segment)}>${name(row)}</a>`,
      )}`;
  }

  #waves(waves) {
    const rows = waves.map((each) => ({ ...each.figure, label: day(each.wave), rate: each.responseRate }));
    return html`<h2>${w.waves}</h2>
      ${table(w.wave, rows, (row) => row.label, true)}`;
  }
}

const rateText = (rate) => (rate.percent === null ? w.none : `${number(rate.percent, 1)} %`);

const rateFact = (rate) =>
  rate.percent === null
    ? fact(w.rate, "–", w.rateNone)
    : fact(
        w.rate,
        rateText(rate),
        rate.interval ? w.interval(number(rate.interval.from, 1), number(rate.interval.to, 1)) : undefined,
        w.rateOf(number(rate.answered), number(rate.delivered)),
      );

function table(head, rows, name, hasRate) {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          <th scope="col" class="number">${w.figure}</th>
          <th scope="col" class="number">${w.n}</th>
          ${hasRate ? html`<th scope="col" class="number">${w.rate}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row">${name(row)}</th>
            <td class="number">${figureText(row)}</td>
            <td class="number">${row.hidden ? "< 5" : number(row.n)}</td>
            ${hasRate ? html`<td class="number">${row.rate.percent === null ? "–" : rateText(row.rate)}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

customElements.define("sk-survey-results", SurveyResults);
