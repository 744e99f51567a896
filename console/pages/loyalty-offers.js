/** Limited offers: so many pieces in a window of time, one for each customer. */
import { html, LitElement } from "lit";
import { path, read } from "../core/api.js";
import { Loading } from "../core/page.js";
import { number, time, words } from "../core/words.js";
import { fact } from "../ui/fact.js";
import OFFER from "./names/offer.js";

const w = words({
  title: ["Limitierte Angebote", "Limited offers"],
  intro: [
    "Ein Angebot in begrenzter Zahl und Zeit, je Kundin und Kunde einmal. Der Shop reserviert an der Kasse ein Stück.",
    "An offer in a limited number and time, once for each customer. The shop reserves a piece at the checkout.",
  ],
  all: ["Alle limitierten Angebote", "All limited offers"],
  none: ["Es gibt noch kein limitiertes Angebot.", "There is no limited offer yet."],
  add: ["Angebot anlegen", "Create an offer"],
  newTitle: ["Neues limitiertes Angebot", "New limited offer"],
  newHelp: ["Es ist zu haben, sobald sein Zeitraum beginnt.", "It can be had as soon as its time begins."],
  end: [
    "Niemand kann es mehr reservieren. Gekauftes und Reserviertes bleibt.",
    "Nobody can reserve it any more. What is bought and reserved stays.",
  ],
  stock: ["Stückzahl", "Stock"],
  from: ["Ab", "From"],
  until: ["Bis", "Until"],
  figures: ["Stand jetzt", "As it stands now"],
  left: ["Noch zu haben", "Left"],
  of: [(n) => `von ${n}`, (n) => `of ${n}`],
  reserved: ["Gerade reserviert", "Reserved now"],
  bought: ["Gekauft", "Bought"],
  returned: ["Zurückgekommen", "Came back"],
  notRestocked: [(n) => `davon ${n} nicht wieder zu haben`, (n) => `of these ${n} are not sold again`],
  over: ["Über die Stückzahl hinaus", "Beyond the stock"],
  overHelp: [
    "Der Shop hat mehr verkauft, als es gibt, oder die Stückzahl wurde gesenkt",
    "The shop has sold more than there is, or the stock was lowered",
  ],
  doubtful: ["Zweifelhafte Bestellungen", "Doubtful orders"],
  doubtfulHelp: [
    "Etwa ohne Reservierung verkauft; wo jemand entscheiden muss, gibt es einen Fall",
    "Such as sold without a reservation; where somebody must decide, there is a case",
  ],
});

/** What became of an offer's pieces. */
class OfferFigures extends LitElement {
  static properties = { shopId: {}, offerId: {}, version: {} };

  #figures = new Loading(
    this,
    () => [this.shopId, this.offerId, this.version],
    (signal) => read(path`/admin/shops/${this.shopId}/offers/${this.offerId}/figures`, { signal }),
  );

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<h2>${w.figures}</h2>
      ${this.#figures.show(
        (figures) => html`<dl class="facts">
          ${fact(w.left, number(figures.left), w.of(number(figures.stock)))}
          ${fact(w.reserved, number(figures.reserved))} ${fact(w.bought, number(figures.bought))}
          ${fact(
            w.returned,
            number(figures.returned),
            figures.notRestocked ? w.notRestocked(number(figures.notRestocked)) : "",
          )}
          ${figures.over ? fact(w.over, number(figures.over), w.overHelp) : ""}
          ${figures.doubtful ? fact(w.doubtful, number(figures.doubtful), w.doubtfulHelp) : ""}
        </dl>`,
        2,
      )}`;
  }
}

customElements.define("sk-offer-figures", OfferFigures);

/** The next full hour so many days from now, which an author corrects. */
function inDays(days) {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setMinutes(0, 0, 0);
  return at.toISOString().replace(".000Z", "Z");
}

export default {
  schema: "offer",
  names: OFFER,
  texts: w,
  start: {
    stock: 100,
    window: { from: inDays(1), until: inDays(8) },
    holdMinutes: 15,
    piecesShown: "NUMBER",
    texts: { de: {} },
  },
  columns: () => [
    { label: w.stock, of: ({ stock }) => (stock === undefined ? "" : number(stock)), isNumber: true },
    { label: w.from, of: ({ window }) => (window?.from ? time(window.from) : "") },
    { label: w.until, of: ({ window }) => (window?.until ? time(window.until) : "") },
  ],
  beside: (page, { document }) =>
    document
      ? html`<sk-offer-figures
          .shopId=${page.shopId}
          .offerId=${document.id}
          .version=${document.version}
        ></sk-offer-figures>`
      : "",
};
