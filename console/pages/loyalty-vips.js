/** Rules by which customers become VIPs, and all who are one. */
import { html } from "lit";
import { number, words } from "../core/words.js";
import VIP_RULES from "./names/vip-rules.js";
import "./vip-list.js";

const w = words({
  title: ["VIPs", "VIPs"],
  intro: [
    "Kunden, um die sich jemand aus dem Team kümmert: nach Regeln, oder weil es jemand so entschieden hat. Regeln wirken ab der nächsten Nacht.",
    "Customers whom somebody of the team looks after: by rules, or since somebody decided so. Rules count from the next night on.",
  ],
  all: ["Alle VIPs und Regeln", "All VIPs and rules"],
  none: ["Es gibt noch keine Regel.", "There is no rule yet."],
  add: ["Regel anlegen", "Create a rule"],
  newTitle: ["Neue Regel", "New rule"],
  newHelp: ["In der nächsten Nacht wird jeder VIP, auf den sie zutrifft.", "In the next night whoever it holds of becomes a VIP."],
  end: ["Wer nur durch sie VIP ist, bleibt es noch sieben Tage.", "Who is a VIP by it alone stays one for seven days."],
  notice: ["Tage Vorlauf", "Days of notice"],
});

export default {
  schema: "vip-rules",
  names: VIP_RULES,
  texts: w,
  start: { anyOf: [{}], noticeDays: 14 },
  columns: () => [{ label: w.notice, of: ({ noticeDays }) => number(noticeDays ?? 7), isNumber: true }],
  after: (page) => html`<sk-vip-list .shopId=${page.shopId} .groups=${page.groups} .me=${page.me}></sk-vip-list>`,
};
