/** Writes a campaign: what it is about, whom it reaches, when, with which gift, and its mail. */
import { html, nothing } from "lit";
import { path, read } from "../core/api.js";
import { faultNotice, Page, skeleton } from "../core/page.js";
import { problemText } from "../core/problems.js";
import { go, link } from "../core/route.js";
import { words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { line } from "../ui/fields.js";
import { tell } from "../ui/toast.js";
import { audienceFields } from "./campaign-audience.js";
import { detailFields, giftFields } from "./campaign-details.js";
import { Editing } from "./campaign-editing.js";
import { editingFrame, faultList } from "./campaign-frame.js";
import "./campaign-mail.js";
import { conflictView } from "./campaign-merge.js";
import { ruleFields } from "./campaign-rule.js";
import { scheduleFields, scheduleReading } from "./campaign-schedule.js";
import { slug, start, starts } from "./campaign-starts.js";
import "./sample-size.js";

const w = words({
  begin: ["Was möchten Sie tun?", "What do you want to do?"],
  beginHelp: ["Alles lässt sich danach ändern.", "All of it can be changed afterwards."],
  name: ["Name", "Name"],
  nameHelp: ["nur für das Team", "for the team only"],
  id: ["Kennung", "Id"],
  idHelp: ["steht in Adressen und ändert sich nie: Kleinbuchstaben, Ziffern, Bindestriche", "stands in addresses and never changes: lower-case letters, digits, hyphens"],
  about: ["Anlass", "Occasion"],
  who: ["Empfänger", "Recipients"],
  when: ["Zeitplan", "Schedule"],
  save: ["Speichern", "Save"],
  create: ["Anlegen (ruht zunächst)", "Create (rests at first)"],
  review: ["Prüfen und ändern", "Review and change"],
  saving: ["Wird gespeichert …", "Saving …"],
  saved: ["Gespeichert.", "Saved."],
  discard: ["Verwerfen", "Discard"],
  discardTitle: ["Ungespeicherte Änderungen verwerfen?", "Discard unsaved changes?"],
  discardText: ["Was Sie seit dem letzten Speichern eingegeben haben, ist dann weg.", "What you typed since it was last saved will be gone."],
  live: [
    "Die Kampagne läuft. Was Sie ändern, gilt nach der Prüfung sofort, auch für Mails, die schon warten.",
    "The campaign is running. What you change counts at once after the review, for mails that wait already too.",
  ],
  fixed: ["Die Kampagne ist beendet und bleibt, wie sie ist.", "The campaign is ended and stays as it is."],
  exists: ["Es gibt schon eine Kampagne mit dieser Kennung. Wählen Sie eine andere.", "There is already a campaign with this id. Choose another one."],
  wrong: [(n) => `${n} Angaben stimmen noch nicht.`, (n) => `${n} fields are not right yet.`],
  wrongOne: ["Eine Angabe stimmt noch nicht.", "One field is not right yet."],
  unusable: ["Was gespeichert ist, versteht das Programm nicht:", "The program does not understand what is stored:"],
});

class CampaignEditor extends Page {
  static properties = { campaignId: { attribute: false }, part: { attribute: false }, isOwn: { state: true } };

  #editing = new Editing(this, () => ({ shopId: this.shopId, id: this.campaignId }));

  render() {
    const it = this.#editing;
    return editingFrame(it, this.shopId, this.part, this.#content(it));
  }

  #content(it) {
    if (it.fault && !it.draft) {
      return faultNotice(it.fault, () => it.load());
    }
    if (it.shown?.unusable) {
      return html`<div class="notice bad" role="alert">
        <p>${w.unusable}</p>
        <ul>
          ${it.shown.unusable.map((each) => html`<li>${each.field}: ${problemText(each.problem)}</li>`)}
        </ul>
      </div>`;
    }
    if (!it.draft) {
      return it.isNew ? this.#starts() : skeleton(8);
    }
    const edit = {
      value: it.draft,
      faults: it.faults,
      isFixed: it.state === "ARCHIVED" || !it.mayWrite,
      change: (draft) => it.change(draft),
    };
    return html`
      ${it.state === "ARCHIVED" ? html`<p class="notice">${w.fixed}</p>` : nothing}
      ${it.state === "ACTIVE" && it.mayWrite ? html`<p class="notice">${w.live}</p>` : nothing}
      ${conflictView(it)}
      <form @submit=${(event) => this.#save(event)} novalidate>
        ${this.part === "mail" ? this.#mail(it, edit) : this.#rule(it, edit)}
        ${edit.isFixed ? nothing : this.#bar(it)}
      </form>
    `;
  }

  #starts() {
    return html`<h2>${w.begin}</h2>
      <p>${w.beginHelp}</p>
      <ul class="choices">
        ${starts().map(
          ([key, text]) => html`<li>
            <button type="button" class="secondary outline" @click=${() => this.#start(key)}>${text}</button>
          </li>`,
        )}
      </ul>`;
  }

  async #start(key) {
    let zone = "Europe/Berlin";
    try {
      zone = (await read(path`/admin/shops/${this.shopId}/mail-settings`)).zone ?? zone;
    } catch {
      // The zone can be changed; nobody has to wait for it.
    }
    this.#editing.change(start(key, zone));
    await this.updateComplete;
    this.querySelector("form input")?.focus();
  }

  #rule(it, edit) {
    const next = it.checked?.schedule.nextRuns[0]?.local.slice(0, 10);
    return html`
      <h2>${w.about}</h2>
      ${line(
        { ...edit, change: (draft) => edit.change(this.#withId(it, draft)) },
        ["name"],
        { label: w.name, help: w.nameHelp, maxlength: 200, required: true },
      )}
      ${it.isNew ? line(edit, ["id"], { label: w.id, help: w.idHelp, maxlength: 40, required: true }) : nothing}
      ${ruleFields(edit)}
      <h2>${w.when}</h2>
      ${scheduleFields(edit, this.isOwn, (isOwn) => {
        this.isOwn = isOwn;
      })}
      ${it.mayWrite ? scheduleReading(it.checked, it.faults) : nothing}
      <h2>${w.who}</h2>
      ${audienceFields(edit, { shopId: this.shopId, groups: this.groups, mayWrite: it.mayWrite && !edit.isFixed })}
      ${it.mayWrite && it.state !== "ARCHIVED"
        ? html`<sk-audience-count
            .route=${it.route}
            .draft=${it.draft}
            .nextDay=${next}
            .zone=${it.draft.timing?.zone}
            .isRight=${it.checked !== undefined}
          ></sk-audience-count>`
        : nothing}
      ${giftFields(edit)} ${detailFields(edit)}
      <sk-sample-size
        .shopId=${this.shopId}
        .heldPercent=${Number(edit.value.holdoutPercent ?? 0)}
        .days=${Number(edit.value.purchaseDays ?? 14)}
      ></sk-sample-size>
    `;
  }

  /** An id follows the name until somebody writes one of their own. */
  #withId(it, draft) {
    return it.isNew && it.draft.id === slug(it.draft.name ?? "") ? { ...draft, id: slug(draft.name ?? "") } : draft;
  }

  #mail(it, edit) {
    return html`<sk-campaign-mail
      .shopId=${this.shopId}
      .groups=${this.groups}
      .query=${this.query}
      .edit=${edit}
      .route=${it.route}
      .version=${it.isChanged ? undefined : it.version}
      .isLive=${it.state === "ACTIVE"}
    ></sk-campaign-mail>`;
  }

  #bar(it) {
    const wrong = it.faults.size;
    const isLive = it.state === "ACTIVE";
    return html`
      <div class="save-bar">
        ${it.fault
          ? it.fault.kind === "campaign-exists"
            ? html`<p class="error" role="alert">${w.exists}</p>`
            : it.fault.status === 422
              ? nothing
              : faultNotice(it.fault)
          : nothing}
        ${wrong > 0
          ? html`<div class="bad" role="status">
              ${wrong === 1 ? w.wrongOne : w.wrong(wrong)}
              ${faultList(it.faults)}
            </div>`
          : nothing}
        <p class="actions">
          ${isLive
            ? html`<a role="button" href=${link(this.shopId, "campaigns", [it.id, "review"])}>${w.review}</a>`
            : html`<button type="submit" ?disabled=${it.isBusy || !it.isChanged} aria-busy=${it.isBusy ? "true" : nothing}>
                ${it.isBusy ? w.saving : it.isNew ? w.create : w.save}
              </button>`}
          ${it.isChanged
            ? html`<button type="button" class="secondary outline" ?disabled=${it.isBusy} @click=${() => this.#discard()}>
                ${w.discard}
              </button>`
            : nothing}
        </p>
      </div>
    `;
  }

  async #discard() {
    if (await ask({ title: w.discardTitle, text: w.discardText, yes: w.discard })) {
      this.#editing.discard();
    }
  }

  async #save(event) {
    event.preventDefault();
    const it = this.#editing;
    if (it.state === "ACTIVE" || it.isBusy) {
      return;
    }
    const { id } = it.draft;
    const { isNew } = it;
    if (await it.save()) {
      tell(w.saved);
      if (isNew) {
        go(link(this.shopId, "campaigns", this.part === "mail" ? [id, "mail"] : [id]));
      }
    } else {
      await this.updateComplete;
      (this.querySelector("[aria-invalid=true]") ?? this.querySelector(".save-bar button"))?.focus();
    }
  }
}

customElements.define("sk-campaign-editor", CampaignEditor);
