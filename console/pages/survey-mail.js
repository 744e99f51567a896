/** The mails of a survey, the invitation and its reminder, as a customer gets them; and a test to oneself. */
import { html } from "lit";
import { path } from "../core/api.js";
import { Page } from "../core/page.js";
import { words } from "../core/words.js";
import { LANGUAGES, MailLooks } from "./mail-looks.js";

const w = words({
  title: ["Die Mails", "The mails"],
  help: [
    "Die Knöpfe der Vorschau und der Testmail führen zu einer Seite, die nichts speichert.",
    "The buttons of the preview and of the test mail lead to a page that keeps nothing.",
  ],
  which: ["Welche Mail", "Which mail"],
  main: ["Einladung", "Invitation"],
  reminder: ["Erinnerung", "Reminder"],
});

class SurveyMail extends Page {
  static properties = {
    survey: { attribute: false },
    surveyId: { attribute: false },
    variant: { state: true },
  };

  #looks = new MailLooks(this);

  constructor() {
    super();
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
      ${this.#looks.tools()}
      ${this.#looks.mails(
        LANGUAGES.filter((language) => title[language]),
        {
          kind: "survey",
          route: path`/admin/shops/${this.shopId}/surveys/${this.surveyId}`,
          version: this.survey.version,
          variant: this.variant,
          mayTest: this.isIn("marketing"),
        },
      )}
    `;
  }
}

customElements.define("sk-survey-mail", SurveyMail);
