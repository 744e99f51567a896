/** Says what a picture is called and what it shows, in both languages. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { path, read, replace } from "../core/api.js";
import { faultNotice, Page } from "../core/page.js";
import { words } from "../core/words.js";
import { labelled } from "../ui/labelled.js";

const w = words({
  legend: [(name) => `„${name}“ beschreiben`, (name) => `Describe “${name}”`],
  name: ["Name, nur für das Team", "Name, for the team alone"],
  what: ["Für alle, die das Bild nicht sehen", "For all who do not see the picture"],
  shows: ["Es zeigt etwas:", "It shows something:"],
  decorates: ["Es schmückt nur; Vorleseprogramme übergehen es.", "It is decorative; readers of screens pass over it."],
  de: ["Was es zeigt, auf Deutsch", "What it shows, in German"],
  en: ["Was es zeigt, auf Englisch", "What it shows, in English"],
  help: [
    "ein Satz, ohne „Bild von“; viele Mailprogramme zeigen ihn, bis jemand Bilder lädt",
    "one sentence, without “picture of”; many mail programs show it until somebody loads pictures",
  ],
  empty: ["Bitte schreiben Sie etwas.", "Please write something."],
  save: ["Speichern", "Save"],
  saveAndChoose: ["Speichern und wählen", "Save and choose"],
  saving: ["Wird gespeichert …", "Saving …"],
  cancel: ["Abbrechen", "Cancel"],
  changed: [
    "Jemand hat die Beschreibung inzwischen geändert. Was dort jetzt steht, sehen Sie hier; Ihr Text ist noch nicht gespeichert.",
    "Somebody has changed the description meanwhile. What it says now stands here; your text is not saved yet.",
  ],
  takeTheirs: ["Diese übernehmen", "Take these"],
  theirs: [(de, en) => `Deutsch: ${de}. Englisch: ${en}.`, (de, en) => `German: ${de}. English: ${en}.`],
  nothing: ["nichts", "nothing"],
});

class MediaDescribe extends Page {
  static properties = {
    picture: { attribute: false },
    chooses: { attribute: false },
    typed: { state: true },
    faults: { state: true },
    theirs: { state: true },
  };

  #of;
  #version;

  willUpdate() {
    if (this.picture && this.#of !== this.picture.id) {
      this.#of = this.picture.id;
      this.#begin(this.picture);
    }
  }

  #begin(picture) {
    this.#version = picture.version;
    this.theirs = undefined;
    this.faults = new Map();
    this.typed = {
      name: picture.name,
      isDecorative: picture.decorative === true,
      de: picture.alt?.de ?? "",
      en: picture.alt?.en ?? "",
    };
  }

  firstUpdated() {
    this.querySelector("[name=de]:not(:disabled), input")?.focus();
  }

  render() {
    const { isDecorative } = this.typed;
    return html`<form @submit=${(event) => this.#save(event)} novalidate>
      <fieldset>
        <legend>${w.legend(this.picture.name)}</legend>
        ${this.fault ? faultNotice(this.fault) : nothing} ${this.theirs ? this.#theirs() : nothing}
        <fieldset>
          <legend>${w.what}</legend>
          ${this.#radio(false, w.shows)} ${isDecorative ? nothing : html`${this.#line("de", w.de, w.help)} ${this.#line("en", w.en)}`}
          ${this.#radio(true, w.decorates)}
        </fieldset>
        ${this.#line("name", w.name)}
        <div class="actions">
          <button type="submit" ?disabled=${this.busy !== undefined} aria-busy=${this.busy ? "true" : nothing}>
            ${this.busy ? w.saving : this.chooses ? w.saveAndChoose : w.save}
          </button>
          <button type="button" class="secondary" @click=${() => this.dispatchEvent(new CustomEvent("left"))}>${w.cancel}</button>
        </div>
      </fieldset>
    </form>`;
  }

  #theirs() {
    const { alt } = this.theirs;
    return html`<div class="notice warn" role="alert">
      <p>${w.changed}</p>
      <p>${w.theirs(alt?.de ?? w.nothing, alt?.en ?? w.nothing)}</p>
      <button type="button" class="secondary small" @click=${() => this.#begin(this.theirs)}>${w.takeTheirs}</button>
    </div>`;
  }

  #radio(value, label) {
    return html`<label>
      <input
        type="radio"
        name="decorative-${this.picture.id}"
        .checked=${live(this.typed.isDecorative === value)}
        @change=${() => {
          this.typed = { ...this.typed, isDecorative: value };
        }}
      />
      ${label}
    </label>`;
  }

  #line(name, label, help) {
    return labelled(
      { id: `picture-${this.picture.id}-${name}`, label, help, fault: this.faults.get(name) },
      ({ id, described, invalid }) => html`<input
        id=${id}
        name=${name}
        autocomplete="off"
        lang=${name === "name" ? nothing : name}
        dir="auto"
        maxlength=${name === "name" ? 120 : 300}
        required
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(this.typed[name])}
        @input=${(event) => {
          this.typed = { ...this.typed, [name]: event.target.value };
        }}
      />`,
    );
  }

  #save(event) {
    event.preventDefault();
    const { name, isDecorative, de, en } = this.typed;
    const needed = isDecorative ? { name } : { de, en, name };
    this.faults = new Map(
      Object.entries(needed)
        .filter(([, text]) => text.trim() === "")
        .map(([field]) => [field, w.empty]),
    );
    if (this.faults.size > 0) {
      this.querySelector(`[name=${[...this.faults.keys()][0]}]`)?.focus();
      return;
    }
    const route = path`/admin/shops/${this.shopId}/media/${this.picture.id}`;
    const words = { name: name.trim(), ...(isDecorative ? { decorative: true } : { alt: { de: de.trim(), en: en.trim() } }) };
    this.doing("save", async () => {
      try {
        const { document } = await replace(route, words, `"${this.#version}"`);
        this.dispatchEvent(new CustomEvent("described", { detail: document }));
      } catch (fault) {
        if (fault.status === 412) {
          this.theirs = await read(route);
          this.#version = this.theirs.version;
        } else if (fault.status === 422) {
          this.faults = new Map([...fault.fields].map(([field, text]) => [field.replace("alt.", ""), text]));
        } else {
          throw fault;
        }
      }
    });
  }
}

customElements.define("sk-media-describe", MediaDescribe);
