/** Which answers are meant: of a time and a group. Figure, words and file have the same filter. */
import { html, nothing } from "lit";
import { go, link } from "../core/route.js";
import { day, words } from "../core/words.js";

const bys = words({
  day: ["Tag", "day"],
  week: ["Woche", "week"],
  month: ["Monat", "month"],
  "rolling-90": ["gleitend über 90 Tage", "90 days, rolling"],
});

const w = words({
  from: ["Antworten vom", "Answers from"],
  to: ["bis", "until"],
  by: ["Verlauf nach", "Trend by"],
  show: ["Zeigen", "Show"],
  period: [
    (from, to) => `Antworten vom ${from} bis ${to}, nach dem Tag der Antwort.`,
    (from, to) => `Answers from ${from} until ${to}, by the day of the answer.`,
  ],
  only: [(what) => `Nur ${what}.`, (what) => `Only ${what}.`],
  everybody: ["Wieder alle zeigen", "Show everybody again"],
  language: ["Sprache", "Language"],
  purchase: ["Kauf", "Purchase"],
  country: ["Land", "Country"],
  category: ["Kategorie", "Category"],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
  first: ["erster Kauf", "first purchase"],
  repeat: ["weiterer Kauf", "later purchase"],
  unknown: ["nicht bekannt", "not known"],
});

export const DIMENSIONS = ["language", "purchase", "country", "category"];

/** What a breakdown is by. */
export const dimensionText = (dimension) => (DIMENSIONS.includes(dimension) ? w[dimension] : dimension);

/** What a value of a breakdown is called. */
export function segmentText(dimension, value) {
  if (value === "") {
    return w.unknown;
  }
  const isNamed = (dimension === "language" && ["de", "en"].includes(value)) || (dimension === "purchase" && ["first", "repeat"].includes(value));
  return isNamed ? w[value] : value;
}

/** The filter of a page, for the API. */
export const filterOf = ({ from, to, segment }) => ({ from, to, segment });

/** Shows the filter, and what it is. */
export function filterView({ shopId, surveyId, query, shown }) {
  const to = (change) => link(shopId, "surveys", [surveyId], { ...filterOf(query), by: query.by, ...change });
  const submit = (event) => {
    event.preventDefault();
    go(to(Object.fromEntries(new FormData(event.target))));
  };
  const [dimension, ...value] = (query.segment ?? "").split(":");
  return html`
    <form class="tools" @submit=${submit}>
      <label>${w.from} <input type="date" name="from" .value=${query.from ?? shown?.from ?? ""} /></label>
      <label>${w.to} <input type="date" name="to" .value=${query.to ?? shown?.to ?? ""} /></label>
      <label
        >${w.by}
        <select name="by">
          ${Object.keys(bys).map(
            (by) => html`<option value=${by} ?selected=${by === (query.by ?? "week")}>${bys[by]}</option>`,
          )}
        </select>
      </label>
      <button type="submit">${w.show}</button>
    </form>
    ${shown ? html`<p>${w.period(day(shown.from), day(shown.to))}</p>` : nothing}
    ${query.segment
      ? html`<p>
          <strong>${w.only(`${dimensionText(dimension)}: ${segmentText(dimension, value.join(":"))}`)}</strong>
          <a href=${to({ segment: undefined })}>${w.everybody}</a>
        </p>`
      : nothing}
  `;
}
