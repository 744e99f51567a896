/** The questions of a survey as people read them. */
import { html, nothing } from "lit";
import { currentLanguage, number, words } from "../core/words.js";

const w = words({
  language: [(name) => `Auf ${name}`, (name) => `In ${name}`],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
  try: ["Die Seite ausprobieren (nichts davon wird gespeichert)", "Try the page (nothing of it is kept)"],
  score: [(least, most) => `Bewertung von ${least} bis ${most}`, (least, most) => `Score from ${least} to ${most}`],
  one: ["Eine Antwort", "One choice"],
  several: ["Mehrere Antworten", "Several choices"],
  text: [(most) => `Freier Text, bis ${most} Zeichen`, (most) => `Free text, up to ${most} characters`],
  showIf: [(from, to) => `nur bei ${from} bis ${to}`, (from, to) => `only at ${from} to ${to}`],
  points: [(points) => `Für eine Antwort gibt es ${points} Punkte.`, (points) => `An answer earns ${points} points.`],
});

/** Shows the questions in one language, with a link to the page itself. */
export const surveyPreview = (preview) => html`
  <section class="card">
    <h3>${w.language(w[preview.language])}</h3>
    <p lang=${preview.language}><strong>${preview.title}</strong></p>
    <ol>
      ${preview.questions.map((each) => question(each, preview.language))}
    </ol>
    ${preview.rewardPoints > 0 ? html`<p>${w.points(number(preview.rewardPoints))}</p>` : nothing}
    <p><a href=${preview.page} target="_blank" rel="noopener">${w.try}</a></p>
  </section>
`;

function question(each, language) {
  const kind =
    each.scale !== undefined
      ? w.score(each.least, each.most)
      : each.choices
        ? each.multiple
          ? w.several
          : w.one
        : w.text(number(each.mostCharacters));
  return html`<li>
    <span lang=${language}>${each.text}</span>
    <small lang=${currentLanguage()}>${kind}${each.showIf ? `, ${w.showIf(each.showIf.from, each.showIf.to)}` : ""}</small>
    ${each.choices
      ? html`<ul lang=${language}>
          ${each.choices.map((choice) => html`<li>${choice.text}</li>`)}
        </ul>`
      : nothing}
  </li>`;
}
