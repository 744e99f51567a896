/**
 * The pages of a shop, in the order of the menu: who sees them there, and which module shows them. The
 * API decides who may do what; a page that is hidden here is only not offered.
 */
export const PAGES = [
  { name: "calendar", label: ["Kalender", "Calendar"], groups: ["marketing"], load: () => import("../pages/calendar.js") },
  { name: "campaigns", label: ["Kampagnen", "Campaigns"], groups: ["marketing", "finance"], load: () => import("../pages/campaigns.js") },
  { name: "customers", label: ["Kunden", "Customers"], groups: ["marketing", "support"], load: () => import("../pages/customers.js") },
  { name: "finance", label: ["Finanzen", "Finance"], groups: ["finance"], load: () => import("../pages/finance.js") },
];

/** Returns those that somebody in these groups is offered. */
export const pagesFor = (groups) =>
  PAGES.filter((page) => groups.includes("admin") || page.groups.some((group) => groups.includes(group)));

/** Returns the page of a name, if there is one. */
export const pageNamed = (name) => PAGES.find((page) => page.name === name);
