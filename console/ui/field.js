/** Fields of a form that is sent once, such as a note or an answer: its values are texts that a Writing holds. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { words } from "../core/words.js";
import { labelled } from "./labelled.js";

const w = words({ blank: ["Bitte schreiben Sie etwas.", "Please write something."] });

/**
 * Shows one field of what somebody writes.
 *
 * @param writing the Writing that holds it
 * @param field name, label; and help, rows (a text of many lines), type, min, max, most (letters),
 *   options of [value, text], isRequired, fault (in words, in the place of the API's)
 */
export function field(writing, { name, label, help, isRequired, fault, ...kind }) {
  return labelled({ id: `${writing.id}-${name}`, label, help, fault: fault ?? writing.faultOf(name) }, (common) =>
    control(writing, { ...common, name, isRequired }, kind),
  );
}

/** Shows the button that sends it, which says so while it is sent. */
export const submitButton = ({ busy }, text, busyText, kind = "") => html`<button
  type="submit"
  class=${kind}
  ?disabled=${busy}
  aria-busy=${busy ? "true" : nothing}
>
  ${busy ? busyText : text}
</button>`;

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
