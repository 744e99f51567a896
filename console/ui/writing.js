/** What somebody writes into a form until it is sent, and what came of sending it. */
import { ApiError, newKey } from "../core/api.js";
import { dropDraft, keepDraft, keptDraft } from "../core/drafts.js";

/**
 * Holds the values of a form, over a reload too, beside the key under which it is sent: it is made once
 * for each form, so that sending again after a fault does nothing twice.
 *
 *     #points = new Writing(this, () => `points/${this.shopId}/${this.customerId}`);
 */
export class Writing {
  static #count = 0;

  #host;
  #name;
  #at;
  /** Begins the ids of the form's fields: a page has several forms, which ask for a reason each. */
  id = `write-${++Writing.#count}`;
  values = {};
  key;
  busy = false;
  fault;

  /** @param name says under which name the draft is kept */
  constructor(host, name) {
    this.#host = host;
    this.#name = name;
    host.addController(this);
  }

  hostUpdate() {
    const name = this.#name();
    if (name !== this.#at) {
      this.#at = name;
      this.fault = undefined;
      const kept = keptDraft(name);
      this.values = kept?.values ?? {};
      this.key = kept?.key ?? newKey();
    }
  }

  /** Returns what stands in a field. */
  get(field) {
    return this.values[field] ?? "";
  }

  /** Puts a value into a field, and keeps it. */
  set(field, value) {
    this.values = { ...this.values, [field]: value };
    keepDraft(this.#at, { values: this.values, key: this.key });
    this.#host.requestUpdate();
  }

  /** Returns what is wrong with a field by what the API said, if anything is. */
  faultOf(field) {
    return this.fault instanceof ApiError ? this.fault.fields.get(field) : undefined;
  }

  /** Whether the API said of some field what is wrong. */
  get hasFaults() {
    return this.fault instanceof ApiError && this.fault.fields.size > 0;
  }

  /** Forgets what was written: it was sent, or thrown away. */
  clear() {
    dropDraft(this.#at);
    this.values = {};
    this.key = newKey();
    this.fault = undefined;
    this.#host.requestUpdate();
  }

  /**
   * Does something with what was written, once at a time. Where that fails, it all stays.
   *
   * @returns what it gave, or undefined where it failed
   */
  async send(action) {
    if (this.busy) {
      return undefined;
    }
    this.busy = true;
    this.fault = undefined;
    this.#host.requestUpdate();
    try {
      const done = await action(this.key);
      this.clear();
      return done;
    } catch (fault) {
      this.fault = fault;
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
