/** What people answered, in their own words, by the same filter as the figure. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { day, inLanguage, number, time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { saveParts } from "../ui/download.js";
import { paging } from "../ui/paging.js";
import { filterOf } from "./survey-filter.js";

const w = words({
  title: ["Was Kunden sagen", "What customers say"],
  counts: [
    (total, filtered) => `${filtered} von ${total} Antworten.`,
    (total, filtered) => `${filtered} of ${total} answers.`,
  ],
  hidden: [
    (total) => `Die Antworten sind verborgen, da es weniger als fünf sind (${total} insgesamt).`,
    (total) => `The answers are hidden since they are fewer than five (${total} in all).`,
  ],
  none: ["Hier ist keine Antwort.", "There is no answer here."],
  noneHere: ["Auf dieser Seite ist keine; ältere kann es geben.", "There is none on this page; there may be older ones."],
  csv: ["Als Tabelle herunterladen (CSV)", "Download as a table (CSV)"],
  late: ["zu spät, zählt in keiner Zahl", "late, in no figure"],
  edited: [(at) => `geändert ${at}`, (at) => `changed ${at}`],
  order: [(id) => `Bestellung ${id}`, (id) => `order ${id}`],
  anonymous: ["über einen offenen Link", "by an open link"],
  score: [(score) => `Bewertung ${score}`, (score) => `score ${score}`],
  more: ["Ältere", "Older"],
  first: ["Die neuesten", "The latest"],
});

class Verbatims extends Page {
  static properties = {
    survey: { attribute: false },
    surveyId: { attribute: false },
  };

  #answers = new Loading(
    this,
    () => [this.shopId, this.surveyId, filterOf(this.query), this.query.cursor],
    (signal) => read(this.#path("verbatims") + query({ ...filterOf(this.query), cursor: this.query.cursor, limit: 20 }), { signal }),
  );

  #topics = new Loading(
    this,
    () => [this.shopId],
    async (signal) => {
      const { topics } = await read(path`/admin/shops/${this.shopId}/feedback-settings`, { signal });
      return new Map((topics ?? []).map((topic) => [topic.id, topic.name]));
    },
  );

  #path(what) {
    return path`/admin/shops/${this.shopId}/surveys/${this.surveyId}/` + what;
  }

  #link(cursor) {
    return link(this.shopId, "surveys", [this.surveyId], { ...filterOf(this.query), by: this.query.by, cursor });
  }

  render() {
    return html`<h2>${w.title}</h2>
      ${this.fault ? faultNotice(this.fault) : nothing} ${this.#answers.show((found) => this.#list(found))}`;
  }

  #list({ counts, answers, next }) {
    if (counts.hidden) {
      return html`<p>${w.hidden(number(counts.total))}</p>`;
    }
    return html`
      <p>${w.counts(number(counts.total), number(counts.filtered ?? 0))}</p>
      ${deedButton(this, "download", { text: w.csv, act: this.#download, kind: "secondary small" })}
      ${answers.length === 0 ? html`<p role="status">${next ? w.noneHere : w.none}</p>` : nothing}
      <ol class="stream">
        ${answers.map((each) => this.#one(each))}
      </ol>
      ${paging({ cursor: this.query.cursor, next }, (cursor) => this.#link(cursor), w)}
    `;
  }

  #download() {
    return this.doing("download", () => saveParts(this.#path("verbatims.csv"), filterOf(this.query), `${this.surveyId}.csv`));
  }

  #one(answer) {
    return html`<li>
      <p>
        <strong>${answer.score === undefined ? nothing : w.score(answer.score)}</strong>
        <time datetime=${answer.answeredAt}>${day(answer.day)}</time>
        ${answer.customerId
          ? html`<a class="name" href=${link(this.shopId, "customers", [answer.customerId])}>${answer.customerId}</a>`
          : w.anonymous}
        ${answer.orderId ? html`<span class="name">${w.order(answer.orderId)}</span>` : nothing}
        ${answer.editedAt ? html`<small>${w.edited(time(answer.editedAt))}</small>` : nothing}
        ${answer.late ? html`<span class="tag warn">${w.late}</span>` : nothing}
      </p>
      ${answer.answers.map((each) => this.#answer(each, answer.language))}
      ${answer.topics?.length > 0
        ? html`<p>${answer.topics.map((topic) => html`<span class="tag">${this.#topic(topic)}</span> `)}</p>`
        : nothing}
      ${answer.incentive ? html`<p><small>${inLanguage(answer.incentive)}</small></p>` : nothing}
    </li>`;
  }

  #topic(id) {
    const name = this.#topics.value?.get(id);
    return name ? inLanguage(name) : id;
  }

  #answer({ question, chosen, text }, language) {
    const asked = this.survey?.questions?.find((each) => each.id === question);
    const named = asked ? inLanguage(asked.text) : question;
    if (text) {
      return html`<blockquote class="name" lang=${language} dir="auto">${text}<footer><small>${named}</small></footer></blockquote>`;
    }
    if (!chosen) {
      return nothing;
    }
    const choice = (id) => {
      const found = asked?.choices?.find((each) => each.id === id);
      return found ? inLanguage(found.text) : id;
    };
    return html`<p>${named} <strong>${chosen.map(choice).join(", ")}</strong></p>`;
  }
}

customElements.define("sk-survey-verbatims", Verbatims);
