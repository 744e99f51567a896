/** Takes a list of customers from a file or from pasted lines, part by part, and tells what became of each line. */
import { html, nothing } from "lit";
import { path, putFile } from "../core/api.js";
import { faultNotice, Page } from "../core/page.js";
import { number, words } from "../core/words.js";
import { give } from "../ui/download.js";
import { fact } from "../ui/fact.js";

const w = words({
  file: ["Datei (CSV oder Text)", "File (CSV or text)"],
  fileHelp: [
    "E-Mail-Adressen oder Kundennummern, je Zeile eine, höchstens 10.000. Eine Kopfzeile darf da sein, auch mehrere Spalten.",
    "E-mail addresses or customer ids, one on each line, at most 10,000. There may be a header, and several columns.",
  ],
  paste: ["Oder Zeilen einfügen", "Or paste lines"],
  take: ["Hochladen", "Upload"],
  goOn: ["Weiter hochladen", "Go on uploading"],
  busy: ["Wird abgeglichen …", "Matching …"],
  progress: ["Fortschritt", "Progress"],
  part: [(now, all) => `Teil ${now} von ${all}`, (now, all) => `Part ${now} of ${all}`],
  nothing: ["Bitte wählen Sie eine Datei oder fügen Sie Zeilen ein.", "Please choose a file or paste lines."],
  large: ["Die Datei ist größer als 1 MB. Bitte teilen Sie sie.", "The file is larger than 1 MB. Please split it."],
  done: [
    (customers) => `Die Liste hat ${customers} Kunden. Sie gilt, sobald Sie die Zielgruppe speichern.`,
    (customers) => `The list has ${customers} customers. It counts once you save the audience.`,
  ],
  kept: [
    "Behalten werden nur die Nummern der Kunden, keine Adressen. Wer keine Mails will, bekommt auch über eine Liste keine.",
    "Customers' ids alone are kept, no addresses. A list mails nobody who does not want mail.",
  ],
  lines: ["Zeilen", "Lines"],
  matched: ["Treffer", "Matched"],
  unmatched: ["Ohne Treffer", "Not matched"],
  duplicates: ["Doppelt", "Duplicate"],
  download: ["Zeilen ohne Treffer herunterladen", "Download lines that were not matched"],
  first: ["Die ersten Zeilen ohne Treffer", "The first lines that were not matched"],
  line: ["Zeile", "Line"],
  why: ["Warum", "Why"],
  text: ["Was dort steht", "What stands there"],
  NO_CUSTOMER: ["kein Kunde dieses Shops", "no customer of this shop"],
  FORMER_ADDRESS: ["frühere Adresse eines Kunden", "a customer's former address"],
  NOT_READABLE: ["weder Adresse noch Nummer", "neither an address nor an id"],
  encoding: [(name) => `Gelesen als ${name}.`, (name) => `Read as ${name}.`],
});

const MOST_BYTES = 1_000_000;
const SHOWN = 10;

/** A name of its own: a list is filled once. */
const newList = () => `list-${crypto.randomUUID().slice(0, 13)}`;

/** Reads the file as the API does, to show what stands in its lines. */
async function linesOf(file) {
  const bytes = await file.arrayBuffer();
  const decoded = () => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  };
  return decoded().split(/\r\n|\r|\n/);
}

const cell = (text) => `"${String(text ?? "").replaceAll('"', '""')}"`;

/** Tells "uploaded" with the id of the list and how many customers it has. */
class AudienceUpload extends Page {
  static properties = {
    text: { state: true },
    file: { state: true },
    note: { state: true },
    part: { state: true },
    parts: { state: true },
    sum: { state: true },
  };

  #list;
  #lines = [];
  #abort;

  constructor() {
    super();
    this.text = "";
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort?.abort();
  }

  /** What was chosen is another file, and so another list. */
  #choose(file, text) {
    this.file = file;
    this.text = text;
    this.note = undefined;
    this.fault = undefined;
    this.sum = undefined;
    this.part = undefined;
    this.#list = undefined;
  }

  async #upload() {
    const file = this.file ?? new Blob([this.text], { type: "text/csv" });
    if (file.size === 0) {
      this.note = w.nothing;
      return;
    }
    if (file.size > MOST_BYTES) {
      this.note = w.large;
      return;
    }
    this.#abort = new AbortController();
    await this.doing("upload", async () => {
      if (!this.#list) {
        this.#list = newList();
        this.#lines = await linesOf(file);
        this.sum = { lines: 0, matched: 0, unmatched: [], duplicates: 0 };
        this.part = 1;
        this.parts = 1;
      }
      while (this.part <= this.parts) {
        await this.#take(file);
      }
      this.dispatchEvent(new CustomEvent("uploaded", { detail: { list: this.#list, customers: this.sum.customers } }));
    });
  }

  async #take(file) {
    const { part, sum } = this;
    const told = await putFile(path`/admin/shops/${this.shopId}/audience-lists/${this.#list}/parts/${part}`, file, {
      signal: this.#abort.signal,
    });
    this.parts = told.parts;
    this.sum = {
      lines: sum.lines + told.lines,
      matched: sum.matched + told.matched,
      unmatched: [...sum.unmatched, ...told.unmatched],
      duplicates: sum.duplicates + told.duplicates.length,
      customers: told.customers,
      encoding: told.encoding,
    };
    this.part = part + 1;
  }

  render() {
    const isBusy = this.busy === "upload";
    const isBegun = this.#list !== undefined;
    const isDone = isBegun && this.part > this.parts;
    return html`
      <div class="fields">
        <label
          >${w.file}
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-describedby="upload-help"
            ?disabled=${isBusy}
            @change=${(event) => this.#choose(event.target.files[0], "")}
          />
        </label>
        <small id="upload-help">${w.fileHelp}</small>
        <label
          >${w.paste}
          <textarea
            rows="4"
            spellcheck="false"
            ?disabled=${isBusy}
            .value=${this.text}
            @input=${(event) => this.#choose(undefined, event.target.value)}
          ></textarea>
        </label>
      </div>
      ${this.note ? html`<p class="warn" role="alert">${this.note}</p>` : nothing}
      ${isDone
        ? nothing
        : html`<div class="actions">
            <button type="button" class="secondary" aria-busy=${isBusy ? "true" : nothing} ?disabled=${isBusy} @click=${() => this.#upload()}>
              ${isBusy ? w.busy : isBegun ? w.goOn : w.take}
            </button>
          </div>`}
      ${isBegun && !isDone
        ? html`<p role="status">
            <label>${w.progress} <progress max=${this.parts} value=${this.part - 1}></progress></label>
            ${w.part(number(this.part), number(this.parts))}
          </p>`
        : nothing}
      ${this.fault ? faultNotice(this.fault) : nothing} ${isDone ? this.#done() : nothing}
      <p><small>${w.kept}</small></p>
    `;
  }

  #done() {
    const { sum } = this;
    return html`<div role="status"><p><strong>${w.done(number(sum.customers))}</strong> ${w.encoding(sum.encoding)}</p></div>
      <dl class="facts">
        ${fact(w.lines, number(sum.lines))} ${fact(w.matched, number(sum.matched))}
        ${fact(w.unmatched, number(sum.unmatched.length))} ${fact(w.duplicates, number(sum.duplicates))}
      </dl>
      ${sum.unmatched.length > 0 ? this.#unmatched(sum.unmatched) : nothing}`;
  }

  #unmatched(unmatched) {
    return html`<button type="button" class="secondary small" @click=${() => this.#download(unmatched)}>${w.download}</button>
      <div class="scroll">
        <table>
          <caption>
            ${w.first}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="number">${w.line}</th>
              <th scope="col">${w.why}</th>
              <th scope="col">${w.text}</th>
            </tr>
          </thead>
          <tbody>
            ${unmatched.slice(0, SHOWN).map(
              ({ line, problem }) => html`<tr>
                <td class="number">${number(line)}</td>
                <td>${w[problem] ?? problem}</td>
                <td dir="auto">${this.#lines[line - 1] ?? ""}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  /** The API does not tell what stood there; this browser still has the file. */
  #download(unmatched) {
    const rows = unmatched.map(({ line, problem }) => [line, w[problem] ?? problem, this.#lines[line - 1]]);
    const text = [[w.line, w.why, w.text], ...rows].map((row) => row.map(cell).join(";")).join("\r\n");
    give(new Blob(["\ufeff", text, "\r\n"], { type: "text/csv" }), "unmatched.csv");
  }
}

customElements.define("sk-audience-upload", AudienceUpload);
