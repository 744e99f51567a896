/** What a shop published, the last to begin first, with what each changed about the one before it. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { faultNotice, Page, skeleton } from "../core/page.js";
import { time, words } from "../core/words.js";
import { nameOfActor, readPeople } from "./people.js";
import { rulesChanged, rulesTable } from "./programme-rules.js";

const w = words({
  title: ["Alle Fassungen", "All versions"],
  none: ["Dieser Shop hat noch keine Regeln veröffentlicht.", "This shop has published no rules yet."],
  from: [(at) => `gilt ab ${at}`, (at) => `valid from ${at}`],
  published: [(who, at) => `Veröffentlicht von ${who}, ${at}`, (who, at) => `Published by ${who}, ${at}`],
  withdrawn: [(who, at) => `Zurückgezogen von ${who}, ${at}`, (who, at) => `Withdrawn by ${who}, ${at}`],
  first: ["Die erste Fassung.", "The first version."],
  changed: ["Was sie änderte", "What it changed"],
  rules: ["Ihre Regeln", "Its rules"],
  unusable: ["Dieses System kann diese Fassung nicht verwenden.", "This system cannot use this version."],
  more: ["Ältere", "Older"],
});

const states = words({
  PAST: ["war in Kraft", "was in force"],
  CURRENT: ["gilt jetzt", "holds now"],
  UPCOMING: ["kommt noch", "is to come"],
  WITHDRAWN: ["zurückgezogen", "withdrawn"],
});

const PAGE = 20;

class ProgrammeHistory extends Page {
  static properties = { zone: { attribute: false }, versions: { state: true }, next: { state: true } };

  #at;
  #people;

  willUpdate() {
    if (this.#at !== this.shopId) {
      this.#at = this.shopId;
      this.versions = undefined;
      this.isOpen = false;
    }
  }

  /** Reads anew, since something was published or withdrawn. */
  reload() {
    this.versions = undefined;
    return this.isOpen ? this.#load() : undefined;
  }

  #load(cursor) {
    return this.doing("read", async () => {
      this.#people ??= await readPeople(this.shopId);
      const page = await read(path`/admin/shops/${this.shopId}/programme/versions` + query({ cursor, limit: PAGE }));
      this.versions = [...(cursor ? this.versions : []), ...page.versions];
      this.next = page.next;
    });
  }

  render() {
    return html`<details
      @toggle=${(event) => {
        if (event.target === event.currentTarget) {
          this.isOpen = event.target.open;
          if (this.isOpen && !this.versions) {
            this.#load();
          }
        }
      }}
    >
      <summary>${w.title}</summary>
      ${this.fault ? faultNotice(this.fault, () => this.#load()) : nothing}
      ${this.versions ? this.#list() : this.busy ? skeleton(3) : nothing}
    </details>`;
  }

  #list() {
    if (this.versions.length === 0) {
      return html`<p>${w.none}</p>`;
    }
    return html`<ol class="stream">
        ${this.versions.map((version, at) => this.#one(version, this.versions.slice(at + 1)))}
      </ol>
      ${this.next
        ? html`<button type="button" class="secondary small" ?disabled=${this.busy} @click=${() => this.#load(this.next)}>${w.more}</button>`
        : nothing}`;
  }

  #one(version, older) {
    const before = older.find((each) => each.state !== "WITHDRAWN");
    return html`<li>
      <p>
        <strong class="name">${version.version}</strong> <span class="tag">${states[version.state]}</span>
        ${w.from(time(version.validFrom, this.zone))}
      </p>
      ${["published", "withdrawn"].map((deed) =>
        version[`${deed}By`]
          ? html`<p>
              <small>${w[deed](nameOfActor(this.#people, this.me, version[`${deed}By`]), time(version[`${deed}At`], this.zone))}</small>
            </p>`
          : nothing,
      )}
      ${version.unusable
        ? html`<p class="bad">${w.unusable}</p>`
        : before?.programme
          ? html`<details>
              <summary>${w.changed}</summary>
              ${rulesChanged(before.programme, version.programme)}
            </details>`
          : html`${before || this.next ? nothing : html`<p>${w.first}</p>`}
              <details>
                <summary>${w.rules}</summary>
                ${rulesTable(version.programme)}
              </details>`}
    </li>`;
  }
}

customElements.define("sk-programme-history", ProgrammeHistory);
