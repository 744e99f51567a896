/** Writes a campaign's mail, German and English side by side, above previews of both. */
import { html, nothing } from "lit";
import { Page } from "../core/page.js";
import { keep } from "../core/route.js";
import { words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { valueAt } from "../ui/document-values.js";
import { area, choice, line } from "../ui/fields.js";
import { withValue } from "../ui/form.js";
import { blocksView, firstBody } from "./campaign-blocks.js";
import { variantsOf, variantsView } from "./campaign-variants.js";
import { LANGUAGES, MailLooks } from "./mail-looks.js";
import { choosePicture } from "./media-choice.js";

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
  template: ["Vorlage", "Template"],
  subject: ["Betreff", "Subject"],
  subjectHelp: ["leer: der der Vorlage", "empty: the template's"],
  preheader: ["Vorschauzeile", "Preheader"],
  preheaderHelp: ["steht im Posteingang hinter dem Betreff; leer: die der Vorlage", "stands behind the subject in a list of mails; empty: the template's"],
  picture: ["Bild über dem Text (Adresse mit https)", "Picture above the text (address with https)"],
  choose: ["Bild wählen oder hochladen", "Choose or upload a picture"],
  alt: ["Was das Bild zeigt", "What the picture shows"],
  altHelp: ["für alle, die es nicht sehen", "for all who do not see it"],
  body: ["Text", "Text"],
  shipped: ["der Text der Vorlage", "the template's text"],
  own: ["eigener Text", "a text of one's own"],
  ownLost: ["Ihr eigener Text wird entfernt; der der Vorlage gilt.", "Your own text is removed; the template's counts."],
  ownLostTitle: ["Zurück zum Text der Vorlage?", "Back to the template's text?"],
  yes: ["Entfernen", "Remove"],
  mode: ["Bearbeiten als", "Edit as"],
  blocks: ["Bausteine", "blocks"],
  source: ["Quelltext (MJML)", "source (MJML)"],
  sourceHelp: ["Variablen wie {{customer.givenName}} stehen in doppelten geschweiften Klammern.", "Variables such as {{customer.givenName}} stand in double braces."],
  preview: ["Vorschau", "Preview"],
  asCommon: ["wie der gemeinsame Text", "as the common text"],
  ownHelp: [
    (common) => (common ? `leer: der gemeinsame, „${common}“` : "leer: der gemeinsame"),
    (common) => (common ? `empty: the common one, “${common}”` : "empty: the common one"),
  ],
});

const templates = words({
  birthday: ["Geburtstag", "Birthday"],
  "win-back-1": ["Zurückgewinnen, 1. Schritt", "Win back, step 1"],
  "win-back-2": ["Zurückgewinnen, 2. Schritt", "Win back, step 2"],
  "win-back-3": ["Zurückgewinnen, 3. Schritt", "Win back, step 3"],
  occasion: ["Anlass", "Occasion"],
  christmas: ["Weihnachten", "Christmas"],
  easter: ["Ostern", "Easter"],
  "mothers-day": ["Muttertag", "Mother's Day"],
  "black-friday": ["Black Friday", "Black Friday"],
  advent: ["Advent", "Advent"],
  "shop-anniversary": ["Geburtstag des Shops", "The shop's birthday"],
  "first-purchase-anniversary": ["Jahrestag des ersten Kaufs", "Anniversary of the first purchase"],
  newsletter: ["Newsletter", "Newsletter"],
  welcome: ["Willkommen", "Welcome"],
  thanks: ["Danke", "Thanks"],
  guide: ["Anleitung", "Guide"],
  "points-lapse": ["Punkte verfallen bald", "Points are lost soon"],
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
    isNew: { attribute: false },
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
            ${["de", "en"].map((language) => this.#ownLanguage(["split", "variants", at, "contents", variant, language], variant, language))}
          </div>`
        : own
        ? html`<div class="columns wide">${["de", "en"].map((language) => this.#language(variant, language))}</div>`
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
    const at = (part) => [...path, part];
    return html`<section>
      <h2>${name}</h2>
      ${choice(this.edit, at("template"), {
        label: w.template,
        options: Object.keys(templates).map((each) => [each, templates[each]]),
      })}
      ${line(this.edit, at("subject"), { label: w.subject, help: w.subjectHelp, maxlength: 500, lang: language })}
      ${line(this.edit, at("preheader"), { label: w.preheader, help: w.preheaderHelp, maxlength: 500, lang: language })}
      ${this.#picture(at("picture"), language)} ${this.#body(at("body"), language)}
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
    const at = (part) => [...path, part];
    const edit = { ...this.edit, change: (value) => this.edit.change(withoutEmpty(value, path)) };
    return html`<section>
      <h2>${name}</h2>
      ${choice(edit, at("template"), {
        label: w.template,
        options: [["", w.asCommon], ...Object.keys(templates).map((each) => [each, templates[each]])],
      })}
      ${line(edit, at("subject"), { label: w.subject, help: w.ownHelp(common.subject), maxlength: 500, lang: language })}
      ${line(edit, at("preheader"), { label: w.preheader, help: w.ownHelp(common.preheader), maxlength: 500, lang: language })}
      ${this.#picture(at("picture"), language)} ${this.#body(at("body"), language, common.body)}
    </section>`;
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

  /** Address and words of a picture come and go together. */
  #picture(path, language) {
    const picture = valueAt(this.edit.value, path);
    return html`
      ${line(
        {
          ...this.edit,
          change: (value) => {
            const url = valueAt(value, [...path, "url"]);
            this.edit.change(
              withValue(this.edit.value, path, url === undefined ? undefined : { alt: "", ...picture, url }),
            );
          },
        },
        [...path, "url"],
        { label: w.picture, type: "url", maxlength: 1000 },
      )}
      ${this.edit.isFixed
        ? nothing
        : html`<button
            type="button"
            class="secondary"
            id="choose-${path.join("-")}"
            @click=${async () => {
              const chosen = await this.#choosePicture();
              if (chosen) {
                this.edit.change(withValue(this.edit.value, path, { url: chosen.url, alt: chosen.alt?.[language] ?? "" }));
              }
            }}
          >
            ${w.choose}
          </button>`}
      ${picture
        ? line(
            {
              ...this.edit,
              change: (value) =>
                this.edit.change(
                  withValue(this.edit.value, path, { ...picture, alt: valueAt(value, [...path, "alt"]) ?? "" }),
                ),
            },
            [...path, "alt"],
            { label: w.alt, help: w.altHelp, maxlength: 500, lang: language },
          )
        : nothing}
    `;
  }

  #choosePicture() {
    return choosePicture({ shopId: this.shopId, groups: this.groups });
  }

  /** @param common the body that a variant has in common with others; undefined for the common one itself */
  #body(path, language, common) {
    const body = valueAt(this.edit.value, path);
    const isOwn = body !== undefined;
    const mode = this.modes[language] ?? "blocks";
    const change = (text) => this.edit.change(withValue(this.edit.value, path, text === "" ? " " : text));
    const fault = [...this.edit.faults].find(([field]) => field === path.join("."))?.[1];
    return html`
      ${choice(this.edit, [...path, "own"], {
        label: w.body,
        now: isOwn ? "own" : "shipped",
        options: [
          ["shipped", path[0] === "split" ? w.asCommon : w.shipped],
          ["own", w.own],
        ],
        change: (chosen) => this.#chooseBody(path, chosen, language, common),
      })}
      ${isOwn
        ? html`
            ${choice({ ...this.edit, isFixed: false }, [...path, "mode"], {
              label: w.mode,
              now: mode,
              options: [
                ["blocks", w.blocks],
                ["source", w.source],
              ],
              change: (chosen) => {
                this.modes = { ...this.modes, [language]: chosen };
              },
            })}
            ${mode === "source"
              ? area(this.edit, path, {
                  label: w.source,
                  help: w.sourceHelp,
                  rows: 16,
                  isSource: true,
                  maxlength: 100_000,
                  change,
                })
              : html`${blocksView({ body, change, choose: () => this.#choosePicture(), language, isFixed: this.edit.isFixed, id: path.join("-"), host: this })}
                ${fault ? html`<span class="error" role="alert">${fault}</span>` : nothing}`}
          `
        : nothing}
    `;
  }

  async #chooseBody(path, chosen, language, common) {
    const body = valueAt(this.edit.value, path);
    if (chosen === "own") {
      this.edit.change(withValue(this.edit.value, path, common ?? firstBody(language)));
    } else if (body === undefined || (await ask({ title: w.ownLostTitle, text: w.ownLost, yes: w.yes }))) {
      this.edit.change(withValue(this.edit.value, path, undefined));
    } else {
      this.requestUpdate();
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
