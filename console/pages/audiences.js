/** Saved audiences: all of them with who uses them, and one with its conditions, its list and its count. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { go, link } from "../core/route.js";
import { number, time, words } from "../core/words.js";
import { deedButton } from "../ui/deed-button.js";
import { ask } from "../ui/dialog.js";
import "../ui/document-editor.js";
import { documentList } from "../ui/document-list.js";
import { namesOf } from "../ui/names.js";
import { tell } from "../ui/toast.js";
import "./audience-upload.js";
import AUDIENCE from "./names/audience.js";
import "./saved-count.js";

const w = words({
  title: ["Zielgruppen", "Audiences"],
  intro: [
    "Empfänger, die mehrere Kampagnen brauchen: einmal beschrieben oder als Liste hochgeladen, und überall dieselben.",
    "Recipients that several campaigns need: described once or uploaded as a list, and the same everywhere.",
  ],
  all: ["Alle Zielgruppen", "All audiences"],
  none: ["Es gibt noch keine Zielgruppe.", "There is no audience yet."],
  add: ["Zielgruppe anlegen", "Create an audience"],
  newTitle: ["Neue Zielgruppe", "New audience"],
  listed: ["In der Liste", "In the list"],
  usedBy: ["Kampagnen", "Campaigns"],
  saved: ["Zuletzt geändert", "Last change"],
  edit: ["Bearbeiten", "Edit"],
  inUse: ["Diese Kampagnen richten sich an sie; eine Änderung gilt ab ihrem nächsten Lauf:", "These campaigns are for it; a change counts from their next run:"],
  notUsed: ["Noch richtet sich keine Kampagne an sie.", "No campaign is for it yet."],
  list: ["Liste", "List"],
  noList: ["Ohne Liste: Es zählen allein die Bedingungen.", "Without a list: the conditions alone count."],
  hasList: [
    (customers) => `Nur Kunden dieser Liste (${customers}), auf die auch die Bedingungen zutreffen.`,
    (customers) => `Only customers of this list (${customers}) for whom the conditions hold too.`,
  ],
  unknownSize: ["noch nicht gespeichert", "not saved yet"],
  dropList: ["Liste weglassen", "Leave the list out"],
  upload: ["Liste hochladen", "Upload a list"],
  other: ["Andere Liste hochladen", "Upload another list"],
  count: ["Wie viele gehören dazu?", "How many are in it?"],
  end: ["Beenden …", "End …"],
  endTitle: [(name) => `„${name}“ beenden?`, (name) => `End “${name}”?`],
  endText: [
    "Keine Kampagne kann sich mehr an sie richten. Das lässt sich nicht rückgängig machen.",
    "No campaign can be for it any more. This cannot be undone.",
  ],
  endYes: ["Beenden", "End"],
  endDone: ["Beendet.", "Ended."],
});

export default class Audiences extends Page {
  static properties = {
    draft: { state: true },
    customers: { state: true },
    isUploading: { state: true },
  };

  // The list knows who uses each, and how many its list has.
  #all = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(path`/admin/shops/${this.shopId}/audiences`, { signal }),
  );

  willUpdate(changed) {
    if (changed.has("more")) {
      this.fault = undefined;
      this.draft = undefined;
      this.customers = undefined;
      this.isUploading = false;
    }
  }

  #path(id) {
    return path`/admin/shops/${this.shopId}/audiences/${id}`;
  }

  render() {
    const [id] = this.more;
    switch (id) {
      case undefined:
        return this.#list();
      case "+new":
        return html`<h1>${w.newTitle}</h1>
          ${this.#back()} ${this.#editor({ collection: path`/admin/shops/${this.shopId}/audiences`, start: { conditions: {} } })}
          ${this.#beside("new", true)}`;
      default:
        return html`${this.#all.value ? nothing : html`<h1>${w.title}</h1>`} ${this.#all.show((all) => this.#one(id, all))}`;
    }
  }

  #back() {
    return html`<p class="back"><a href=${link(this.shopId, "audiences")}>${w.all}</a></p>`;
  }

  #list() {
    return documentList(this, {
      name: "audiences",
      all: this.#all,
      texts: w,
      names: namesOf(AUDIENCE),
      columns: (about) => [
        { label: w.listed, of: ({ id }) => (about[id]?.listed === undefined ? "" : number(about[id].listed)), isNumber: true },
        { label: w.usedBy, of: ({ id }) => this.#campaigns(about[id]?.usedBy ?? []) },
        { label: w.saved, of: ({ id }) => (about[id]?.savedAt ? time(about[id].savedAt) : "") },
      ],
    });
  }

  #campaigns(ids) {
    return ids.map((id, at) => html`${at > 0 ? ", " : nothing}<a href=${link(this.shopId, "campaigns", [id])}>${id}</a>`);
  }

  #one(id, { documents, about }) {
    const found = documents.find((each) => each.id === id);
    const { usedBy, listed } = about[id] ?? { usedBy: [] };
    const mayWrite = this.isIn("marketing") && found?.state !== "ARCHIVED";
    return html`
      <h1>
        ${found?.name ?? id}
        ${found?.state ? html`<span class="tag">${namesOf(AUDIENCE).value(["state"], found.state)}</span>` : nothing}
      </h1>
      ${this.#back()} ${this.fault ? faultNotice(this.fault) : nothing}
      <p>${usedBy.length > 0 ? html`${w.inUse} ${this.#campaigns(usedBy)}` : w.notUsed}</p>
      ${mayWrite && found && usedBy.length === 0
        ? deedButton(this, "end", { text: w.end, act: () => this.#end(found) })
        : nothing}
      <h2>${w.edit}</h2>
      ${this.#editor({ id, mayWrite })} ${this.#beside(id, mayWrite, found?.list, listed)}
    `;
  }

  async #end({ id, name }) {
    if (await ask({ title: w.endTitle(name ?? id), text: w.endText, yes: w.endYes })) {
      await this.doing("end", async () => {
        await send(`${this.#path(id)}/archive`);
        tell(w.endDone);
        await Promise.all([this.#all.load(), this.querySelector("sk-document-editor")?.reload()]);
      });
    }
  }

  #editor({ id, collection, start, mayWrite = true }) {
    return html`<sk-document-editor
      .path=${collection ? undefined : this.#path(id)}
      .collection=${collection}
      .start=${start}
      .schema=${"audience"}
      .fieldNames=${AUDIENCE}
      .without=${["list"]}
      .versions=${"list"}
      .hasCheck=${true}
      .mayWrite=${mayWrite}
      @typed=${(event) => {
        this.draft = event.detail;
      }}
      @saved=${async (event) => {
        await this.#all.load();
        this.isUploading = false;
        if (collection) {
          go(link(this.shopId, "audiences", [event.detail.id]));
        }
      }}
    ></sk-document-editor>`;
  }

  /** What a form by the schema does not show: the list, and how many that is. */
  #beside(id, mayWrite, savedList, listed) {
    if (!this.draft) {
      return nothing;
    }
    const { list } = this.draft;
    const size = list === savedList ? listed : this.customers;
    return html`
      <h2>${w.list}</h2>
      <p>${list ? w.hasList(size === undefined ? w.unknownSize : number(size)) : w.noList}</p>
      ${mayWrite
        ? html`<div class="actions">
              ${this.isUploading
                ? nothing
                : html`<button
                    type="button"
                    class="secondary small"
                    @click=${() => {
                      this.isUploading = true;
                    }}
                  >
                    ${list ? w.other : w.upload}
                  </button>`}
              ${list
                ? html`<button type="button" class="secondary outline small" @click=${() => this.#put(undefined)}>${w.dropList}</button>`
                : nothing}
            </div>
            ${this.isUploading
              ? html`<sk-audience-upload
                  .shopId=${this.shopId}
                  .groups=${this.groups}
                  @uploaded=${(event) => {
                    this.customers = event.detail.customers;
                    this.#put(event.detail.list);
                  }}
                ></sk-audience-upload>`
              : nothing}`
        : nothing}
      ${this.isIn("marketing")
        ? html`<h2>${w.count}</h2>
            <sk-saved-count .route=${this.#path(id)} .draft=${{ name: "…", ...this.draft }}></sk-saved-count>`
        : nothing}
    `;
  }

  #put(list) {
    this.querySelector("sk-document-editor")?.put(["list"], list);
  }
}

customElements.define("sk-audiences", Audiences);
