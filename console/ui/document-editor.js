/**
 * Edits a document with versions: a form by its schema or its JSON, a trial run, saving on top of the version that
 * was read, merging where somebody else saved, and earlier versions.
 */
import { html, nothing } from "lit";
import { readVersion } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { time, words } from "../core/words.js";
import { ask } from "./dialog.js";
import { mergeView, pathLabel } from "./document-merge.js";
import { written } from "./document-values.js";
import "./document-versions.js";
import { DocumentWork } from "./document-work.js";
import { form, withValue } from "./form.js";
import { namesOf } from "./names.js";
import { tell } from "./toast.js";

const w = words({
  save: ["Speichern", "Save"],
  create: ["Anlegen", "Create"],
  check: ["Prüfen", "Check"],
  discard: ["Verwerfen", "Discard"],
  discardTitle: ["Änderungen verwerfen?", "Discard the changes?"],
  discardText: [
    "Was Sie geändert und nicht gespeichert haben, ist dann weg.",
    "What you changed and did not save will be gone.",
  ],
  unsaved: ["Nicht gespeichert.", "Not saved."],
  restored: [
    "Hier ist, was Sie zuletzt eingegeben und nicht gespeichert haben.",
    "Here is what you last typed and did not save.",
  ],
  saved: ["Gespeichert.", "Saved."],
  fine: ["Damit ist alles in Ordnung. Gespeichert ist noch nichts.", "All of it is fine. Nothing is saved yet."],
  unreadable: [(why) => `Das ist kein JSON: ${why}`, (why) => `That is not JSON: ${why}`],
  faults: ["Bitte sehen Sie sich diese Felder an:", "Please look at these fields:"],
  json: ["Als JSON bearbeiten", "Edit as JSON"],
  form: ["Als Formular bearbeiten", "Edit as a form"],
  unusable: [
    "Was gespeichert ist, kann dieses System nicht verwenden. Bitte berichtigen und speichern Sie es.",
    "What is stored cannot be used by this system. Please correct and save it.",
  ],
  usual: [
    "Es wurde noch nichts gespeichert; hier steht, was üblich ist.",
    "Nothing was saved yet; this is what is usual.",
  ],
  required: ["Felder mit * müssen ausgefüllt sein.", "Fields with * must be filled in."],
  version: [
    (n, at) => `Fassung ${n}${at ? `, gespeichert ${at}` : ""}`,
    (n, at) => `Version ${n}${at ? `, saved ${at}` : ""}`,
  ],
  reader: ["Sie können dies ansehen, aber nicht ändern.", "You can look at this, but not change it."],
});

/** Loads a schema, which is served beside the modules. */
const schemaNamed = async (name) => {
  const response = await fetch(new URL(`../schemas/${name}.schema.json`, import.meta.url));
  if (!response.ok) {
    throw new Error(`no schema ${name}`);
  }
  return response.json();
};

/**
 * Tells "saved" with the new document, and "typed" with what the form says whenever that changes.
 *
 * path of the document; collection to which a new one is sent, with start, what it begins with; schema by name;
 * fieldNames; without, fields that are not shown; hasCheck; versions "list", "number" or none; mayWrite.
 *
 * Where a draft is only tried, deed is what that is called: the draft stays. What it must have beside is in always.
 */
class DocumentEditor extends Page {
  static properties = {
    path: { attribute: false },
    collection: { attribute: false },
    start: { attribute: false },
    schema: { attribute: false },
    fieldNames: { attribute: false },
    hasCheck: { attribute: false },
    versions: { attribute: false },
    mayWrite: { attribute: false },
    deed: { attribute: false },
    always: { attribute: false },
    without: { attribute: false },
  };

  #work = new DocumentWork(this);

  #schema = new Loading(
    this,
    () => [this.path, this.collection, this.schema],
    async (signal) => {
      const [schema, found] = await Promise.all([schemaNamed(this.schema), this.#read(signal)]);
      this.#work.begin(found, schema);
      return schema;
    },
  );

  constructor() {
    super();
    this.mayWrite = true;
    this.hasCheck = false;
  }

  /** Reads the document again, since it was changed beside the form. What was typed stays. */
  reload() {
    return this.#schema.load();
  }

  /** Puts a value into the document, as if it was typed. */
  put(path, value) {
    this.#work.change(withValue(this.#work.value, path, value));
  }

  /** Saves what was typed, if anything was; tells whether all of it is saved. */
  async saveChanges() {
    if (this.#work.isChanged && !this.#work.merge) {
      await this.#work.save();
    }
    return !this.#work.isChanged;
  }

  /** What it says now. */
  get document() {
    return this.#work.value;
  }

  async #read(signal) {
    if (this.collection) {
      return { document: this.start ?? {} };
    }
    try {
      return await readVersion(this.path, { signal });
    } catch (fault) {
      if (fault.status === 404 && this.start) {
        return { document: this.start };
      }
      throw fault;
    }
  }

  /** Takes the focus to a part, once it is shown. */
  async lead(id) {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector(`#${id}`)?.focus();
  }

  /** Hears from the work what was saved, or what a trial told. */
  saved(document) {
    if (!this.deed) {
      tell(w.saved);
    }
    this.dispatchEvent(new CustomEvent("saved", { detail: document }));
  }

  #typed;

  updated() {
    const { value, text } = this.#work;
    if (this.#schema.value && text === undefined && value !== this.#typed) {
      this.#typed = value;
      this.dispatchEvent(new CustomEvent("typed", { detail: value }));
    }
  }

  async #discard() {
    if (await ask({ title: w.discardTitle, text: w.discardText, yes: w.discard })) {
      this.#work.discard();
    }
  }

  render() {
    return this.#schema.show((schema) => this.#editor(schema), 8);
  }

  #editor(schema) {
    const work = this.#work;
    const names = namesOf(this.fieldNames);
    const submit = (event) => {
      event.preventDefault();
      work.save();
    };
    return html`
      ${this.#which()} ${work.isUsable ? nothing : html`<div class="notice bad" role="alert"><p>${w.unusable}</p></div>`}
      ${work.merge
        ? mergeView({
            rows: work.merge,
            names,
            choose: (row, whose) => work.choose(row, whose),
            take: () => work.takeMerged(),
            drop: () => this.#discard(),
          })
        : nothing}
      <form novalidate @submit=${submit}>
        ${this.#faults(names)}
        ${this.mayWrite ? html`<p><small>${w.required}</small></p>` : html`<p>${w.reader}</p>`}
        <fieldset class="plain" ?disabled=${!this.mayWrite}>
          ${work.text === undefined ? this.#form(schema, names) : this.#json()}
        </fieldset>
        ${work.fault ? faultNotice(work.fault) : nothing} ${this.mayWrite ? this.#bar() : nothing}
      </form>
      ${this.versions && work.version > 0 ? this.#versions(names) : nothing}
    `;
  }

  #which() {
    const { version, changedAt } = this.#work;
    if (version > 0) {
      return html`<p><small>${w.version(version, changedAt ? time(changedAt) : "")}</small></p>`;
    }
    return version === 0 ? html`<p><small>${w.usual}</small></p>` : nothing;
  }

  #form(schema, names) {
    return form({
      schema,
      value: this.#work.value,
      faults: this.#work.faults,
      names,
      hidden: this.without,
      shown: this.collection && !this.deed ? ["id"] : [],
      change: (value) => this.#work.change(value),
    });
  }

  #json() {
    return html`<label
      >JSON
      <textarea
        class="code"
        rows="24"
        spellcheck="false"
        .value=${this.#work.text}
        @input=${(event) => this.#work.changeText(event.target.value)}
      ></textarea>
    </label>`;
  }

  #versions(names) {
    return html`<sk-document-versions
      .path=${this.path}
      .kind=${this.versions}
      .latest=${this.#work.version}
      .names=${names}
      .mayTake=${this.mayWrite}
      @take=${(event) => this.#work.change(written(event.detail))}
    ></sk-document-versions>`;
  }

  #faults(names) {
    const { faults } = this.#work;
    if (!faults?.size) {
      return nothing;
    }
    return html`<div class="notice bad" role="alert" id="faults" tabindex="-1">
      <p>${w.faults}</p>
      <ul>
        ${[...faults].map(
          ([path, problem]) => html`<li>
            <button type="button" class="link" @click=${() => this.#goTo(path)}>${pathLabel(names, path)}</button>: ${problem}
          </li>`,
        )}
      </ul>
    </div>`;
  }

  /** Goes to a field, or to what it would be in. */
  #goTo(path) {
    for (let at = path; at !== ""; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, "")) {
      const found = document.getElementById(`field-${at}`);
      if (found) {
        found.focus();
        return;
      }
    }
  }

  #bar() {
    const work = this.#work;
    const note = work.note ? (work.note.why ? w[work.note.name](work.note.why) : w[work.note.name]) : undefined;
    const isIdle = !work.isChanged && !this.collection;
    return html`<div class="save-bar">
      <span role="status">${note ?? (work.isChanged ? w.unsaved : "")}</span>
      <div class="actions">
        <button type="submit" aria-busy=${this.#isBusy("save")} ?disabled=${work.busy || work.merge || isIdle}>
          ${this.deed ?? (this.collection ? w.create : w.save)}
        </button>
        ${this.hasCheck && !this.collection ? this.#plain("secondary", w.check, () => work.check(), "check") : nothing}
        ${work.isChanged ? this.#plain("secondary outline", w.discard, () => this.#discard()) : nothing}
        ${this.#plain("secondary outline", work.text === undefined ? w.json : w.form, () => work.turn())}
      </div>
    </div>`;
  }

  #isBusy(what) {
    return what && this.#work.busy === what ? "true" : nothing;
  }

  #plain(kind, text, act, what) {
    return html`<button type="button" class=${kind} aria-busy=${this.#isBusy(what)} ?disabled=${this.#work.busy} @click=${act}>
      ${text}
    </button>`;
  }
}

customElements.define("sk-document-editor", DocumentEditor);
