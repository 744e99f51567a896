/** A number or a name that stands out, for a list of facts: <dl class="facts">. */
import { html } from "lit";

/** Shows what it is, its value, and what helps to read it. */
export const fact = (name, value, ...help) => html`<div>
  <dt>${name}</dt>
  <dd>${value}${help.filter(Boolean).map((each) => html`<small>${each}</small>`)}</dd>
</div>`;
