/** What customers are asked and what they answer: the list, one survey with its results, and its editor. */
import { html, nothing } from "lit";
import { path, query, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { number, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import "../ui/document-editor.js";
import { documentList } from "../ui/document-list.js";
import { lifeButtons } from "../ui/life.js";
import { namesOf } from "../ui/names.js";
import { tabs } from "../ui/tabs.js";
import "./survey-mail.js";
import { surveyPreview } from "./survey-preview.js";
import "./survey-results.js";
import SURVEY from "./names/survey.js";

const w = words({
  title: ["Umfragen", "Surveys"],
  intro: ["Was Kunden gefragt werden, und was sie sagen.", "What customers are asked, and what they say."],
  all: ["Alle Umfragen", "All surveys"],
  none: ["Es gibt noch keine Umfrage.", "There is no survey yet."],
  add: ["Umfrage anlegen", "Create a survey"],
  newTitle: ["Neue Umfrage", "New survey"],
  newHelp: ["Sie fragt, sobald sie angelegt ist.", "It asks as soon as it is created."],
  when: ["Wann gefragt wird", "When people are asked"],
  scale: ["Skala", "Scale"],
  results: ["Ergebnisse", "Results"],
  edit: ["Bearbeiten", "Edit"],
  preview: ["Vorschau", "Preview"],
  views: ["Ansichten", "Views"],
  end: [
    "Niemand wird mehr gefragt; wer gefragt wurde, kann antworten, bis die Welle endet.",
    "Nobody is asked any more; who was asked can answer until the wave ends.",
  ],
  audience: ["Wie viele würde sie fragen?", "How many would it ask?"],
  audienceHelp: [
    "Nach den Bestellungen oder Fällen der letzten sieben Tage, oder am nächsten Tag der Umfrage.",
    "By the orders or cases of the last seven days, or on the survey's next day.",
  ],
  count: ["Zählen", "Count"],
  counted: [
    (due, mailed) => `${due} würden gefragt, ${mailed} davon bekämen eine Mail.`,
    (due, mailed) => `${due} would be asked, ${mailed} of them would get a mail.`,
  ],
});

const VIEWS = ["results", "edit", "preview"];

export default class Surveys extends Page {
  static properties = { audience: { state: true } };

  #all = new Loading(
    this,
    () => [this.shopId, this.more.length === 0],
    (signal) => (this.more.length === 0 ? read(this.#path(), { signal }) : null),
  );

  #one = new Loading(
    this,
    () => [this.shopId, this.more[0]],
    (signal) => (this.more[0] && this.more[0] !== "+new" ? read(this.#path(), { signal }) : null),
  );

  #previews = new Loading(
    this,
    () => [this.shopId, this.more[0], this.more[1] === "preview", this.#one.value?.version],
    (signal) => (this.more[1] === "preview" && this.#one.value ? this.#readPreviews(signal) : null),
  );

  #readPreviews(signal) {
    const title = this.#one.value.title ?? {};
    const languages = ["de", "en"].filter((language) => title[language]);
    return Promise.all(
      languages.map((language) => read(`${this.#path()}/preview${query({ language })}`, { signal })),
    );
  }

  #path() {
    return this.more[0]
      ? path`/admin/shops/${this.shopId}/surveys/${this.more[0]}`
      : path`/admin/shops/${this.shopId}/surveys`;
  }

  willUpdate(changed) {
    if (changed.has("more")) {
      this.fault = undefined;
      this.audience = undefined;
    }
  }

  render() {
    if (this.more[0] === "+new") {
      return html`<h1>${w.newTitle}</h1>
        <p><a href=${link(this.shopId, "surveys")}>${w.all}</a></p>
        <p>${w.newHelp}</p>
        ${this.#editor({ collection: path`/admin/shops/${this.shopId}/surveys`, start: { questions: [{ kind: "RATING", id: "recommend", scale: "NPS" }] } })}`;
    }
    if (this.more[0]) {
      return html`${this.#one.value ? nothing : html`<h1>${w.title}</h1>`} ${this.#one.show((survey) => this.#shown(survey))}`;
    }
    return this.#list();
  }

  #editor({ collection, start }) {
    return html`<sk-document-editor
      .path=${collection ? undefined : this.#path()}
      .collection=${collection}
      .start=${start}
      .schema=${"survey"}
      .fieldNames=${SURVEY}
      .versions=${"list"}
      .hasCheck=${true}
      .mayWrite=${this.isIn("marketing")}
      @saved=${(event) =>
        collection ? go(link(this.shopId, "surveys", [event.detail.id, "preview"])) : this.#one.load()}
    ></sk-document-editor>`;
  }

  #list() {
    const names = namesOf(SURVEY);
    return documentList(this, {
      name: "surveys",
      all: this.#all,
      texts: w,
      names,
      columns: () => [
        { label: w.when, of: ({ trigger }) => (trigger ? names.value(["trigger"], trigger.kind) : "") },
        { label: w.scale, of: ({ questions }) => questions?.[0]?.scale ?? "" },
      ],
    });
  }

  #shown(survey) {
    const name = survey.name ?? this.more[0];
    const view = this.more[1] ?? "results";
    const views = VIEWS.filter((each) => each !== "preview" || this.isIn("marketing", "support"));
    return html`
      <h1>${name} <span class="tag">${namesOf(SURVEY).value(["state"], survey.state)}</span></h1>
      <p><a href=${link(this.shopId, "surveys")}>${w.all}</a></p>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.isIn("marketing")
        ? lifeButtons(this, { path: this.#path(), state: survey.state, name, end: w.end, changed: () => this.#readAgain() })
        : nothing}
      ${tabs(
        w.views,
        views.map((each) => ({
          text: w[each],
          href: link(this.shopId, "surveys", each === "results" ? [this.more[0]] : [this.more[0], each]),
          isShown: each === view,
        })),
      )}
      ${this.#view(view, survey)}
    `;
  }

  #view(view, survey) {
    switch (view) {
      case "edit":
        return html`<h2>${w.edit}</h2>
          ${this.#editor({})}`;
      case "preview":
        return html`<h2>${w.preview}</h2>
          ${this.#previews.show((previews) => previews.map((each) => surveyPreview(each)))}
          <sk-survey-mail .shopId=${this.shopId} .groups=${this.groups} .survey=${survey} .surveyId=${this.more[0]}></sk-survey-mail>
          ${this.#counting()}`;
      default:
        return html`<sk-survey-results
          .shopId=${this.shopId}
          .survey=${survey}
          .surveyId=${this.more[0]}
          .query=${this.query}
          .groups=${this.groups}
        ></sk-survey-results>`;
    }
  }

  #counting() {
    if (!this.isIn("marketing")) {
      return nothing;
    }
    return html`<h2>${w.audience}</h2>
      <p>${w.audienceHelp}</p>
      ${deedButton(this, "count", { text: w.count, act: () => this.doing("count", () => this.#count()), kind: "secondary small" })}
      ${this.audience
        ? html`<p role="status">${w.counted(number(this.audience.due), number(this.audience.mailed))}</p>`
        : nothing}`;
  }

  async #count() {
    const sum = { due: 0, mailed: 0 };
    let next;
    do {
      const part = await send(`${this.#path()}/audience`, next ? { next } : {});
      sum.due += part.due;
      sum.mailed += part.mailed;
      next = part.complete ? undefined : part.next;
    } while (next);
    this.audience = sum;
  }

  #readAgain() {
    return Promise.all([this.#one.load(), this.querySelector("sk-document-editor")?.reload()]);
  }
}

customElements.define("sk-surveys", Surveys);
