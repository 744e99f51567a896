/** Takes a saved audience into a campaign, or saves the campaign's own conditions as one. */
import { html, nothing } from "lit";
import { path, read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { words } from "../core/words.js";
import { field } from "../ui/field.js";
import { choice } from "../ui/fields.js";
import { withValue } from "../ui/form.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";

const w = words({
  saved: ["Gespeicherte Zielgruppe", "Saved audience"],
  savedHelp: [
    "Sie gilt zusätzlich zu den Bedingungen hier, bei jedem Lauf in ihrer neuesten Fassung.",
    "It holds beside the conditions here, at each run in its latest version.",
  ],
  none: ["(keine)", "(none)"],
  look: ["Zielgruppe ansehen", "Look at the audience"],
  saveAs: ["Bedingungen als Zielgruppe speichern", "Save the conditions as an audience"],
  name: ["Name der Zielgruppe", "Name of the audience"],
  nameHelp: [
    "Danach richtet sich diese Kampagne an die gespeicherte Zielgruppe, und andere können es auch.",
    "After that this campaign is for the saved audience, and others can be too.",
  ],
  save: ["Als Zielgruppe speichern", "Save as an audience"],
  saving: ["Wird gespeichert …", "Saving …"],
  done: ["Als Zielgruppe gespeichert.", "Saved as an audience."],
});

const UMLAUTS = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Makes a short name of a name, as the API takes it. */
const slug = (name) =>
  name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter])
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "") || "audience";

class AudienceChoice extends Page {
  static properties = { edit: { attribute: false }, mayWrite: { attribute: false } };

  #all = new Loading(
    this,
    () => [this.shopId],
    async (signal) => (await read(path`/admin/shops/${this.shopId}/audiences`, { signal })).documents,
  );

  #name = new Writing(this, () => `audience of a campaign/${this.shopId}`);

  async #save(event) {
    event.preventDefault();
    const { saved, ...conditions } = this.edit.value.audience ?? {};
    const name = this.#name.get("name").trim();
    const created = await this.#name.send(() =>
      send(path`/admin/shops/${this.shopId}/audiences`, { id: slug(name), name, conditions }),
    );
    if (created) {
      tell(w.done);
      await this.#all.load();
      this.edit.change(withValue(this.edit.value, ["audience"], { saved: created.id }));
    }
  }

  render() {
    return this.#all.show((documents) => this.#shown(documents), 2);
  }

  #shown(documents) {
    const { edit } = this;
    const { saved, ...own } = edit.value?.audience ?? {};
    const offered = documents.filter((each) => each.state !== "ARCHIVED" || each.id === saved);
    const isUnknown = saved && !documents.some((each) => each.id === saved);
    const options = [
      ["", w.none],
      ...offered.map((each) => [each.id, each.name ?? each.id]),
      ...(isUnknown ? [[saved, saved]] : []),
    ];
    const hasOwn = Object.keys(own).length > 0;
    return html`
      ${choice(edit, ["audience", "saved"], { label: w.saved, help: w.savedHelp, options })}
      ${saved ? html`<p><a href=${link(this.shopId, "audiences", [saved])}>${w.look}</a></p>` : nothing}
      ${this.mayWrite && hasOwn && !saved
        ? html`<details>
            <summary>${w.saveAs}</summary>
            <div class="fields">
              ${field(this.#name, { name: "name", label: w.name, help: w.nameHelp, most: 200, isRequired: true })}
              <button
                type="button"
                class="secondary small"
                aria-busy=${this.#name.busy ? "true" : nothing}
                ?disabled=${this.#name.busy || this.#name.get("name").trim() === ""}
                @click=${(event) => this.#save(event)}
              >
                ${this.#name.busy ? w.saving : w.save}
              </button>
              ${this.#name.fault ? faultNotice(this.#name.fault) : nothing}
            </div>
          </details>`
        : nothing}
    `;
  }
}

customElements.define("sk-audience-choice", AudienceChoice);
