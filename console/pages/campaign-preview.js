/**
 * Shows a mail as the API fills it in, in a frame in which nothing runs. Which version is shown stands beside it, and
 * a test is sent of that one and no other.
 */
import { html, nothing } from "lit";
import { query, send } from "../core/api.js";
import { faultNotice, Page } from "../core/page.js";
import { words } from "../core/words.js";
import { Latest } from "../ui/latest.js";
import { tell } from "../ui/toast.js";
import { faultList } from "./campaign-frame.js";

const w = words({
  subject: ["Betreff", "Subject"],
  version: [(version) => `Gezeigt wird Fassung ${version}.`, (version) => `Version ${version} is shown.`],
  draft: ["Gezeigt wird Ihr Entwurf, der noch nicht gespeichert ist.", "Your draft is shown, which is not saved yet."],
  typed: ["Gezeigt wird, was im Formular steht.", "What the form says is shown."],
  forCustomer: [(name) => `Gefüllt für ${name}.`, (name) => `Filled in for ${name}.`],
  variant: [(name) => `Variante „${name}“.`, (name) => `Variant “${name}”.`],
  forSample: ["Gefüllt für einen Beispielkunden.", "Filled in for a sample customer."],
  loading: ["Die Vorschau wird erstellt …", "The preview is being made …"],
  faulty: ["Die Mail kann so nicht gezeigt werden:", "The mail cannot be shown like this:"],
  frame: [
    (language, which) => `Mail auf ${language}${which ? `, ${which}` : ""}`,
    (language, which) => `Mail in ${language}${which ? `, ${which}` : ""}`,
  ],
  de: ["Deutsch", "German"],
  en: ["Englisch", "English"],
  text: ["Als reiner Text", "As plain text"],
  test: ["Testmail an mich", "Test mail to me"],
  testing: ["Wird bestellt …", "Ordering …"],
  tested: [
    (version, language) => `Die Testmail ist unterwegs: Fassung ${version}, ${language}.`,
    (version, language) => `The test mail is on its way: version ${version}, ${language}.`,
  ],
  testNeedsSave: [
    "Eine Testmail gibt es von gespeicherten Fassungen: Speichern Sie den Entwurf zuerst.",
    "Test mails are of saved versions: save the draft first.",
  ],
  testIsLive: [
    "Eine Testmail gibt es von gespeicherten Fassungen. Diese Kampagne läuft: Halten Sie sie an, wenn Sie den Entwurf vorher als Testmail sehen möchten.",
    "Test mails are of saved versions. This campaign is running: pause it if you want to see the draft as a test mail first.",
  ],
  testNeedsCustomer: ["Für eine Testmail wählen Sie oben einen Kunden.", "For a test mail, choose a customer above."],
});

const PAUSE_MILLISECONDS = 700;
const PICTURE = /(<img\b[^>]*?)\ssrc="[^"]*"/gi;
const PREFERS_DARK = /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g;

/** Returns the mail as a program shows it that has these colours and loads pictures or not. */
function looked(mail, isDark, hasPictures) {
  const colours = mail.replace(PREFERS_DARK, isDark ? "all" : "not all");
  const seen = hasPictures ? colours : colours.replace(PICTURE, "$1");
  return seen.replace(/<head[^>]*>/i, (open) => `${open}<base target="_blank">`);
}

/** How the API is asked of each kind of mail: campaigns and settings have drafts, surveys versions. */
const KINDS = {
  campaign: ({ version, draft, customer, language, variant }) => ({
    ...(version ? { version } : { draft }),
    ...(customer ? { customerId: customer.id } : {}),
    language,
    variant: variant ?? "main",
  }),
  settings: ({ draft, language }) => ({ draft, language }),
  survey: ({ customer, language, variant }) => ({ ...(customer ? { customerId: customer.id } : {}), language, variant: variant ?? "main" }),
};

// Which: what the mail is called beside others of the same language.
class MailPreview extends Page {
  static properties = {
    kind: { attribute: false },
    route: { attribute: false },
    draft: { attribute: false },
    version: { attribute: false },
    variant: { attribute: false },
    which: { attribute: false },
    language: { attribute: false },
    customer: { attribute: false },
    look: { attribute: false },
    mayTest: { attribute: false },
    isLive: { attribute: false },
    mail: { state: true },
    isBusy: { state: true },
    isTesting: { state: true },
    testFault: { state: true },
  };

  #latest = new Latest(this);
  #key;
  #written;

  willUpdate() {
    const key = JSON.stringify([this.route, this.version ?? this.draft, this.variant, this.language, this.customer?.id]);
    if (key !== this.#key && this.route) {
      const isFirst = this.#key === undefined;
      this.#key = key;
      this.isBusy = true;
      this.#latest.later(isFirst ? 0 : PAUSE_MILLISECONDS, () => this.#show());
    }
  }

  #wish() {
    return KINDS[this.kind ?? "campaign"](this);
  }

  #path(what) {
    return `${this.route}/${what}${this.kind === "survey" ? query({ version: this.version }) : ""}`;
  }

  get #shownVersion() {
    return this.mail.version ?? (this.kind === "survey" ? this.version : undefined);
  }

  #nameOf(variant) {
    return this.draft?.split?.variants.find((each) => each.id === variant)?.name ?? variant;
  }

  async #show() {
    const told = await this.#latest.ask((signal) => send(this.#path("preview"), this.#wish(), { signal }));
    if (told) {
      this.mail = told.value ?? this.mail;
      this.fault = told.fault;
      this.isBusy = false;
    }
  }

  updated() {
    this.#write();
  }

  /** The frame's own policy lets nothing run in it; its text comes from here, since a mail needs the person's token. */
  #write() {
    const frame = this.querySelector("iframe");
    const document = frame?.contentDocument;
    if (!this.mail || document?.readyState !== "complete" || !frame.dataset.ready) {
      return;
    }
    const { isDark, hasPictures, width } = this.look;
    const shown = looked(this.mail.html, isDark, hasPictures);
    const key = `${width}|${shown}`;
    if (key === this.#written) {
      return;
    }
    this.#written = key;
    document.open();
    document.write(shown);
    document.close();
    frame.setAttribute("height", String(Math.min(4000, Math.max(200, document.documentElement.scrollHeight + 4))));
  }

  render() {
    const { width } = this.look;
    const language = w[this.language];
    return html`
      <p aria-live="polite">
        ${this.isBusy
          ? w.loading
          : this.mail && !this.fault
            ? html`<strong>${this.#shownVersion ? w.version(this.#shownVersion) : this.kind === "settings" ? w.typed : w.draft}</strong>
                ${this.customer ? w.forCustomer(this.customer.name) : w.forSample}
                ${this.mail.variant ? w.variant(this.#nameOf(this.mail.variant)) : nothing}`
            : nothing}
      </p>
      ${this.#problem()}
      <div class=${this.fault ? "old" : nothing}>
        <p><span class="unseen">${w.subject}:</span> <strong lang=${this.language}>${this.mail?.subject ?? ""}</strong></p>
        <div class="scroll" tabindex="0" role="region" aria-label=${w.frame(language, this.which)}>
          <iframe
            class="mail"
            src="/console/preview"
            width=${width}
            height="400"
            title=${w.frame(language, this.which)}
            @load=${(event) => {
              event.target.dataset.ready = "yes";
              this.#written = undefined;
              this.#write();
            }}
          ></iframe>
        </div>
        ${this.mail
          ? html`<details>
              <summary>${w.text}</summary>
              <pre lang=${this.language}>${this.mail.text}</pre>
            </details>`
          : nothing}
      </div>
      ${this.mayTest ? this.#test(language) : nothing}
    `;
  }

  #problem() {
    if (!this.fault) {
      return nothing;
    }
    if (this.fault.status !== 422) {
      return faultNotice(this.fault, () => this.#show());
    }
    return html`<div class="notice bad" role="alert">
      <p>${w.faulty}</p>
      ${faultList(this.fault.fields)}
    </div>`;
  }

  #test(language) {
    if (!this.version) {
      return html`<p>${this.isLive ? w.testIsLive : w.testNeedsSave}</p>`;
    }
    if (!this.customer) {
      return html`<p>${w.testNeedsCustomer}</p>`;
    }
    return html`
      ${this.testFault ? faultNotice(this.testFault) : nothing}
      <button
        type="button"
        class="secondary"
        ?disabled=${this.isTesting || this.isBusy || this.fault !== undefined}
        aria-busy=${this.isTesting ? "true" : nothing}
        @click=${() => this.#order()}
      >
        ${this.isTesting ? w.testing : `${w.test} (${language})`}
      </button>
    `;
  }

  async #order() {
    this.isTesting = true;
    this.testFault = undefined;
    try {
      const { draft, ...wish } = this.#wish();
      const version = this.#shownVersion;
      const ordered = await send(this.#path("test"), this.kind === "survey" ? wish : { ...wish, version });
      tell(w.tested(ordered.version ?? version, w[ordered.language]));
    } catch (fault) {
      this.testFault = fault;
    }
    this.isTesting = false;
  }
}

customElements.define("sk-mail-preview", MailPreview);
