/** What people told without being asked: by the form, on the phone, by mail or in a chat. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { beginningOf } from "../core/days.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { inLanguage, month as monthName, number, time, words } from "../core/words.js";
import { bars, course } from "../ui/chart.js";
import { deedButton } from "../ui/deed-button.js";
import { saveParts } from "../ui/download.js";
import { paging } from "../ui/paging.js";
import { channels } from "./feedback-note.js";

const w = words({
  title: ["Feedback", "Feedback"],
  intro: [
    "Was Kunden von sich aus sagen. Antworten auf Umfragen stehen bei den Umfragen.",
    "What customers say of their own accord. Answers to surveys stand with the surveys.",
  ],
  topics: ["Worum es ging", "What it was about"],
  topicsHelp: [
    (n, survey, form, service) =>
      `${n} Texte in zwölf Monaten: ${survey} aus Umfragen, ${form} aus dem Formular, ${service} aus dem Kundenservice. Ein Text kann mehrere Themen haben.`,
    (n, survey, form, service) =>
      `${n} texts in twelve months: ${survey} of surveys, ${form} of the form, ${service} of customer service. A text can have several topics.`,
  ],
  byTopic: ["Texte nach Thema", "Texts by topic"],
  byMonth: ["Texte im Monat", "Texts by month"],
  list: ["Was gesagt wurde", "What was told"],
  topic: ["Thema", "Topic"],
  channel: ["Weg", "Channel"],
  all: ["alle", "all"],
  from: ["Vom Tag", "From the day"],
  to: ["Bis zum Tag", "To the day"],
  filter: ["Filtern", "Filter"],
  none: ["Hier ist nichts.", "There is nothing here."],
  noneHere: ["Auf dieser Seite ist nichts; Älteres kann es geben.", "There is nothing on this page; there may be older."],
  complaint: ["Beschwerde, eröffnet einen Fall", "complaint, opens a case"],
  order: [(id) => `Bestellung ${id}`, (id) => `order ${id}`],
  contact: [(address) => `Antwort an ${address}`, (address) => `answer to ${address}`],
  more: ["Ältere", "Older"],
  first: ["Die neuesten", "The latest"],
  csv: ["Als Tabelle herunterladen (CSV)", "Download as a table (CSV)"],
});

const FILTERS = ["topic", "channel", "from", "to"];

export default class Feedback extends Page {
  #list = new Loading(
    this,
    () => [this.shopId, this.query],
    (signal) => read(this.#path("feedback") + query({ ...this.#filter(), cursor: this.query.cursor, limit: 20 }), { signal }),
  );

  #topics = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(this.#path("topics"), { signal }),
  );

  #settings = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(this.#path("feedback-settings"), { signal }),
  );

  #path(what) {
    return path`/admin/shops/${this.shopId}/` + what;
  }

  #filter() {
    const { topic, channel, from, to } = this.query;
    // Days of the filter are those of the person, as the times of the list are.
    return { topic, channel, from: beginningOf(from), to: beginningOf(to, 1) };
  }

  #link(change) {
    const kept = Object.fromEntries(FILTERS.map((name) => [name, this.query[name]]));
    return link(this.shopId, "feedback", [], { ...kept, ...change });
  }

  #topic(id) {
    const found = this.#settings.value?.topics?.find((topic) => topic.id === id);
    return found ? inLanguage(found.name) : id;
  }

  render() {
    return html`
      <h1>${w.title}</h1>
      <p>${w.intro}</p>
      ${this.isIn("support")
        ? html`<sk-feedback-note
            .shopId=${this.shopId}
            .topics=${this.#settings.value?.topics ?? []}
            @saved=${() => this.#list.load()}
          ></sk-feedback-note>`
        : nothing}
      <h2>${w.list}</h2>
      ${this.#filterForm()} ${this.fault ? faultNotice(this.fault) : nothing} ${this.#list.show((found) => this.#entries(found))}
      <h2>${w.topics}</h2>
      ${this.#topics.show((topics) => this.#overview(topics))}
    `;
  }

  #filterForm() {
    const option = (value, text, chosen) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
    const submit = (event) => {
      event.preventDefault();
      go(this.#link({ ...Object.fromEntries(new FormData(event.target)), cursor: undefined }));
    };
    return html`<form class="tools" @submit=${submit}>
      <label
        >${w.topic}
        <select name="topic">
          ${option("", w.all)}
          ${(this.#settings.value?.topics ?? []).map((each) => option(each.id, inLanguage(each.name), this.query.topic))}
        </select>
      </label>
      <label
        >${w.channel}
        <select name="channel">
          ${option("", w.all)} ${Object.keys(channels).map((each) => option(each, channels[each], this.query.channel))}
        </select>
      </label>
      <label>${w.from} <input type="date" name="from" .value=${this.query.from ?? ""} /></label>
      <label>${w.to} <input type="date" name="to" .value=${this.query.to ?? ""} /></label>
      <button type="submit">${w.filter}</button>
    </form>`;
  }

  #entries({ feedback, next }) {
    return html`
      ${feedback.length === 0
        ? html`<p role="status">${next ? w.noneHere : w.none}</p>`
        : deedButton(this, "download", { text: w.csv, act: this.#download, kind: "secondary small" })}
      <ol class="stream">
        ${feedback.map((each) => this.#entry(each))}
      </ol>
      ${paging({ cursor: this.query.cursor, next }, (cursor) => this.#link({ cursor }), w)}
    `;
  }

  #entry(entry) {
    return html`<li>
      <p>
        <time datetime=${entry.at}>${time(entry.at)}</time> · ${channels[entry.channel]}
        ${entry.customerId
          ? html`<a class="name" href=${link(this.shopId, "customers", [entry.customerId])}>${entry.customerId}</a>`
          : nothing}
        ${entry.orderId ? html`<span class="name">${w.order(entry.orderId)}</span>` : nothing}
        ${entry.complaint ? html`<span class="tag warn">${w.complaint}</span>` : nothing}
      </p>
      <blockquote class="name" lang=${entry.language ?? nothing} dir="auto">${entry.text}</blockquote>
      ${entry.contact ? html`<p class="name">${w.contact(entry.contact)}</p>` : nothing}
      <p>${entry.topics.map((topic) => html`<span class="tag">${this.#topic(topic)}</span> `)}</p>
    </li>`;
  }

  #download() {
    return this.doing("download", () => saveParts(this.#path("feedback.csv"), this.#filter(), "feedback.csv"));
  }

  #overview({ total, months }) {
    const write = (value) => number(value);
    const { survey, form, service } = total.sources;
    const rows = total.topics.map((each) => ({ label: each.name ? inLanguage(each.name) : each.topic, value: each.count }));
    const points = months.map((each) => ({ label: monthName(each.month), value: each.n }));
    return html`<p>${w.topicsHelp(number(total.n), number(survey), number(form), number(service))}</p>
      ${bars(w.byTopic, rows, write)} ${total.n > 0 ? course(w.byMonth, points, write) : nothing}`;
  }
}

customElements.define("sk-feedback", Feedback);
