/** Pages of a list that the API gives by cursors. */
import { html, nothing } from "lit";

/**
 * Shows the ways on and back to the start.
 *
 * @param page cursor of this page and next of what was read, which may both be missing
 * @param to gives the link to the page of a cursor, the first one for undefined
 * @param names what the ways are called: first and more
 */
export const paging = ({ cursor, next }, to, { first, more }) => html`<p class="actions">
  ${cursor ? html`<a href=${to(undefined)}>${first}</a>` : nothing} ${next ? html`<a href=${to(next)}>${more}</a>` : nothing}
</p>`;
