/** Somebody at work on a campaign: what they read, what they typed since, what the API says of it. */
import { newKey, path, readVersion, replace, send } from "../core/api.js";
import { dropDraft, keepDraft, keptDraft } from "../core/drafts.js";
import { conflicts, isSame, merged, written } from "../ui/document-values.js";
import { Latest } from "../ui/latest.js";

const CHECK_MILLISECONDS = 600;

/** The id under which a campaign stands that is not saved yet: none that a campaign can have. */
export const NEW = "+";

/** Under which name a campaign's draft is kept. */
export const draftName = (shopId, id) => `campaign/${shopId}/${id}`;

export class Editing {
  #host;
  #place;
  #key;
  #latest;
  shown;
  etag;
  base;
  draft;
  checked;
  faults = new Map();
  fault;
  conflicts;
  isBusy = false;

  constructor(host, place) {
    this.#host = host;
    this.#place = place;
    this.#latest = new Latest(host);
    host.addController(this);
  }

  get id() {
    return this.#place().id;
  }

  get isNew() {
    return this.id === NEW;
  }

  /** How the path of the API begins; a new one has the id that it will have. */
  get route() {
    return path`/admin/shops/${this.#place().shopId}/campaigns/${this.isNew ? this.draft?.id || "draft" : this.id}`;
  }

  get state() {
    return this.shown?.campaign?.state ?? "NEW";
  }

  get version() {
    return this.shown?.campaign?.version ?? this.shown?.version ?? 0;
  }

  get isChanged() {
    return this.isNew || !isSame(this.draft, this.base);
  }

  get #name() {
    return draftName(this.#place().shopId, this.id);
  }

  hostUpdate() {
    const key = JSON.stringify(this.#place());
    if (key !== this.#key) {
      this.#key = key;
      this.shown = this.draft = this.checked = this.fault = this.conflicts = undefined;
      this.load();
    }
  }

  hostDisconnected() {
    this.#key = undefined;
  }

  /** Reads it, and goes on with what was typed before a reload. */
  async load() {
    this.fault = undefined;
    const kept = keptDraft(this.#name);
    if (this.isNew) {
      this.draft = kept?.draft;
      this.base = {};
    } else {
      try {
        const { document, etag } = await readVersion(this.route);
        this.shown = document;
        if (document.campaign) {
          this.base = written(document.campaign);
          this.etag = etag;
          this.draft = kept?.draft ?? this.base;
          if (kept && kept.etag !== etag) {
            this.#meet(kept.base, kept.draft);
          }
        }
      } catch (fault) {
        this.fault = fault;
      }
    }
    if (this.draft) {
      this.#checkSoon(0);
    }
    this.#host.requestUpdate();
  }

  /** Takes what was typed. */
  change(draft) {
    this.draft = draft;
    if (!this.isNew && isSame(draft, this.base)) {
      dropDraft(this.#name);
    } else {
      this.#keep();
    }
    this.#checkSoon(CHECK_MILLISECONDS);
    this.#host.requestUpdate();
  }

  #keep() {
    keepDraft(this.#name, { draft: this.draft, base: this.base, etag: this.etag });
  }

  /** Throws away what was typed and not saved. */
  discard() {
    dropDraft(this.#name);
    this.draft = this.isNew ? undefined : this.base;
    this.conflicts = undefined;
    this.faults = new Map();
    this.#checkSoon(0);
    this.#host.requestUpdate();
  }

  #checkSoon(milliseconds) {
    this.#latest.later(milliseconds, () => this.#check());
  }

  async #check() {
    if (!this.draft || !this.mayWrite) {
      return;
    }
    const told = await this.#latest.ask((signal) => send(`${this.route}/check`, this.draft, { signal }));
    if (!told) {
      return;
    }
    this.checked = told.value;
    if (!told.fault || told.fault.status === 422) {
      this.faults = told.fault?.fields ?? new Map();
    }
    this.#host.requestUpdate();
  }

  /** Only who may write is told what would come of it. */
  get mayWrite() {
    return this.#host.isIn("marketing");
  }

  /**
   * Saves what was typed: a new campaign rests until somebody lets it run.
   *
   * @returns whether it is saved; if not, fault, faults or conflicts say why
   */
  async save() {
    this.isBusy = true;
    this.fault = undefined;
    this.#host.requestUpdate();
    try {
      await (this.isNew ? this.#create() : this.#replace());
      return true;
    } catch (fault) {
      await this.#refused(fault);
      return false;
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async #create() {
    const { shopId } = this.#place();
    await send(`${path`/admin/shops/${shopId}/campaigns`}?state=PAUSED`, this.draft, { key: newKey() });
    dropDraft(this.#name);
  }

  async #replace() {
    const { document, etag } = await replace(this.route, this.draft, this.etag);
    this.#took(document, etag);
  }

  #took(document, etag) {
    this.shown = document;
    this.etag = etag;
    this.base = written(document.campaign);
    this.draft = this.base;
    this.checked = undefined;
    dropDraft(this.#name);
    this.#checkSoon(0);
  }

  async #refused(fault) {
    if (fault.status === 412) {
      const read = await readVersion(this.route).catch((other) => ({ other }));
      if (read.other) {
        this.fault = read.other;
        return;
      }
      const { document, etag } = read;
      const [base, mine] = [this.base, this.draft];
      this.shown = document;
      this.etag = etag;
      this.base = written(document.campaign);
      this.#meet(base, mine);
      // What was counted and found wrong before was of one's own draft alone.
      this.checked = undefined;
      this.#checkSoon(0);
      return;
    }
    this.fault = fault;
    if (fault.status === 422) {
      this.faults = fault.fields;
    }
  }

  /** Somebody else saved in the meantime: their changes and one's own come together. */
  #meet(base, mine) {
    const rows = conflicts(base, mine, this.base);
    this.draft = merged(mine, rows);
    this.conflicts = rows.filter((row) => row.isBoth);
    this.#keep();
  }

  /** The conflicts were looked at. */
  settle() {
    this.conflicts = undefined;
    this.#host.requestUpdate();
  }

  /** Lets it run, rest or end. */
  async bring(verb) {
    this.isBusy = true;
    this.fault = undefined;
    this.#host.requestUpdate();
    try {
      const document = await send(`${this.route}/${verb}`, {});
      this.shown = document;
      this.etag = `"${document.campaign?.version ?? document.version}"`;
      return document;
    } catch (fault) {
      this.fault = fault;
      return undefined;
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }
}
