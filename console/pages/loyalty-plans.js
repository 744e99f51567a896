/** Plans of paid membership: what it costs, how long it runs, and what members have. */
import { html, nothing } from "lit";
import { number, words } from "../core/words.js";
import "./declarations.js";
import PLAN from "./names/membership-plan.js";
import "./plan-members.js";

const w = words({
  title: ["Mitgliedschaften", "Memberships"],
  intro: [
    "Was eine Mitgliedschaft kostet und bietet. Kündigung und Widerruf brauchen zwei Links im Fuß des Shops.",
    "What a membership costs and offers. Cancelling and withdrawing need two links in the shop's footer.",
  ],
  all: ["Alle Mitgliedschaften", "All memberships"],
  none: ["Es gibt noch keine Mitgliedschaft.", "There is no membership yet."],
  add: ["Mitgliedschaft anlegen", "Create a membership"],
  newTitle: ["Neue Mitgliedschaft", "New membership"],
  newHelp: [
    "Mit der ersten gibt es die Seiten zum Kündigen und Widerrufen.",
    "With the first one come the pages to cancel and withdraw.",
  ],
  end: ["Sie wird nicht mehr angeboten.", "It is offered no more."],
  sku: ["Artikel", "Product"],
  months: ["Monate", "Months"],
});

export default {
  schema: "membership-plan",
  names: PLAN,
  texts: w,
  start: { months: 12, renewal: "ENDS" },
  columns: () => [
    { label: w.sku, of: ({ sku }) => sku ?? "" },
    { label: w.months, of: ({ months }) => (months ? number(months) : ""), isNumber: true },
  ],
  beside: (page, { document }) =>
    document
      ? html`<sk-plan-members .shopId=${page.shopId} .groups=${page.groups} .me=${page.me} .more=${page.more}></sk-plan-members>`
      : nothing,
  after: (page) =>
    page.isIn("support")
      ? html`<sk-declarations .shopId=${page.shopId} .groups=${page.groups} .me=${page.me}></sk-declarations>`
      : nothing,
};
