/** A labelled control of a form by hand, with its help and what is wrong with it. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { words } from "../core/words.js";

const w = words({ blank: ["Bitte schreiben Sie etwas.", "Please write something."] });

/**
 * Shows one field of what somebody writes.
 *
 * @param writing the Writing that holds it
 * @param field name, label; and help, rows (a text of many lines), type, min, max, most (letters),
 *   options of [value, text], isRequired, fault (in words, in the place of the API's)
 */
export function field(writing, { name, label, help, isRequired, fault, ...kind }) {
  const id = `write-${name}`;
  const wrong = fault ?? writing.faultOf(name);
  const described = [help && `${id}-help`, wrong && `${id}-fault`].filter(Boolean).join(" ") || nothing;
  const common = { id, name, isRequired, described, invalid: wrong ? "true" : nothing };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${control(writing, common, kind)}
      ${help ? html`<small id="${id}-help">${help}</small>` : nothing}
      ${wrong ? html`<span class="error" id="${id}-fault">${wrong}</span>` : nothing}
    </div>
  `;
}

function control(writing, { id, name, isRequired, described, invalid }, { rows, options, type, min, max, most }) {
  const write = (event) => {
    const { value } = event.target;
    event.target.setCustomValidity(isRequired && value !== "" && value.trim() === "" ? w.blank : "");
    writing.set(name, value);
  };
  const value = writing.get(name);
  if (options) {
    return html`<select id=${id} name=${name} ?required=${isRequired} aria-describedby=${described} aria-invalid=${invalid} @change=${write}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>`;
  }
  if (rows) {
    return html`<textarea
      id=${id}
      name=${name}
      rows=${rows}
      dir="auto"
      maxlength=${most ?? nothing}
      ?required=${isRequired}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${write}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    name=${name}
    type=${type ?? "text"}
    autocomplete="off"
    dir=${type ? nothing : "auto"}
    min=${min ?? nothing}
    max=${max ?? nothing}
    step=${type === "number" ? "1" : nothing}
    maxlength=${most ?? nothing}
    ?required=${isRequired}
    aria-describedby=${described}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${write}
  />`;
}
