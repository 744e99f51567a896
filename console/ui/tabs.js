/** Ways between the views of one thing. */
import { html, nothing } from "lit";

/** Shows them: each as {text, href, isShown}. */
export const tabs = (name, all) => html`<nav class="tabs" aria-label=${name}>
  <ul>
    ${all.map(
      ({ text, href, isShown }) => html`<li><a href=${href} aria-current=${isShown ? "page" : nothing}>${text}</a></li>`,
    )}
  </ul>
</nav>`;
