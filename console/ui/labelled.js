/** A control with its label, its help and what is wrong with it: the same in every form. */
import { html, nothing } from "lit";

/**
 * Wraps a control.
 *
 * @param at id, label; and help, fault, isRequired (marks the label)
 * @param control gets id, described and invalid, which it must have
 */
export function labelled({ id, label, help, fault, isRequired }, control) {
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(" ") || nothing;
  return html`<div class="field">
    <label for=${id}>${label}${isRequired ? html` <span aria-hidden="true">*</span>` : nothing}</label>
    ${control({ id, described, invalid: fault ? "true" : nothing })}
    ${help ? html`<small id="${id}-help">${help}</small>` : nothing}
    ${fault ? html`<span class="error" id="${id}-fault">${fault}</span>` : nothing}
  </div>`;
}
