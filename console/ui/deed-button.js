/** A button for what somebody can do on a page, which does one thing at a time. */
import { html, nothing } from "lit";

/**
 * Shows it: it waits while the page is busy with anything, and says so while it is busy with this.
 *
 * @param page that does it by doing(deed, …)
 * @param button text, act and kind (its classes); and label, where its text alone does not say of what
 */
export const deedButton = (page, deed, { text, act, kind = "secondary outline small", label }) => html`<button
  type="button"
  class=${kind}
  aria-label=${label ?? nothing}
  ?disabled=${page.busy}
  aria-busy=${page.busy === deed ? "true" : nothing}
  @click=${act}
>
  ${text}
</button>`;
