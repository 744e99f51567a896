/** What all pages have in common. */
import { LitElement, html, nothing } from "lit";
import { ApiError } from "./api.js";
import { onLanguageChange, words } from "./words.js";

const w = words({
  loading: ["Wird geladen …", "Loading …"],
  again: ["Noch einmal versuchen", "Try again"],
  network: [
    "Die Verbindung ist unterbrochen. Was Sie eingegeben haben, ist noch da.",
    "The connection is interrupted. What you typed is still there.",
  ],
  busy: [
    "Gerade ist viel los. Bitte versuchen Sie es in einem Moment noch einmal.",
    "It is busy right now. Please try again in a moment.",
  ],
  failed: [
    "Das hat nicht geklappt; der Fehler liegt bei uns. Was Sie eingegeben haben, ist noch da.",
    "That did not work; the fault is ours. What you typed is still there.",
  ],
  forbidden: ["Dafür haben Sie in diesem Shop kein Recht.", "You have no right to this in this shop."],
  missing: ["Das gibt es nicht (mehr).", "There is no such thing (any more)."],
  outdated: [
    "Jemand hat es inzwischen geändert. Bitte laden Sie neu und vergleichen Sie.",
    "Somebody has changed it in the meantime. Please load it again and compare.",
  ],
});

/** Says in the person's words what the API refused or could not do. */
export function faultText(fault) {
  if (!(fault instanceof ApiError)) {
    return w.failed;
  }
  switch (fault.status) {
    case 0:
      return w.network;
    case 403:
      return w.forbidden;
    case 404:
      return w.missing;
    case 412:
      return w.outdated;
    case 429:
    case 503:
    case 504:
      return w.busy;
    default:
      return fault.status >= 500 ? w.failed : [fault.problem.title, fault.problem.detail].filter(Boolean).join(". ");
  }
}

/**
 * Shows a fault, and a way to try again where there is one.
 *
 * @param texts what the page says of some kinds of problems, in the person's language
 */
export const faultNotice = (fault, again, texts = {}) => html`
  <div class="notice bad" role="alert">
    <p>${fault instanceof ApiError && fault.kind in texts ? texts[fault.kind] : faultText(fault)}</p>
    ${again ? html`<button type="button" class="secondary" @click=${again}>${w.again}</button>` : nothing}
  </div>
`;

/** Shows that something comes. */
export const skeleton = (lines = 4) => html`
  <div class="skeleton" role="status" aria-busy="true">
    <span class="unseen">${w.loading}</span>
    ${Array.from({ length: lines }, () => html`<span class="line"></span>`)}
  </div>
`;

/**
 * Reads for a part of a page whenever what it depends on changes, and shows a skeleton, then what was
 * read, or what went wrong.
 *
 *     #customer = new Loading(this, () => [this.shopId, this.customerId], (signal) => read(…, { signal }));
 *     render() { return this.#customer.show((customer) => html`…`); }
 */
export class Loading {
  #host;
  #keys;
  #read;
  #key;
  #abort;
  value;
  fault;

  constructor(host, keys, read) {
    this.#host = host;
    this.#keys = keys;
    this.#read = read;
    host.addController(this);
  }

  hostUpdate() {
    const key = JSON.stringify(this.#keys());
    if (key !== this.#key) {
      this.#key = key;
      this.value = undefined;
      this.load();
    }
  }

  hostDisconnected() {
    this.#abort?.abort();
    this.#key = undefined;
  }

  /** Reads again; what was read stays until the new is there. */
  async load() {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.fault = undefined;
    try {
      const value = await this.#read(abort.signal);
      if (!abort.signal.aborted) {
        this.value = value;
      }
    } catch (fault) {
      if (abort.signal.aborted) {
        return;
      }
      this.fault = fault;
    }
    this.#host.requestUpdate();
  }

  /** Shows what is known now. A read that gives nothing is not shown. */
  show(view, lines) {
    if (this.fault) {
      return faultNotice(this.fault, () => {
        this.load();
        this.#host.requestUpdate();
      });
    }
    return this.value === undefined ? skeleton(lines) : view(this.value);
  }
}

/**
 * A part of the console, in the page's own tree so that its style applies. Has the shop and the place,
 * and what the person may do.
 */
export class Page extends LitElement {
  static properties = {
    shopId: { attribute: false },
    groups: { attribute: false },
    more: { attribute: false },
    query: { attribute: false },
    me: { attribute: false },
    busy: { state: true },
    fault: { state: true },
  };

  constructor() {
    super();
    this.groups = [];
    this.more = [];
    this.query = {};
    this.addController({ hostUpdated: () => this.#entitle() });
  }

  #forget;

  createRenderRoot() {
    return this;
  }

  /** What was typed stays when the language changes: the page is only written anew. */
  connectedCallback() {
    super.connectedCallback();
    this.#forget = onLanguageChange(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#forget();
  }

  #entitle() {
    const heading = this.querySelector("h1");
    if (heading) {
      document.title = `${heading.textContent.trim()} · Stammkunde`;
    }
  }

  /** Does what somebody asked for: busy says what that is meanwhile, and fault what went wrong, unless they left. */
  async doing(what, deed) {
    this.busy = what;
    this.fault = undefined;
    try {
      await deed();
    } catch (fault) {
      this.fault = fault.name === "AbortError" ? undefined : fault;
    }
    this.busy = undefined;
  }

  /** Whether the person is in one of these groups. */
  isIn(...groups) {
    return this.groups.includes("admin") || groups.some((group) => this.groups.includes(group));
  }
}
