/** Challenges, and what all customers have of one. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { day, inLanguage, number, time, words } from "../core/words.js";
import { amount } from "../ui/amount.js";
import CHALLENGE from "./names/challenge.js";

const w = words({
  title: ["Challenges", "Challenges"],
  intro: [
    "Ein Ziel mit einem Ende, für jeden Kunden oder für alle zusammen. Es zählen bezahlte Bestellungen, ohne was zurückgeht; Punkte kommen, wenn nichts mehr zurückgehen kann.",
    "A goal with an end, for each customer or for all together. Paid orders count, without what goes back; points come when nothing can go back any more.",
  ],
  all: ["Alle Challenges", "All challenges"],
  none: ["Es gibt noch keine Challenge.", "There is no challenge yet."],
  add: ["Challenge anlegen", "Create a challenge"],
  newTitle: ["Neue Challenge", "New challenge"],
  newHelp: [
    "Es zählt, was bezahlt wird, sobald sie angelegt ist, und nichts davor. Ein Ziel während der Laufzeit höher zu setzen, enttäuscht alle, die schon dabei sind.",
    "What is paid counts as soon as it is created, and nothing before. To raise the goal in the middle disappoints all who take part.",
  ],
  end: [
    "Niemand erreicht das Ziel mehr; was erreicht ist, wird noch ausgezahlt.",
    "Nobody reaches the goal any more; what is reached is paid still.",
  ],
  what: ["Was", "What"],
  goal: ["Ziel", "Goal"],
  window: ["Zeitraum", "Window"],
  together: ["zusammen", "together"],
  points: ["Punkte", "Points"],
  ORDERS: [(count) => `${count} Bestellungen`, (count) => `${count} orders`],
  LINES: [(count) => `${count} Artikel`, (count) => `${count} articles`],
  PIECES: [(count) => `${count} Stück`, (count) => `${count} pieces`],
  winners: [(count) => `Geschafft haben es bisher: ${count}.`, (count) => `Completed so far: ${count}.`],
  all_have: [
    (count, goal) => `Zusammen ${count} von ${goal}.`,
    (count, goal) => `${count} of ${goal} together.`,
  ],
  decided: [(at) => `Entschieden wird am ${at}.`, (at) => `It is decided on ${at}.`],
  reached: ["Das Ziel ist erreicht; wer mitgemacht hat, ist belohnt.", "The goal is reached; whoever took part is rewarded."],
  missed: ["Das Ziel ist verfehlt.", "The goal is missed."],
});

class ChallengeFigures extends Page {
  static properties = { document: { attribute: false } };

  #figures = new Loading(
    this,
    () => [this.shopId, this.document.id, this.document.version],
    (signal) => read(path`/admin/shops/${this.shopId}/challenges/${this.document.id}/figures`, { signal }),
  );

  render() {
    return this.document.unusable ? nothing : this.#figures.show((figures) => html`<p>${this.#told(figures)}</p>`, 1);
  }

  #told(figures) {
    if (figures.together === undefined) {
      return w.winners(number(figures.winners));
    }
    const have = w.all_have(inUnit(figures.unit, figures.together), inUnit(figures.unit, figures.goal));
    const result = { true: w.reached, false: w.missed }[figures.reached] ?? w.decided(time(figures.decidedFrom, this.document.timeZone));
    return `${have} ${result}`;
  }
}

customElements.define("sk-challenge-figures", ChallengeFigures);

function inUnit(unit, value) {
  return w[unit] ? w[unit](number(Number(value))) : amount({ amount: value, currency: unit });
}

function goalOf({ goal, goalOf: whose }) {
  if (!goal) {
    return "";
  }
  const told = goal.kind === "SPEND" ? amount(goal.money) : inUnit(goal.of, goal.amount);
  return whose === "TOGETHER" ? `${told}, ${w.together}` : told;
}

export default {
  schema: "challenge",
  names: CHALLENGE,
  texts: w,
  start: {
    goal: { kind: "NUMBER", of: "PIECES", amount: 3 },
    points: 100,
    timeZone: "Europe/Berlin",
    texts: { de: { title: "Drei Tees im Mai" }, en: { title: "Three teas in May" } },
  },
  columns: () => [
    { label: w.what, of: ({ texts }) => inLanguage({ de: texts?.de?.title, en: texts?.en?.title }) },
    { label: w.goal, of: goalOf },
    { label: w.window, of: ({ from, until }) => (from && until ? `${day(from)} – ${day(until)}` : "") },
    { label: w.points, of: ({ points }) => (points === undefined ? "" : number(points)), isNumber: true },
  ],
  beside: (page, { document }) =>
    document
      ? html`<sk-challenge-figures .shopId=${page.shopId} .document=${document}></sk-challenge-figures>`
      : nothing,
};
