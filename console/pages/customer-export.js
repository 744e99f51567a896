/** Gives a customer's own copy of what is kept of them to who must send it. */
import { html, nothing } from "lit";
import { path } from "../core/api.js";
import { Page } from "../core/page.js";
import { currentLanguage, words } from "../core/words.js";
import { saveOrdered } from "../ui/download.js";
import { field, submitButton } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";
import { refusalNotice } from "./support-words.js";

const w = words({
  what: [
    "Alles, was zu diesem Kunden gespeichert ist, mit Zweck, Rechtsgrundlage, Dauer und Herkunft (Art. 15 und 20 DSGVO). Namen von Kollegen stehen nicht darin. Dass Sie es erstellt haben, steht im Protokoll.",
    "All that is kept of this customer, with purpose, legal basis, retention and source (Art. 15 and 20 GDPR). Names of colleagues are not in it. That you made it is kept in the log.",
  ],
  care: [
    "Bitte prüfen Sie, wer fragt, und schicken Sie die Datei nur an die bekannte Adresse.",
    "Please make sure who asks, and send the file to the known address only.",
  ],
  form: ["Wofür", "What for"],
  PAGE: ["zum Lesen und Drucken (HTML)", "to read and to print (HTML)"],
  JSON: ["zum Mitnehmen in ein anderes System (JSON)", "to take along to another system (JSON)"],
  language: ["Sprache der Erklärungen", "Language of the explanations"],
  theirs: ["die des Kunden", "the customer's"],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
  send: ["Datei erstellen", "Make the file"],
  busy: ["Wird zusammengestellt …", "Being gathered …"],
  done: ["Die Datei ist gespeichert.", "The file is saved."],
});

class CustomerExport extends Page {
  static properties = { customer: { attribute: false } };

  #writing = new Writing(this, () => `export/${this.shopId}/${this.customer.customerId}`);

  render() {
    const writing = this.#writing;
    return html`<form @submit=${this.#send}>
      <p>${w.what}</p>
      <p>${w.care}</p>
      ${writing.fault ? refusalNotice(writing.fault) : nothing}
      ${field(writing, { name: "form", label: w.form, options: ["PAGE", "JSON"].map((form) => [form, w[form]]) })}
      ${field(writing, {
        name: "language",
        label: w.language,
        options: [["", w.theirs], ["de", w.de], ["en", w.en]],
      })}
      ${submitButton(writing, w.send, w.busy)}
    </form>`;
  }

  async #send(event) {
    event.preventDefault();
    const form = this.#writing.get("form") || "PAGE";
    const language = this.#writing.get("language") || undefined;
    const name = `${currentLanguage() === "de" ? "auskunft" : "export"}.${form === "PAGE" ? "html" : "json"}`;
    const isSaved = await this.#writing.send(async () => {
      await saveOrdered(path`/admin/shops/${this.shopId}/customers/${this.customer.customerId}/export`, { form, language }, name);
      return true;
    });
    if (isSaved) {
      tell(w.done);
    }
  }
}

customElements.define("sk-customer-export", CustomerExport);
