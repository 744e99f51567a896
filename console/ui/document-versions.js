/** What a document said before: its versions, and in what each differs from the one before it. */
import { html, nothing } from "lit";
import { query, read } from "../core/api.js";
import { faultNotice, Page, skeleton } from "../core/page.js";
import { time, words } from "../core/words.js";
import { changesTable } from "./changes.js";
import { pathLabel, valueText } from "./document-merge.js";
import { versionDifferences } from "./document-values.js";

const w = words({
  title: ["Frühere Fassungen", "Earlier versions"],
  version: [(n) => `Fassung ${n}`, (n) => `Version ${n}`],
  none: ["Es gibt noch keine Fassung.", "There is no version yet."],
  first: ["Die erste Fassung.", "The first version."],
  same: ["Es wurde nichts daran geändert.", "Nothing of it was changed."],
  take: ["In das Formular übernehmen", "Take into the form"],
  more: ["Weitere", "More"],
  unknown: ["Was davor war, wird mit „Weitere“ geladen.", "What was before is loaded with “More”."],
});

const PAGE = 10;

/**
 * Versions of a document: of its list where the API has one (kind "list"), else by their numbers. Tells "take" with
 * a document that should be edited.
 */
class Versions extends Page {
  static properties = {
    path: { attribute: false },
    kind: { attribute: false },
    latest: { attribute: false },
    names: { attribute: false },
    mayTake: { attribute: false },
    versions: { state: true },
    next: { state: true },
    isOpen: { state: true },
  };

  willUpdate(changed) {
    if (changed.has("latest") && changed.get("latest") !== undefined) {
      this.versions = undefined;
      this.next = undefined;
      if (this.isOpen) {
        this.#load();
      }
    }
  }

  async #load() {
    this.fault = undefined;
    try {
      const page = this.kind === "list" ? await this.#ofList() : await this.#byNumber();
      this.versions = [...(this.versions ?? []), ...page.versions];
      this.next = page.next;
    } catch (fault) {
      this.fault = fault;
    }
  }

  async #ofList() {
    const least = this.versions?.at(-1)?.version;
    const page = await read(`${this.path}/versions${query({ before: least, limit: PAGE })}`);
    const isMore = page.versions.length === PAGE && page.versions.at(-1).version > 1;
    return { versions: page.versions, next: isMore };
  }

  async #byNumber() {
    const from = this.versions?.at(-1)?.version - 1 || this.latest;
    const numbers = Array.from({ length: Math.min(PAGE, from) }, (_, at) => from - at);
    const versions = await Promise.all(numbers.map((version) => read(this.path + query({ version }))));
    return { versions, next: from > PAGE };
  }

  render() {
    return html`<details @toggle=${this.#toggled}>
      <summary>${w.title}</summary>
      ${this.fault ? faultNotice(this.fault, () => this.#load()) : nothing}
      ${this.versions ? this.#list() : this.fault || !this.isOpen ? nothing : skeleton(2)}
    </details>`;
  }

  #toggled(event) {
    this.isOpen = event.target === event.currentTarget ? event.target.open : this.isOpen;
    if (this.isOpen && !this.versions) {
      this.#load();
    }
  }

  #list() {
    if (this.versions.length === 0) {
      return html`<p>${w.none}</p>`;
    }
    return html`
      <ol class="stream">
        ${this.versions.map((each, at) => this.#one(each, this.versions[at + 1]))}
      </ol>
      ${this.next
        ? html`<button type="button" class="secondary small" @click=${() => this.#load()}>${w.more}</button>`
        : nothing}
    `;
  }

  #one(version, before) {
    const at = version.changedAt ?? version.activeSince;
    return html`<li>
      <p><strong>${w.version(version.version)}</strong> ${at ? html`<time datetime=${at}>${time(at)}</time>` : nothing}</p>
      ${before ? this.#changes(before, version) : html`<p>${version.version === 1 ? w.first : w.unknown}</p>`}
      ${this.mayTake && !version.unusable && version.version !== this.latest
        ? html`<button
            type="button"
            class="secondary outline small"
            aria-label="${w.take}: ${w.version(version.version)}"
            @click=${() => this.dispatchEvent(new CustomEvent("take", { detail: version }))}
          >
            ${w.take}
          </button>`
        : nothing}
    </li>`;
  }

  #changes(before, after) {
    const changed = versionDifferences(before, after);
    return changed.length === 0
      ? html`<p>${w.same}</p>`
      : changesTable(changed, {
          label: (path) => pathLabel(this.names, path),
          write: (value, path) => (path === "state" ? this.names.value([path], value) : valueText(value)),
        });
  }
}

customElements.define("sk-document-versions", Versions);
