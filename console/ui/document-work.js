/**
 * The work on a document: what was read, what was typed on top of it, and what became of saving it. What is typed is
 * kept over a reload.
 */
import { readVersion, replace, send } from "../core/api.js";
import { dropDraft, keepDraft, keptDraft } from "../core/drafts.js";
import { conflicts, isSame, merged, written } from "./document-values.js";
import { faultsOf } from "./faults.js";

/** What may be wrong with it, or what became of it: the editor has words for each. */
const NOTES = { RESTORED: "restored", FINE: "fine", UNREADABLE: "unreadable" };

export class DocumentWork {
  #host;
  #schema;
  #base = {};
  #etag;

  /** What it says now; as JSON where that is edited. */
  value = {};
  text;

  /** What is wrong with which field, what went wrong at all, what is being done, and what is to be told. */
  faults;
  fault;
  busy;
  note;

  /** Where somebody else's version differs, while it must be said whose is kept. */
  merge;

  /** Which version it is of, since when; and whether that can be used. */
  version;
  changedAt;
  isUsable = true;

  /** @param host the editor, which says path or collection, deed and always, and mayWrite */
  constructor(host) {
    this.#host = host;
  }

  get #draft() {
    return `document ${this.#host.collection ?? this.#host.path}`;
  }

  /** Whether something was typed that is not saved. */
  get isChanged() {
    return this.text !== undefined || !isSame(this.value, written(this.#base));
  }

  /** Begins with what was read, and with what was typed before. */
  begin(read, schema) {
    this.#schema = schema;
    this.#take(read);
    this.merge = undefined;
    this.note = undefined;
    this.faults = read.document.unusable ? faultsOf(read.document.unusable, schema, this.#base) : undefined;
    const kept = this.#host.mayWrite ? keptDraft(this.#draft) : undefined;
    this.value = kept?.value ?? written(this.#base);
    this.text = kept?.text;
    if (kept) {
      keepDraft(this.#draft, kept);
      this.note = { name: NOTES.RESTORED };
      if (kept.etag !== this.#etag && !isSame(written(kept.base), written(this.#base))) {
        this.#compare(kept.base);
      }
    }
  }

  #take({ document, etag }) {
    this.isUsable = !document.unusable;
    this.#base = document.unusable ? (document.document ?? {}) : document;
    this.#etag = etag;
    this.version = document.version;
    this.changedAt = document.changedAt;
  }

  /** Takes what was typed into the form. */
  change(value) {
    this.value = value;
    this.note = undefined;
    this.#keep();
  }

  /** Takes what was typed as JSON, which may be none yet. */
  changeText(text) {
    this.text = text;
    this.#keep();
  }

  #keep() {
    if (this.isChanged) {
      keepDraft(this.#draft, { base: this.#base, etag: this.#etag, value: this.value, text: this.text });
    } else {
      dropDraft(this.#draft);
    }
    this.#host.requestUpdate();
  }

  /** Goes from the form to its JSON, or back if that is some. */
  turn() {
    if (this.text === undefined) {
      this.text = JSON.stringify(this.value, null, 2);
    } else {
      this.#takeText();
    }
    this.#host.requestUpdate();
  }

  #takeText() {
    if (this.text === undefined) {
      return true;
    }
    try {
      this.value = written(JSON.parse(this.text));
      this.text = undefined;
      this.note = undefined;
      this.#keep();
      return true;
    } catch (fault) {
      this.note = { name: NOTES.UNREADABLE, why: fault.message };
      return false;
    }
  }

  async #do(what, deed) {
    const wasText = this.text !== undefined;
    if (this.#takeText()) {
      this.busy = what;
      this.fault = undefined;
      this.faults = undefined;
      this.note = undefined;
      this.#host.requestUpdate();
      try {
        await deed();
      } catch (fault) {
        await this.#failed(fault);
      }
      this.text = wasText && this.isChanged ? JSON.stringify(this.value, null, 2) : undefined;
      this.busy = undefined;
    }
    this.#host.requestUpdate();
  }

  async #failed(fault) {
    if (fault.status === 412) {
      await this.#meetOther();
    } else if (fault.status === 422 && fault.fields.size > 0) {
      this.faults = faultsOf(fault.problem.errors, this.#schema, this.value);
      this.#host.lead("faults");
    } else {
      this.fault = fault;
    }
  }

  /** Saves it on top of the version that was read, or tries the draft. Tells the host what it is now. */
  save() {
    return this.#do("save", async () => {
      const { collection, deed, always, path } = this.#host;
      if (deed) {
        this.#host.saved(await send(collection, { ...always, ...this.value }));
        return;
      }
      const saved = collection
        ? { document: await send(collection, this.value) }
        : await replace(path, this.value, this.#etag);
      dropDraft(this.#draft);
      this.#take(saved);
      this.value = written(saved.document);
      this.#host.saved(saved.document);
    });
  }

  /** Asks whether it could be saved. */
  check() {
    return this.#do("check", async () => {
      await send(`${this.#host.path}/check`, this.value);
      this.note = { name: NOTES.FINE };
    });
  }

  async #meetOther() {
    try {
      const before = this.#base;
      this.#take(await readVersion(this.#host.path));
      if (isSame(written(before), written(this.#base))) {
        // Only its state was changed, which nobody edits here.
        await this.save();
      } else {
        this.#compare(before);
      }
    } catch (fault) {
      this.fault = fault;
    }
  }

  #compare(base) {
    this.merge = conflicts(base, this.value, this.#base);
    this.#host.lead("merge");
  }

  /** Says whose of a value is kept. */
  choose(row, whose) {
    this.merge = this.merge.map((each) => (each === row ? { ...row, take: whose } : each));
    this.#host.requestUpdate();
  }

  /** Goes on with both versions put together, which is not saved yet. */
  takeMerged() {
    const { merge } = this;
    this.merge = undefined;
    this.text = undefined;
    this.change(merged(this.value, merge));
  }

  /** Goes back to what is saved. */
  discard() {
    dropDraft(this.#draft);
    this.value = written(this.#base);
    this.text = undefined;
    this.faults = undefined;
    this.fault = undefined;
    this.note = undefined;
    this.merge = undefined;
    this.#host.requestUpdate();
  }
}
