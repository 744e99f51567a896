/** Volume ladders: what goods cost the more of them somebody buys. */
import { number, words } from "../core/words.js";
import LADDER from "./names/ladder.js";

const w = words({
  title: ["Staffelpreise", "Volume ladders"],
  intro: [
    "Was Waren kosten, je mehr jemand davon kauft. Der Shop fragt an der Kasse danach.",
    "What goods cost the more of them somebody buys. The shop asks for it at the checkout.",
  ],
  all: ["Alle Staffeln", "All ladders"],
  none: ["Es gibt noch keine Staffel.", "There is no ladder yet."],
  add: ["Staffel anlegen", "Create a ladder"],
  newTitle: ["Neue Staffel", "New ladder"],
  newHelp: ["Sie gilt, sobald sie angelegt ist.", "It counts as soon as it is created."],
  end: ["Sie gilt für keine neue Bestellung mehr.", "It counts for no new order any more."],
  basis: ["Wonach", "By what"],
  reading: ["Lesart", "Reading"],
  steps: ["Stufen", "Steps"],
});

export default {
  schema: "ladder",
  names: LADDER,
  texts: w,
  start: {
    basis: { kind: "PIECES", counting: "EACH_PRODUCT", steps: [{ from: 10, percent: 5 }] },
    reading: "ALL_UNITS",
    prices: "GROSS",
  },
  columns: (names) => [
    { label: w.basis, of: ({ basis }) => (basis ? names.value(["basis"], basis.kind) : "") },
    { label: w.reading, of: ({ reading }) => (reading ? names.value(["reading"], reading) : "") },
    { label: w.steps, of: ({ basis }) => (basis?.steps ? number(basis.steps.length) : ""), isNumber: true },
  ],
};
