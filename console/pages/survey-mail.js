/** The mails of a survey, the invitation and its reminder, as a customer gets them; and a test to oneself. */
import { html, nothing } from "lit";
import { path } from "../core/api.js";
import { Page } from "../core/page.js";
import { words } from "../core/words.js";
import "./campaign-preview.js";
import { FIRST_LOOK } from "./campaign-preview-tools.js";

const w = words({
  title: ["Die Mails", "The mails"],
  help: [
    "Die Knöpfe der Vorschau und der Testmail führen zu einer Seite, die nichts speichert.",
    "The buttons of the preview and of the test mail lead to a page that keeps nothing.",
  ],
  which: ["Welche Mail", "Which mail"],
  main: ["Einladung", "Invitation"],
  reminder: ["Erinnerung", "Reminder"],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
});

class SurveyMail extends Page {
  static properties = {
    survey: { attribute: false },
    surveyId: { attribute: false },
    look: { state: true },
    customer: { state: true },
    variant: { state: true },
  };

  constructor() {
    super();
    this.look = FIRST_LOOK;
    this.variant = "main";
  }

  render() {
    const title = this.survey.title ?? {};
    return html`
      <h2>${w.title}</h2>
      <p>${w.help}</p>
      <fieldset class="inline">
        <legend>${w.which}</legend>
        ${["main", "reminder"].map(
          (variant) => html`<label>
            <input
              type="radio"
              name="survey-mail"
              .checked=${variant === this.variant}
              @change=${() => {
                this.variant = variant;
              }}
            />
            ${w[variant]}
          </label>`,
        )}
      </fieldset>
      <sk-preview-tools
        .shopId=${this.shopId}
        .look=${this.look}
        .customer=${this.customer}
        @looked=${(event) => {
          this.look = event.detail.look;
          this.customer = event.detail.customer;
        }}
      ></sk-preview-tools>
      <div class="columns wide">
        ${["de", "en"].map((language) =>
          title[language]
            ? html`<section>
                <h3>${w[language]}</h3>
                <sk-mail-preview
                  .shopId=${this.shopId}
                  .kind=${"survey"}
                  .route=${path`/admin/shops/${this.shopId}/surveys/${this.surveyId}`}
                  .version=${this.survey.version}
                  .variant=${this.variant}
                  .language=${language}
                  .customer=${this.customer}
                  .look=${this.look}
                  .mayTest=${this.isIn("marketing")}
                ></sk-mail-preview>
              </section>`
            : nothing,
        )}
      </div>
    `;
  }
}

customElements.define("sk-survey-mail", SurveyMail);
