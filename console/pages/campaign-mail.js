/** Writes a campaign's mail, German and English side by side, above previews of both. */
import { html, nothing } from "lit";
import { Page } from "../core/page.js";
import { keep } from "../core/route.js";
import { words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { valueAt } from "../ui/document-values.js";
import { choice } from "../ui/fields.js";
import { withValue } from "../ui/form.js";
import { contentFields } from "./campaign-content.js";
import { variantsOf, variantsView } from "./campaign-variants.js";
import { LANGUAGES, MailLooks } from "./mail-looks.js";

const w = words({
  variant: ["Mail für", "Mail for"],
  main: ["alle Schritte ohne eigene Mail", "all steps without a mail of their own"],
  step: [(n) => `Schritt ${n}`, (n) => `step ${n}`],
  noOwn: ["Dieser Schritt hat keine eigene Mail; es gilt die gemeinsame.", "This step has no mail of its own; the common one counts."],
  makeOwn: ["Eigene Mail für diesen Schritt", "A mail of its own for this step"],
  dropOwn: ["Eigene Mail dieses Schritts entfernen", "Remove this step's own mail"],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
  none: [(language) => `Es gibt keinen Text auf ${language}.`, (language) => `There is no text in ${language}.`],
  add: [(language) => `Text auf ${language} anlegen`, (language) => `Add a text in ${language}`],
  drop: [(language) => `Text auf ${language} entfernen`, (language) => `Remove the text in ${language}`],
  dropText: [
    "Wer diese Sprache spricht, bekommt die Mail dann in der Sprache des Shops.",
    "Who speaks this language gets the mail in the shop's language then.",
  ],
  yes: ["Entfernen", "Remove"],
  preview: ["Vorschau", "Preview"],
});

/** Takes out what says nothing any more on the way to a variant's content. */
function withoutEmpty(document, path) {
  let kept = document;
  for (let end = path.length; end > 3; end--) {
    const at = path.slice(0, end);
    const value = valueAt(kept, at);
    if (value && Object.keys(value).length === 0) {
      kept = withValue(kept, at, undefined);
    }
  }
  return kept;
}

class CampaignMail extends Page {
  static properties = {
    edit: { attribute: false },
    route: { attribute: false },
    version: { attribute: false },
    isLive: { attribute: false },
    modes: { state: true },
    variant: { state: true },
    chosen: { state: true },
  };

  #looks = new MailLooks(this);

  constructor() {
    super();
    this.modes = {};
  }

  #variant() {
    return this.variant ?? this.query.variant ?? "main";
  }

  /** Where the variant of the split is that is being edited; below 0 while it is the common text. */
  #chosenAt() {
    return variantsOf(this.edit.value).findIndex((each) => each.id === this.chosen);
  }

  render() {
    const variant = this.#variant();
    const own = this.edit.value.contents?.[variant];
    const at = this.#chosenAt();
    return html`
      ${variantsView(this.edit, at < 0 ? "" : this.chosen, (id) => {
        this.chosen = id;
      })}
      ${this.#variants(variant)}
      ${at >= 0
        ? html`<div class="columns wide">
            ${LANGUAGES.map((language) => this.#ownLanguage(["split", "variants", at, "contents", variant, language], variant, language))}
          </div>`
        : own
        ? html`<div class="columns wide">${LANGUAGES.map((language) => this.#language(variant, language))}</div>`
        : html`<p>${w.noOwn}</p>
            ${this.edit.isFixed
              ? nothing
              : html`<button type="button" class="secondary" @click=${() => this.#makeOwn(variant)}>${w.makeOwn}</button>`}`}
      ${this.isIn("marketing", "support") ? this.#previews(variant) : nothing}
    `;
  }

  #variants(variant) {
    const steps = this.edit.value.rule?.kind === "WIN_BACK" ? this.edit.value.rule.steps : [];
    if (steps.length === 0) {
      return nothing;
    }
    const choose = (chosen) => {
      this.variant = chosen;
      keep({ variant: chosen === "main" ? "" : chosen });
    };
    return html`
      ${choice(this.edit, ["variant"], {
        label: w.variant,
        now: variant,
        options: [["main", w.main], ...steps.map((_, at) => [String(at + 1), w.step(at + 1)])],
        change: choose,
      })}
      ${variant !== "main" && this.edit.value.contents?.[variant] && !this.edit.isFixed
        ? html`<button
            type="button"
            class="secondary outline small"
            @click=${() => this.edit.change(withValue(this.edit.value, ["contents", variant], undefined))}
          >
            ${w.dropOwn}
          </button>`
        : nothing}
    `;
  }

  #makeOwn(variant) {
    this.edit.change(withValue(this.edit.value, ["contents", variant], this.edit.value.contents?.main ?? {}));
  }

  #language(variant, language) {
    const path = ["contents", variant, language];
    const content = valueAt(this.edit.value, path);
    const name = w[language];
    if (!content) {
      return html`<section>
        <h2>${name}</h2>
        <p>${w.none(name)}</p>
        ${this.edit.isFixed
          ? nothing
          : html`<button
              type="button"
              class="secondary"
              @click=${() => this.edit.change(withValue(this.edit.value, path, { template: this.#template(variant) }))}
            >
              ${w.add(name)}
            </button>`}
      </section>`;
    }
    return html`<section>
      <h2>${name}</h2>
      ${this.#fields({ edit: this.edit, path, language })}
      ${this.edit.isFixed
        ? nothing
        : html`<button type="button" class="secondary outline small" @click=${() => this.#drop(path, name)}>
            ${w.drop(name)}
          </button>`}
    </section>`;
  }

  /** What a variant says of its own, beside what is common. */
  #ownLanguage(path, variant, language) {
    const contents = this.edit.value.contents ?? {};
    const common = (contents[variant] ?? contents.main)?.[language];
    const name = w[language];
    if (!common) {
      return html`<section>
        <h2>${name}</h2>
        <p>${w.none(name)}</p>
      </section>`;
    }
    const edit = { ...this.edit, change: (value) => this.edit.change(withoutEmpty(value, path)) };
    return html`<section>
      <h2>${name}</h2>
      ${this.#fields({ edit, path, language, common })}
    </section>`;
  }

  #fields(at) {
    const { language } = at;
    return contentFields(this, {
      ...at,
      mode: this.modes[language] ?? "blocks",
      chooseMode: (chosen) => {
        this.modes = { ...this.modes, [language]: chosen };
      },
    });
  }

  #template(variant) {
    const contents = this.edit.value.contents ?? {};
    const any = Object.values(contents[variant] ?? {})[0] ?? Object.values(contents.main ?? {})[0];
    return any?.template ?? "newsletter";
  }

  async #drop(path, name) {
    if (await ask({ title: `${w.drop(name)}?`, text: w.dropText, yes: w.yes })) {
      this.edit.change(withValue(this.edit.value, path, undefined));
    }
  }

  #previews(variant) {
    const { contents: all } = this.edit.value;
    const contents = all?.[variant] ?? all?.main ?? {};
    return html`
      <h2>${w.preview}</h2>
      ${this.#looks.tools()}
      ${this.#looks.mails(
        LANGUAGES.filter((language) => contents[language]),
        {
          route: this.route,
          draft: this.edit.value,
          version: this.version,
          variant: this.#chosenAt() < 0 ? variant : `${variant}/${this.chosen}`,
          mayTest: this.isIn("marketing"),
          isLive: this.isLive,
        },
      )}
    `;
  }
}

customElements.define("sk-campaign-mail", CampaignMail);
