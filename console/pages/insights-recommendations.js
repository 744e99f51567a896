/** Which kinds of suggestions a shop uses, and how well each list foretold what was bought. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { Loading, Page } from "../core/page.js";
import { inLanguage, number, percent, time, words } from "../core/words.js";
import { fact } from "../ui/fact.js";

const w = words({
  title: ["Vorgeschlagene Produkte", "Suggested products"],
  intro: [
    "Jede Nacht werden für jeden Käufer Produkte gewählt. Verwendet wird nur, was den letzten Einkauf besser vorhersagt als die Liste ohne es.",
    "Each night products are chosen for every customer who bought something. Only what foretells the last purchase better than the list without it is used.",
  ],
  none: [
    "Noch wird nichts vorgeschlagen. Dafür muss der Shop sagen, was er verkauft; gewählt wird jede Nacht.",
    "Nothing is suggested yet. For that the shop has to tell what it sells; products are chosen each night.",
  ],
  asOf: [(at) => `Stand ${at}.`, (at) => `As of ${at}.`],
  products: ["Produkte", "Products"],
  productsHelp: ["des Katalogs, die jemand gekauft hat", "of the catalogue that somebody bought"],
  customers: ["Geprüfte Kunden", "Judged customers"],
  customersHelp: ["kauften an mehreren Tagen; jeder zweite von ihnen", "bought on several days; every second of them"],
  used: ["Verwendet", "Used"],
  kinds: ["Arten von Vorschlägen", "Kinds of suggestions"],
  kind: ["Art", "Kind"],
  gain: ["Gewinn an NDCG, mit 95-%-Intervall", "Gain of NDCG, with its 95 % interval"],
  yes: ["ja", "yes"],
  no: ["nein", "no"],
  between: [(gain, from, to) => `${gain} (${from} bis ${to})`, (gain, from, to) => `${gain} (${from} to ${to})`],
  lists: ["Wie gut Listen vorhersagten", "How well lists foretold"],
  list: ["Liste von zehn Produkten", "List of ten products"],
  recall: ["Recall: Anteil der Käufe, die sie hat", "Recall: share of purchases it has"],
  ndcg: ["NDCG@10: 1 ist die beste Liste", "NDCG@10: 1 is the best list"],
  popularList: ["Was beliebt ist", "What is popular"],
  ownFrequencyList: ["Was der Kunde selbst am häufigsten kauft", "What customers themselves buy most often"],
  usedList: ["Die verwendete Liste", "The list that is used"],
});

class InsightsRecommendations extends Page {
  #read = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/insights/recommendations`, { signal }),
  );

  render() {
    return html`<h2>${w.title}</h2>
      <p>${w.intro}</p>
      ${this.#read.show((found) => (found.asOf ? this.#shown(found) : html`<p role="status">${w.none}</p>`), 3)}`;
  }

  #shown(found) {
    return html`
      <p>${w.asOf(time(found.asOf))} ${inLanguage(found.explanation)}</p>
      <dl class="facts">
        ${fact(w.products, number(found.products), w.productsHelp)}
        ${fact(w.customers, number(found.customers), w.customersHelp)}
      </dl>
      <h3>${w.kinds}</h3>
      ${this.#kinds(found.kinds)} ${found.customers > 0 ? this.#lists(found) : nothing}
    `;
  }

  #kinds(kinds) {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${w.kinds}>
      <table>
        <thead>
          <tr>
            <th scope="col">${w.kind}</th>
            <th scope="col">${w.used}</th>
            <th scope="col" class="number">${w.gain}</th>
          </tr>
        </thead>
        <tbody>
          ${kinds.map(
            (each) => html`<tr>
              <th scope="row">${inLanguage(each.name)}</th>
              <td>${each.used ? w.yes : w.no}</td>
              <td class="number">
                ${each.gain === undefined ? "–" : w.between(number(each.gain, 3), number(each.from, 3), number(each.to, 3))}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #lists(found) {
    return html`
      <h3>${w.lists}</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.lists}>
        <table>
          <thead>
            <tr>
              <th scope="col">${w.list}</th>
              <th scope="col" class="number">${w.recall}</th>
              <th scope="col" class="number">${w.ndcg}</th>
            </tr>
          </thead>
          <tbody>
            ${["popular", "ownFrequency", "used"].map(
              (name) => html`<tr>
                <th scope="row">${w[`${name}List`]}</th>
                <td class="number">${percent(found[name].recall, 1)}</td>
                <td class="number">${number(found[name].ndcg, 3)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}

customElements.define("sk-insights-recommendations", InsightsRecommendations);
