/** What a campaign's mail brings, and how it stands among others. */
import { html, nothing } from "lit";
import { words } from "../core/words.js";
import { choice, line, tick } from "../ui/fields.js";
import { withValue } from "../ui/form.js";

const w = words({
  gift: ["Geschenk", "Gift"],
  giftKind: ["Was die Mail mitbringt", "What the mail brings"],
  none: ["nichts", "nothing"],
  points: ["Punkte", "points"],
  coupon: ["ein Gutscheincode aus einem Vorrat", "a coupon code of a pool"],
  pointsMany: ["Wie viele Punkte", "How many points"],
  pool: ["Name des Vorrats", "Name of the pool"],
  more: ["Weitere Angaben", "Further details"],
  topic: ["Thema", "Topic"],
  topicHelp: ["Kunden können einzelne Themen abbestellen, etwa news oder birthday.", "Customers can unsubscribe from single topics, such as news or birthday."],
  priority: ["Vorrang", "Priority"],
  LOW: ["niedrig", "low"],
  NORMAL: ["normal", "normal"],
  HIGH: ["hoch", "high"],
  priorityHelp: ["Bei zu vielen Mails in einer Woche gewinnt der höhere.", "Of too many mails in a week the higher one wins."],
  holdout: ["Vergleichsgruppe in Prozent", "Control group in per cent"],
  holdoutHelp: ["So viele bekommen keine Mail, damit sich ihre Wirkung messen lässt.", "So many get no mail, so that its effect can be measured."],
  purchaseDays: ["Wie viele Tage Käufe nach der Mail gezählt werden", "For how many days purchases after the mail are counted"],
  purchaseDaysHelp: ["leer: 14 Tage", "empty: 14 days"],
  similar: ["Bewirbt nur eigene ähnliche Waren (§ 7 Abs. 3 UWG)", "Advertises own similar goods only (§ 7 (3) UWG)"],
  similarHelp: ["Dann darf sie auch an Bestandskunden gehen, die darauf hingewiesen wurden.", "Then it may go to existing customers too who were told of it."],
});

/** Shows the fields of the gift. */
export function giftFields(edit) {
  const { gift } = edit.value;
  const now = gift?.points !== undefined ? "points" : gift?.couponPool !== undefined ? "coupon" : "";
  const first = { points: { points: 100 }, coupon: { couponPool: "coupons" } };
  return html`
    <h2>${w.gift}</h2>
    ${choice(edit, ["gift", "kind"], {
      label: w.giftKind,
      now,
      options: [
        ["", w.none],
        ["points", w.points],
        ["coupon", w.coupon],
      ],
      change: (kind) => edit.change(withValue(edit.value, ["gift"], first[kind])),
    })}
    ${now === "points"
      ? line(edit, ["gift", "points"], { label: w.pointsMany, type: "number", step: 1, min: 1, max: 1_000_000 })
      : nothing}
    ${now === "coupon" ? line(edit, ["gift", "couponPool"], { label: w.pool, maxlength: 40 }) : nothing}
  `;
}

/** Shows its topic, how it stands among others, and how its effect is measured. */
export const detailFields = (edit) => html`
  <h2>${w.more}</h2>
  ${line(edit, ["topic"], { label: w.topic, help: w.topicHelp, maxlength: 40 })}
  ${choice(edit, ["priority"], {
    label: w.priority,
    help: w.priorityHelp,
    now: edit.value.priority ?? "NORMAL",
    options: ["LOW", "NORMAL", "HIGH"].map((each) => [each, w[each]]),
  })}
  ${line(edit, ["holdoutPercent"], { label: w.holdout, help: w.holdoutHelp, type: "number", min: 0, max: 100, step: 1 })}
  ${line(edit, ["purchaseDays"], { label: w.purchaseDays, help: w.purchaseDaysHelp, type: "number", min: 1, max: 28, step: 1 })}
  ${tick(edit, ["similarGoods"], { label: w.similar, help: w.similarHelp })}
`;
