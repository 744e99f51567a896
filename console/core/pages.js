/**
 * The pages of a shop, in the order of the menu: who sees them there, and which module shows them. The
 * API decides who may do what; a page that is hidden here is only not offered.
 */
const PAGES = [
  {
    name: "today",
    label: ["Heute", "Today"],
    groups: ["marketing", "finance", "support"],
    load: () => import("../pages/today.js"),
  },
  { name: "calendar", label: ["Kalender", "Calendar"], groups: ["marketing"], load: () => import("../pages/calendar.js") },
  { name: "campaigns", label: ["Kampagnen", "Campaigns"], groups: ["marketing", "finance"], load: () => import("../pages/campaigns.js") },
  { name: "media", label: ["Bilder", "Pictures"], groups: ["marketing", "finance"], load: () => import("../pages/media.js") },
  { name: "audiences", label: ["Zielgruppen", "Audiences"], groups: ["marketing"], load: () => import("../pages/audiences.js") },
  { name: "customers", label: ["Kunden", "Customers"], groups: ["marketing", "support"], load: () => import("../pages/customers.js") },
  {
    name: "insights",
    label: ["Auswertungen", "Insights"],
    groups: ["marketing", "finance", "support"],
    load: () => import("../pages/insights.js"),
  },
  { name: "adjustments", label: ["Freigaben", "Approvals"], groups: ["support", "finance"], load: () => import("../pages/adjustments.js") },
  { name: "cases", label: ["Fälle", "Cases"], groups: ["marketing", "support"], load: () => import("../pages/cases.js") },
  { name: "finance", label: ["Finanzen", "Finance"], groups: ["finance"], load: () => import("../pages/finance.js") },
  {
    name: "surveys",
    label: ["Umfragen", "Surveys"],
    groups: ["marketing", "finance", "support"],
    load: () => import("../pages/surveys.js"),
  },
  {
    name: "feedback",
    label: ["Feedback", "Feedback"],
    groups: ["marketing", "support"],
    load: () => import("../pages/feedback.js"),
  },
  {
    name: "rewards",
    label: ["Prämien", "Rewards"],
    groups: ["marketing", "finance", "support"],
    load: () => import("../pages/rewards.js"),
  },
  {
    name: "loyalty",
    label: ["Treue", "Loyalty"],
    groups: ["marketing", "finance", "support"],
    load: () => import("../pages/loyalty.js"),
  },
  {
    name: "programme",
    label: ["Programm", "Programme"],
    groups: ["marketing", "finance"],
    load: () => import("../pages/programme.js"),
  },
  {
    name: "settings",
    label: ["Einstellungen", "Settings"],
    groups: ["marketing", "finance", "support"],
    load: () => import("../pages/settings.js"),
  },
];

/** Returns those that somebody in these groups is offered. */
export const pagesFor = (groups) =>
  PAGES.filter((page) => groups.includes("admin") || page.groups.some((group) => groups.includes(group)));

/** Returns the page of a name, if there is one. */
export const pageNamed = (name) => PAGES.find((page) => page.name === name);
