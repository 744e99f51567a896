/** What previews are looked at with: how wide, in which colours, with pictures or without, and for whom. */
import { html, nothing } from "lit";
import { path, query, read } from "../core/api.js";
import { faultNotice, Page } from "../core/page.js";
import { words } from "../core/words.js";
import { fullName } from "./customer-sources.js";

const w = words({
  who: ["Kunde (E-Mail, Nummer oder Name)", "Customer (e-mail, number or name)"],
  whoHelp: ["leer: Beispielkunde", "empty: a sample customer"],
  find: ["Ansehen", "Show"],
  nobody: ["Dieser Kunde wurde nicht gefunden.", "This customer was not found."],
  width: ["Breite", "Width"],
  phone: ["Handy (375)", "Phone (375)"],
  desk: ["Rechner (700)", "Computer (700)"],
  look: ["Farben", "Colours"],
  light: ["hell", "light"],
  dark: ["dunkel", "dark"],
  pictures: ["Bilder anzeigen", "Show pictures"],
});

export const FIRST_LOOK = { width: 375, isDark: false, hasPictures: true };

class PreviewTools extends Page {
  static properties = {
    look: { attribute: false },
    customer: { attribute: false },
    isForAll: { attribute: false },
    typed: { state: true },
    isNobody: { state: true },
  };

  #tell(detail) {
    this.dispatchEvent(new CustomEvent("looked", { detail: { look: this.look, customer: this.customer, ...detail } }));
  }

  render() {
    const { width, isDark, hasPictures } = this.look;
    const radio = (name, options) => html`<fieldset class="inline">
      <legend>${w[name]}</legend>
      ${options.map(
        ([label, isOn, look]) => html`<label>
          <input
            type="radio"
            name="preview-${name}"
            .checked=${isOn}
            @change=${() => this.#tell({ look: { ...this.look, ...look } })}
          />
          ${label}
        </label>`,
      )}
    </fieldset>`;
    return html`
      <div class="tools">
        ${radio("width", [
          [w.phone, width === 375, { width: 375 }],
          [w.desk, width === 700, { width: 700 }],
        ])}
        ${radio("look", [
          [w.light, !isDark, { isDark: false }],
          [w.dark, isDark, { isDark: true }],
        ])}
        <label>
          <input
            type="checkbox"
            .checked=${hasPictures}
            @change=${(event) => this.#tell({ look: { ...this.look, hasPictures: event.target.checked } })}
          />
          ${w.pictures}
        </label>
      </div>
      ${this.isForAll ? nothing : this.#who()}
    `;
  }

  #who() {
    return html`
      <div class="tools">
        <label
          >${w.who}
          <input
            type="search"
            autocomplete="off"
            maxlength="300"
            .value=${this.customer?.name ?? ""}
            @input=${(event) => {
              this.typed = event.target.value;
            }}
            @keydown=${(event) => {
              if (event.key === "Enter") {
                event.preventDefault();
                this.#find();
              }
            }}
          />
        </label>
        <button type="button" class="secondary" @click=${() => this.#find()}>${w.find}</button>
        <small>${w.whoHelp}</small>
      </div>
      ${this.isNobody ? html`<p class="error" role="alert">${w.nobody}</p>` : nothing}
      ${this.fault ? faultNotice(this.fault) : nothing}
    `;
  }

  async #find() {
    const text = (this.typed ?? this.customer?.name ?? "").trim();
    this.isNobody = false;
    this.fault = undefined;
    if (text === "") {
      this.#tell({ customer: undefined });
      return;
    }
    try {
      const found = await read(path`/admin/shops/${this.shopId}/customers` + query({ query: text }));
      const first = found.customers.find((each) => !each.erasedAt);
      if (first) {
        const name = fullName(first) || first.customerId;
        this.#tell({ customer: { id: first.customerId, name } });
      } else {
        this.isNobody = true;
      }
    } catch (fault) {
      this.fault = fault;
    }
  }
}

customElements.define("sk-preview-tools", PreviewTools);
