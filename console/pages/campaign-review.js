/** The last look before a campaign runs or its change counts: both languages, real customers, how many, what it costs. */
import { html, nothing } from "lit";
import { path, query, read, send } from "../core/api.js";
import { dayFromNow } from "../core/days.js";
import { faultNotice, Loading, Page, skeleton } from "../core/page.js";
import { go, link } from "../core/route.js";
import { currentLanguage, day, number, time, words } from "../core/words.js";
import { bars } from "../ui/chart.js";
import { differences } from "../ui/document-values.js";
import { fact } from "../ui/fact.js";
import { tell } from "../ui/toast.js";
import { Editing } from "./campaign-editing.js";
import { editingFrame, faultList } from "./campaign-frame.js";
import { conflictView, differencesTable } from "./campaign-merge.js";
import { warnings } from "./campaign-schedule.js";
import { nameWithShare, variantsOf } from "./campaign-variants.js";
import { kindName, reasonRows } from "./campaign-words.js";
import { fullName } from "./customer-sources.js";
import { LANGUAGES, mailSection } from "./mail-looks.js";

const w = words({
  what: ["Was hinausgeht", "What goes out"],
  kind: ["Anlass", "Occasion"],
  when: ["Läuft", "Runs"],
  next: ["Nächster Lauf", "Next run"],
  noNext: ["keiner", "none"],
  count: ["bekämen die Mail", "would get the mail"],
  countHelp: [(date) => `Kunden, gezählt für den ${date}`, (date) => `customers, counted for ${date}`],
  partly: [(looked) => `unter den ersten ${looked} Kunden`, (looked) => `among the first ${looked} customers`],
  due: ["an der Reihe", "due"],
  day: ["Für welchen Tag zählen", "Count for which day"],
  cost: ["Kosten je Lauf", "Cost of a run"],
  pointsEach: [(each, mails, all) => `${each} Punkte × ${mails} = ${all} Punkte`, (each, mails, all) => `${each} points × ${mails} = ${all} points`],
  codes: [(mails, pool) => `${mails} Gutscheincodes aus „${pool}“`, (mails, pool) => `${mails} coupon codes of “${pool}”`],
  noGift: ["kein Geschenk", "no gift"],
  giftHelp: ["höchstens; was Punkte kosten, steht unter Finanzen", "at most; what points cost is told under Finance"],
  whyNot: ["Warum Kunden, die an der Reihe sind, keine Mail bekämen", "Why customers who are due would get no mail"],
  changes: ["Was sich ändert", "What changes"],
  saved: ["was jetzt gilt", "what counts now"],
  draft: ["was gelten soll", "what should count"],
  previews: ["So sieht sie aus", "What it looks like"],
  nobody: ["Für diesen Tag ist niemand an der Reihe; die Vorschau ist für einen Beispielkunden.", "Nobody is due for that day; the preview is for a sample customer."],
  variants: ["Varianten", "Variants"],
  variantsHelp: ["ausgelost, in jedem Lauf gleich", "drawn, the same in each run"],
  allSteps: ["alle Schritte ohne eigene Mail", "all steps without a mail of their own"],
  step: [(n) => `Schritt ${n}`, (n) => `step ${n}`],
  sample: ["Beispielkunde", "Sample customer"],
  chooseWho: ["Vorschau für", "Preview for"],
  begin: ["Jetzt starten", "Start now"],
  beginSave: ["Speichern und starten", "Save and start"],
  change: ["Änderung jetzt übernehmen", "Make the change count now"],
  busy: ["Einen Moment …", "One moment …"],
  begun: ["Die Kampagne läuft.", "The campaign is running."],
  changed: ["Die Änderung gilt.", "The change counts."],
  running: ["Die Kampagne läuft, und es gibt keine ungespeicherte Änderung.", "The campaign is running, and there is no unsaved change."],
  ended: ["Die Kampagne ist beendet.", "The campaign is ended."],
  edit: ["Zurück zum Bearbeiten", "Back to editing"],
  wrong: ["Das muss noch stimmen:", "This must be put right first:"],
});

class CampaignReview extends Page {
  static properties = {
    campaignId: { attribute: false },
    customer: { state: true },
    day: { state: true },
  };

  #editing = new Editing(this, () => ({ shopId: this.shopId, id: this.campaignId }));

  /** Counted once for what is reviewed: nothing changes here. */
  #count = new Loading(
    this,
    () => [this.#editing.route, this.#editing.checked?.campaign, this.day],
    (signal) => this.#counted(signal),
  );

  #names = new Loading(
    this,
    () => [this.shopId, this.#count.value?.examples],
    async (signal) => new Map(await Promise.all((this.#count.value?.examples ?? []).map((id) => this.#named(id, signal)))),
  );

  async #named(id, signal) {
    const found = await read(path`/admin/shops/${this.shopId}/customers` + query({ query: id }), { signal });
    const one = found.customers.find((each) => each.customerId === id);
    return [id, (one && fullName(one)) || id];
  }

  #name(id) {
    return this.#names.value?.get(id) ?? id;
  }

  #counted(signal) {
    const it = this.#editing;
    if (!it.checked) {
      return undefined;
    }
    return send(`${it.route}/audience`, { date: this.#date(), draft: it.draft }, { signal });
  }

  /** The day of the next run, unless somebody wants to know of another one. */
  #date() {
    const it = this.#editing;
    return this.day ?? it.checked.schedule.nextRuns[0]?.local.slice(0, 10) ?? dayFromNow(0);
  }

  render() {
    const it = this.#editing;
    return editingFrame(it, this.shopId, "review", this.#content(it));
  }

  #content(it) {
    if (!it.draft) {
      return it.fault ? faultNotice(it.fault, () => it.load()) : skeleton(8);
    }
    if (it.state === "ARCHIVED") {
      return html`<p class="notice">${w.ended}</p>`;
    }
    return html`${conflictView(it)} ${this.#looked(it)}`;
  }

  #looked(it) {
    if (it.faults.size > 0) {
      return html`<div class="notice bad" role="alert">
        <p>${w.wrong}</p>
        ${faultList(it.faults)}
        <a href=${link(this.shopId, "campaigns", [it.id])}>${w.edit}</a>
      </div>`;
    }
    if (!it.checked) {
      return skeleton(8);
    }
    return html`
      ${this.#facts(it)} ${warnings(it.checked.warnings)} ${this.#changes(it)} ${this.#previews(it)}
      ${this.#go(it)}
    `;
  }

  #facts(it) {
    const { schedule } = it.checked;
    const next = schedule.nextRuns[0];
    return html`
      <h2>${w.what}</h2>
      <dl class="facts">
        ${fact(w.kind, kindName(it.draft.rule.kind))} ${fact(w.when, schedule.words[currentLanguage()])}
        ${variantsOf(it.draft).length > 0
          ? fact(
              w.variants,
              variantsOf(it.draft)
                .map((each) => nameWithShare(variantsOf(it.draft), each))
                .join(", "),
              w.variantsHelp,
            )
          : nothing}
        ${fact(w.next, next ? time(next.utc, it.draft.timing.zone) : w.noNext)}
        ${this.#count.value
          ? html`${fact(
              w.count,
              number(this.#count.value.mailed),
              `${w.countHelp(day(this.#count.value.date))}${
                this.#count.value.complete ? "" : `, ${w.partly(number(this.#count.value.looked))}`
              }`,
            )}
            ${fact(w.due, number(this.#count.value.due))} ${fact(w.cost, this.#cost(it), w.giftHelp)}`
          : nothing}
      </dl>
      <label
        >${w.day}
        <input
          type="date"
          .value=${this.#date()}
          @change=${(event) => {
            this.day = event.target.value || undefined;
            this.customer = undefined;
          }}
        />
      </label>
      ${this.#count.value ? bars(w.whyNot, reasonRows(this.#count.value.notMailed), (value) => number(value)) : this.#count.show(() => nothing, 2)}
    `;
  }

  #cost(it) {
    const { gift } = it.draft;
    const mails = this.#count.value.mailed;
    if (gift?.points) {
      return w.pointsEach(number(gift.points), number(mails), number(gift.points * mails));
    }
    return gift?.couponPool ? w.codes(number(mails), gift.couponPool) : w.noGift;
  }

  #changes(it) {
    const all = it.isChanged ? differences(it.base, it.draft, false) : [];
    return all.length === 0 ? nothing : html`<h2>${w.changes}</h2> ${differencesTable(all, w.saved, w.draft)}`;
  }

  #previews(it) {
    const examples = this.#count.value?.examples ?? [];
    const splits = variantsOf(it.draft);
    // A variant may say of a step what the campaign says of all steps alone.
    const steps = [...new Set([it.draft, ...splits].flatMap((each) => Object.keys(each.contents ?? {})))];
    const contentOf = (step) => it.draft.contents[step] ?? it.draft.contents.main;
    const variants = steps.flatMap((step) =>
      splits.length === 0 ? [{ step, key: step }] : splits.map((each) => ({ step, key: `${step}/${each.id}`, name: each.name })),
    );
    const stepName = (step) => (steps.length < 2 ? "" : step === "main" ? w.allSteps : w.step(step));
    const title = ({ step, name }) => [stepName(step), name ?? ""].filter(Boolean).join(" · ");
    const customer = this.customer === undefined ? examples[0] : this.customer;
    const choose = (id) => html`<label>
      <input
        type="radio"
        name="who"
        .checked=${(customer ?? "") === id}
        @change=${() => {
          this.customer = id;
        }}
      />
      ${id === "" ? w.sample : html`<span class="name">${this.#name(id)}</span>`}
    </label>`;
    return html`
      <h2>${w.previews}</h2>
      ${examples.length === 0 && this.#count.value ? html`<p>${w.nobody}</p>` : nothing}
      <fieldset class="inline">
        <legend>${w.chooseWho}</legend>
        ${examples.map(choose)} ${choose("")}
      </fieldset>
      ${variants.map(
        (variant) => html`<div class="columns wide">
          ${LANGUAGES.filter((language) => contentOf(variant.step)?.[language]).map((language) =>
            mailSection(
              this.shopId,
              {
                route: it.route,
                draft: it.draft,
                version: it.isChanged ? undefined : it.version,
                variant: variant.key,
                which: title(variant),
                language,
                customer: customer ? { id: customer, name: this.#name(customer) } : undefined,
                mayTest: true,
                isLive: it.state === "ACTIVE",
              },
              title(variant) ? ` · ${title(variant)}` : "",
            ),
          )}
        </div>`,
      )}
    `;
  }

  #go(it) {
    if (!it.mayWrite) {
      return nothing;
    }
    const isLive = it.state === "ACTIVE";
    if (isLive && !it.isChanged) {
      return html`<p class="notice good">${w.running}</p>`;
    }
    const label = isLive ? w.change : it.isChanged ? w.beginSave : w.begin;
    return html`
      <div class="save-bar">
        ${it.fault ? faultNotice(it.fault) : nothing}
        <p class="actions">
          <button type="button" ?disabled=${it.isBusy} aria-busy=${it.isBusy ? "true" : nothing} @click=${() => this.#begin(it, isLive)}>
            ${it.isBusy ? w.busy : label}
          </button>
          <a href=${link(this.shopId, "campaigns", [it.id])}>${w.edit}</a>
        </p>
      </div>
    `;
  }

  async #begin(it, isLive) {
    if (it.isChanged && !(await it.save())) {
      await this.updateComplete;
      this.querySelector("section.warn")?.focus();
      return;
    }
    if (isLive) {
      tell(w.changed);
    } else if (await it.bring("resume")) {
      tell(w.begun);
    } else {
      return;
    }
    go(link(this.shopId, "campaigns", [it.id, "results"]));
  }
}

customElements.define("sk-campaign-review", CampaignReview);
