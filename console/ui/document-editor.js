/**
 * Edits a document with versions: a form by its schema or its JSON, a trial run, saving on top of the version that
 * was read, merging where somebody else saved, earlier versions. What is typed is kept over a reload.
 */
import { html, nothing } from "lit";
import { read, readVersion, replace, send } from "../core/api.js";
import { dropDraft, keepDraft, keptDraft } from "../core/drafts.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { time, words } from "../core/words.js";
import { ask } from "./dialog.js";
import { conflicts, isSame, merged, written } from "./document-values.js";
import { mergeView, pathLabel } from "./document-merge.js";
import "./document-versions.js";
import { faultsOf } from "./faults.js";
import { form } from "./form.js";
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
  fine: [
    "Damit ist alles in Ordnung. Gespeichert ist noch nichts.",
    "All of it is fine. Nothing is saved yet.",
  ],
  faults: ["Bitte sehen Sie sich diese Felder an:", "Please look at these fields:"],
  json: ["Als JSON bearbeiten", "Edit as JSON"],
  form: ["Als Formular bearbeiten", "Edit as a form"],
  unreadable: [(why) => `Das ist kein JSON: ${why}`, (why) => `That is not JSON: ${why}`],
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
export const schemaNamed = async (name) => {
  const response = await fetch(new URL(`../schemas/${name}.schema.json`, import.meta.url));
  if (!response.ok) {
    throw new Error(`no schema ${name}`);
  }
  return response.json();
};

/**
 * Tells "saved" with the new document.
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
    value: { state: true },
    text: { state: true },
    faults: { state: true },
    fault: { state: true },
    busy: { state: true },
    note: { state: true },
    merge: { state: true },
  };

  #base;
  #etag;
  #of;

  #loaded = new Loading(
    this,
    () => [this.path, this.collection, this.schema],
    async (signal) => {
      const [schema, found] = await Promise.all([schemaNamed(this.schema), this.#read(signal)]);
      this.#begin(found, schema);
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
    return this.#loaded.load();
  }

  async #read(signal) {
    if (this.collection) {
      return { document: this.start ?? {}, etag: undefined };
    }
    try {
      return await readVersion(this.path, { signal });
    } catch (fault) {
      if (fault.status === 404 && this.start) {
        return { document: this.start, etag: undefined };
      }
      throw fault;
    }
  }

  get #draft() {
    return `document ${this.collection ?? this.path}`;
  }

  #begin({ document, etag }, schema) {
    this.#base = document.unusable ? (document.document ?? {}) : document;
    this.#etag = etag;
    this.#of = { version: document.version, at: document.changedAt };
    this.merge = undefined;
    this.note = undefined;
    this.faults = document.unusable ? faultsOf(document.unusable, schema, this.#base) : undefined;
    const kept = this.mayWrite ? keptDraft(this.#draft) : undefined;
    this.value = kept?.value ?? written(this.#base);
    this.text = kept?.text;
    if (!kept) {
      return;
    }
    keepDraft(this.#draft, kept);
    this.note = () => w.restored;
    if (kept.etag !== etag && !isSame(written(kept.base), written(this.#base))) {
      this.#compare(kept.base, this.#base);
    }
  }

  get #isChanged() {
    return this.text !== undefined || !isSame(this.value, written(this.#base));
  }

  #change(value) {
    this.value = value;
    this.note = undefined;
    this.#keep();
  }

  #keep() {
    if (this.#isChanged) {
      keepDraft(this.#draft, { base: this.#base, etag: this.#etag, value: this.value, text: this.text });
    } else {
      dropDraft(this.#draft);
    }
  }

  /** Takes what was typed as JSON, if it is some. */
  #takeText() {
    if (this.text === undefined) {
      return true;
    }
    try {
      this.value = written(JSON.parse(this.text));
      this.text = undefined;
      this.#keep();
      return true;
    } catch (fault) {
      this.note = () => w.unreadable(fault.message);
      return false;
    }
  }

  async #do(what, deed) {
    const wasText = this.text !== undefined;
    if (!this.#takeText()) {
      return;
    }
    this.busy = what;
    this.fault = undefined;
    this.faults = undefined;
    this.note = undefined;
    try {
      await deed();
    } catch (fault) {
      await this.#failed(fault);
    }
    if (wasText && this.#isChanged) {
      this.text = JSON.stringify(this.value, null, 2);
    }
    this.busy = undefined;
  }

  async #failed(fault) {
    if (fault.status === 412) {
      await this.#meetOther();
    } else if (fault.status === 422 && fault.fields.size > 0) {
      this.faults = faultsOf(fault.problem.errors, this.#loaded.value, this.value);
      await this.updateComplete;
      this.querySelector("#faults")?.focus();
    } else {
      this.fault = fault;
    }
  }

  #save() {
    return this.#do("save", async () => {
      if (this.deed) {
        const told = await send(this.collection, { ...this.always, ...this.value });
        this.dispatchEvent(new CustomEvent("saved", { detail: told }));
        return;
      }
      const saved = this.collection
        ? { document: await send(this.collection, this.value) }
        : await replace(this.path, this.value, this.#etag);
      dropDraft(this.#draft);
      this.#base = saved.document;
      this.#etag = saved.etag;
      this.#of = { version: saved.document.version, at: saved.document.changedAt };
      this.value = written(saved.document);
      tell(w.saved);
      this.dispatchEvent(new CustomEvent("saved", { detail: saved.document }));
    });
  }

  #check() {
    return this.#do("check", async () => {
      await send(`${this.path}/check`, this.value);
      this.note = () => w.fine;
    });
  }

  async #meetOther() {
    try {
      const { document, etag } = await readVersion(this.path);
      const before = this.#base;
      this.#base = document.unusable ? (document.document ?? {}) : document;
      this.#etag = etag;
      this.#of = { version: document.version, at: document.changedAt };
      if (isSame(written(before), written(this.#base))) {
        // Only its state was changed, which nobody edits here.
        await this.#save();
      } else {
        this.#compare(before, this.#base);
      }
    } catch (fault) {
      this.fault = fault;
    }
  }

  async #compare(base, theirs) {
    this.merge = conflicts(base, this.value, theirs);
    await this.updateComplete;
    this.querySelector("#merge")?.focus();
  }

  #choose(row, whose) {
    this.merge = this.merge.map((each) => (each === row ? { ...row, take: whose } : each));
  }

  #takeMerged() {
    this.#change(merged(this.value, this.merge));
    this.text = undefined;
    this.merge = undefined;
    this.#keep();
  }

  async #discard() {
    if (await ask({ title: w.discardTitle, text: w.discardText, yes: w.discard })) {
      dropDraft(this.#draft);
      this.value = written(this.#base);
      this.text = undefined;
      this.faults = undefined;
      this.note = undefined;
      this.merge = undefined;
      this.fault = undefined;
    }
  }

  render() {
    return this.#loaded.show((schema) => this.#editor(schema), 8);
  }

  #editor(schema) {
    const names = namesOf(this.fieldNames);
    return html`
      ${this.#of.version > 0
        ? html`<p><small>${w.version(this.#of.version, this.#of.at ? time(this.#of.at) : "")}</small></p>`
        : this.collection || this.#of.version === undefined
          ? nothing
          : html`<p><small>${w.usual}</small></p>`}
      ${this.#base.unusable ? html`<div class="notice bad" role="alert"><p>${w.unusable}</p></div>` : nothing}
      ${this.merge
        ? mergeView({
            rows: this.merge,
            names,
            choose: (row, whose) => this.#choose(row, whose),
            take: () => this.#takeMerged(),
            drop: () => this.#discard(),
          })
        : nothing}
      <form
        novalidate
        @submit=${(event) => {
          event.preventDefault();
          this.#save();
        }}
      >
        ${this.#summary(names)}
        ${this.mayWrite ? html`<p><small>${w.required}</small></p>` : html`<p>${w.reader}</p>`}
        <fieldset class="plain" ?disabled=${!this.mayWrite}>
          ${this.text === undefined
            ? form({
                schema,
                value: this.value,
                faults: this.faults,
                names,
                hidden: this.without,
                shown: this.collection && !this.deed ? ["id"] : [],
                change: (value) => this.#change(value),
              })
            : this.#json()}
        </fieldset>
        ${this.fault ? faultNotice(this.fault) : nothing} ${this.mayWrite ? this.#bar() : nothing}
      </form>
      ${this.versions && this.#of.version > 0
        ? html`<sk-document-versions
            .path=${this.path}
            .kind=${this.versions}
            .latest=${this.#of.version}
            .names=${names}
            .mayTake=${this.mayWrite}
            @take=${(event) => this.#change(written(event.detail))}
          ></sk-document-versions>`
        : nothing}
    `;
  }

  #json() {
    return html`<label
      >JSON
      <textarea
        class="code"
        rows="24"
        spellcheck="false"
        .value=${this.text}
        @input=${(event) => {
          this.text = event.target.value;
          this.#keep();
        }}
      ></textarea>
    </label>`;
  }

  #summary(names) {
    if (!this.faults?.size) {
      return nothing;
    }
    return html`<div class="notice bad" role="alert" id="faults" tabindex="-1">
      <p>${w.faults}</p>
      <ul>
        ${[...this.faults].map(
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
      const found = this.querySelector(`[id="field-${CSS.escape(at)}"]`) ?? document.getElementById(`field-${at}`);
      if (found) {
        found.focus();
        return;
      }
    }
  }

  #bar() {
    const isBusy = (what) => (this.busy === what ? "true" : nothing);
    return html`<div class="save-bar">
      <span role="status">${this.note?.() ?? (this.#isChanged ? w.unsaved : "")}</span>
      <div class="actions">
        <button type="submit" aria-busy=${isBusy("save")} ?disabled=${this.busy || this.merge || !(this.#isChanged || this.collection)}>
          ${this.deed ?? (this.collection ? w.create : w.save)}
        </button>
        ${this.hasCheck && !this.collection
          ? html`<button
              type="button"
              class="secondary"
              aria-busy=${isBusy("check")}
              ?disabled=${this.busy}
              @click=${() => this.#check()}
            >
              ${w.check}
            </button>`
          : nothing}
        ${this.#isChanged
          ? html`<button type="button" class="secondary outline" ?disabled=${this.busy} @click=${() => this.#discard()}>
              ${w.discard}
            </button>`
          : nothing}
        <button type="button" class="secondary outline" @click=${() => this.#turn()}>
          ${this.text === undefined ? w.json : w.form}
        </button>
      </div>
    </div>`;
  }

  #turn() {
    if (this.text === undefined) {
      this.text = JSON.stringify(this.value, null, 2);
    } else {
      this.#takeText();
    }
  }
}

customElements.define("sk-document-editor", DocumentEditor);
