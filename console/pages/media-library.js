/** Shows a shop's pictures, takes new ones, and lets somebody describe, archive or choose them. */
import { html, nothing } from "lit";
import { path, query, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { currentLanguage, number, words } from "../core/words.js";
import { tell } from "../ui/toast.js";
import "./media-describe.js";
import "./media-upload.js";

const w = words({
  filter: ["Welche", "Which"],
  OFFERED: ["angebotene", "offered"],
  ARCHIVED: ["archivierte", "archived"],
  none: ["Hier liegt noch kein Bild.", "There is no picture here yet."],
  noneArchived: ["Kein Bild ist archiviert.", "No picture is archived."],
  size: [(width, height, kilobytes) => `${width} × ${height}, ${kilobytes} kB`, (width, height, kilobytes) => `${width} × ${height}, ${kilobytes} kB`],
  missing: ["Beschreibung fehlt", "no description yet"],
  decorative: ["schmückt nur", "decorative"],
  choose: ["Wählen", "Choose"],
  describe: ["Beschreiben", "Describe"],
  archive: ["Archivieren", "Archive"],
  restore: ["Wieder anbieten", "Offer again"],
  undo: ["Rückgängig", "Undo"],
  archived: [
    (name) => `„${name}“ wird nicht mehr angeboten. In Mails, die es zeigen, bleibt es.`,
    (name) => `“${name}” is not offered any more. Mails that show it keep it.`,
  ],
  restored: [(name) => `„${name}“ wird wieder angeboten.`, (name) => `“${name}” is offered again.`],
  first: ["Zum Anfang", "Back to the start"],
  more: ["Weitere", "More"],
  list: ["Bilder", "Pictures"],
});

/** Where a picture lies on the console's own origin: mails have its whole address. */
export const placeOf = (picture) => new URL(picture.url, location.href).pathname;

/** Whether somebody has said what it shows, or that it shows nothing. */
export const isDescribed = (picture) => picture.alt !== undefined || picture.decorative === true;

class MediaLibrary extends Page {
  static properties = {
    at: { attribute: false },
    chooses: { attribute: false },
    describing: { state: true },
    last: { state: true },
  };

  #pictures = new Loading(
    this,
    () => [this.shopId, this.#state, this.at?.cursor],
    (signal) =>
      read(
        path`/admin/shops/${this.shopId}/media` +
          query({ state: this.#state, cursor: this.at?.cursor, limit: this.chooses ? 12 : 24 }),
        { signal },
      ),
  );

  get #state() {
    return this.at?.state || "OFFERED";
  }

  get #mayWrite() {
    return this.isIn("marketing");
  }

  #move(detail) {
    this.dispatchEvent(new CustomEvent("moved", { detail }));
  }

  render() {
    return html`
      ${this.#mayWrite && this.#state === "OFFERED"
        ? html`<sk-media-upload
            .shopId=${this.shopId}
            .groups=${this.groups}
            @uploaded=${(event) => this.#uploaded(event.detail)}
          ></sk-media-upload>`
        : nothing}
      <div class="tools">
        <label
          >${w.filter}
          <select @change=${(event) => this.#move({ state: event.target.value === "OFFERED" ? undefined : event.target.value })}>
            ${["OFFERED", "ARCHIVED"].map(
              (state) => html`<option value=${state} ?selected=${state === this.#state}>${w[state]}</option>`,
            )}
          </select>
        </label>
      </div>
      ${this.fault ? faultNotice(this.fault) : nothing}
      ${this.last
        ? html`<p role="status">
            ${w.archived(this.last.name)}
            <button type="button" class="secondary outline small" @click=${() => this.#bring(this.last, "restore")}>${w.undo}</button>
          </p>`
        : nothing}
      ${this.#pictures.show((page) => this.#list(page))}
    `;
  }

  #list({ pictures, next }) {
    if (pictures.length === 0 && !this.at?.cursor) {
      return html`<p>${this.#state === "OFFERED" ? w.none : w.noneArchived}</p>`;
    }
    return html`
      <ul class="pictures" aria-label=${w.list}>
        ${pictures.map((picture) => html`<li>${this.#picture(picture)}</li>`)}
      </ul>
      <p class="actions">
        ${this.at?.cursor
          ? html`<button type="button" class="secondary outline" @click=${() => this.#move({ state: this.at.state })}>${w.first}</button>`
          : nothing}
        ${next
          ? html`<button type="button" class="secondary" @click=${() => this.#move({ state: this.at?.state, cursor: next })}>${w.more}</button>`
          : nothing}
      </p>
    `;
  }

  #picture(picture) {
    const isOpen = this.describing === picture.id;
    return html`
      <figure>
        <img src=${placeOf(picture)} width=${picture.width} height=${picture.height} loading="lazy" alt=${picture.alt?.[currentLanguage()] ?? ""} />
        <figcaption>
          <strong dir="auto">${picture.name}</strong>
          <small>${w.size(picture.width, picture.height, number(Math.ceil(picture.bytes / 1000)))}</small>
          ${picture.decorative
            ? html`<small>${w.decorative}</small>`
            : picture.alt
              ? html`<small lang=${currentLanguage()} dir="auto">${picture.alt[currentLanguage()]}</small>`
              : html`<small class="warn">${w.missing}</small>`}
        </figcaption>
      </figure>
      ${this.#mayWrite ? this.#actions(picture, isOpen) : nothing}
      ${isOpen
        ? html`<sk-media-describe
            .shopId=${this.shopId}
            .groups=${this.groups}
            .picture=${picture}
            .chooses=${this.chooses}
            @described=${(event) => this.#described(event.detail)}
            @left=${() => this.#close(picture)}
          ></sk-media-describe>`
        : nothing}
    `;
  }

  #actions(picture, isOpen) {
    const button = (part, label, act, kind = "secondary outline") => html`<button
      type="button"
      class="${kind} small"
      id="picture-${picture.id}-${part}"
      aria-label="${label}: ${picture.name}"
      aria-expanded=${part === "describe" ? String(isOpen) : nothing}
      @click=${act}
    >
      ${label}
    </button>`;
    return html`<p class="actions">
      ${this.chooses && picture.state === "OFFERED" ? button("choose", w.choose, () => this.#choose(picture), "") : nothing}
      ${button("describe", w.describe, () => {
        this.describing = isOpen ? undefined : picture.id;
      })}
      ${picture.state === "OFFERED"
        ? button("archive", w.archive, () => this.#bring(picture, "archive"))
        : button("restore", w.restore, () => this.#bring(picture, "restore"))}
    </p>`;
  }

  /** A mail needs its words too: whoever chooses a picture that has none is asked for them first. */
  #choose(picture) {
    if (isDescribed(picture)) {
      this.dispatchEvent(new CustomEvent("chosen", { detail: picture }));
    } else {
      this.describing = picture.id;
    }
  }

  #close(picture) {
    this.describing = undefined;
    this.updateComplete.then(() => this.querySelector(`#picture-${picture.id}-describe`)?.focus());
  }

  #described(picture) {
    this.#put(picture);
    if (this.chooses) {
      this.#choose(picture);
    } else {
      this.#close(picture);
    }
  }

  #put(picture) {
    const { value } = this.#pictures;
    if (value) {
      this.#pictures.value = { ...value, pictures: value.pictures.map((each) => (each.id === picture.id ? picture : each)) };
      this.requestUpdate();
    }
  }

  async #uploaded(picture) {
    this.last = undefined;
    if (this.at?.cursor) {
      this.#move({});
    }
    await this.#pictures.load();
    // One that was here before may lie on a later page.
    const { value } = this.#pictures;
    if (value && !value.pictures.some((each) => each.id === picture.id)) {
      this.#pictures.value = { ...value, pictures: [picture, ...value.pictures] };
    }
    this.requestUpdate();
    if (isDescribed(picture)) {
      this.updateComplete.then(() => this.querySelector(`#picture-${picture.id}-${this.chooses ? "choose" : "describe"}`)?.focus());
    } else {
      this.describing = picture.id;
    }
  }

  #bring(picture, verb) {
    return this.doing(verb, async () => {
      await send(path`/admin/shops/${this.shopId}/media/${picture.id}/${verb}`);
      this.last = verb === "archive" ? picture : undefined;
      if (verb === "restore") {
        tell(w.restored(picture.name));
      }
      await this.#pictures.load();
    });
  }
}

customElements.define("sk-media-library", MediaLibrary);
