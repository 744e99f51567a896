/** Whom a campaign reaches: its conditions, and how many that are, with why not the others. */
import { html, nothing } from "lit";
import { send } from "../core/api.js";
import { dayFromNow } from "../core/days.js";
import { faultNotice, Page } from "../core/page.js";
import { number, time, words } from "../core/words.js";
import { bars } from "../ui/chart.js";
import { valueAt } from "../ui/document-values.js";
import { fact } from "../ui/fact.js";
import { choice, line, several, tick } from "../ui/fields.js";
import { withValue } from "../ui/form.js";
import { Latest } from "../ui/latest.js";
import "./audience-choice.js";
import { plus, reasonRows } from "./campaign-words.js";

const w = words({
  languages: ["Sprachen", "Languages"],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
  languagesHelp: ["keine angekreuzt: alle", "none ticked: all"],
  countries: ["Länder (zwei Buchstaben, mit Komma)", "Countries (two letters, with commas)"],
  countriesHelp: ["etwa DE, AT; leer für alle", "such as DE, AT; empty for all"],
  spentAtLeast: ["Mindestens ausgegeben (EUR)", "Spent at least (EUR)"],
  spentLessThan: ["Weniger ausgegeben als (EUR)", "Spent less than (EUR)"],
  boughtWithin: ["Gekauft in den letzten … Tagen", "Bought within the last … days"],
  notBought: ["Nicht gekauft seit … Tagen", "Not bought for … days"],
  points: ["Mindestens so viele Punkte", "At least so many points"],
  bought: ["Hat einen dieser Artikel gekauft (Nummern, mit Komma)", "Bought one of these articles (numbers, with commas)"],
  tier: ["Stufe", "Tier"],
  anyTier: ["(gleich welche)", "(whichever)"],
  ANY_OF: ["eine von diesen", "one of these"],
  AT_LEAST: ["mindestens diese", "at least this one"],
  NO_TIER: ["gar keine", "none at all"],
  stated: ["Was Kunden von sich angeben", "What customers state of themselves"],
  statedInterests: ["Interessen (Kategorien), mit Komma", "Interests (categories), with commas"],
  statedHelp: ["Nur wer eines davon angegeben hat", "Only who stated one of them"],
  statedSituations: ["Was sie sind (Kennungen), mit Komma", "What they are (ids), with commas"],
  statedKind: ["Art der Größe (Kennung)", "Kind of size (id)"],
  statedSizes: ["Eine dieser Größen, mit Komma", "One of these sizes, with commas"],
  vip: ["VIP", "VIP"],
  anyVip: ["(gleich ob)", "(whether or not)"],
  isVip: ["nur VIPs", "VIPs only"],
  noVip: ["keine VIPs", "no VIPs"],
  did: ["Im Shop getan (nur mit Einwilligung)", "Did in the shop (with consent only)"],
  didHelp: ["keine angekreuzt: gleich was", "none ticked: whatever"],
  VIEWED: ["angesehen", "looked at"],
  WISHED: ["gewünscht", "wished for"],
  SEARCHED: ["gesucht", "searched"],
  BASKET: ["liegt im Warenkorb", "is in the basket"],
  didWithin: ["in den letzten … Tagen (höchstens 30)", "within the last … days (30 at most)"],
  didCategories: ["aus diesen Kategorien (mit Komma)", "of these categories (with commas)"],
  atRisk: ["Droht zu gehen", "Likely to leave"],
  anyRisk: ["(gleich ob)", "(whether or not)"],
  isAtRisk: ["nur wer zu gehen droht", "only who is likely to leave"],
  notAtRisk: ["nur wer bleibt", "only who is not"],
  worthAtLeast: ["Erwarteter Umsatz in zwölf Monaten mindestens (EUR)", "Revenue expected in twelve months at least (EUR)"],
  topRevenue: ["Bringen zusammen so viel Prozent des Umsatzes (10 bis 90)", "Bring together so many per cent of revenue (10 to 90)"],
  cohortFrom: ["Erster Kauf ab Monat", "First purchase from month"],
  cohortTo: ["Erster Kauf bis Monat", "First purchase until month"],
  classes: ["Klassen", "Classes"],
  classesHelp: ["keine angekreuzt: alle; eingeteilt wird jede Nacht", "none ticked: all; customers are rated each night"],
  BEST: ["beste Kunden", "best customers"],
  LOYAL: ["treue Kunden", "loyal customers"],
  BIG_SPENDER: ["Großkäufer", "big spenders"],
  NEW: ["neue Kunden", "new customers"],
  OCCASIONAL: ["Gelegenheitskunden", "occasional customers"],
  AT_RISK: ["gefährdet", "at risk"],
  ASLEEP: ["eingeschlafen", "asleep"],
  tiers: ["Kennungen der Stufen, mit Komma", "Ids of the tiers, with commas"],
  tierId: ["Kennung der Stufe", "Id of the tier"],
  all: ["Jede Angabe muss zutreffen; was leer ist, gilt für alle.", "Every condition must hold; what is empty holds for all."],
  day: ["Für welchen Tag zählen", "Count for which day"],
  counting: ["Es wird gezählt …", "Counting …"],
  faulty: ["Gezählt wird, sobald alle Angaben stimmen.", "It is counted as soon as all fields are right."],
  mailed: ["bekämen die Mail", "would get the mail"],
  due: ["sind an der Reihe", "are due"],
  looked: ["angesehen", "looked at"],
  people: ["Kunden", "customers"],
  partly: ["bisher; es gibt noch mehr Kunden", "so far; there are more customers"],
  goOn: ["Weiterzählen", "Go on counting"],
  whyNot: ["Warum andere nicht an der Reihe sind", "Why others are not due"],
  whyNoMail: ["Warum Kunden, die an der Reihe sind, keine Mail bekämen", "Why customers who are due would get no mail"],
  sent: ["Hinaus geht sie", "It goes out"],
  noRun: ["An diesem Tag läuft die Kampagne nicht.", "The campaign does not run for that day."],
  unchecked: [
    "Wer in letzter Zeit schon genug Mails bekam, zeigt sich erst beim Senden; es können weniger werden.",
    "Who got enough mails lately is seen only when it is sent; there may be fewer.",
  ],
  boughtLater: ["Welche Artikel gekauft wurden, wird erst im Lauf geprüft.", "Which articles were bought is looked at only in the run."],
});

/**
 * Shows the conditions, and which saved audience holds beside them.
 *
 * @param page shopId, groups, and whether conditions may be saved (mayWrite)
 */
export function audienceFields(edit, { shopId, groups, mayWrite }) {
  const whole = { type: "number", step: 1, min: 1, max: 3650 };
  return html`
    <sk-audience-choice .shopId=${shopId} .groups=${groups} .edit=${edit} .mayWrite=${mayWrite}></sk-audience-choice>
    <p>${w.all}</p>
    <fieldset class="inline">
      <legend>${w.languages}</legend>
      ${["de", "en"].map((language) => {
        const chosen = valueAt(edit.value, ["audience", "languages"]) ?? [];
        return tick(edit, ["audience", "languages", language], {
          label: w[language],
          value: chosen.includes(language),
          change: (isOn) => {
            const now = isOn ? [...chosen, language] : chosen.filter((each) => each !== language);
            edit.change(withValue(edit.value, ["audience", "languages"], now.length === 0 ? undefined : now));
          },
        });
      })}
      <small>${w.languagesHelp}</small>
    </fieldset>
    ${several(edit, ["audience", "countries"], { label: w.countries, help: w.countriesHelp, isUpper: true })}
    <div class="columns">
      ${spent(edit, "spentAtLeast")} ${spent(edit, "spentLessThan")}
      ${line(edit, ["audience", "boughtWithinDays"], { ...whole, label: w.boughtWithin })}
      ${line(edit, ["audience", "notBoughtForDays"], { ...whole, label: w.notBought })}
      ${line(edit, ["audience", "pointsAtLeast"], { label: w.points, type: "number", step: 1, min: 0 })}
    </div>
    ${tier(edit)}
    ${choice(edit, ["audience", "vip"], {
      label: w.vip,
      now: String(valueAt(edit.value, ["audience", "vip"]) ?? ""),
      options: [["", w.anyVip], ["true", w.isVip], ["false", w.noVip]],
      change: (chosen) => edit.change(withValue(edit.value, ["audience", "vip"], chosen === "" ? undefined : chosen === "true")),
    })}
    ${rating(edit)} ${several(edit, ["audience", "boughtAnyOf"], { label: w.bought })}
    ${"rule" in edit.value ? html`${behaviour(edit)} ${stated(edit)}` : nothing}
  `;
}

const BEHAVIOUR = ["audience", "behaviour"];

/** Of campaigns alone. With the last tick the whole condition goes. */
const behaviour = (edit) => {
  const did = valueAt(edit.value, [...BEHAVIOUR, "did"]) ?? [];
  const changed = (now) =>
    now.length === 0 ? undefined : { withinDays: 7, ...valueAt(edit.value, BEHAVIOUR), did: now };
  return html`
    <fieldset class="inline">
      <legend>${w.did}</legend>
      ${["VIEWED", "WISHED", "SEARCHED", "BASKET"].map((each) =>
        tick(edit, [...BEHAVIOUR, "did", each], {
          label: w[each],
          value: did.includes(each),
          change: (isOn) =>
            edit.change(withValue(edit.value, BEHAVIOUR, changed(isOn ? [...did, each] : did.filter((one) => one !== each)))),
        }),
      )}
      <small>${w.didHelp}</small>
    </fieldset>
    ${did.length === 0
      ? nothing
      : html`
          ${line(edit, [...BEHAVIOUR, "withinDays"], { label: w.didWithin, type: "number", step: 1, min: 1, max: 30 })}
          ${several(edit, [...BEHAVIOUR, "categories"], { label: w.didCategories })}
        `}
  `;
};

const STATED = ["audience", "stated"];

/** Of campaigns alone. With the last answer the whole condition goes, so that nobody is left out by an empty one. */
const stated = (edit) => {
  const whole = {
    ...edit,
    change: (value) => {
      const { size = {}, ...rest } = valueAt(value, STATED) ?? {};
      const now = Object.keys(size).length === 0 ? rest : { size, ...rest };
      edit.change(withValue(value, STATED, Object.keys(now).length === 0 ? undefined : now));
    },
  };
  return html`
    <fieldset>
      <legend>${w.stated}</legend>
      ${several(whole, [...STATED, "interests"], { label: w.statedInterests, help: w.statedHelp })}
      ${several(whole, [...STATED, "situations"], { label: w.statedSituations })}
      <div class="columns">
        ${line(whole, [...STATED, "size", "kind"], { label: w.statedKind })}
        ${several(whole, [...STATED, "size", "anyOf"], { label: w.statedSizes })}
      </div>
    </fieldset>
  `;
};

const CLASSES = ["BEST", "LOYAL", "BIG_SPENDER", "NEW", "OCCASIONAL", "AT_RISK", "ASLEEP"];

/** What is asked of how customers are rated, and of when they first bought. */
const rating = (edit) => html`
  ${choice(edit, ["audience", "atRisk"], {
    label: w.atRisk,
    now: String(valueAt(edit.value, ["audience", "atRisk"]) ?? ""),
    options: [["", w.anyRisk], ["true", w.isAtRisk], ["false", w.notAtRisk]],
    change: (chosen) => edit.change(withValue(edit.value, ["audience", "atRisk"], chosen === "" ? undefined : chosen === "true")),
  })}
  <fieldset class="inline">
    <legend>${w.classes}</legend>
    ${CLASSES.map((name) => {
      const chosen = valueAt(edit.value, ["audience", "classes"]) ?? [];
      return tick(edit, ["audience", "classes", name], {
        label: w[name],
        value: chosen.includes(name),
        change: (isOn) => {
          const now = isOn ? [...chosen, name] : chosen.filter((each) => each !== name);
          edit.change(withValue(edit.value, ["audience", "classes"], now.length === 0 ? undefined : now));
        },
      });
    })}
    <small>${w.classesHelp}</small>
  </fieldset>
  <div class="columns">
    ${spent(edit, "worthAtLeast")}
    ${line(edit, ["audience", "topRevenuePercent"], { label: w.topRevenue, type: "number", step: 10, min: 10, max: 90 })}
    ${month(edit, "from", w.cohortFrom)} ${month(edit, "to", w.cohortTo)}
  </div>
`;

/** The first and the last month come and go together: one alone is that month. */
function month(edit, end, label) {
  const now = valueAt(edit.value, ["audience", "firstBought"]);
  return line(
    {
      ...edit,
      change: (value) => {
        const chosen = valueAt(value, ["audience", "firstBought", end]);
        edit.change(
          withValue(edit.value, ["audience", "firstBought"], chosen ? { from: chosen, to: chosen, ...now, [end]: chosen } : undefined),
        );
      },
    },
    ["audience", "firstBought", end],
    { label, type: "month" },
  );
}

const TIER = ["audience", "tier"];
const TIER_KINDS = ["ANY_OF", "AT_LEAST", "NO_TIER"];

/** Each way to ask for a tier has fields of its own. */
const tier = (edit) => {
  const kind = valueAt(edit.value, [...TIER, "kind"]);
  return html`
    ${choice(edit, [...TIER, "kind"], {
      label: w.tier,
      options: [["", w.anyTier], ...TIER_KINDS.map((each) => [each, w[each]])],
      change: (chosen) => edit.change(withValue(edit.value, TIER, chosen === "" ? undefined : { kind: chosen })),
    })}
    ${kind === "ANY_OF" ? several(edit, [...TIER, "tiers"], { label: w.tiers }) : nothing}
    ${kind === "AT_LEAST" ? line(edit, [...TIER, "tier"], { label: w.tierId, maxlength: 20 }) : nothing}
  `;
};

/** An amount and its currency come and go together. */
function spent(edit, name) {
  const now = valueAt(edit.value, ["audience", name]);
  return line(
    {
      ...edit,
      change: (value) => {
        const amount = valueAt(value, ["audience", name, "amount"]);
        edit.change(
          withValue(
            edit.value,
            ["audience", name],
            amount === undefined ? undefined : { amount: amount.replace(",", "."), currency: now?.currency ?? "EUR" },
          ),
        );
      },
    },
    ["audience", name, "amount"],
    { label: w[name], inputmode: "decimal" },
  );
}

const PAUSE_MILLISECONDS = 700;

/** Adds the part of a count to what was counted before. */
const added = (before, part) =>
  before
    ? {
        ...part,
        runs: before.runs,
        sent: before.sent,
        looked: before.looked + part.looked,
        due: before.due + part.due,
        mailed: before.mailed + part.mailed,
        notDue: plus(before.notDue, part.notDue),
        notMailed: plus(before.notMailed, part.notMailed),
        examples: [...before.examples, ...part.examples].slice(0, 3),
      }
    : part;

/** Counts while somebody types: some time after the last change, and never two counts at once. */
class AudienceCount extends Page {
  static properties = {
    route: { attribute: false },
    draft: { attribute: false },
    zone: { attribute: false },
    nextDay: { attribute: false },
    isRight: { attribute: false },
    day: { state: true },
    count: { state: true },
    isBusy: { state: true },
  };

  #latest = new Latest(this);
  #key;

  willUpdate() {
    const key = JSON.stringify([this.#day(), this.draft, this.isRight]);
    if (key !== this.#key) {
      this.#key = key;
      this.#latest.stop();
      this.isBusy = this.isRight;
      if (this.isRight) {
        this.#latest.later(PAUSE_MILLISECONDS, () => this.#begin());
      }
    }
  }

  #day() {
    return this.day ?? this.nextDay ?? dayFromNow(1);
  }

  #begin() {
    this.#part(undefined);
  }

  async #part(before, isAgain = false) {
    this.fault = undefined;
    this.isBusy = true;
    const wish = { date: this.#day(), draft: this.draft, ...(before ? { next: before.next } : {}) };
    const told = await this.#latest.ask((signal) => send(`${this.route}/audience`, wish, { signal }));
    if (!told) {
      return;
    }
    const { value, fault } = told;
    // It changes nothing, so it may be asked again by itself.
    if (fault?.status === 503 && !isAgain) {
      await this.#part(before, true);
      return;
    }
    if (fault) {
      this.fault = fault.status === 422 ? undefined : fault;
    } else {
      this.count = added(before, value);
    }
    this.isBusy = false;
  }

  render() {
    return html`
      <label
        >${w.day}
        <input
          type="date"
          .value=${this.#day()}
          @change=${(event) => {
            this.day = event.target.value || undefined;
          }}
        />
      </label>
      ${this.fault ? faultNotice(this.fault, () => this.#begin()) : nothing}
      <div aria-live="polite">
        ${this.isRight ? nothing : html`<p class="warn">${w.faulty}</p>`}
        ${this.isBusy ? html`<p>${w.counting}</p>` : nothing} ${this.count ? this.#counted() : nothing}
      </div>
    `;
  }

  #counted() {
    const { count } = this;
    const write = (value) => number(value);
    const of = count.complete ? w.people : `${w.people}, ${w.partly}`;
    return html`
      <dl class="facts">
        ${["mailed", "due", "looked"].map((name) => fact(w[name], number(count[name]), of))}
      </dl>
      ${count.complete
        ? nothing
        : html`<button type="button" class="secondary small" ?disabled=${this.isBusy} @click=${() => this.#part(count)}>
            ${w.goOn}
          </button>`}
      <p>
        ${count.sent.length > 0
          ? html`${w.sent} ${count.sent.map((each) => time(each.utc, this.zone)).join("; ")}.`
          : count.runs.length === 0
            ? w.noRun
            : nothing}
        ${w.unchecked} ${count.unchecked.includes("boughtAnyOf") ? w.boughtLater : nothing}
      </p>
      ${bars(w.whyNoMail, reasonRows(count.notMailed), write)} ${bars(w.whyNot, reasonRows(count.notDue), write)}
    `;
  }
}

customElements.define("sk-audience-count", AudienceCount);
