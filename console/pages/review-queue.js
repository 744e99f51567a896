/** What somebody of the team has to look at, in a table, with a reason and two buttons for each. */
import { html, nothing } from "lit";
import { read, send } from "../core/api.js";
import { faultNotice, Loading, Page } from "../core/page.js";
import { link } from "../core/route.js";
import { words } from "../core/words.js";
import { field } from "../ui/field.js";
import { tell } from "../ui/toast.js";
import { Writing } from "../ui/writing.js";

const w = words({ reason: ["Begründung", "Reason"], no: ["Ablehnen", "Reject"], said: ["Gespeichert.", "Saved."] });

/**
 * A queue says what is its own:
 *
 *     name: of its draft;  address: of the list;  one: (id) => of a verdict;  itemsOf: (answer) => […];  idOf: (item) => …
 *     texts: { queue, noQueue, reasonHelp, yes, yesOf, noOf };  columns: [{ label, of: (item, queue) => …, isNumber }]
 *
 * where the first column names the row.
 */
export class ReviewQueue extends Page {
  #all = new Loading(
    this,
    () => [this.shopId],
    (signal) => read(this.address, { signal }),
  );

  #reason = new Writing(this, () => `${this.name}/${this.shopId}`);

  async #say(id, approved) {
    const said = await this.#reason.send((key) => send(this.one(id), { approved, reason: this.#reason.get("reason") }, { key }));
    if (said) {
      tell(w.said);
      await this.#all.load();
    }
  }

  /** Leads to a customer. */
  customer(id) {
    return html`<a href=${link(this.shopId, "customers", [id])}>${id}</a>`;
  }

  render() {
    return html`<h2>${this.texts.queue}</h2>
      ${this.#all.show((answer) => {
        const items = this.itemsOf(answer);
        return items.length ? this.#queue(items) : html`<p>${this.texts.noQueue}</p>`;
      })}`;
  }

  #queue(items) {
    const writing = this.#reason;
    return html`${writing.fault && !writing.hasFaults ? faultNotice(writing.fault) : nothing}
      ${field(writing, { name: "reason", label: w.reason, help: this.texts.reasonHelp, isRequired: true })}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              ${this.columns.map(({ label, isNumber }) => html`<th scope="col" class=${isNumber ? "number" : nothing}>${label}</th>`)}
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${items.map((item) => this.#row(item))}
          </tbody>
        </table>
      </div>`;
  }

  #row(item) {
    const id = this.idOf(item);
    const button = (approved, text, label) => html`<button
      type="button"
      class="secondary outline small"
      aria-label=${label}
      ?disabled=${this.#reason.busy || !this.#reason.get("reason").trim()}
      @click=${() => this.#say(id, approved)}
    >
      ${text}
    </button>`;
    const [first, ...others] = this.columns;
    return html`<tr>
      <th scope="row">${first.of(item, this)}</th>
      ${others.map(({ of, isNumber }) => html`<td class=${isNumber ? "number" : nothing}>${of(item, this)}</td>`)}
      <td>${button(true, this.texts.yes, this.texts.yesOf(id))} ${button(false, w.no, this.texts.noOf(id))}</td>
    </tr>`;
  }
}
